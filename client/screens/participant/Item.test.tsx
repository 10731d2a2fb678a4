import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { kindOf } from '#shared/activities/kinds.ts'
import { play } from '#shared/activities/play.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { phones } from '../../activities/phones.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import { closeOutbox, openOutbox } from '../../net/outbox.ts'
import type { ItemRow } from '../../net/rows.ts'
import { emptyNet, useNet } from '../../net/store.ts'
import { Item } from './Item.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
beforeAll(() => Promise.all(Object.values(phones).map((face) => face.load())))
let id = 'item0'
let count = 0
let root: Root
let box: HTMLElement
beforeEach(() => {
  // Drafts outlive a page, so every test has an item of its own.
  count += 1
  id = `item${count}`
  localStorage.clear()
  localStorage.setItem('tr:lang', 'de')
  useNet.setState({ ...emptyNet })
  closeOutbox()
  openOutbox(`room${Math.random()}`)
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
})
afterEach(() => {
  act(() => root.unmount())
  box.remove()
})

function show(name: string, more: Partial<ItemRow> = {}, mine: Record<string, Json> = {}) {
  const kind = kindOf(name)
  const item: ItemRow = {
    ...{ index: 0, kind: name, title: 'Titel', minutes: 5, phase: 'open', run: 1 },
    ...{ shown: { projector: false, phones: false }, secrecy: 'changeable', sealed: false, skipped: false },
    ...{ endsAt: null, openedAt: 0, ...more },
  }
  const { activity } = play(kind)
  const rows: Record<string, Json> = {
    [`item/${id}`]: item as unknown as Json,
    [`turnout/${id}`]: { n: 3, of: 5 },
  }
  const inner = kind.view({ ...activity, phase: item.phase }, null, 'participant')
  for (const [key, value] of Object.entries(inner)) rows[`${id}/${key}`] = value
  act(() => {
    useNet.setState({ mirror: { epoch: 'e', rev: 1, rows }, mine })
    root.render(<LanguageProvider>{<Item id={id} item={item} />}</LanguageProvider>)
  })
}
function type(field: HTMLInputElement | HTMLTextAreaElement | null, text: string) {
  if (!field) throw new Error('no field')
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('when an item closes under the fingers', () => {
  it.each([
    ['words', 'input'],
    ['feedback', 'textarea'],
  ])('%s stay to read, in the same field', (name, tag) => {
    show(name)
    const field = box.querySelector<HTMLInputElement | HTMLTextAreaElement>(tag)
    type(field, 'Mitten im S')
    show(name, { phase: 'closed' })
    expect(box.querySelector(tag)).toBe(field)
    expect(field?.value).toBe('Mitten im S')
    expect(field?.readOnly).toBe(true)
    expect(box.querySelector('[type=submit]')).toBeNull()
    expect(box.textContent).toContain('wurde nicht gesendet')
    expect(box.textContent).toContain('Beendet.')
    expect(box.textContent).not.toContain('Danke')
  })

  it('thanks those who have answered', () => {
    show('words', { phase: 'closed' }, { [`${id}/words`]: ['Mut'] })
    expect(box.textContent).toContain('Danke für Ihre Antwort')
    expect(box.textContent).not.toContain('wurde nicht gesendet')
  })
})

describe('what is promised', () => {
  it.each(['cafe', 'talk', 'questions'])('is said in short for %s', (name) => {
    show(name)
    expect(box.textContent).toContain('Ohne Namen, änderbar')
  })

  it('is said at length for a vote, and not at all where nothing is answered', () => {
    show('poll')
    expect(box.textContent).toContain('danach wird diese Verbindung gelöscht')
    show('info')
    expect(box.textContent).not.toContain('Ohne Namen')
  })

  it('stands under the result, with who was counted', () => {
    show('poll', { phase: 'closed', shown: { projector: true, phones: true } })
    expect(box.textContent).toContain('3 von 5 Geräten haben geantwortet. Ein Gerät, eine Stimme')
  })

  it('a phone is told that a question is asked once more', () => {
    show('poll')
    expect(box.textContent).not.toContain('Durchgang')
    show('poll', { run: 2 })
    expect(box.textContent).toContain('Durchgang 2')
  })
})
