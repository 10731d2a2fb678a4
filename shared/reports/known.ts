import { kindOf } from '../activities/kinds.ts'
import { mayKnow } from '../workshop/view.ts'
import { type Item, itemInRun, programme, type Workshop } from '../workshop/workshop.ts'

/** What a report may use beside the state. An earlier run is asked for with the item as it was then (`itemInRun`). */
export type ReportKnown = {
  resultOf(item: Item): unknown
  turnoutOf(item: Item): { n: number; of: number }
}
/** Who reads: the people who run the workshop, or everybody with the code. */
export type Reader = 'desk' | 'public'

/**
 * May this reader know the result of an item (in the run it shows)? Publishing never runs ahead of the reveal, not even
 * when the day is over: what nobody decided to show stays with those who run the workshop.
 */
export function mayRead(item: Item, reader: Reader): boolean {
  if (!mayKnow(item, 'moderator')) return false
  if (reader === 'desk') return true
  const kind = kindOf(item.kind)
  if (kind.seen(item.config) === 'always') return true
  return (item.shown.projector || item.shown.phones) && !kind.staged?.(item)
}

/** The items a report speaks of, in the order of the programme, numbered as everywhere else. */
export const reported = (workshop: Workshop): { n: number; item: Item }[] =>
  programme(workshop)
    .filter((item) => !item.skipped)
    .map((item, index) => ({ n: index + 1, item }))

/** An item in all its runs, the first one first. */
export const runsOf = (item: Item): Item[] => [
  ...item.runs.flatMap(({ run }) => (run === item.run ? [] : (itemInRun(item, run) ?? []))),
  item,
]

/** Does anybody answer here? A text or a break has no turnout. */
export const isAnswered = (item: Item): boolean => item.kind !== 'info'

/** The workshop as a reader may count it: items whose result is not for these eyes are not there. */
export function readable(workshop: Workshop, reader: Reader): Workshop {
  const open = (id: string) => {
    const item = workshop.items[id]
    return item !== undefined && !item.skipped && (reader === 'desk' || mayRead(item, reader))
  }
  return { ...workshop, order: workshop.order.filter(open) }
}

/** The items whose result this reader may know and that are published, in all their runs. */
export const readRuns = (workshop: Workshop, reader: Reader): { n: number; item: Item }[] =>
  reported(workshop)
    .flatMap(({ n, item }) => runsOf(item).map((run) => ({ n, item: run })))
    .filter(({ item }) => item.phase !== 'draft' && mayRead(item, reader) && !workshop.record.hidden[`item/${item.id}`])
