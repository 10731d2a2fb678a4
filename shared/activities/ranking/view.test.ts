import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count } from '../../counting/count.ts'
import { cutThrough } from '../../counting/places.ts'
import { AUDIENCES } from '../../protocol/rows.ts'
import { LANGS } from '../../words/say.ts'
import { sayIn } from '../../words/words.ts'
import { exchangeForm } from './ballots.ts'
import type { RankingAnswer, RankingConfig } from './config.ts'
import { answer, cellsOf, configOf, itemOf, ranked } from './fixture.ts'
import { ranking } from './ranking.ts'

const config = configOf('ABCDE', { line: 2 })
const result = ranking.count(
  itemOf(config),
  cellsOf(config, ranked([3, 'A>B'], [3, 'B>A'], [3, 'A>B>C'], [3, 'B>A>C'], [1, 'D'])),
)
const ctx = { role: 'moderator', scope: null, at: 0, seq: 1, dice: () => 0, result: () => result } as const
const staged = (revealed: number | null, projector = true) =>
  itemOf(config, { state: { hands: {}, revealed }, shown: { projector, phones: true } })
const places = (rows: object) => Object.keys(rows).filter((key) => key.startsWith('place/'))

describe('the reveal', () => {
  it('goes from the last place up, shared places in one step', () => {
    expect(result.ranking).toEqual([['A', 'B'], ['C'], ['D'], ['E']])
    const seen = [0, 1, 2, 3, 4, null].map((upTo) => places(ranking.view(staged(upTo), result, 'projector')))
    expect(seen.map((keys) => keys.join(' ').replaceAll('place/', ''))).toEqual([
      '',
      'E',
      'D E',
      'C D E',
      'A B C D E',
      'A B C D E',
    ])
  })

  it('keeps phones behind the projector, and goes by itself without one', () => {
    expect(places(ranking.view(staged(1), result, 'participant'))).toEqual(['place/E'])
    expect(places(ranking.view(staged(1, false), result, 'participant'))).toHaveLength(5)
    expect(places(ranking.view(staged(0), result, 'moderator'))).toHaveLength(5)
  })

  it('says which place is tied at the line only when that place is out', () => {
    const first = { ...result, cut: cutThrough(result.ranking, 1) }
    expect(ranking.view(staged(3), first, 'projector')['how']).toMatchObject({ cut: null, hidden: 1, groups: 4 })
    expect(ranking.view(staged(null), first, 'projector')['how']).toMatchObject({ cut: { place: 1, tied: 2, free: 1 } })
  })

  it('ends with all of it, and starts only after the close', () => {
    expect(ranking.check(staged(2), { type: 'stage', upTo: 3 }, ctx)).toEqual({
      ok: true,
      value: { type: 'stage', upTo: 3 },
    })
    expect(ranking.check(staged(2), { type: 'stage', upTo: 4 }, ctx)).toEqual({
      ok: true,
      value: { type: 'stage', upTo: null },
    })
    expect(ranking.check(itemOf(config, { phase: 'open' }), { type: 'stage', upTo: 1 }, ctx)).toMatchObject({
      ok: false,
    })
    expect(ranking.check(itemOf(config, { phase: 'open' }), { type: 'stage', upTo: null }, ctx)).toMatchObject({
      ok: true,
    })
  })

  it('shows nothing but the question without a result', () => {
    for (const audience of AUDIENCES) {
      const rows = ranking.view(staged(null), null, audience)
      expect(Object.keys(rows)).toEqual(audience === 'moderator' ? ['ask', 'hands'] : ['ask'])
    }
  })
})

/** Set RANKING_SEED to repeat a run. */
const seed = Number(process.env['RANKING_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(
    fc.property(arbitrary, (value) => {
      check(value)
    }),
    { seed, numRuns: 150 },
  )

const letters = 'ABCDEF'.split('')
const ballot: Record<RankingConfig['method'], fc.Arbitrary<RankingAnswer>> = {
  'ranked-pairs': fc.record({
    type: fc.constant('rank' as const),
    ranks: fc.array(fc.array(fc.constantFrom(...letters, 'X'), { maxLength: 3 }), { maxLength: 5 }),
  }),
  dots: fc.record({
    type: fc.constant('dots' as const),
    dots: fc.dictionary(fc.constantFrom(...letters, 'X'), fc.integer({ min: 0, max: 3 }), { maxKeys: 4 }),
  }),
  approval: fc.record({
    type: fc.constant('approve' as const),
    picks: fc.array(fc.constantFrom(...letters, 'X'), { maxLength: 7 }),
  }),
}
const votes = fc.constantFrom('ranked-pairs' as const, 'dots' as const, 'approval' as const).chain((method) =>
  fc.record({
    config: fc
      .record({ line: fc.integer({ min: 1, max: 7 }), equalRanks: fc.boolean() })
      .map((more) => configOf('ABCDEF', { method, ...more })),
    ballots: fc.array(ballot[method], { maxLength: 14 }),
    revealed: fc.option(fc.integer({ min: 0, max: 7 })),
  }),
)

describe(`any ranking (seed ${seed})`, () => {
  it('takes a ballot or refuses it with a sentence, and never throws', () => {
    holds(votes, ({ config: rules, ballots }) => {
      for (const said of ballots) {
        const heard = answer(rules, said)
        if (!heard.ok) expect(heard.code).toMatch(/^ranking\./)
        else expect(JSON.parse(JSON.stringify(heard.value))).toEqual(heard.value)
      }
    })
  })

  it('counts as the counting module does, whatever the order of ballots', () => {
    holds(votes, ({ config: rules, ballots }) => {
      const cells = cellsOf(
        rules,
        ballots.filter((said) => answer(rules, said).ok),
      )
      const mine = ranking.count(itemOf(rules), cells)
      expect(ranking.count(itemOf(rules), cells.toReversed())).toEqual(mine)
      const counted = count({ ...exchangeForm(rules, []), ballots: cells.map(({ value }) => plainBallot(value)) })
      if (!counted.ok) throw new Error(JSON.stringify(counted))
      expect(counted.value).toMatchObject({ voters: mine.voters, abstained: mine.abstained })
      expect(mine.ranking).toEqual(counted.value.winners.length > 0 ? counted.value.ranking : [])
    })
  })

  it('shows the projector only what is revealed, and survives options that are gone', () => {
    holds(votes, ({ config: rules, ballots, revealed }) => {
      const cells = cellsOf(
        rules,
        ballots.filter((said) => answer(rules, said).ok),
      )
      const fewer = { ...rules, options: rules.options.slice(1) }
      const counted = ranking.count(itemOf(fewer), cells)
      const item = itemOf(fewer, { state: { hands: {}, revealed } })
      const hidden = revealed === null ? 0 : Math.max(0, counted.ranking.length - revealed)
      const secret = counted.ranking.slice(0, hidden).flat()
      const { ask: _ask, ...shown } = ranking.view(item, counted, 'projector')
      for (const option of secret) expect(JSON.stringify(shown)).not.toContain(`Topic ${option}`)
      expect(places(shown)).toHaveLength(counted.ranking.slice(hidden).flat().length)
      for (const lang of LANGS) {
        ranking.figures(item, counted, sayIn(lang))
        expect(JSON.stringify(ranking.record?.(item, counted, sayIn(lang)))).not.toMatch(/\{\w+\}/)
      }
    })
  })
})

function plainBallot(value: unknown) {
  const vote = value as { ranks?: string[][]; dots?: Record<string, number>; picks?: string[] }
  if (vote.ranks) return { ranks: vote.ranks }
  return { scores: vote.dots ?? Object.fromEntries((vote.picks ?? []).map((pick) => [pick, 1])) }
}
