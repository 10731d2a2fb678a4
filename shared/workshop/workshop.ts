import type { Activity, Shown } from '../activities/kind.ts'
import type { Words } from '../base/schema.ts'

/** One item of the programme. */
export type Item = Activity & {
  minutes: number
  notes: Words
  skipped: boolean
  /** True from the first opening on: from then on its structure is frozen and it cannot be removed. */
  begun: boolean
  /** Runs that have been closed, with the number of devices seen in each and where it was shown. */
  runs: { run: number; seen: number; state: unknown; shown: Shown }[]
}
export type Meta = { title: Words; subtitle: Words; place: Words; organiser: Words; date: string }

/** One event, as its journal tells it. */
export type Workshop = {
  seq: number
  meta: Meta
  order: readonly string[]
  items: Readonly<Record<string, Item>>
  current: string | null
  blank: boolean
  qr: boolean
  locked: boolean
  ended: boolean
  /** Whether everybody with the code may read the results. */
  results: boolean
  removed: readonly string[]
  /** The journal number at which the running rehearsal began. */
  rehearsal: number | null
  /** How the record is worded for publication, and what is left out of it. What was said stays as it was. */
  record: RecordEdits
}
export type RecordEdits = { words: Readonly<Record<string, Words>>; hidden: Readonly<Record<string, true>> }

const none: Words = { id: 'none0000', text: '' }
export const emptyWorkshop: Workshop = {
  seq: 0,
  meta: { title: none, subtitle: none, place: none, organiser: none, date: '' },
  order: [],
  items: {},
  current: null,
  blank: false,
  qr: false,
  locked: false,
  ended: false,
  results: false,
  removed: [],
  rehearsal: null,
  record: { words: {}, hidden: {} },
}

/** The items in the order of the programme. */
export function programme(workshop: Workshop): Item[] {
  const known = programmes.get(workshop)
  if (known) return known
  const items = workshop.order.flatMap((id) => workshop.items[id] ?? [])
  programmes.set(workshop, items)
  return items
}
/** A workshop never changes, it is followed by another one; so its programme is put together once. */
const programmes = new WeakMap<Workshop, Item[]>()

/** An earlier run of an item, as it was when it closed. */
export function itemInRun(item: Item, run: number): Item | null {
  if (run === item.run) return item
  const past = item.runs.find((one) => one.run === run)
  return past
    ? { ...item, run, state: past.state, seen: past.seen, shown: past.shown, phase: 'closed', sealed: true }
    : null
}
