import { describe, expect, it } from 'vitest'
import { stage } from '../parts/questionsStage.ts'
import { sayIn } from '../../words/words.ts'
import { parse } from '../../base/schema.ts'
import { markOf } from '../parts/questionsRules.ts'
import { questions } from './questions.ts'
import type { QuestionsConfig } from './config.ts'

const speaker = (n: number) => ({ id: `speaker${n}`, text: `Ort ${n}` })
const config: QuestionsConfig = {
  speakers: [speaker(1), speaker(2), speaker(3)],
  perPerson: 3,
  moderated: true,
  names: 'optional',
}
const open = (over: Partial<QuestionsConfig> = {}) => stage(questions, { ...config, ...over })
const A = 'questiona'
const B = 'questionb'
const C = 'questionc'
const ask = (id: string, text = `Frage ${id}?`) => ({ type: 'ask' as const, id, text })
const like = (id: string, on = true) => ({ type: 'like' as const, id, on })
const say = sayIn('de')

/** A, B and C asked by persons 101 to 103 and approved. */
function three() {
  const room = open()
  for (const [i, id] of [A, B, C].entries()) room.say(101 + i, ask(id))
  for (const id of [A, B, C]) room.act({ type: 'approve', id })
  return room
}
const find = (room: ReturnType<typeof open>, id: string) => room.result().items.find((item) => item.id === id)
const likes = (room: ReturnType<typeof open>, id: string) => find(room, id)?.likes

describe('merging', () => {
  it('counts 12 and 9 with 4 in common as 17', () => {
    const room = three()
    for (let by = 1; by <= 12; by++) room.say(by, like(A))
    for (let by = 9; by <= 17; by++) room.say(by, like(B))
    expect([likes(room, A), likes(room, B)]).toEqual([12, 9])
    expect(room.act({ type: 'merge', from: B, into: A })).toBeNull()
    expect(likes(room, A)).toBe(17)
    expect(room.view('participant')).not.toHaveProperty(`q/${B}`)
    expect(room.view('moderator')[`q/${B}`]).toMatchObject({ status: 'merged', into: A })
  })

  it('follows chains, and separating puts everything back', () => {
    const room = three()
    for (const by of [1, 2]) room.say(by, like(A))
    for (const by of [2, 3]) room.say(by, like(B))
    for (const by of [3, 4]) room.say(by, like(C))
    const before = room.result()
    room.act({ type: 'merge', from: A, into: B })
    room.act({ type: 'merge', from: B, into: C })
    expect(likes(room, C)).toBe(4)
    expect(find(room, A)).toMatchObject({ status: 'merged', into: C })
    expect(room.act({ type: 'merge', from: C, into: A })).toBe('questions.loop')
    room.act({ type: 'unmerge', id: B })
    expect([likes(room, B), likes(room, C)]).toEqual([3, 2])
    room.act({ type: 'unmerge', id: A })
    expect(room.result()).toEqual(before)
  })

  it('lets a person take back a like that came with a merged question', () => {
    const room = three()
    room.say(1, like(B))
    room.act({ type: 'merge', from: B, into: A })
    expect(room.mine(1)).toMatchObject({ [`like/${A}`]: true })
    room.say(1, like(A, false))
    expect(likes(room, A)).toBe(0)
    expect(room.mine(1)).not.toHaveProperty(`like/${A}`)
    room.act({ type: 'merge', from: A, into: C })
    expect(likes(room, C)).toBe(0)
  })

  it('accepts a like for the question a phone still shows, and counts it where it went', () => {
    const room = three()
    room.act({ type: 'merge', from: B, into: A })
    expect(room.say(1, like(B))).toBeNull()
    room.say(1, like(A))
    expect(likes(room, A)).toBe(1)
    room.act({ type: 'hide', id: A })
    expect(room.say(2, like(B))).toBe('questions.gone')
  })

  it('keeps the answers of both, and never lets an approved question vanish in one that is not', () => {
    const room = three()
    room.act({ type: 'reply', id: B, speaker: 0, words: { id: 'reply001', text: 'Ja.' } }, 'minutes')
    room.act({ type: 'merge', from: B, into: A })
    expect(find(room, A)?.replies).toEqual([{ speaker: 0, by: 'Ort 1', text: 'Ja.' }])
    room.say(104, ask('questiond'))
    expect(room.act({ type: 'merge', from: A, into: 'questiond' })).toBe('questions.approveFirst')
    expect(room.act({ type: 'merge', from: 'questiond', into: B })).toBeNull()
    expect(find(room, 'questiond')?.into).toBe(A)
  })
})

describe('release', () => {
  it('shows nothing that was not approved to the room, in figures or in the record', () => {
    const room = open()
    room.say(1, ask(A, 'Geheim?'))
    room.say(2, ask(B, 'Zu grob?'))
    room.say(3, ask(C, 'Offen?'))
    room.act({ type: 'approve', id: C })
    room.act({ type: 'approve', id: B })
    room.act({ type: 'hide', id: B })
    room.act({ type: 'merge', from: A, into: C })
    const shown = JSON.stringify([
      room.view('participant'),
      room.view('projector'),
      questions.figures(room.item, room.result(), say),
      questions.record?.(room.item, room.result(), say),
    ])
    expect(shown).toContain('Offen?')
    expect(shown).not.toMatch(/Geheim|Zu grob/)
    expect(JSON.stringify(room.view('minutes'))).toMatch(/Geheim.*Zu grob|Zu grob.*Geheim/)
    room.act({ type: 'unhide', id: B })
    expect(room.view('participant')).toHaveProperty(`q/${B}`)
  })

  it('does not release words that changed while the moderator was reading', () => {
    const room = open()
    room.say(1, ask(A, 'Harmlos?'))
    const saw = markOf({ text: 'Harmlos?' })
    room.say(1, ask(A, 'Grob!'))
    expect(room.act({ type: 'approve', id: A, saw })).toBe('questions.changed')
    const ctx = { role: 'moderator', scope: null, at: 0, seq: 1, dice: () => 0, result: room.result } as const
    const done = questions.check(room.item, { type: 'approve', id: A, saw: markOf({ text: 'Grob!' }) }, ctx)
    expect(done).toEqual({ ok: true, value: { type: 'approve', id: A } })
  })

  it('lets people edit and withdraw until others work with it', () => {
    const room = open()
    room.say(1, ask(A, 'Alt?'))
    expect(room.say(1, ask(A, 'Neu?'))).toBeNull()
    expect(find(room, A)?.text).toBe('Neu?')
    expect(room.mine(1)[`q/${A}`]).toMatchObject({ status: 'new', mayEdit: true, mayWithdraw: true })
    room.act({ type: 'approve', id: A })
    expect(room.say(1, ask(A, 'Neu?'))).toBeNull()
    expect(room.say(1, ask(A, 'Anders?'))).toBe('questions.fixed')
    expect(room.say(2, { type: 'withdraw', id: A })).toBe('questions.notYours')
    room.act({ type: 'live', id: A })
    expect(room.mine(1)[`q/${A}`]).toMatchObject({ live: true, mayEdit: false, mayWithdraw: false })
    expect(room.say(1, { type: 'withdraw', id: A })).toBe('questions.takenUp')
    room.act({ type: 'live', id: null })
    expect(room.say(1, { type: 'withdraw', id: A })).toBeNull()
    expect(room.result().items).toEqual([])
    expect(room.say(1, ask(A, 'Durch die Hintertür?'))).toBe('questions.exists')
  })

  it('shows everything at once without moderation', () => {
    const room = open({ moderated: false })
    room.say(1, ask(A))
    expect(room.view('projector')).toHaveProperty(`q/${A}`)
    expect(room.say(2, like(A))).toBeNull()
    expect(room.say(2, like(B))).toBe('questions.gone')
  })

  it('keeps likes for what is released', () => {
    const room = open()
    room.say(1, ask(A))
    expect(room.say(2, like(A))).toBe('questions.gone')
    expect(room.say(2, like('constructor'))).toBe('questions.gone')
    room.act({ type: 'approve', id: A })
    expect(room.say(2, like(A))).toBeNull()
  })
})

describe('asking', () => {
  it('is limited per device; withdrawing makes room', () => {
    const room = open({ perPerson: 2 })
    room.say(1, ask(A))
    room.say(1, ask(B))
    expect(room.say(1, ask(C))).toBe('questions.limit')
    expect(room.say(1, ask(A, 'Anders?'))).toBeNull()
    room.say(1, { type: 'withdraw', id: B })
    expect(room.say(1, ask(C))).toBeNull()
    expect(room.say(2, ask(C))).toBe('questions.exists')
  })

  it('takes oral questions from the minutes, approved at once and without limit', () => {
    const room = open({ perPerson: 1 })
    for (const id of [A, B, C]) expect(room.say(900, { ...ask(id), name: 'Herr Lenz' }, 'minutes')).toBeNull()
    expect(room.view('projector')[`q/${A}`]).toMatchObject({ oral: true, name: 'Herr Lenz' })
    expect(room.say(1, like(A))).toBeNull()
    expect(room.say(1, ask(A))).toBe('questions.exists')
    expect(room.say(1, ask(A), 'projector')).toBe('notAllowed')
  })

  it('keeps a name only where names are welcome', () => {
    const room = open({ names: 'no' })
    room.say(1, { ...ask(A), name: 'Frau Berger' })
    expect(JSON.stringify(room.view('moderator'))).not.toContain('Berger')
  })
})

describe('the sample', () => {
  it('runs without a refusal', () => {
    const room = stage(questions, questions.sample.config)
    for (const { by, answer } of questions.sample.answers) expect(room.say(by, answer)).toBeNull()
    for (const { action, role } of questions.sample.actions) expect(room.act(action, role)).toBeNull()
    expect(likes(room, 'question1')).toBe(3)
  })
})

describe('the desk', () => {
  it('keeps the original beside a correction', () => {
    const room = three()
    room.act({ type: 'correct', id: A, words: { id: 'fixed001', text: 'Besser?' } }, 'minutes')
    expect(room.view('participant')[`q/${A}`]).toMatchObject({ text: 'Besser?' })
    expect(room.view('participant')[`q/${A}`]).not.toHaveProperty('original')
    expect(room.view('moderator')[`q/${A}`]).toMatchObject({ text: 'Besser?', original: `Frage ${A}?` })
    expect(room.mine(101)[`q/${A}`]).toMatchObject({ text: 'Besser?', corrected: true })
    expect(JSON.stringify(questions.record?.(room.item, room.result(), say))).toContain('berichtigt')
  })

  it('keeps one answer per speaker, also when the speakers change their order', () => {
    const room = three()
    const reply = (speaker: number, n: string, text: string) =>
      room.act({ type: 'reply', id: A, speaker, words: { id: `reply${n}`, text } }, 'minutes')
    reply(2, '001', 'Erst so.')
    reply(2, '002', 'Dann so.')
    reply(0, '003', 'Ja.')
    expect(reply(3, '004', 'Wer?')).toBe('questions.speaker')
    room.edit({ ...config, speakers: [speaker(3), speaker(1)] })
    expect(find(room, A)?.replies.map(({ by, text }) => `${by}: ${text}`)).toEqual(['Ort 3: Dann so.', 'Ort 1: Ja.'])
    reply(0, '005', '')
    expect(find(room, A)?.replies).toEqual([{ speaker: 1, by: 'Ort 1', text: 'Ja.' }])
  })

  it('puts the live question first and lets the room read answers once it is answered', () => {
    const room = three()
    room.say(1, like(B))
    room.act({ type: 'live', id: C })
    expect(room.result().items.map(({ id }) => id)).toEqual([C, B, A])
    room.act({ type: 'reply', id: C, speaker: 1, words: { id: 'reply001', text: 'Ja.' } }, 'minutes')
    expect(room.view('participant')[`q/${C}`]).toMatchObject({ live: true, replies: [] })
    room.act({ type: 'answered', id: C, done: true }, 'minutes')
    expect(room.view('participant')[`q/${C}`]).toMatchObject({ live: false, replies: [{ text: 'Ja.' }] })
    expect(room.act({ type: 'answered', id: C, done: false })).toBeNull()
  })

  it('leaves the choice of what is shown to moderators', () => {
    const room = open()
    room.say(1, ask(A))
    expect(room.act({ type: 'approve', id: A }, 'minutes')).toBe('notAllowed')
    expect(room.act({ type: 'live', id: A }, 'minutes')).toBe('notAllowed')
    expect(room.act({ type: 'live', id: A })).toBe('questions.approveFirst')
    expect(room.act({ type: 'approve', id: 'constructor' })).toBe('questions.unknown')
  })

  it('has sensible defaults', () => {
    expect(parse(questions.config, { speakers: [speaker(1)] })).toEqual({
      ok: true,
      value: { speakers: [speaker(1)], perPerson: 3, moderated: true, names: 'no' },
    })
  })
})
