import { sourcesOf } from './count.ts'
import type { Cafe, CafeCard, CafeResult } from './types.ts'

/** The cards people wrote (not those merged from them) that nobody hid, in the order of the matrix: table, round, then as they came. */
export function writtenCards({ config }: Pick<Cafe, 'config'>, result: CafeResult): CafeCard[] {
  const place = new Map(config.tables.map(({ id }, at) => [id, at]))
  return result.cards
    .filter(({ cards, hidden }) => cards.length === 0 && !hidden)
    .sort(
      (a, b) =>
        (place.get(a.table) ?? 99) - (place.get(b.table) ?? 99) ||
        a.round - b.round ||
        a.no - b.no ||
        (a.id < b.id ? -1 : 1),
    )
}

/** The number of every card in the record: its own, or those of the cards it was merged from. */
export function cardNumbers(cafe: Pick<Cafe, 'config'>, result: CafeResult): (id: string) => number[] {
  const own = new Map(writtenCards(cafe, result).map(({ id }, at) => [id, at + 1]))
  return (id) =>
    sourcesOf(result, id)
      .flatMap((card) => own.get(card.id) ?? [])
      .sort((a, b) => a - b)
}

/** Card numbers by table and round: every written card stands in exactly one place. */
export function numberGrid(cafe: Pick<Cafe, 'config'>, result: CafeResult): number[][][] {
  const { tables, rounds } = cafe.config
  const grid = tables.map(() => Array.from({ length: rounds }, (): number[] => []))
  writtenCards(cafe, result).forEach(({ table, round }, at) => {
    const row = grid[tables.findIndex(({ id }) => id === table)]
    row?.[Math.min(Math.max(round, 1), rounds) - 1]?.push(at + 1)
  })
  return grid
}
