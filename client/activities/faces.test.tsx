import { act, type ComponentType } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { KIND_NAMES, kindOf } from '#shared/activities/kinds.ts'
import { play } from '#shared/activities/play.ts'
import { AUDIENCES, type Json } from '#shared/protocol/rows.ts'
import { LanguageProvider } from '../kit/language.tsx'
import { openOutbox, waiting } from '../net/outbox.ts'
import type { FaceProps, ItemRow } from '../net/rows.ts'
import { emptyNet, useNet } from '../net/store.ts'
import { boards } from './boards.ts'
import { faces } from './faces.ts'
import { phones } from './phones.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const id = 'itemitem'
const item = (kind: string, more: Partial<ItemRow> = {}): ItemRow => ({
  ...{ index: 0, kind, title: 'Titel', minutes: 5, phase: 'open', run: 1, shown: { projector: true, phones: true } },
  ...{ secrecy: 'changeable', sealed: false, skipped: false, endsAt: null, openedAt: 0, ...more },
})

/** Puts a kind's sample into the mirror, as one audience would see it. */
function stage(name: string, more: Partial<ItemRow> = {}, audience: (typeof AUDIENCES)[number] = 'participant') {
  const kind = kindOf(name)
  const { activity, cells } = play(kind)
  const row = item(name, more)
  const known = row.phase === 'closed' || kind.seen(activity.config) === 'always' ? kind.count(activity, cells) : null
  const rows: Record<string, Json> = { [`item/${id}`]: row as unknown as Json }
  const inner = kind.view({ ...activity, phase: row.phase }, known, audience)
  for (const [key, value] of Object.entries(inner)) rows[`${id}/${key}`] = value
  useNet.setState({ mirror: { epoch: 'e', rev: 1, rows } })
  return row
}

beforeAll(() => Promise.all(Object.values(phones).map((face) => face.load())))

let root: Root
let box: HTMLElement
beforeEach(() => {
  // The hour in which the samples play.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2030, 4, 17, 9, 1) })
  localStorage.clear()
  localStorage.setItem('tr:lang', 'de')
  useNet.setState({ ...emptyNet })
  openOutbox(`room${Math.random()}`)
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
})
afterEach(() => {
  act(() => root.unmount())
  box.remove()
  vi.useRealTimers()
})

const show = (name: 'poll' | 'words' | 'feedback' | 'info', row: ItemRow) => {
  const Face = phones[name].found ?? (() => null)
  act(() => root.render(<LanguageProvider>{<Face id={id} item={row} />}</LanguageProvider>))
}
const button = (text: string) => {
  const found = [...box.querySelectorAll('button')].find((one) => one.textContent === text)
  if (!found) throw new Error(`no button: ${text}`)
  return found
}
const click = (element: Element | null | undefined) => act(() => (element as HTMLElement).click())
function type(element: Element | null | undefined, text: string) {
  const field = element as HTMLInputElement | HTMLTextAreaElement
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
const said = () => waiting().map((letter) => letter.say.answer)

describe('poll on a phone', () => {
  it('sends what was chosen, says truthfully how far it came, and lets it be changed', () => {
    show('poll', stage('poll'))
    expect(button('Abstimmen').disabled).toBe(true)
    click(box.querySelectorAll('input')[1])
    click(button('Abstimmen'))
    expect(said()).toEqual([{ type: 'pick', picks: ['option02'] }])
    expect(box.textContent).toContain('Wird gesendet')
    const [answer] = said()
    act(() => useNet.setState({ sent: { [`${id}/`]: { state: 'waiting', answer, run: 1 } } }))
    expect(box.textContent).toContain('Noch nicht gesendet')
    act(() => useNet.setState({ sent: { [`${id}/`]: { state: 'saved', answer, run: 1 } } }))
    expect(box.textContent).toContain('Gespeichert · änderbar')
    expect(button('Stimme ändern').disabled).toBe(true)
    click(box.querySelectorAll('input')[0])
    expect(button('Stimme ändern').disabled).toBe(false)
  })

  it('keeps what is being chosen when the world changes, and what was refused', () => {
    const row = stage('poll')
    show('poll', row)
    click(box.querySelectorAll('input')[2])
    act(() => useNet.setState({ mine: { [`${id}/vote`]: ['option01'] } }))
    act(() => void stage('poll', { title: 'Neu' }))
    expect(box.querySelectorAll('input')[2]?.checked).toBe(true)
    const refusal = { ok: false as const, code: 'activity.notOpen' }
    const answer = { type: 'pick', picks: ['option03'] }
    act(() => useNet.setState({ sent: { [`${id}/`]: { state: 'refused', answer, refusal, run: 1 } } }))
    expect(box.textContent).toContain('nimmt gerade keine Antworten an')
    expect(button('Stimme ändern').disabled).toBe(false)
  })

  it('shows nothing of a secret vote once it is cast', () => {
    const row = stage('poll', { secrecy: 'secret' })
    useNet.setState({ mine: { [`${id}/cast`]: true } })
    show('poll', row)
    expect(box.querySelector('input')).toBeNull()
    expect(box.textContent).toContain('abgegeben')
  })

  it('does not take the vote of an earlier run for one of this run', () => {
    useNet.setState({ sent: { [`${id}/`]: { state: 'saved', answer: { type: 'pick', picks: ['option01'] }, run: 1 } } })
    show('poll', stage('poll', { run: 2 }))
    expect(button('Abstimmen')).toBeTruthy()
    expect(box.textContent).not.toContain('Gespeichert')
  })
})

describe('words on a phone', () => {
  it('takes several words, one field each, and keeps them as a draft', () => {
    const row = stage('words')
    show('words', row)
    type(box.querySelector('input'), 'Mut')
    click(button('Weiteres Wort'))
    type(box.querySelectorAll('input')[1], ' Zeit ')
    act(() => root.unmount())
    root = createRoot(box)
    show('words', row)
    expect([...box.querySelectorAll('input')].map((field) => field.value)).toEqual(['Mut', ' Zeit '])
    click(button('Absenden'))
    expect(said()).toEqual([{ type: 'words', words: ['Mut', 'Zeit'] }])
  })

  it('shows approved words and lets one take the own ones back', () => {
    const row = stage('words')
    useNet.setState({ mine: { [`${id}/words`]: ['Mut'] } })
    show('words', row)
    expect(box.textContent).toContain('Breitband')
    type(box.querySelector('input'), '')
    click(button('Wörter ändern'))
    expect(said()).toEqual([{ type: 'words', words: [] }])
  })
})

describe('feedback on a phone', () => {
  it('sends what was answered and leaves out the rest', () => {
    show('feedback', stage('feedback', { secrecy: 'secret' }))
    expect(button('Rückmeldung absenden').disabled).toBe(true)
    click(box.querySelectorAll('input')[3])
    click(box.querySelectorAll('input')[5])
    click(button('Keine Angabe'))
    type(box.querySelector('textarea'), ' Danke ')
    click(button('Rückmeldung absenden'))
    expect(said()).toEqual([{ type: 'feedback', values: { feedback02: 1, feedback03: 'Danke' } }])
  })

  it('shows the scales, not the comments, when it is closed', () => {
    show('feedback', stage('feedback', { phase: 'closed' }))
    expect(box.textContent).toContain('Ich konnte einbringen')
    expect(box.textContent).not.toContain('Kürzere Vorträge')
  })
})

describe.each(KIND_NAMES)('every face of %s', (name) => {
  const draw = (Face: ComponentType<FaceProps>, row: ItemRow) => {
    act(() => root.render(<LanguageProvider>{<Face key={Math.random()} id={id} item={row} />}</LanguageProvider>))
    return box.innerHTML
  }
  const { Moderator, Editor, Host, Minutes, blank } = faces[name]
  const faceOf = () => ({
    ...{ participant: phones[name].found, projector: boards[name] },
    ...{ moderator: Moderator, host: Host, minutes: Minutes },
  })

  it.each(['draft', 'open', 'closed'] as const)('draws while %s, and before its rows have come', (phase) => {
    for (const [audience, Face] of Object.entries(faceOf())) {
      if (!Face) continue
      act(() => root.render(null))
      const row = stage(name, { phase }, audience as (typeof AUDIENCES)[number])
      expect(draw(Face, row)).not.toMatch(/undefined|NaN|>[^<]*\{\w+\}/)
      act(() => useNet.setState({ ...emptyNet }))
      draw(Face, item(name, { phase }))
    }
  })

  it('has an editor, free and frozen, and a blank to start from', () => {
    for (const config of [kindOf(name).sample.config, blank((key) => key)])
      for (const frozen of [false, true]) {
        const html = draw(() => <Editor config={config} onChange={() => {}} frozen={frozen} />, item(name))
        expect(html).not.toMatch(/undefined|NaN|>[^<]*\{\w+\}/)
        expect(html).toContain('<label')
      }
  })
})
