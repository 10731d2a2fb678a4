import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { QuestionRow } from '#shared/activities/parts/questionsView.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import { Toasts } from '../../kit/Toasts.tsx'
import { ReplyForm } from './questionsReply.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const row: QuestionRow = {
  ...{ id: 'question', text: 'Wann?', oral: false, likes: 0, answered: false, live: true },
  replies: [{ speaker: 0, by: '', text: 'Im Mai.' }],
}

it('speaks of an answer alone while nobody knows who speaks', () => {
  localStorage.setItem('tr:lang', 'de')
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  const form = (speakers: string[]) => (
    <LanguageProvider>
      <Toasts closeLabel="x">{<ReplyForm id="talk" row={row} speakers={speakers} />}</Toasts>
    </LanguageProvider>
  )
  const labels = () =>
    [...box.querySelectorAll('[aria-label],label')].map((one) => one.getAttribute('aria-label') ?? one.textContent)
  act(() => root.render(form([''])))
  expect(labels()).toEqual(expect.arrayContaining(['Antwort', 'Antwort ändern', 'Antwort entfernen']))
  expect(labels().join()).not.toContain('Antwort von')
  expect(box.querySelector('dt')).toBeNull()
  act(() => root.render(form(['Frau Sommer'])))
  expect(labels()).toContain('Antwort von Frau Sommer')
  act(() => root.unmount())
})
