import type { Fake } from './fake.ts'

export type Kept = { n: number; title: string; body: string; closed: boolean; version: number }
/** A list of items, and what somebody over there may do with them. */
export function shelfOf<T extends Kept>(idOf: (one: T) => string) {
  const items = new Map<string, T>()
  let last = 0
  const change = (id: string, step: (one: T) => Partial<Kept>) => {
    const one = items.get(id)
    if (one) items.set(id, { ...one, ...step(one), version: one.version + 1 })
    return Promise.resolve()
  }
  const hands: Pick<Fake, 'edit' | 'close' | 'remove' | 'holding'> = {
    edit: (id, { title, body }) => change(id, (one) => ({ title: title ?? one.title, body: body ?? one.body })),
    close: (id) => change(id, () => ({ closed: true })),
    remove: (id) => Promise.resolve(void items.delete(id)),
    holding: (marker) => Promise.resolve([...items.values()].filter((one) => one.body.includes(marker)).map(idOf)),
  }
  const add = (make: (n: number) => T): T => {
    const one = make(++last)
    items.set(idOf(one), one)
    return one
  }
  return { items, hands, add }
}
