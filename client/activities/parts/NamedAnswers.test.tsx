import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { namedRows } from '#shared/activities/parts/named.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import { emptyNet, useNet } from '../../net/store.ts'
import { NamedAnswers } from './NamedAnswers.tsx'

const draw = async (rows: Record<string, Json>) => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  localStorage.setItem('tr:lang', 'de')
  const inside = Object.fromEntries(Object.entries(rows).map(([key, row]) => [`p1/${key}`, row]))
  useNet.setState({ ...emptyNet, mirror: { epoch: 'e', rev: 1, rows: inside } })
  const box = document.createElement('div')
  const root = createRoot(box)
  await act(async () => root.render(<LanguageProvider>{<NamedAnswers id="p1" />}</LanguageProvider>))
  const table = [...box.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent))
  await act(async () => root.unmount())
  return table
}

it('lists names with what they answered', async () => {
  const named = [
    { name: 'Ada', answer: 'Breitband' },
    { name: 'Bo', answer: '' },
  ]
  expect(await draw(namedRows(named))).toEqual([
    ['Name', 'Antwort'],
    ['Ada', 'Breitband'],
    ['Bo', 'Enthaltung'],
  ])
  expect(await draw({})).toEqual([])
})
