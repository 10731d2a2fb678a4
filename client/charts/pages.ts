import type { Figure } from '../../shared/figures/figure.ts'

/** More lines than this cannot be read from the last row. */
export const BOARD_LINES = 7

/** About so many letters stand on one line of the board. */
const LINE_LETTERS = 52

/** Where the pages begin and end: at most seven lines each, a long label counting as the lines it fills. */
function cuts(labels: readonly string[]): [from: number, to: number][] {
  const pages: [number, number][] = []
  let from = 0
  let lines = 0
  labels.forEach((label, at) => {
    const needs = Math.max(1, Math.ceil(label.length / LINE_LETTERS))
    if (at > from && lines + needs > BOARD_LINES) {
      pages.push([from, at])
      from = at
      lines = 0
    }
    lines += needs
  })
  return [...pages, [from, labels.length]]
}

function labelsOf(figure: Figure): string[] {
  switch (figure.type) {
    case 'bars':
      return figure.bars.map((bar) => bar.label)
    case 'list':
      return figure.items.map((item) => item.text)
    case 'places':
      return figure.places.map((each) => each.label)
    case 'matrix':
      return figure.rows
    default:
      return []
  }
}

/** How many board pages a figure needs. */
export function figurePages(figure: Figure): number {
  return cuts(labelsOf(figure)).length
}

/** The same figure with the lines of one page only, counted from 0; a page that is not there shows the nearest one. */
export function figurePage(figure: Figure, page: number): Figure {
  const pages = cuts(labelsOf(figure))
  const [from, to] = pages[Math.min(Math.max(0, page), pages.length - 1)] ?? [0, 0]
  switch (figure.type) {
    case 'bars':
      return { ...figure, bars: figure.bars.slice(from, to) }
    case 'list':
      return { ...figure, items: figure.items.slice(from, to) }
    case 'places':
      return { ...figure, places: figure.places.slice(from, to) }
    case 'matrix':
      return { ...figure, rows: figure.rows.slice(from, to), cells: figure.cells.slice(from, to) }
    default:
      return figure
  }
}
