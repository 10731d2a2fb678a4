import { type Facts, JournalConflict, type Store, type StoredCell } from './store.ts'

const keyOf = (cell: Pick<StoredCell, 'activity' | 'run' | 'tag' | 'slot'>) =>
  [cell.activity, cell.run, cell.tag, cell.slot].join('\n')
type Kept = Omit<Facts, 'cells' | 'texts'> & { cells: Map<string, StoredCell>; texts: Map<string, string> }

/** The same promises without a disk: for tests of everything above the store. */
export function memoryStore(): Store {
  const rooms = new Map<string, Kept>()
  const of = (room: string): Kept => {
    const kept = rooms.get(room) ?? {
      ...{ history: 'memory', entries: [], marks: [], ballots: [] },
      ...{ cells: new Map(), texts: new Map() },
    }
    rooms.set(room, kept)
    return kept
  }
  return {
    async load(room) {
      const { cells, texts, ...rest } = structuredClone(of(room))
      return { ...rest, cells: [...cells.values()], texts: [...texts].map(([id, text]) => ({ id, text })) }
    },
    async commit(room, raw) {
      const batch = structuredClone(raw)
      const kept = of(room)
      const last = kept.entries.at(-1)?.seq ?? 0
      if (batch.entries.some(({ seq }, i) => seq !== last + 1 + i)) throw new JournalConflict(`${room} after ${last}`)
      const known = new Set(kept.marks.map((mark) => [mark.activity, mark.run, mark.tag].join('\n')))
      if (batch.marks.some((mark) => known.has([mark.activity, mark.run, mark.tag].join('\n'))))
        throw new Error('marked already')
      if (batch.clear) Object.assign(kept, { cells: new Map(), marks: [], ballots: [] })
      kept.entries.push(...batch.entries)
      for (const { id, text } of batch.texts) kept.texts.set(id, text)
      for (const cell of batch.cells) kept.cells.set(keyOf(cell), cell)
      kept.marks.push(...batch.marks)
      kept.ballots.push(...batch.ballots)
      for (const { activity, run, rename } of batch.seals) {
        const names = new Map(rename.map(([from, slot, to]) => [`${from}\n${slot ?? ''}`, to]))
        for (const [key, cell] of [...kept.cells]) {
          const to = names.get(`${cell.tag}\n${cell.slot}`) ?? names.get(`${cell.tag}\n`)
          if (cell.activity !== activity || cell.run !== run || to === undefined) continue
          kept.cells.delete(key)
          kept.cells.set(keyOf({ ...cell, tag: to }), { ...cell, tag: to })
        }
        kept.marks = kept.marks.filter((mark) => mark.activity !== activity || mark.run !== run)
      }
    },
    async forget(room, { texts = [], cells = [] }) {
      const kept = of(room)
      for (const id of texts) kept.texts.delete(id)
      for (const [key, cell] of [...kept.cells])
        if (cells.some((one) => one.activity === cell.activity && one.slot === cell.slot)) kept.cells.delete(key)
    },
    async destroy(room) {
      rooms.delete(room)
    },
    async close() {
      rooms.clear()
    },
  }
}
