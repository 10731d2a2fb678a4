import type { Figure } from '../../shared/figures/figure.ts'

/** More lines than this cannot be read from the last row. */
export const BOARD_LINES = 7

type Lines = Extract<Figure, { type: 'bars' | 'list' | 'places' | 'matrix' }>

function lineCount(figure: Figure): number {
  switch (figure.type) {
    case 'bars':
      return figure.bars.length
    case 'list':
      return figure.items.length
    case 'places':
      return figure.places.length
    case 'matrix':
      return figure.rows.length
    default:
      return 1
  }
}

/** How many board pages a figure needs. */
export function figurePages(figure: Figure): number {
  return Math.max(1, Math.ceil(lineCount(figure) / BOARD_LINES))
}

/** The lines of one page, counted from 0; a page that is not there shows the nearest one. */
export function pageSlice<Line>(lines: readonly Line[], page: number | undefined): readonly Line[] {
  if (page === undefined) return lines
  const last = Math.max(0, Math.ceil(lines.length / BOARD_LINES) - 1)
  const from = Math.min(Math.max(0, page), last) * BOARD_LINES
  return lines.slice(from, from + BOARD_LINES)
}

/** The same figure with the lines of one page only. */
export function figurePage(figure: Figure, page: number): Figure {
  const lines = figure as Lines
  switch (lines.type) {
    case 'bars':
      return { ...lines, bars: [...pageSlice(lines.bars, page)] }
    case 'list':
      return { ...lines, items: [...pageSlice(lines.items, page)] }
    case 'places':
      return { ...lines, places: [...pageSlice(lines.places, page)] }
    case 'matrix':
      return { ...lines, rows: [...pageSlice(lines.rows, page)], cells: [...pageSlice(lines.cells, page)] }
    default:
      return figure
  }
}
