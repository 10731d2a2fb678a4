import type { HowRow, PlaceRow } from '#shared/activities/ranking/view.ts'
import { valueOf } from '#shared/activities/ranking/report.ts'
import type { Figure } from '#shared/figures/figure.ts'
import type { Say } from '#shared/words/words.ts'
import { useRows } from '../../net/store.ts'

/** The lines of the result that may be seen, best first. */
export function usePlaces(id: string): PlaceRow[] {
  const rows = useRows<PlaceRow>(`${id}/place/`)
  return rows.map(([, row]) => row).sort((a, b) => a.at - b.at)
}

/** What the line says: where it is, or that it runs through a shared place. */
export const lineText = ({ cut, line }: HowRow, say: Say): string =>
  cut?.all
    ? say('ranking.allTaken', { n: cut.tied, place: cut.place })
    : cut
      ? say('ranking.cut', { n: cut.free, place: cut.place, tied: cut.tied })
      : say('ranking.line', { n: line })

export function placesFigure(title: string, how: HowRow, places: readonly PlaceRow[], say: Say): Figure {
  return {
    type: 'places',
    title,
    line: how.line,
    places: places.map(({ place, label, shared, close, votes }) => ({
      place,
      label,
      shared,
      close,
      ...valueOf(how.method, votes, say),
    })),
  }
}
