import { describe, expect, it } from 'vitest'
import { parse } from '../base/schema.ts'
import { feedbackConfig } from './feedback/config.ts'
import { pollConfig } from './poll/config.ts'

const words = (id: string, text = 'x') => ({ id, text })
const options = ['optionaa', 'optionbb', 'optioncc'].map((id) => words(id))
const pick = (over: object) => ({ type: 'pick', options, min: 1, max: 1, live: false, ...over })
const scale = (over: object) => ({
  type: 'scale',
  from: 1,
  to: 5,
  low: words('lowlowlow'),
  high: words('highhigh'),
  ...over,
})

describe('a config that nobody could answer is refused, with its place', () => {
  const path = (raw: unknown) => {
    const read = parse(pollConfig, raw)
    return read.ok ? 'ok' : `${read.code} ${String(read.with?.['path'])}`
  }
  it.each([
    [pick({}), 'ok'],
    [pick({ min: 3, max: 3 }), 'ok'],
    [pick({ min: 2, max: 1 }), 'malformed min'],
    [pick({ max: 4 }), 'malformed max'],
    [pick({ options: [...options, words('optionaa')] }), 'malformed options'],
    [{ ...scale({}), live: false }, 'ok'],
    [{ ...scale({ from: 5 }), live: false }, 'malformed to'],
    [{ ...scale({ from: 7, to: 3 }), live: false }, 'malformed to'],
  ])('poll %#', (raw, expected) => expect(path(raw)).toBe(expected))

  it('feedback', () => {
    const question = (over: object) => ({ ...scale(over), id: 'question1', words: words('wordsword') })
    expect(parse(feedbackConfig, { questions: [question({})] }).ok).toBe(true)
    expect(parse(feedbackConfig, { questions: [question({ from: 5 })] })).toMatchObject({
      code: 'malformed',
      with: { path: 'questions.0.to' },
    })
    expect(parse(feedbackConfig, { questions: [question({}), question({})] })).toMatchObject({ code: 'malformed' })
  })
})
