import type { Block } from '../../figures/figure.ts'
import type { Json } from '../../protocol/rows.ts'
import type { Say } from '../../words/words.ts'
import type { Activity, Cell } from '../kind.ts'

/**
 * What one person said, readable, under the name that was given; an empty answer is an abstention. `shown`: what of it
 * may stand in the record, where that is less.
 */
export type Named = { name: string; answer: string; shown?: string }

const alphabet = new Intl.Collator('de')
const order = (a: string, b: string) => alphabet.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)

/** Who said what, by name; nobody where answers carry no names. Two of one name stay two. */
export function namedOf(
  { secrecy }: Activity,
  cells: readonly Cell[],
  read: (value: unknown) => string,
  shown?: (value: unknown) => string,
): { named?: Named[] } {
  if (secrecy !== 'named') return {}
  const named = cells.flatMap(({ name, value }) =>
    name ? [{ name, answer: read(value), ...(shown ? { shown: shown(value) } : {}) }] : [],
  )
  return { named: named.sort((a, b) => order(a.name, b.name) || order(a.answer, b.answer)) }
}

/** Rows `named/<n>`, for the moderator alone. */
export function namedRows(named: readonly Named[] = []): Record<string, Json> {
  return Object.fromEntries(
    named.map(({ name, answer }, at) => [`named/${String(at).padStart(5, '0')}`, { name, answer }]),
  )
}

/** A result for readers who may not see the names. */
export function withoutNames(result: unknown): unknown {
  if (typeof result !== 'object' || result === null || !('named' in result)) return result
  const { named: _named, ...rest } = result
  return rest
}

/** The table of the record: who answered what. */
export function namedBlocks(named: readonly Named[] | undefined, say: Say): Block[] {
  if (!named || named.length === 0) return []
  return [
    { type: 'heading', level: 4, text: say('named.table') },
    {
      type: 'table',
      columns: [say('named.name'), say('named.answer')],
      rows: named.map(({ name, answer, shown }) => [name, shown ?? (answer || say('named.abstained'))]),
    },
  ]
}
