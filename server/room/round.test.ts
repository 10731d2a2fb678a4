import { describe, expect, it } from 'vitest'
import { attempt, newRound } from './round.ts'

const waiting = { job: { kind: 'sweep' }, done: () => undefined } as never

describe('a round', () => {
  it('is what it was before a job that failed, also where that job put other lists in place or had words forgotten', () => {
    const round = newRound()
    const told: string[] = []
    attempt(round, waiting, () => {
      round.batch.texts.push({ id: 'first', text: 'Eins' })
      round.batch.forget = ['old']
      round.afterwards.push(() => told.push('first'))
      return { ok: true }
    })
    const before = structuredClone(round.batch)
    attempt(round, waiting, () => {
      round.batch.texts.push({ id: 'second', text: 'Zwei' })
      round.batch.texts = round.batch.texts.filter(({ id }) => id !== 'first')
      round.batch.forget = ['old', 'first']
      Object.assign(round.batch, { clear: true, history: 'another' })
      round.afterwards.push(() => told.push('second'))
      throw new Error('a defect')
    })
    expect(round.batch).toEqual(before)
    expect(round.replies.map(({ reply }) => reply.ok)).toEqual([true, false])
    expect(round.defect).not.toBeNull()
    for (const step of round.afterwards) step()
    expect(told).toEqual(['first'])
  })
})
