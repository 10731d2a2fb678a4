import { describe, expect, it } from 'vitest'
import { parse } from '../../base/schema.ts'
import { count } from '../../counting/count.ts'
import { readInput } from '../../counting/input.ts'
import { sayIn } from '../../words/words.ts'
import type { RankingAnswer, RankingConfig } from './config.ts'
import { rankingAnswer, rankingConfig } from './config.ts'
import { answer, cellsOf, configOf, itemOf, rank, ranked } from './fixture.ts'
import { withDemands, withLines } from './options.ts'
import { orderFor } from './order.ts'
import { ranking } from './ranking.ts'
import { reasonsFor, reasonText } from './reasons.ts'
import { runOff } from './runoff.ts'

const say = sayIn('de')
const counted = (config: RankingConfig, ballots: readonly RankingAnswer[]) =>
  ranking.count(itemOf(config), cellsOf(config, ballots))
let ids = 0
const fresh = () => `fresh${String((ids += 1)).padStart(4, '0')}`

describe('ballots of a ranking', () => {
  const config = configOf('ABCDEF', { k: 3 })
  it.each([
    ['too many', config, rank('A>B>C>D'), 'ranking.tooMany', { max: 3 }],
    ['too many side by side', config, rank('A=B=C=D'), 'ranking.tooMany', { max: 3 }],
    ['an unknown option', config, rank('A>X'), 'ranking.noOption', undefined],
    ['one named twice', config, rank('A>B>A'), 'ranking.twice', undefined],
    ['another method', config, { type: 'approve', picks: ['A'] }, 'malformed', { path: 'answer.type' }],
    [
      'equal ranks where there are none',
      configOf('AB', { equalRanks: false }),
      rank('A=B'),
      'ranking.noTies',
      undefined,
    ],
    ['over budget', configOf('ABC', { method: 'dots' }), dots({ A: 2, B: 2, C: 2 }), 'ranking.overBudget', { max: 5 }],
    ['over the limit of one', configOf('ABC', { method: 'dots' }), dots({ A: 3 }), 'ranking.perOption', { max: 2 }],
    ['dots on nothing', configOf('ABC', { method: 'dots' }), dots({ X: 1 }), 'ranking.noOption', undefined],
    ['a tick on nothing', configOf('AB', { method: 'approval' }), ticks('X'), 'ranking.noOption', undefined],
  ] satisfies [string, RankingConfig, RankingAnswer, string, object | undefined][])(
    'refuse %s',
    (_, rules, ballot, code, details) => {
      expect(answer(rules, ballot)).toEqual({ ok: false, code, ...(details && { with: details }) })
    },
  )

  it('say the same in the same form', () => {
    const value = (rules: RankingConfig, ballot: RankingAnswer) => {
      const accepted = answer(rules, ballot)
      return accepted.ok ? accepted.value : accepted
    }
    expect(value(config, { type: 'rank', ranks: [['B', 'A'], [], ['C']] })).toEqual({
      slot: '',
      value: { ranks: [['A', 'B'], ['C']] },
    })
    expect(value(configOf('ABC', { method: 'dots' }), dots({ C: 1, B: 0, A: 2 }))).toEqual({
      slot: '',
      value: { dots: { A: 2, C: 1 } },
    })
    expect(value(configOf('AB', { method: 'approval' }), ticks('BAB'))).toEqual({
      slot: '',
      value: { picks: ['A', 'B'] },
    })
    expect(value(config, rank(''))).toEqual({ slot: '', value: { ranks: [] } })
  })

  it('let nothing else in', () => {
    expect(parse(rankingAnswer, { type: 'dots', dots: { A: -1 } }).ok).toBe(false)
    expect(parse(rankingAnswer, { type: 'dots', dots: { A: 0.5 } }).ok).toBe(false)
    expect(parse(rankingAnswer, { type: 'rank', ranks: [[1]] }).ok).toBe(false)
    const option = { id: 'option01', text: 'Topic' }
    expect(parse(rankingConfig, { ...configOf(''), options: [option] }).ok).toBe(true)
    expect(parse(rankingConfig, { ...configOf(''), options: [option, option] }).ok).toBe(false)
  })
})

describe('the result of a ranking', () => {
  it('shares places 1, 1, 3 and shows who ties at the line', () => {
    const config = configOf('ABCD', { line: 1 })
    const item = itemOf(config)
    const result = counted(config, ranked([3, 'A>B>C'], [3, 'B>A>C'], [1, '']))
    expect(result).toMatchObject({
      voters: 6,
      abstained: 1,
      ranking: [['A', 'B'], ['C'], ['D']],
      votes: { A: 6, C: 6, D: 0 },
    })
    expect(ranking.standings?.(item, result)).toMatchObject([
      { option: 'A', label: 'Topic A', place: 1, votes: 6, of: 6, demand: null },
      { option: 'B', place: 1 },
      { option: 'C', place: 3 },
      { option: 'D', place: 4 },
    ])
    expect(result.cut).toEqual({ place: 1, tied: ['A', 'B'], free: 1 })
    expect(ranking.view(item, result, 'moderator')).toMatchObject({
      how: { cut: { place: 1, tied: 2, free: 1 } },
      tied: ['A', 'B'],
    })
  })

  it('takes all further that share the place across the line, when somebody says so', () => {
    const config = configOf('ABC', { line: 1 })
    const result = counted(config, ranked([3, 'A>B>C'], [3, 'B>A>C']))
    const item = itemOf(config)
    const ctx = { role: 'moderator' as const, scope: null, at: 0, seq: 1, dice: () => 0, result: () => result }
    const all = { type: 'takeAll', all: true } as const
    const said = { ...item, state: { ...ranking.apply(item.state, all, { at: 0, config }), revealed: null } }
    const record = (one: typeof item) => JSON.stringify(ranking.record?.(one, result, say))
    const further = (one: typeof item) => ranking.standings?.(one, result).map((line) => line.further)
    expect(ranking.check(item, all, ctx)).toMatchObject({ ok: true })
    expect(ranking.check({ ...item, phase: 'open' }, all, ctx)).toMatchObject({ code: 'activity.open' })
    expect(ranking.check(item, all, { ...ctx, result: () => ({ ...result, cut: null }) })).toMatchObject({
      code: 'ranking.noCut',
    })
    expect([further(item), further(said)]).toEqual([
      ['open', 'open', 'no'],
      ['yes', 'yes', 'no'],
    ])
    expect(ranking.view(said, result, 'projector')['how']).toMatchObject({ cut: { all: true, tied: 2 } })
    expect([record(item), record(said)].map((text) => text.includes('alle 2 Themen kommen weiter'))).toEqual([
      false,
      true,
    ])
  })

  it('is none without a vote', () => {
    const config = configOf('AB')
    for (const ballots of [[], [rank('')]]) {
      const result = counted(config, ballots)
      expect(result).toMatchObject({ ranking: [], places: {}, cut: null, close: [], voters: 0 })
      expect(ranking.figures(itemOf(config), result, say)).toEqual([])
    }
  })

  it('adds up dots and ticks, and links back to demands', () => {
    const options = configOf('ABC').options.map((option) => ({
      ...option,
      demand: { activity: 'cafe0001', id: `d${option.id}` },
    }))
    const config = configOf('', { options, method: 'dots' })
    const result = counted(config, [dots({ A: 2, B: 2, C: 1 }), dots({ C: 2 }), dots({})])
    expect(result).toMatchObject({ voters: 2, abstained: 1, ranking: [['C'], ['A', 'B']], votes: { A: 2, B: 2, C: 3 } })
    expect(ranking.standings?.(itemOf(config), result)?.[0]).toEqual({
      option: 'C',
      label: 'Topic C',
      place: 1,
      votes: 3,
      of: 7,
      demand: 'dC',
      further: 'yes',
    })
    const approval = configOf('AB', { method: 'approval' })
    expect(counted(approval, [ticks('A'), ticks('AB')])).toMatchObject({
      ranking: [['A'], ['B']],
      votes: { A: 2, B: 1 },
    })
  })

  it('tells in plain words why', () => {
    const config = configOf('ABC')
    const result = counted(config, ranked([40, 'A>B>C'], [35, 'B>C>A'], [25, 'C>A>B']))
    const texts = reasonsFor(result).map((reason) => reasonText(reason, (id) => id, say))
    expect(texts).toEqual([
      '„A“ schlägt „B“, „B“ schlägt „C“, „C“ schlägt „A“; der schwächste Sieg (60:40) zählt nicht.',
      '„A“ vor „B“: 65 zu 35',
      '„B“ vor „C“: 75 zu 25',
    ])
    const even = counted(config, ranked([1, 'A>B>C'], [1, 'B>C>A'], [1, 'C>A>B']))
    expect(reasonsFor(even)).toMatchObject([{ type: 'cycle', weakest: 3, for: 2, against: 1 }])
    const record = JSON.stringify(ranking.record?.(itemOf(config), result, say))
    expect(record).toContain('100 von 100 haben abgestimmt.')
    expect(record).toContain('Ranked Pairs')
  })

  it('counts a large room quickly and tells its moderator little', () => {
    const letters = Array.from({ length: 60 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
    const config = configOf(letters)
    const ballots = Array.from({ length: 800 }, (_, i) =>
      rank([...orderFor(letters.split(''), String(i))].slice(0, 5).join('>')),
    )
    const cells = cellsOf(config, ballots)
    const before = performance.now()
    const result = ranking.count(itemOf(config), cells)
    expect(performance.now() - before).toBeLessThan(3000)
    const rows = ranking.view(itemOf(config), result, 'moderator')
    expect(JSON.stringify(rows).length).toBeLessThan(30_000)
    expect((rows['reasons'] as unknown[]).length).toBeLessThanOrEqual(40)
  })

  it('shows raised hands apart and never adds them', () => {
    const config = configOf('AB', { method: 'approval' })
    const item = itemOf(config, { state: { hands: { B: 50 }, revealed: null } })
    const result = counted(config, [ticks('A')])
    expect(result.ranking).toEqual([['A'], ['B']])
    expect(ranking.figures(item, result, say)[1]).toMatchObject({ bars: [{ value: 1 }, { value: 0, hand: 50 }] })
    const ctx = { role: 'moderator', scope: null, at: 0, seq: 1, dice: () => 0, result: () => result } as const
    expect(ranking.check(item, { type: 'hands', counts: { X: 1 } }, ctx)).toMatchObject({ code: 'ranking.noOption' })
  })
})

describe('published ballots', () => {
  const ballots = ranked([3, 'B>A'], [2, 'A>C'], [1, 'A=B'], [1, ''])
  it.each([
    ['ranked-pairs', ballots],
    ['dots', [dots({ A: 2 }), dots({ B: 2, C: 2 }), dots({ C: 1 }), dots({ B: 1 }), dots({})]],
    ['approval', [ticks('A'), ticks('AB'), ticks('C'), ticks('C'), ticks('')]],
  ] as const)('by %s are recounted to the same result', (method, said) => {
    const config = configOf('ABC', { method, ballotsAnnounced: true })
    const form = readInput(JSON.parse(JSON.stringify(ranking.ballots?.(itemOf(config), cellsOf(config, said)))))
    const again = form.ok ? count(form.value) : form
    const { ranking: order, places, voters } = counted(config, said)
    expect(again).toMatchObject({ ok: true, value: { ranking: order, places, voters } })
  })

  it('tell nothing by their order, and exist only when all was said before', () => {
    const config = configOf('ABC', { ballotsAnnounced: true })
    const cells = cellsOf(config, ballots)
    const published = ranking.ballots?.(itemOf(config), cells)
    expect(ranking.ballots?.(itemOf(config), cells.toReversed())).toEqual(published)
    expect(published).toMatchObject({ method: 'ranked-pairs', options: ['A', 'B', 'C'], labels: { A: 'Topic A' } })
    expect(ranking.ballots?.(itemOf(config), cells.slice(0, 4))).toBeNull()
    expect(ranking.ballots?.(itemOf(config, { phase: 'open' }), cells)).toBeNull()
    expect(ranking.ballots?.(itemOf(configOf('ABC')), cells)).toBeNull()
  })
})

describe('a run-off', () => {
  it('has exactly the tied ones, with their origin and texts of their own', () => {
    const options = configOf('ABCD').options.map((option) => ({
      ...option,
      demand: { activity: 'cafe0001', id: `demand0${option.id.toLowerCase()}` },
    }))
    const config = configOf('', { options, line: 2, ballotsAnnounced: true })
    const { cut } = counted(config, ranked([2, 'A>B=C=D']))
    const again = runOff(config, cut ?? { tied: [], free: 0 }, fresh)
    expect(again.options.map(({ text }) => text)).toEqual(['Topic B', 'Topic C', 'Topic D'])
    expect(again.options.map(({ demand }) => demand?.id)).toEqual(['demand0b', 'demand0c', 'demand0d'])
    expect(new Set([...again.options, ...config.options].map(({ id }) => id)).size).toBe(7)
    expect(again).toMatchObject({ method: 'ranked-pairs', k: 2, line: 1, equalRanks: false, ballotsAnnounced: true })
    expect(parse(rankingConfig, again).ok).toBe(true)
  })
})

describe('options', () => {
  it('come from pasted lines', () => {
    const options = withLines(
      configOf('A').options,
      '- Breitband\r\n\n 2. Bürgerkonto\nbreitband \n• topic a\n24 Stunden',
      fresh,
    )
    expect(options.map(({ text }) => text)).toEqual(['Topic A', 'Breitband', 'Bürgerkonto', '24 Stunden'])
  })

  it('come from demands, once each', () => {
    const demands = [
      { id: 'demand01', title: 'Breitband' },
      { id: 'demand02', title: 'Bürgerkonto' },
    ]
    const once = withDemands([], 'cafe0001', demands, fresh)
    expect(once).toMatchObject([{ text: 'Breitband', demand: { activity: 'cafe0001', id: 'demand01' } }, {}])
    expect(withDemands(once, 'cafe0001', demands, fresh)).toEqual(once)
  })

  it('are shuffled per person and stay put', () => {
    const letters = 'ABCDEFGH'.split('')
    expect(orderFor(letters, 'me')).toEqual(orderFor(letters, 'me'))
    expect(orderFor(letters, 'me').toSorted()).toEqual(letters)
    expect(orderFor(letters, 'me')).not.toEqual(orderFor(letters, 'you'))
  })
})

function dots(given: Record<string, number>): RankingAnswer {
  return { type: 'dots', dots: given }
}
function ticks(picks: string): RankingAnswer {
  return { type: 'approve', picks: picks.split('') }
}
