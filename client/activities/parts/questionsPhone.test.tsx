import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { QuestionAnswer } from '#shared/activities/parts/questions.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import type { ItemRow } from '../../net/rows.ts'
import { emptyNet, type Sent, useNet } from '../../net/store.ts'
import { PhoneQuestions } from './questionsPhone.tsx'

const item = { kind: 'questions', title: 'Panel', phase: 'open', run: 1, secrecy: 'changeable' } as ItemRow
let id = 'panel0'
let count = 0
let root: Root
let box: HTMLElement

const list = { perPerson: 3, moderated: true, names: 'no', asks: true, speakers: ['Harz'] }
const question = (key: string, likes: number, more: object = {}): Record<string, Json> => ({
  [`${id}/q/${key}`]: {
    id: key,
    text: `Frage ${key}`,
    oral: false,
    likes,
    answered: false,
    live: false,
    replies: [],
    ...more,
  },
})
const put = (...rows: Record<string, Json>[]) => {
  const all = { [`item/${id}`]: item as unknown as Json, [`${id}/list`]: list, ...Object.assign({}, ...rows) }
  useNet.setState({ mirror: { epoch: 'e', rev: 1, rows: all } })
}
const show = async (...rows: Record<string, Json>[]) => {
  useNet.setState({ ...emptyNet })
  put(...rows)
  box = document.createElement('div')
  document.body.replaceChildren(box)
  root = createRoot(box)
  await act(async () => root.render(<LanguageProvider>{<PhoneQuestions id={id} item={item} />}</LanguageProvider>))
}
const update = async (...rows: Record<string, Json>[]) => act(async () => put(...rows))
const lines = () => [...box.querySelectorAll('li')].map((line) => line.textContent)
const named = (label: RegExp) =>
  [...box.querySelectorAll('button')].find((one) =>
    label.test(`${one.textContent} ${one.getAttribute('aria-label') ?? ''}`),
  )
const press = async (label: RegExp) => act(async () => named(label)?.click())
const type = async (text: string) =>
  act(async () => {
    const field = box.querySelector('textarea')
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
const sentAsk = (): [slot: string, sent: Sent & { answer: QuestionAnswer }] =>
  Object.entries(useNet.getState().sent).find(([slot]) => slot.includes('/q/')) as never
const settle = async (sent: Partial<Sent>) =>
  act(async () => useNet.setState((net) => ({ sent: { ...net.sent, [sentAsk()[0]]: { ...sentAsk()[1], ...sent } } })))

beforeEach(() => {
  // Drafts outlive a page, so every test has an item of its own.
  count += 1
  id = `panel${count}`
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  localStorage.clear()
  localStorage.setItem('tr:lang', 'de')
})
afterEach(async () => act(async () => root.unmount()))

describe('questions on a phone', () => {
  it('keep the order a person has seen until it is sorted again', async () => {
    await show(question('a', 3), question('b', 2))
    await update(question('a', 3), question('b', 9), question('c', 20))
    expect(lines().map((line) => line.slice(0, 7))).toEqual(['Frage a', 'Frage b', 'Frage c'])
    expect(lines()[2]).toContain('neu')
    await press(/Neu sortieren/)
    expect(lines().map((line) => line.slice(0, 7))).toEqual(['Frage c', 'Frage b', 'Frage a'])
  })

  it('leave a gap where one has gone', async () => {
    await show(question('a', 3), question('b', 2))
    await update(question('b', 2))
    expect(lines()).toHaveLength(2)
    expect(lines()[0]).toContain('Nicht mehr auf der Liste')
    await press(/Neu sortieren/)
    expect(lines()).toHaveLength(1)
  })

  it('show a heart at once and send it', async () => {
    await show(question('a', 3))
    await press(/Unterstützen: Frage a/)
    expect(named(/Unterstützen/)?.getAttribute('aria-pressed')).toBe('true')
    expect(useNet.getState().sent[`${id}/like/a`]).toMatchObject({ answer: { type: 'like', id: 'a', on: true } })
    await press(/Unterstützen/)
    expect(named(/Unterstützen/)?.getAttribute('aria-pressed')).toBe('false')
  })
})

describe('asking on a phone', () => {
  it('keeps the text until it is saved, and asks once however often it is pressed', async () => {
    await show()
    await press(/Frage stellen/)
    await type('Woher kommt das Geld?')
    await press(/Frage absenden/)
    const [slot, { answer }] = sentAsk()
    expect(answer).toMatchObject({ type: 'ask', text: 'Woher kommt das Geld?' })
    expect(box.querySelector('textarea')?.value).toBe('Woher kommt das Geld?')
    await settle({ state: 'refused', refusal: { ok: false, code: 'questions.limit', with: { max: 3 } } })
    expect(box.textContent).toContain('schon 3 Fragen')
    expect(box.querySelector('textarea')?.value).toBe('Woher kommt das Geld?')
    await press(/Frage absenden/)
    expect(sentAsk()[0]).toBe(slot)
    await settle({ state: 'saved' })
    expect(box.querySelector('textarea')).toBeNull()
    expect(named(/Frage stellen/)).toBeDefined()
  })

  it('offers a question that was asked already', async () => {
    await show({ ...question('a', 3, { text: 'Woher kommen die Fachkräfte?' }) })
    await press(/Frage stellen/)
    await type('Woher kommen die Fachkraefte denn?')
    expect(box.querySelector('form')?.textContent).toContain('schon ähnlich gefragt')
  })
})
