import { describe, expect, it } from 'vitest'
import { parse } from '../../base/schema.ts'
import { AUDIENCES } from '../../protocol/rows.ts'
import { sayIn } from '../../words/words.ts'
import type { Activity, Cell } from '../kind.ts'
import { opened, play } from '../play.ts'
import type { FeedbackConfig, Values } from './config.ts'
import { feedback } from './feedback.ts'

const survey = opened(feedback) as Activity<FeedbackConfig, null>
const closed = { ...survey, phase: 'closed' as const }
const ctx = {
  ...{ role: 'participant' as const, scope: null, at: 0, mine: new Map(), taken: () => false },
  result: () => feedback.count(survey, []),
}
const say = (values: Values) => feedback.accept(survey, { type: 'feedback', values }, ctx)
const cells = (...all: Values[]): Cell[] => all.map((value, voter) => ({ slot: '', voter, value }))

describe('feedback', () => {
  it('may be partial, and keeps what was said in the order of the questions', () => {
    const said = say({ feedback03: 'Danke', feedback02: 3, feedback01: 4 })
    expect(said.ok && JSON.stringify(said.value.value)).toBe('{"feedback01":4,"feedback02":3,"feedback03":"Danke"}')
    expect(say({ feedback02: 3, feedback03: '' })).toEqual({ ok: true, value: { slot: '', value: { feedback02: 3 } } })
    expect(say({})).toEqual({ ok: false, code: 'feedback.empty' })
  })

  it('refuses what no question asked for', () => {
    expect(say({ feedback01: 6 })).toEqual({ ok: false, code: 'feedback.outOfRange', with: { from: 1, to: 5 } })
    expect(say({ feedback01: 'fünf' })).toMatchObject({ code: 'feedback.outOfRange' })
    expect(say({ feedback03: 5 })).toMatchObject({ code: 'malformed' })
    expect(say({ feedback03: 'x'.repeat(301) })).toEqual({ ok: false, code: 'tooLong', with: { max: 300 } })
    expect(say({ feedback09: 1 })).toMatchObject({ code: 'feedback.noQuestion' })
    expect(parse(feedback.answer, { type: 'feedback', values: { feedback01: 2.5 } }).ok).toBe(false)
    expect(parse(feedback.answer, { type: 'feedback', values: { feedback03: 'x'.repeat(501) } }).ok).toBe(false)
  })

  it('is secret unless chosen otherwise, and does not look at earlier answers', () => {
    expect(feedback.secrecies[0]).toBe('secret')
    const earlier = new Map([['', { feedback01: 1 }]])
    const again = { type: 'feedback' as const, values: { feedback01: 5 } }
    expect(feedback.accept(survey, again, { ...ctx, mine: earlier })).toEqual(feedback.accept(survey, again, ctx))
  })

  it('counts steps, and puts comments in an order that tells nothing', () => {
    const { people, scales, comments } = feedback.count(
      closed,
      cells(
        { feedback01: 5, feedback03: 'Zu lang' },
        { feedback01: 4 },
        { feedback01: 5, feedback03: 'Ärger' },
        { feedback03: 'aber gut' },
      ),
    )
    expect(people).toBe(4)
    expect(scales['feedback01']).toEqual([0, 0, 0, 1, 2])
    expect(scales['feedback02']).toEqual([0, 0, 0, 0, 0])
    expect(comments['feedback03']).toEqual(['aber gut', 'Ärger', 'Zu lang'])
  })

  it('says the mean and the median of a scale', () => {
    const result = feedback.count(
      closed,
      cells({ feedback01: 2 }, { feedback01: 3 }, { feedback01: 5 }, { feedback01: 5 }),
    )
    const [figure, empty] = feedback.figures(closed, result, sayIn('de'))
    expect(figure).toMatchObject({ type: 'scale', mean: 3.75, median: 4, voters: 4, counts: [0, 1, 1, 0, 2] })
    expect(empty).toMatchObject({ mean: null, median: null, voters: 0 })
  })

  it('shows comments to the moderator and the record alone', () => {
    const result = feedback.count(closed, play(feedback).cells)
    for (const audience of AUDIENCES) {
      const rows = feedback.view(closed, result, audience)
      expect(rows['figures']).toHaveLength(2)
      expect(JSON.stringify(rows).includes('Kürzere Vorträge')).toBe(audience === 'moderator')
    }
    expect(JSON.stringify(feedback.figures(closed, result, sayIn('de')))).not.toContain('Kürzere Vorträge')
    expect(JSON.stringify(feedback.record?.(closed, result, sayIn('de')))).toContain('Kürzere Vorträge')
  })
})
