import { refuse } from '#shared/base/result.ts'
import type { Act, Hello, Reply } from '#shared/protocol/wire.ts'
import { freshId } from './device.ts'
import { callAct, isLarge } from './plain.ts'
import { useNet } from './store.ts'

type Around = {
  /** Sends it over the line, if there is one. */
  over: (deed: Act) => Promise<Reply> | undefined
  hello: () => Hello | null
  greet: () => Promise<void>
}
/** Nobody knows whether it happened: the same id is sent again. */
const UNKNOWN = new Set(['notJoined', 'notSaved', 'line', 'portal'])
const ATTEMPTS = 4
let lastSeq = 0

/** One press is one action, however often it has to be sent. */
export async function perform({ over, hello, greet }: Around, action: unknown, saw: boolean): Promise<Reply> {
  const id = freshId()
  const row = useNet.getState().mirror.rows['workshop'] as { seq?: number } | undefined
  // Our own last step is known before the next patch shows it.
  const seen = saw && row?.seq !== undefined ? { saw: Math.max(row.seq, lastSeq) } : {}
  const deed = { id, ...seen, action }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const ask = isLarge(deed) ? hello() : null
      const reply = await (ask ? callAct(ask, deed) : over(deed))
      if (!reply) break
      if (reply.ok) lastSeq = Math.max(lastSeq, reply.seq ?? 0)
      if (reply.ok || !UNKNOWN.has(reply.code)) return reply
      if (reply.code === 'notJoined') await greet()
    } catch {
      // No word from the line.
    }
    await new Promise((done) => setTimeout(done, 300 + Math.random() * 700))
  }
  return refuse('line')
}
