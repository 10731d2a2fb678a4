import { describe, expect, it } from 'vitest'
import { sayIn } from '../../words/words.ts'
import { stage } from '../parts/questionsStage.ts'
import { left } from './clock.ts'
import type { TalkConfig } from './config.ts'
import { talk } from './talk.ts'

const config: TalkConfig = {
  speaker: { id: 'speaker1', text: 'Landkreis Harz' },
  minutes: 8,
  questions: true,
  perPerson: 3,
  moderated: true,
  names: 'no',
}
const press = (what: 'start' | 'stop' | 'reset') => ({ type: 'clock' as const, do: what })
const ask = (id: string) => ({ type: 'ask' as const, id, text: 'Wie geht es weiter?' })

describe('the clock', () => {
  it('counts down, stands still, goes on, and runs into overtime', () => {
    const room = stage(talk, config)
    const rest = (now: number) => left(room.item.state, 8, now) / 60_000
    expect(rest(5)).toBe(8)
    room.wait(60_000)
    room.act(press('start'))
    room.act(press('start'))
    expect(rest(3 * 60_000)).toBe(6)
    room.wait(2 * 60_000)
    room.act(press('stop'))
    room.wait(5 * 60_000)
    room.act(press('stop'))
    expect(rest(99 * 60_000)).toBe(6)
    room.act(press('start'))
    expect(rest(9 * 60_000)).toBe(5)
    expect(rest(17 * 60_000)).toBe(-3)
    room.act(press('reset'))
    expect(room.view('projector')['talk']).toEqual({
      speaker: 'Landkreis Harz',
      minutes: 8,
      startedAt: null,
      stoppedAt: null,
      keyMessage: null,
    })
    expect(room.act(press('start'), 'minutes')).toBe('notAllowed')
  })
})

describe('a talk', () => {
  it('keeps the key message until it is emptied', () => {
    const room = stage(talk, config)
    room.act({ type: 'keyMessage', words: { id: 'key00001', text: 'Erst der Plan.' } }, 'minutes')
    expect(room.view('projector')['talk']).toMatchObject({ keyMessage: 'Erst der Plan.' })
    room.act({ type: 'keyMessage', words: { id: 'key00002', text: '' } }, 'minutes')
    expect(room.view('projector')['talk']).toMatchObject({ keyMessage: null })
  })

  it('takes no questions from phones when they are off, but still those asked aloud', () => {
    const room = stage(talk, { ...config, questions: false })
    expect(room.say(1, ask('talkask1'))).toBe('questions.off')
    expect(room.say(9, ask('talkask1'), 'minutes')).toBeNull()
  })

  it('writes speaker, key message, questions with answers and open ones into the record', () => {
    const room = stage(talk, talk.sample.config)
    for (const { by, answer } of talk.sample.answers) expect(room.say(by, answer)).toBeNull()
    for (const { action, role } of talk.sample.actions) expect(room.act(action, role)).toBeNull()
    for (const by of [1, 3]) room.say(by, { type: 'like', id: 'talkask2', on: true })
    room.say(4, { type: 'like', id: 'talkask1', on: true })
    const record = talk.record?.(room.item, room.result(), sayIn('de')) ?? []
    // What can be worded anew for publication is named by its place.
    const part = (name: string) => `item/${room.item.id}/${name}`
    expect(record).toEqual([
      { type: 'text', text: 'Vortrag: Landkreis Harz' },
      {
        type: 'quote',
        text: 'Erst der gemeinsame Plan, dann die Technik.',
        by: 'Kernbotschaft',
        part: part('message'),
      },
      { type: 'heading', level: 4, text: 'Fragen und Antworten' },
      { type: 'quote', text: 'Wie sprechen sich die Zentren untereinander ab?', part: part('question/talkask2') },
      { type: 'text', text: '2 Stimmen' },
      { type: 'bullets', items: ['Landkreis Harz: Ein gemeinsames Treffen im Quartal.'] },
      { type: 'heading', level: 4, text: 'Offen geblieben' },
      {
        ...{ type: 'quote', text: 'Was wäre für Sie eine spektakuläre Maßnahme?', by: 'Frau Berger' },
        part: part('question/talkask1'),
      },
      { type: 'text', text: '1 Stimme' },
    ])
  })
})
