import type { WordRow } from '#shared/activities/words/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { useRows } from '../../net/store.ts'

type Cloud = Extract<Figure, { type: 'cloud' }>
/** More words than this cannot be read from the last row. */
export const CLOUD_WORDS = 32

/** Words on show, the most named first. */
export function useWords(id: string): [key: string, row: WordRow][] {
  const rows = useRows<WordRow>(`${id}/word/`)
  return rows.toSorted(
    ([a, one], [b, other]) => other.n - one.n || one.text.localeCompare(other.text) || (a < b ? -1 : 1),
  )
}

/** The rows as a figure. */
export function useCloud(id: string, title: string): Cloud {
  const words = useWords(id).filter(([, row]) => row.state === undefined || row.state === 'shown')
  return {
    type: 'cloud',
    title,
    words: words.slice(0, CLOUD_WORDS).map(([, row]) => ({ text: row.text, weight: row.n })),
  }
}
