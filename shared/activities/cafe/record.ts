import type { Block, Figure } from '../../figures/figure.ts'
import type { Say } from '../../words/words.ts'
import type { Demand } from '../kind.ts'
import { get } from './actions.ts'
import type { CafeTable } from './config.ts'
import { sourcesOf } from './count.ts'
import { cardNumbers } from './numbers.ts'
import { type Cafe, type CafeCard, type CafeResult, onBoard } from './types.ts'

/** Cards per table, and when they were written. */
export function figures({ config, title }: Cafe, result: CafeResult, say: Say): Figure[] {
  const { tables, rounds } = config
  const bars = tables.map(({ id, theme }) => ({
    label: theme.text,
    value: result.cards.filter((card) => card.table === id && onBoard(card)).length,
  }))
  return [
    { type: 'bars', title: `${title.text}: ${say('cafe.cardsPerTable')}`, of: 0, bars, unit: 'cards' },
    {
      type: 'matrix',
      title: say('cafe.matrix'),
      rows: tables.map(({ theme }, n) => say('cafe.tableTheme', { n: n + 1, theme: theme.text })),
      columns: Array.from({ length: rounds }, (_, round) => say('cafe.roundN', { round: round + 1 })),
      cells: result.grid,
    },
  ]
}

/** The numbers under which the appendix tells of a card. */
type Numbers = (card: string) => number[]

/** The boards, table by table, with every visible card exactly once; then the matrix. */
export function record(cafe: Cafe, result: CafeResult, say: Say): Block[] {
  const { tables } = cafe.config
  const numbers = cardNumbers(cafe, result)
  const known = new Set(tables.map(({ id }) => id))
  const stray = result.cards.filter((card) => onBoard(card) && !known.has(card.table))
  const matrix = figures(cafe, result, say)[1]
  return [
    ...tables.flatMap((table, index) => tableBlocks(cafe, result, numbers, table, index + 1, say)),
    ...(stray.length > 0 ? [{ type: 'heading' as const, level: 3 as const, text: say('cafe.withoutTable') }] : []),
    ...boardBlocks(cafe, numbers, stray, say),
    ...(matrix ? [{ type: 'figure' as const, figure: matrix }] : []),
  ]
}

function tableBlocks(cafe: Cafe, result: CafeResult, numbers: Numbers, table: CafeTable, n: number, say: Say): Block[] {
  const { state } = cafe
  const core = get(state.cores, table.id)?.text
  const handed = Object.entries(get(state.handovers, table.id) ?? {}).filter(([, points]) => points.length > 0)
  const here = result.cards.filter((card) => card.table === table.id && onBoard(card))
  const demands = Object.values(state.demands).filter((demand) => demand.table === table.id)
  const who = [
    table.place.text && say('cafe.placeIs', { place: table.place.text }),
    table.host.text && say('cafe.hostIs', { host: table.host.text }),
  ].filter(Boolean)
  return [
    {
      ...{ type: 'heading', level: 3, text: say('cafe.tableTheme', { n, theme: table.theme.text }) },
      part: `item/${cafe.id}/table/${table.id}`,
    },
    ...(who.length > 0 ? [{ type: 'text' as const, text: who.join(' · ') }] : []),
    ...(core
      ? [
          { type: 'text' as const, text: `${say('cafe.core')}:` },
          { type: 'quote' as const, text: core, part: `item/${cafe.id}/core/${table.id}` },
        ]
      : []),
    ...handed.flatMap(([round, points]): Block[] => [
      {
        type: 'text',
        text: round === '0' ? say('cafe.handoverStart') : say('cafe.handoverAfter', { round: Number(round) }),
      },
      { type: 'bullets', items: points.map(({ text }) => text) },
    ]),
    ...result.headings
      .filter((heading) => heading.table === table.id)
      .flatMap(({ id, text }): Block[] => [
        { type: 'heading', level: 4, text },
        ...boardBlocks(
          cafe,
          numbers,
          here.filter((card) => card.heading === id),
          say,
        ),
      ]),
    ...withoutHeading(
      cafe,
      numbers,
      here.filter((card) => card.heading === null),
      say,
    ),
    ...(demands.length > 0 ? [{ type: 'heading' as const, level: 4 as const, text: say('cafe.demands') }] : []),
    ...demands.flatMap(({ title, text }): Block[] => [
      { type: 'bullets', items: [text.text ? `${title.text}: ${text.text}` : title.text] },
    ]),
  ]
}

function withoutHeading(cafe: Cafe, numbers: Numbers, cards: readonly CafeCard[], say: Say): Block[] {
  if (cards.length === 0) return []
  return [{ type: 'heading', level: 4, text: say('cafe.noHeading') }, ...boardBlocks(cafe, numbers, cards, say)]
}

/** Two columns side by side, as they hung on the board. */
function boardBlocks({ config }: Cafe, numbers: Numbers, cards: readonly CafeCard[], say: Say): Block[] {
  if (cards.length === 0) return []
  const [left, right] = ([0, 1] as const).map((column) => cards.filter((card) => card.column === column))
  const rows = Array.from({ length: Math.max(left?.length ?? 0, right?.length ?? 0) }, (_, n) =>
    [left?.[n], right?.[n]].map((card) => (card ? cardText(card, numbers(card.id), say) : '')),
  )
  return [{ type: 'table', columns: config.columns.map(({ text }) => text), rows, board: true }]
}

/** A card as the record tells it; what was written to it stands below, line by line. */
function cardText({ text, cards, reactions, notes: written }: CafeCard, no: readonly number[], say: Say): string {
  const { supports, adds, objects } = reactions
  const notes = [
    no.length > 0 && say('cafe.cardNo', { no: no.join(', ') }),
    cards.length > 0 && say('cafe.fromCards', { n: cards.length }),
    supports > 0 && say('cafe.supported', { n: supports }),
    adds > 0 && say('cafe.added', { n: adds }),
    objects > 0 && say('cafe.objected', { n: objects }),
  ].filter(Boolean)
  const said = written.flatMap((note) => (note.hidden ? [] : [`${say(`cafe.says.${note.react}`)}: ${note.text}`]))
  return [notes.length > 0 ? `${text} (${notes.join(', ')})` : text, ...said].join('\n')
}

/** What goes on to the ranking and the backlog, with the way it came. What a host has hidden stays hidden. */
export function demands({ config, state }: Cafe, result: CafeResult): Demand[] {
  return Object.values(state.demands).map(({ id, table, title, text, cards }) => {
    const theme = config.tables.find((one) => one.id === table)?.theme.text
    const sources = [
      ...new Map(cards.flatMap((card) => sourcesOf(result, card)).map((card) => [card.id, card])).values(),
    ]
    const shown = sources.filter((card) => !card.hidden)
    return {
      id,
      title: title.text,
      text: text.text,
      from: {
        ...(theme === undefined ? {} : { table: theme }),
        cards: shown.map((card) => card.id),
        rounds: [...new Set(shown.map((card) => card.round))].sort((a, b) => a - b),
        texts: shown.map((card) => card.original ?? card.text),
      },
    }
  })
}
