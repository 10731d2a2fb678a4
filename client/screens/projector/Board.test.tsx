import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { poll } from '#shared/activities/poll/poll.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import { Toasts } from '../../kit/Toasts.tsx'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { emptyNet, useNet } from '../../net/store.ts'
import { Stage } from '../moderator/Stage.tsx'
import { Written } from '../parts/Written.tsx'
import { Board } from './Board.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const workshop = { title: 'Tag', current: 'poll0001', blank: false, ended: false, qr: false } as WorkshopRow
const item: ItemRow = {
  ...{ index: 0, kind: 'poll', title: 'Frage', minutes: 5, phase: 'closed', run: 1, skipped: false, sealed: false },
  ...{ shown: { projector: true, phones: false }, secrecy: 'secret', endsAt: null, openedAt: 0 },
}
const line = 'Geheim. 87 von 104 Geräten haben geantwortet. Ein Gerät, eine Stimme; Personen werden nicht geprüft.'

let root: Root
let box: HTMLElement
beforeEach(() => {
  localStorage.setItem('tr:lang', 'de')
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
})
afterEach(() => {
  act(() => root.unmount())
  box.remove()
})
function show(face: 'board' | 'stage', row: ItemRow) {
  const rows = {
    ...{ 'item/poll0001': row as unknown as Json, 'turnout/poll0001': { n: 87, of: 104 } },
    'poll0001/ask': poll.sample.config as unknown as Json,
  }
  act(() => useNet.setState({ ...emptyNet, mirror: { epoch: 'e', rev: 1, rows } }))
  const stage = <Stage workshop={workshop} items={[['poll0001', row]]} press={async () => undefined} />
  act(() =>
    root.render(
      <LanguageProvider>
        <Toasts closeLabel="Schließen">{face === 'board' ? <Board theme="dark" workshop={workshop} /> : stage}</Toasts>
      </LanguageProvider>,
    ),
  )
}

it('says under a shown result how answers were kept and how many there were', () => {
  show('board', item)
  expect(box.textContent).toContain(line)
  show('board', { ...item, shown: { projector: false, phones: true } })
  expect(box.textContent).toContain('87 von 104 haben geantwortet')
  expect(box.textContent).not.toContain(line)
})

it('says so to the moderator as soon as there is a result', () => {
  show('stage', item)
  expect(box.textContent).toContain(line)
  show('stage', { ...item, phase: 'open' })
  expect(box.textContent).not.toContain(line)
})

it('says which run it is, once there is more than one', () => {
  show('board', item)
  expect(box.textContent).not.toContain('Durchgang')
  show('board', { ...item, run: 2 })
  expect(box.textContent).toContain('Tag · Durchgang 2')
})

it('shows one clock where the kind has its own', () => {
  const timed: ItemRow = { ...item, phase: 'open', endsAt: 9e15, shown: { projector: false, phones: false } }
  const clocks = () => box.querySelectorAll('[role=timer]').length
  show('board', timed)
  expect(clocks()).toBe(1)
  for (const kind of ['talk', 'cafe']) {
    show('board', { ...timed, kind })
    expect(clocks(), kind).toBe(0)
    show('stage', { ...timed, kind })
    expect(clocks(), kind).toBe(0)
    expect(box.textContent).not.toContain('+2 Minuten')
  }
})

it('marks what people wrote in another language than the reader’s', () => {
  localStorage.setItem('tr:lang', 'en')
  show('board', item)
  const rows = { ...useNet.getState().mirror.rows, workshop: { lang: 'de' } as Json }
  act(() => useNet.setState({ mirror: { epoch: 'e', rev: 2, rows } }))
  const board = <Board theme="dark" workshop={workshop} />
  act(() => root.render(<LanguageProvider>{<Written>{board}</Written>}</LanguageProvider>))
  expect(box.querySelector('h1')?.lang).toBe('de')
  act(() => root.unmount())
  localStorage.setItem('tr:lang', 'de')
  root = createRoot(box)
  act(() => root.render(<LanguageProvider>{<Written>{board}</Written>}</LanguageProvider>))
  expect(box.querySelector('h1')?.hasAttribute('lang')).toBe(false)
})
