import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cafe } from '#shared/activities/cafe/cafe.ts'
import { card, type Game, play, rotate, running } from '#shared/activities/cafe/playing.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import { openOutbox, waiting } from '../../net/outbox.ts'
import type { ItemRow } from '../../net/rows.ts'
import { emptyNet, setServerTime, useNet } from '../../net/store.ts'
import { CafePhone } from './phone.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const id = 'itemitem'
const item: ItemRow = {
  ...{ index: 0, kind: 'cafe', title: 'Café', minutes: 90, phase: 'open', run: 1 },
  ...{ shown: { projector: true, phones: true }, secrecy: 'changeable', sealed: false, skipped: false },
  ...{ endsAt: null, openedAt: 0 },
}

let root: Root
let box: HTMLElement
beforeEach(() => {
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
})

/** Puts the café as this voter's phone would see it into the mirror. */
function stage(game: Game, voter: number) {
  const rows: Record<string, Json> = { [`item/${id}`]: item as unknown as Json }
  const mine: Record<string, Json> = {}
  for (const [key, row] of Object.entries(cafe.view(game.cafe, game.result(), 'participant')))
    rows[`${id}/${key}`] = row
  for (const [key, row] of Object.entries(cafe.mine?.(game.cafe, game.mine(voter)) ?? {})) mine[`${id}/${key}`] = row
  act(() => useNet.setState({ mirror: { epoch: 'e', rev: 1, rows }, mine }))
}
const render = () => act(() => root.render(<LanguageProvider>{<CafePhone id={id} item={item} />}</LanguageProvider>))
const buttons = () => [...box.querySelectorAll('button')].map((one) => one.textContent)
const click = (text: string) =>
  act(() => [...box.querySelectorAll('button')].find((one) => one.textContent === text)?.click())
const said = () => waiting().map((letter) => letter.say.answer)

it('asks for a group by itself, once', async () => {
  const game = play()
  stage(game, 1)
  render()
  await act(() => new Promise((done) => setTimeout(done, 30)))
  expect(said()).toEqual([{ type: 'join' }])
})

it('says first where to go, and in the next round where to go then', () => {
  const game = running()
  stage(game, 2)
  render()
  expect(box.textContent).toContain('Gruppe B → Tisch 2')
  rotate(game)
  stage(game, 2)
  expect(box.textContent).toContain('Gruppe B → Tisch 3')
})

it('offers to change own cards only', () => {
  const game = running()
  game.say(1, card('cardofmine', 'Meine Karte'))
  game.say(5, card('cardofother', 'Fremde Karte'))
  stage(game, 1)
  render()
  expect(box.textContent).toContain('Fremde Karte')
  expect(buttons().filter((text) => text === 'Zurückziehen')).toHaveLength(1)
  rotate(game)
  stage(game, 1)
  expect(buttons()).not.toContain('Zurückziehen')
})

it('sends a card to the table and round where it was begun, also after the change', () => {
  const game = running()
  stage(game, 1)
  render()
  click('Karte schreiben')
  const area = box.querySelector('textarea') as HTMLTextAreaElement
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, 'Begonnen an Tisch 1')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
  rotate(game)
  stage(game, 1)
  expect(box.querySelector('textarea')?.value).toBe('Begonnen an Tisch 1')
  expect(box.textContent).toContain('Begonnen in Runde 1 an Tisch 1')
  click('Karte auf die Tafel legen')
  expect(said()).toMatchObject([{ type: 'card', round: 1, text: 'Begonnen an Tisch 1' }])
})

const write = (text: string) => {
  const area = box.querySelector('textarea') as HTMLTextAreaElement
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

it('keeps a begun change of a card when the group moves on', () => {
  const game = running()
  game.say(1, card('cardofmine', 'Meine Karte'))
  stage(game, 1)
  render()
  click('Ändern')
  write('Meine Karte, bess')
  rotate(game)
  stage(game, 1)
  expect(box.textContent).toContain('Meine Karte, bess')
  click('In eine neue Karte übernehmen')
  expect(box.querySelector('textarea')?.value).toBe('Meine Karte, bess')
  // Drafts outlive a page, also in these tests.
  click('Karte auf die Tafel legen')
})

it('shows a refused heading, and never overwrites a card being written with a refused one', () => {
  const game = running()
  stage(game, 1)
  render()
  const refusal = { ok: false as const, code: 'activity.notOpen' }
  const refused = (answer: object) => ({ state: 'refused' as const, run: 1, answer, refusal })
  const heading = { type: 'heading', id: 'h1', round: 1, text: 'Mein Thema' }
  const lost = { type: 'card', id: 'c1', round: 1, heading: null, column: 0, text: 'Verlorene Karte' }
  const sent = { [`${id}/heading/h1`]: refused(heading), [`${id}/card/c1`]: refused(lost) }
  act(() => useNet.setState({ sent }))
  expect(box.textContent).toContain('Mein Thema')
  click('Karte schreiben')
  write('Angefangen')
  click('In eine neue Karte übernehmen')
  expect(box.querySelector('textarea')?.value).toBe('Angefangen')
  expect(box.textContent).toContain('Verlorene Karte')
  write('')
  click('In eine neue Karte übernehmen')
  expect(box.querySelector('textarea')?.value).toBe('Verlorene Karte')
})

it('is over once the café is closed, also in the middle of a round', () => {
  const game = running()
  game.act({ type: 'next', round: 2 })
  setServerTime(game.at)
  stage(game, 1)
  render()
  expect(box.textContent).toContain('beginnt in')
  game.cafe = { ...game.cafe, phase: 'closed' }
  stage(game, 1)
  expect(box.textContent).not.toContain('beginnt in')
  expect(box.textContent).toContain('Die Runden sind beendet')
})
