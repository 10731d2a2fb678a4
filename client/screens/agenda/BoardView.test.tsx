import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LanguageProvider } from '../../kit/language.tsx'
import { BoardView } from './BoardView.tsx'
import type { Columns } from './look.ts'
import type { Plan, ProjectOf } from './rows.ts'

let host: HTMLElement
let root: Root
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // Nothing is laid out here: every column is 300 wide.
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function (this: HTMLElement) {
    return [...(this.parentElement?.children ?? [])].indexOf(this) * 300
  })
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const w = (text: string) => ({ id: `text${text}`, text })
const part = (id: string, index: number) => ({ id, index, title: w(id), note: w('') })
const project = {
  ...{
    id: 'projaaaa',
    index: 0,
    title: w('Bus auf Ruf'),
    text: w(''),
    field: 'fieldaaaa',
    phase: 'phasebbbb',
    group: null,
  },
  ...{ status: 'running', contact: w(''), origin: w('Burg'), more: {}, versions: {}, sources: [], brought: null },
  lineage: { workshop: 'w', table: null, cards: 1, rounds: [1], place: 3, among: 12, votes: 41, of: 87 },
} satisfies ProjectOf
const plan = {
  ...{ fields: [part('fieldaaaa', 0)], phases: [part('phaseaaaa', 0), part('phasebbbb', 1)], groups: [] },
  projects: [project],
} as unknown as Plan
const show = (columns: Columns, projects: ProjectOf[] = plan.projects) =>
  act(() =>
    root.render(
      <LanguageProvider>
        <BoardView
          {...{ plan, projects, columns }}
          onColumns={() => {}}
          onOpen={() => {}}
          onChange={() => Promise.resolve()}
        />
      </LanguageProvider>,
    ),
  )
const begins = () => host.querySelector('section')?.parentElement?.scrollLeft

it('begins at the first column with something in it, for every kind of columns', () => {
  // Without a phase, the first phase, the second.
  show('phase')
  expect(begins()).toBe(600)
  show('field')
  expect(begins()).toBe(300)
  show('status')
  expect(begins()).toBe(600)
})

it('says in words that a place is one in the vote', () => {
  show('phase')
  expect(host.querySelector('li')?.textContent).toContain('Vote: place 3 of 12')
})
