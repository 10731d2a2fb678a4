import type { AnyAction, Entry } from '#shared/room/rules.ts'
import { hydrate } from '#shared/room/texts.ts'
import type { Facts } from '../store/store.ts'

/** The journal as it lies on disk, with its texts put back. */
export function journalOf<A extends AnyAction>({ entries, texts }: Facts): Entry<A>[] {
  const known = new Map(texts.map((text) => [text.id, text.text]))
  return entries.map((entry) => ({ ...entry, action: hydrate(entry.action, known) as A }))
}

/** Tries until it works, ever more slowly. `after` hears of every attempt and says whether to go on; false: it gave up. */
export async function insist(step: () => Promise<void>, after: (error: unknown) => boolean): Promise<boolean> {
  for (let wait = 100; ; wait = Math.min(wait * 2, 5000)) {
    const error = await step().then(
      () => null,
      (one: unknown) => one ?? new Error('no reason'),
    )
    const goOn = after(error)
    if (error === null) return true
    if (!goOn) return false
    await new Promise((done) => setTimeout(done, wait))
  }
}
