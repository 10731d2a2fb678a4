import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '#shared/base/result.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import { closeOutbox, leaves, openOutbox, post, settle } from '../../net/outbox.ts'
import { emptyNet, useNet } from '../../net/store.ts'
import { Refused } from '../parts/Refused.tsx'
import { Ended } from './Quiet.tsx'
import { RefusedLetters } from './RefusedLetters.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
let root: Root
let box: HTMLElement
beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('tr:lang', 'de')
  closeOutbox()
  const rows = { 'item/words1': { title: 'Ein Wort', run: 1 } }
  useNet.setState({ ...emptyNet, mirror: { epoch: 'e', rev: 1, rows } })
  openOutbox(`room${Math.random()}`)
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
})
afterEach(() => {
  act(() => root.unmount())
  box.remove()
})
const show = (what: ReactNode) =>
  act(() =>
    root.render(
      <LanguageProvider>
        <MemoryRouter>{what}</MemoryRouter>
      </LanguageProvider>,
    ),
  )
const press = (text: string) =>
  act(() => [...box.querySelectorAll('button')].find((one) => one.textContent === text)?.click())
const words = { type: 'words', words: ['Mut', 'Zeit'] }

it('tells what was not taken, with its text, until it is put aside', () => {
  show(<RefusedLetters />)
  expect(box.textContent).toBe('')
  act(() => void settle(post('words1', 1, words), refuse('activity.notOpen')))
  expect(box.textContent).toContain('Nicht angenommen: Ein Wort – Dieser Programmpunkt nimmt gerade keine Antworten an')
  expect(box.textContent).toContain('Mut\nZeit')
  press('Beiseite legen')
  expect(box.textContent).toBe('')
})

it('says that it may count when that is all there is to know', () => {
  show(<RefusedLetters />)
  const letter = post('words1', 1, words)
  leaves(letter)
  leaves(letter)
  act(() => void settle(letter, refuse('activity.sealed')))
  expect(box.textContent).toContain('Vielleicht gezählt: Ein Wort – Beim Senden ist die Verbindung abgebrochen')
  expect(box.textContent).toContain('Mut\nZeit')
  expect(box.textContent).not.toContain('Nicht angenommen')
})

describe('the end', () => {
  it('says that everything is saved only when it is so', async () => {
    show(<Ended results={false} name="X" />)
    expect(box.textContent).toContain('Ihre Antworten sind gespeichert')
    const letter = await act(async () => post('words1', 1, words))
    expect(box.textContent).toContain('wartet noch auf die Verbindung')
    act(() => void settle(letter, refuse('room.ended')))
    expect(box.textContent).toContain('Was nicht mehr angenommen wurde')
    expect(box.textContent).not.toContain('Ihre Antworten sind gespeichert')
  })
})

it('a door that may open again can be knocked at; one that stays shut cannot', () => {
  const knock = vi.fn()
  show(<Refused refusal={refuse('room.locked')} onRetry={knock} />)
  press('Noch einmal versuchen')
  expect(knock).toHaveBeenCalledOnce()
  show(<Refused refusal={refuse('room.removed')} onRetry={knock} />)
  expect(box.textContent).not.toContain('Noch einmal versuchen')
})
