import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgendaAction } from './actions.ts'
import type { Criterion } from './agenda.ts'
import { type Book, started, w } from './book.ts'
import { defaultAgenda } from './defaults.ts'
import { movesSince, rankingOf } from './ranking.ts'
import { evaluatorScope } from './roles.ts'
import { placed, scoreOf, sharesOf, tenths, tierOf, WIDE } from './scoring.ts'
import type { ScoreRow, ScoringRow } from './view.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const criterion = (id: string, weight: number, from = 1, to = 5): Criterion => ({
  ...{ id, title: w(id), note: w(''), weight, from, to, low: w(''), high: w('') },
})
const EVALUATORS = ['evalaaaa', 'evalbbbb', 'evalcccc'].map((id) => ({ id }))
const by = (evaluator: string) => ({ role: 'evaluator', scope: evaluatorScope(evaluator) }) as const
const give = (project: string, name: string, value: number | null): AgendaAction => ({
  ...{ type: 'score/set', project, criterion: name, value },
})
const TIERS = [
  { id: 'tierplus', title: w('Premium+'), limit: 1 },
  { id: 'tierprem', title: w('Premium'), limit: 1 },
  { id: 'tierrest', title: w('Weitere'), limit: null },
]
/** Four projects, two criteria, three evaluators, two groups of one seat each and the rest. */
function judging(): Book {
  const book = started()
  for (const id of ['projaaaa', 'projbbbb', 'projcccc', 'projdddd'])
    book.do({ type: 'project/add', id, title: w(id), text: w(''), field: null, origin: w('') })
  for (const { id } of EVALUATORS) book.do({ type: 'evaluator/set', id, title: w(id) })
  book.do({ type: 'criteria/set', was: 0, criteria: [criterion('critsoon', 30), criterion('critnear', 10)] })
  book.do({ type: 'tiers/set', was: 0, by: 'size', tiers: TIERS })
  return book
}
const standing = (book: Book) => rankingOf(book.state).map(({ project, place, tier }) => [project, place, tier])

describe('a score', () => {
  it('comes about as the sheet says: mean of what was given, on its scale, by weight', () => {
    const criteria = [criterion('critsoon', 30), criterion('critnear', 10), criterion('critnone', 0, 0, 10)]
    const scores = {
      projaaaa: {
        evalaaaa: { critsoon: 5, critnear: 2 },
        evalbbbb: { critsoon: 4, critnear: 5 },
        evalcccc: { critsoon: 5 },
      },
    }
    const found = scoreOf('projaaaa', criteria, EVALUATORS, scores)
    // (4+3+4)/(3*4) = 91.7, (1+4)/(2*4) = 62.5; (30*91.7 + 10*62.5)/40 = 84.4
    expect(found.parts.map(({ points }) => points)).toEqual([917, 625, null])
    expect(found).toMatchObject({ score: 844, done: 5, asked: 9 })
    expect([tenths(844, 'de'), tenths(844, 'en'), tenths(1000, 'de'), tenths(5, 'de')]).toEqual([
      ...['84,4', '84.4', '100,0', '0,5'],
    ])
  })

  it('says how far apart the results of two or more evaluators lie, and from when that is far', () => {
    const criteria = ['critaaaa', 'critbbbb', 'critcccc', 'critdddd'].map((id) => criterion(id, 25))
    const spread = (...all: (readonly number[])[]) => {
      const rows = all.map((values, at) => [
        EVALUATORS[at]?.id ?? '',
        Object.fromEntries(values.map((value, n) => [criteria[n]?.id ?? '', value])),
      ])
      return scoreOf('projaaaa', criteria, EVALUATORS, { projaaaa: Object.fromEntries(rows) }).spread
    }
    expect([spread([5, 5, 5, 5]), spread([5, 5, 5, 5], [1, 1, 1])]).toEqual([null, null])
    expect(spread([5, 1, 3, 3], [1, 5, 3, 3], [3, 3, 3, 3])).toBe(0)
    // One step on every criterion, or two on one of them, is not far.
    expect([spread([4, 4, 4, 4], [3, 3, 3, 3]), spread([4, 3, 3, 3], [2, 3, 3, 3])]).toEqual([250, 125])
    expect(spread([5, 4, 4, 4], [3, 3, 3, 3])).toBe(313)
    expect([250 < WIDE, 313 >= WIDE]).toEqual([true, true])
  })

  it('shows shares of weights that add up to 100, each less than one per cent from its own', () => {
    expect(sharesOf([35, 15, 15, 15])).toEqual([44, 19, 19, 18])
    expect([sharesOf([25, 25, 25]), sharesOf([0, 7]), sharesOf([0, 0]), sharesOf([])]).toEqual([
      ...[[34, 33, 33], [0, 100], [0, 0], []],
    ])
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 12 }), (weights) => {
        const [shares, all] = [sharesOf(weights), weights.reduce((sum, one) => sum + one, 0)]
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(all === 0 ? 0 : 100)
        for (const [at, one] of weights.entries())
          expect(Math.abs((shares[at] ?? -1) - (all && (one * 100) / all))).toBeLessThan(1)
      }),
    )
  })

  it(`can be found again from what is shown, and lies between 0 and 100 (seed ${seed})`, () => {
    const given = fc.array(fc.record({ at: fc.nat(2), of: fc.nat(3), value: fc.integer({ min: 0, max: 5 }) }))
    fc.assert(
      fc.property(given, fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }), (values, weights) => {
        const criteria = weights.map((weight, n) => criterion(`criteria${n}`, weight, 0, 5))
        const own: Record<string, Record<string, number>> = {}
        for (const { at, of, value } of values)
          own[EVALUATORS[at]?.id ?? ''] = { ...own[EVALUATORS[at]?.id ?? ''], [`criteria${of}`]: value }
        const { parts, score, done } = scoreOf('projaaaa', criteria, EVALUATORS, { projaaaa: own })
        expect(done).toBe(Object.values(own).reduce((all, one) => all + Object.keys(one).length, 0))
        if (score === null) {
          const open = parts.some((one) => one.weight > 0 && one.points === null)
          expect(open || weights.every((one) => one === 0)).toBe(true)
          return
        }
        // As somebody would do it on paper, from the points that are printed.
        const shown = parts.map(({ points, weight }) => ({ points: Number(tenths(points ?? 0, 'en')), weight }))
        const paper =
          shown.reduce((all, one) => all + one.points * one.weight, 0) / shown.reduce((all, one) => all + one.weight, 0)
        expect(Math.abs(Number(tenths(score, 'en')) - paper)).toBeLessThan(0.0500001)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1000)
      }),
      { seed },
    )
  })

  it('is not there until every criterion that counts has been judged', () => {
    const book = judging()
    book.do(give('projaaaa', 'critsoon', 5), by('evalaaaa'))
    expect(rankingOf(book.state)[0]).toMatchObject({ score: null, place: null, tier: null })
    book.do(give('projaaaa', 'critnear', 1), by('evalbbbb'))
    expect(rankingOf(book.state)[0]).toMatchObject({ project: 'projaaaa', score: 750, place: 1, tier: 'tierplus' })
    book.do(give('projaaaa', 'critnear', null), by('evalbbbb'))
    expect(rankingOf(book.state)[0]?.score).toBeNull()
  })
})

describe('places and priority groups', () => {
  const scored = (score: number | null, project: string) => ({
    ...{ project, parts: [], score, done: 0, asked: 0, spread: null },
  })
  it('shares places where scores are equal, and never tears a shared place apart', () => {
    const list = placed([scored(700, 'c'), scored(900, 'a'), scored(700, 'b'), scored(null, 'x'), scored(600, 'd')])
    expect(list.map(({ project, place }) => [project, place])).toEqual([
      ...[
        ['a', 1],
        ['b', 2],
        ['c', 2],
        ['d', 4],
        ['x', null],
      ],
    ])
    expect(list.map(({ place, score }) => tierOf(TIERS, 'size', place, score))).toEqual([
      ...['tierplus', 'tierprem', 'tierprem', 'tierrest', null],
    ])
    const points = [{ ...TIERS[0], limit: 90 }, { ...TIERS[1], limit: 65 }, TIERS[2]] as typeof TIERS
    expect(list.map(({ place, score }) => tierOf(points, 'score', place, score))).toEqual([
      ...['tierplus', 'tierprem', 'tierprem', 'tierrest', null],
    ])
  })

  it(`holds for any scores: better is never lower, equal is never apart (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(20)), { maxLength: 40 }), fc.boolean(), (scores, size) => {
        const list = placed(scores.map((score, n) => scored(score, `p${n}`)))
        const rank = new Map(TIERS.map(({ id }, n) => [id, n]))
        const tier = (one: (typeof list)[number]) =>
          rank.get(tierOf(TIERS, size ? 'size' : 'score', one.place, one.score) ?? '') ?? 9
        for (const one of list)
          for (const other of list) {
            if (one.score === other.score) expect([one.place, tier(one)]).toEqual([other.place, tier(other)])
            else if ((one.score ?? -1) > (other.score ?? -1)) expect(tier(one)).toBeLessThanOrEqual(tier(other))
          }
        const judged = list.filter((one) => one.place !== null)
        for (const [at, one] of judged.entries()) expect(one.place).toBeLessThanOrEqual(at + 1)
      }),
      { seed },
    )
  })

  it('is left only by hand and with a reason, which stands there', () => {
    const book = judging()
    const move = (tier: string | null, reason: string) =>
      book.code({ type: 'tier/move', project: 'projbbbb', tier, reason: w(reason) })
    expect(move('tierplus', '')).toBe('agenda.needsReason')
    expect(move('nowhere1', 'x')).toBe('agenda.noTier')
    expect(move(null, '')).toBe('agenda.notMoved')
    expect(move('tierplus', 'Beschluss des Kreistags')).toBe('ok')
    expect(book.rows()['score/projbbbb']).toMatchObject({
      tier: 'tierplus',
      computed: null,
      reason: 'Beschluss des Kreistags',
    })
    expect(move(null, '')).toBe('ok')
    expect(book.rows()['score/projbbbb']).toMatchObject({ tier: null, reason: null })
  })

  it('starts as in Werra-Meißner, in both languages', () => {
    for (const lang of ['de', 'en'] as const) {
      const { criteria, tiers } = defaultAgenda(lang)
      expect([criteria.length, tiers.map((one) => one.limit)]).toEqual([4, [8, 14, null]])
    }
  })
})

describe('changing how it is judged', () => {
  const filled = () => {
    const book = judging()
    const values: [string, number, number][] = [
      ['projaaaa', 5, 1],
      ['projbbbb', 2, 5],
      ['projcccc', 2, 5],
    ]
    for (const [project, soon, near] of values) {
      book.do(give(project, 'critsoon', soon), by('evalaaaa'))
      book.do(give(project, 'critnear', near), by('evalbbbb'))
    }
    return book
  }
  const reweigh = (book: Book, soon: number, near: number) =>
    book.code({
      ...{ type: 'criteria/set', was: book.state.criteriaAt },
      criteria: [criterion('critsoon', soon), criterion('critnear', near)],
    })

  it('keeps the earlier ranking, with its weights, and says what moved', () => {
    const book = filled()
    expect(standing(book).slice(0, 3)).toEqual([
      ['projaaaa', 1, 'tierplus'],
      ['projbbbb', 2, 'tierprem'],
      ['projcccc', 2, 'tierprem'],
    ])
    expect(reweigh(book, 10, 30)).toBe('ok')
    expect(standing(book).slice(0, 3)).toEqual([
      ['projbbbb', 1, 'tierplus'],
      ['projcccc', 1, 'tierplus'],
      ['projaaaa', 3, 'tierrest'],
    ])
    const [earlier] = book.state.earlier
    expect(earlier?.criteria.map((one) => one.weight)).toEqual([30, 10])
    expect(earlier?.list.map(({ project, place }) => [project, place])).toEqual([
      ['projaaaa', 1],
      ['projbbbb', 2],
      ['projcccc', 2],
    ])
    const moves = movesSince({ list: earlier?.list ?? [] }, rankingOf(book.state))
    expect(moves.map(({ project, before, now }) => [project, before, now])).toEqual([
      ['projaaaa', 1, 3],
      ['projbbbb', 2, 1],
      ['projcccc', 2, 1],
    ])
    // Taken back, it was never there.
    book.do({ type: 'undo', seq: book.journal.length })
    expect([standing(book)[0]?.[0], book.state.earlier.length]).toEqual(['projaaaa', 0])
  })

  it('lets no scale be changed by which somebody has judged, and nobody overwrite what they have not seen', () => {
    const book = filled()
    const change = (criteria: Criterion[], was = book.state.criteriaAt) =>
      book.code({ type: 'criteria/set', was, criteria })
    expect(change([criterion('critsoon', 30, 0, 10), criterion('critnear', 10)])).toBe('agenda.scaleUsed')
    expect(change([criterion('critsoon', 0), criterion('critnear', 0)])).toBe('agenda.noWeight')
    expect(change([criterion('critsoon', 30)], 1)).toBe('agenda.fieldChanged')
    expect(change([criterion('critsoon', 30), criterion('critnew1', 10, 0, 3)])).toBe('ok')
    const wrong = [
      TIERS.slice(0, 2),
      [TIERS[2], ...TIERS.slice(0, 2)],
      [...TIERS.slice(0, 1), ...TIERS.slice(0, 1), TIERS[2]],
    ]
    for (const tiers of wrong as (typeof TIERS)[])
      expect(book.code({ type: 'tiers/set', was: book.state.tiersAt, by: 'size', tiers })).toBe('agenda.tierLimits')
    expect(book.code({ type: 'tiers/set', was: book.state.tiersAt, by: 'score', tiers: TIERS })).toBe(
      'agenda.tierLimits',
    )
  })
})

describe('evaluators', () => {
  it('[SPEC D15] judge on the scale, as themselves, and see of the judgements only their own', () => {
    const book = judging()
    expect(book.code(give('projaaaa', 'critsoon', 4), by('evalaaaa'))).toBe('ok')
    expect(book.code(give('projaaaa', 'critsoon', 6), by('evalaaaa'))).toBe('agenda.offScale')
    expect(book.code(give('projaaaa', 'critsoon', 4))).toBe('notAllowed')
    expect(book.code(give('projaaaa', 'critsoon', 4), by('evalzzzz'))).toBe('notAllowed')
    expect(book.code({ type: 'project/edit', id: 'projaaaa', status: 'done' }, by('evalaaaa'))).toBe('notAllowed')
    book.do({ type: 'project/edit', id: 'projdddd', status: 'rejected' })
    expect(book.code(give('projdddd', 'critsoon', 4), by('evalaaaa'))).toBe('agenda.noProject')
    const rows = book.rows('minutes')
    expect(Object.keys(rows).filter((key) => /^(score|scoring|earlier|undo)/.test(key))).toEqual([])
    expect(JSON.stringify(rows)).not.toMatch(/evalaaaa/)
    expect(book.mine('evaluator', evaluatorScope('evalaaaa'))).toMatchObject({ 'given/projaaaa': { critsoon: 4 } })
    expect(book.mine('evaluator', evaluatorScope('evalbbbb'))).toEqual({ evaluator: 'evalbbbb' })
    expect(book.mine('group', evaluatorScope('evalaaaa'))).toEqual({})
  })

  it('are counted: how far each has come, and what is not judged yet', () => {
    const book = judging()
    book.do(give('projaaaa', 'critsoon', 4), by('evalaaaa'))
    const row = book.rows()['scoring'] as unknown as ScoringRow
    expect(row.evaluators.map((one) => one.done)).toEqual([1, 0, 0])
    expect(row.asked).toBe(8)
    book.do({ type: 'evaluator/remove', id: 'evalaaaa' })
    expect((book.rows()['score/projaaaa'] as unknown as ScoreRow).done).toBe(0)
    book.do({ type: 'undo', seq: book.journal.length })
    expect((book.rows()['score/projaaaa'] as unknown as ScoreRow).done).toBe(1)
  })
})
