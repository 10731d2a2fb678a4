import type { PlaceRow } from '#shared/activities/ranking/view.ts'
import { BOARD_LINES } from '../../charts/pages.ts'

/** Signs that fit into one line of a column, and of a board of one column. */
const HALF = 30
const WHOLE = 62
const linesFor = (text: string, width: number) => Math.max(1, Math.ceil(text.length / width))

/** Topics by the alphabet, in one or two columns as far as they can be read; `more` are left for the phones. */
export function columnsOf(labels: readonly string[], lang: string): { columns: string[][]; more: number } {
  const sorted = labels.toSorted(new Intl.Collator(lang).compare)
  if (sorted.length <= BOARD_LINES) return { columns: [sorted], more: 0 }
  const columns: string[][] = [[], []]
  let at = 0
  for (const column of columns) {
    let room = BOARD_LINES
    for (let next = sorted[at]; next !== undefined && linesFor(next, HALF) <= room; next = sorted[at]) {
      column.push(next)
      room -= linesFor(next, HALF)
      at += 1
    }
  }
  return { columns, more: sorted.length - at }
}

export type BoardStep = {
  place: number
  labels: string[]
  others: number
  close: boolean
  votes: number | null
  shared: boolean
}

/** More sharing a place than this are named in one running line. */
const STACKED = 3
const RUNNING = 4

/** The best steps revealed so far, as many as can be read; `below` topics are not drawn any more. */
export function boardSteps(places: readonly PlaceRow[]): { steps: BoardStep[]; below: number } {
  const groups = new Map<number, PlaceRow[]>()
  for (const row of places) groups.set(row.place, [...(groups.get(row.place) ?? []), row])
  const steps: BoardStep[] = []
  let room = BOARD_LINES
  let drawn = 0
  for (const [place, rows] of groups) {
    const labels = rows.map(({ label }) => label)
    const named = labels.length > STACKED ? labels.slice(0, RUNNING) : labels
    const lines =
      labels.length > STACKED
        ? linesFor(named.join(', '), WHOLE)
        : named.reduce((sum, one) => sum + linesFor(one, WHOLE), 0)
    if (lines > room && steps.length > 0) break
    room -= lines
    drawn += rows.length
    const votes = rows.every((row) => row.votes === rows[0]?.votes) ? (rows[0]?.votes ?? null) : null
    steps.push({
      place,
      labels: named,
      others: labels.length - named.length,
      close: rows.some((row) => row.close),
      votes,
      shared: rows.length > 1,
    })
  }
  return { steps, below: places.length - drawn }
}
