import { type Batch, type Facts, JournalConflict, type Seal, type Store, type StoredCell } from './store.ts'

type Address = Pick<StoredCell, 'activity' | 'run' | 'tag' | 'slot'>
const keyOf = ({ activity, run, tag, slot }: Address) => [activity, run, tag, slot].join('\n')
const markOf = ({ activity, run, tag }: Omit<Address, 'slot'>) => [activity, run, tag].join('\n')
const ballotOf = ({ activity, run, id }: { activity: string; run: number; id: string }) =>
  [activity, run, id].join('\n')
type Kept = Omit<Facts, 'cells' | 'texts'> & { cells: Map<string, StoredCell>; texts: Map<string, string> }
const nothing = (): Kept => ({
  ...{ history: 'memory', entries: [], marks: [], ballots: [], crowd: [] },
  ...{ cells: new Map(), texts: new Map() },
})

/** The same promises without a disk: for tests of everything above the store. */
export function memoryStore(): Store {
  const rooms = new Map<string, Kept>()
  return {
    async load(room) {
      const { cells, texts, ...rest } = structuredClone(rooms.get(room) ?? nothing())
      return { ...rest, cells: [...cells.values()], texts: [...texts].map(([id, text]) => ({ id, text })) }
    },
    async commit(room, batch) {
      // Changed on a copy, so that a refusal in the middle leaves nothing behind.
      const next = structuredClone(rooms.get(room) ?? nothing())
      change(next, room, structuredClone(batch))
      rooms.set(room, next)
    },
    async forget(room, { texts = [], cells = [] }) {
      const kept = rooms.get(room)
      for (const id of texts)
        for (const key of [...(kept?.texts.keys() ?? [])])
          if (key === id || key.startsWith(`${id}.`)) kept?.texts.delete(key)
      for (const [key, cell] of kept?.cells ?? [])
        if (cells.some((one) => one.activity === cell.activity && one.slot === cell.slot)) kept?.cells.delete(key)
    },
    async destroy(room) {
      rooms.delete(room)
    },
    async close() {
      rooms.clear()
    },
  }
}

function change(kept: Kept, room: string, batch: Batch): void {
  if (batch.history !== undefined) kept.history = batch.history
  if (batch.clear) Object.assign(kept, { cells: new Map(), marks: [], ballots: [], crowd: [] })
  for (const entry of batch.entries) {
    const last = kept.entries.at(-1)?.seq ?? 0
    if (entry.seq !== last + 1) throw new JournalConflict(`${room}: ${entry.seq} does not follow ${last}`)
    if (kept.entries.some(({ id }) => id === entry.id)) throw new Error(`${entry.id} is written already`)
    kept.entries.push(entry)
  }
  for (const { id, text } of batch.texts) kept.texts.set(id, text)
  for (const id of batch.forget ?? []) kept.texts.set(id, '')
  for (const cell of batch.cells) kept.cells.set(keyOf(cell), cell)
  for (const mark of batch.marks) {
    if (kept.marks.some((one) => markOf(one) === markOf(mark))) throw new Error('marked already')
    kept.marks.push(mark)
  }
  for (const ballot of batch.ballots) {
    if (kept.ballots.some((one) => ballotOf(one) === ballotOf(ballot))) throw new Error('cast already')
    kept.ballots.push(ballot)
  }
  for (const one of batch.crowd) {
    kept.crowd = kept.crowd.filter(({ activity, run }) => activity !== one.activity || run !== one.run)
    kept.crowd.push(one)
  }
  for (const seal of batch.seals) cut(kept, seal)
}

function cut(kept: Kept, { activity, run, rename }: Seal): void {
  for (const [from, slot, to] of rename)
    for (const [key, cell] of [...kept.cells]) {
      if (cell.activity !== activity || cell.run !== run || cell.tag !== from) continue
      if (slot !== null && cell.slot !== slot) continue
      kept.cells.delete(key)
      const renamed = { ...cell, tag: to, n: 0 }
      kept.cells.set(keyOf(renamed), renamed)
    }
  kept.marks = kept.marks.filter((mark) => mark.activity !== activity || mark.run !== run)
}
