import { describe, expect, it } from 'vitest'
import type { CafeResult } from '../activities/cafe/types.ts'
import type { RankingConfig } from '../activities/ranking/config.ts'
import { emptyRanking } from '../activities/ranking/config.ts'
import { tally } from '../activities/ranking/tally.ts'
import { cafe } from '../activities/cafe/cafe.ts'
import { cafeStart } from '../activities/cafe/actions.ts'
import { gatherDemands, topDemands } from './demands.ts'
import { emptyWorkshop, type Item, type Workshop } from './workshop.ts'

const w = (text: string) => ({ id: 'text00000', text })
const base = (id: string, kind: string, rest: Partial<Item>): Item => ({
  ...{ id, kind, title: w(id), config: null, state: null, secrecy: 'changeable', phase: 'closed', run: 1 },
  ...{
    shown: { projector: false, phones: false },
    sealed: false,
    seen: null,
    openedAt: null,
    endsAt: null,
    closedAt: 1,
  },
  ...{ minutes: 0, notes: w(''), skipped: false, begun: true, runs: [], ...rest },
})
const ids = ['demandaaa', 'demandbbb', 'demandccc', 'demandddd'] as const
const demands = Object.fromEntries(
  ids.map((id) => [id, { id, table: 'tableaaaa', title: w(`Titel ${id}`), text: w('Text'), cards: ['cardaaaa1'] }]),
)
const table = { id: 'tableaaaa', theme: w('Mobilität'), place: w(''), host: w(''), headings: [] }
const cafeItem = base('cafe00001', 'cafe', {
  config: { ...cafe.sample.config, tables: [table] },
  state: { ...cafeStart(), demands },
})
const boards: CafeResult = {
  ...{ sizes: [4], headings: [], gone: [], grid: [[0, 1]], last: 1 },
  cards: [
    {
      ...{ id: 'cardaaaa1', table: 'tableaaaa', round: 2, rounds: [2], group: 0, heading: null, column: 0 as const },
      ...{ text: 'Karte', original: null, no: 1, late: false, parked: false, hidden: false, cards: [], into: null },
      ...{ reactions: { supports: 0, adds: 0, objects: 0 }, notes: [] },
    },
  ],
}

const config = (...linked: readonly (string | null)[]): RankingConfig => ({
  ...emptyRanking,
  options: linked.map((id, n) => ({
    ...{ id: `option0${n}`, text: `Zur Wahl ${n}` },
    demand: id === null ? null : { activity: 'cafe00001', id },
  })),
})
/** `'0>1=2'` as one ballot. */
const cells = (...ballots: string[]) =>
  ballots.map((ballot, voter) => ({
    ...{ slot: '', voter },
    value: { ranks: ballot.split('>').map((group) => group.split('=').map((n) => `option0${n}`)) },
  }))
const rankingItem = (id: string, of: RankingConfig, rest: Partial<Item> = {}) =>
  base(id, 'ranking', { config: of, state: { hands: {}, revealed: null }, ...rest })

function gather(...rankings: [item: Item, ...ballots: string[]][]) {
  const items = [cafeItem, ...rankings.map(([item]) => item)]
  const workshop: Workshop = {
    ...emptyWorkshop,
    order: items.map((item) => item.id),
    items: Object.fromEntries(items.map((item) => [item.id, item])),
  }
  return gatherDemands(workshop, (item) => {
    const [, ...ballots] = rankings.find(([one]) => one.id === item.id) ?? []
    // What is said in the second run must not count while it is open.
    const said = item.kind === 'ranking' && item.run === 2 ? ['3', '3', '3', '3'] : (ballots as string[])
    return item.kind === 'cafe' ? boards : tally(item.config as RankingConfig, cells(...said))
  })
}
const places = (all: ReturnType<typeof gather>) => all.map(({ id, place }) => `${id.at(-1)}${place ?? '-'}`).join(' ')

describe('gathering demands', () => {
  it('takes them from the café with table, cards and rounds, unranked', () => {
    const [first] = gather()
    expect(first).toEqual({
      ...{ id: 'demandaaa', title: 'Titel demandaaa', text: 'Text', table: 'Mobilität' },
      ...{ cards: ['cardaaaa1'], rounds: [2], place: null, among: null, votes: null, of: null, ranking: null },
    })
  })

  it('puts the ranked ones first, with places and votes', () => {
    const all = gather([rankingItem('ranking01', config(ids[0], ids[2], null)), '1>0', '1>2', '1'])
    expect(places(all)).toBe('c1 a2 b- d-')
    expect(all[0]).toMatchObject({ place: 1, among: 3, votes: 3, of: 3, ranking: 'ranking01' })
    expect(topDemands(all, 1).map((one) => one.id)).toEqual([ids[2]])
  })

  it('lets a shared place at the line in whole', () => {
    const all = gather([rankingItem('ranking01', config(...ids)), '0>1=2>3'])
    expect(places(all)).toBe('a1 b2 c2 d4')
    expect(topDemands(all, 2)).toHaveLength(3)
  })

  it('counts the run that was closed while another one is open', () => {
    const shown = { projector: true, phones: true }
    const runs = [{ run: 1, seen: 3, state: { hands: {}, revealed: null }, shown }]
    const open = rankingItem('ranking01', config(...ids), { phase: 'open', run: 2, runs })
    expect(places(gather([open, '1>0>2>3']))).toBe('b1 a2 c3 d4')
    expect(places(gather([{ ...open, run: 1, runs: [] }, '1>0']))).toBe('a- b- c- d-')
  })

  it('lets a run-off refine a shared place and keeps the votes of the whole room', () => {
    const first: [Item, string] = [rankingItem('ranking01', config(...ids)), '0>1=2>3']
    const all = gather(first, [rankingItem('runoff001', config(ids[1], ids[2])), '1', '1', '0'])
    expect(places(all)).toBe('a1 c2 b3 d4')
    expect(all[1]).toMatchObject({ place: 2, among: 4, votes: 1, of: 1, ranking: 'runoff001' })
  })

  it('lets a later ranking of its own stand for itself', () => {
    const first: [Item, string] = [rankingItem('ranking01', config(...ids)), '0>1>2>3']
    expect(places(gather(first, [rankingItem('ranking02', config(...ids)), '3>2>1>0']))).toBe('d1 c2 b3 a4')
  })
})
