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

/** More sharing a place than this are named in one running line, and no more than that. */
const STACKED = 3
const RUNNING = 4

/** As many names of a step as fit into so many lines: one below the other, or else in a running line. */
function namesFor(labels: readonly string[], room: number): { names: string[]; lines: number } | null {
  const stacked = labels.reduce((sum, label) => sum + linesFor(label, WHOLE), 0)
  if (labels.length <= STACKED && stacked <= room) return { names: [...labels], lines: stacked }
  for (let n = Math.min(RUNNING, labels.length); n > 0 && labels.length > 1; n -= 1) {
    const names = labels.slice(0, n)
    const lines = linesFor(names.join(', '), WHOLE)
    if (lines <= room) return { names, lines }
  }
  return null
}

/** The best steps revealed so far, as many as can be read; `below` topics are not drawn any more. */
export function boardSteps(places: readonly PlaceRow[]): { steps: BoardStep[]; below: number } {
  const groups = new Map<number, PlaceRow[]>()
  for (const row of places) groups.set(row.place, [...(groups.get(row.place) ?? []), row])
  const steps: BoardStep[] = []
  let room = BOARD_LINES
  let drawn = 0
  for (const [place, rows] of groups) {
    const labels = rows.map(({ label }) => label)
    const fit = namesFor(labels, room) ?? (steps.length === 0 ? { names: labels.slice(0, 1), lines: room } : null)
    if (!fit) break
    room -= fit.lines
    drawn += rows.length
    steps.push({
      place,
      labels: fit.names,
      others: labels.length - fit.names.length,
      close: rows.some((row) => row.close),
      votes: rows.every((row) => row.votes === rows[0]?.votes) ? (rows[0]?.votes ?? null) : null,
      shared: rows.length > 1,
    })
  }
  return { steps, below: places.length - drawn }
}
