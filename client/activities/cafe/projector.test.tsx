import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { cafe } from '#shared/activities/cafe/cafe.ts'
import { type Game, play, rotate, running } from '#shared/activities/cafe/playing.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import type { ItemRow } from '../../net/rows.ts'
import { emptyNet, setServerTime, useNet } from '../../net/store.ts'
import { CafeProjector } from './projector.tsx'

const id = 'itemitem'
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
afterEach(() => useNet.setState({ ...emptyNet }))

/** What the board says, its clock set to the moment of the game. */
function board(game: Game): string {
  localStorage.setItem('tr:lang', 'de')
  const rows: Record<string, Json> = {}
  for (const [key, row] of Object.entries(cafe.view(game.cafe, game.result(), 'projector'))) rows[`${id}/${key}`] = row
  useNet.setState({ ...emptyNet, mirror: { epoch: 'e', rev: 1, rows } })
  setServerTime(game.at)
  const box = document.createElement('div')
  const root = createRoot(box)
  act(() => root.render(<LanguageProvider>{<CafeProjector id={id} item={{} as ItemRow} />}</LanguageProvider>))
  const text = box.textContent
  act(() => root.unmount())
  return text
}

it('sends people to their table in the first round, and on to the next one later', () => {
  const game = play()
  game.act({ type: 'start' })
  expect(board(game)).toContain('Bitte gehen Sie an Ihren Tisch')
  rotate(game)
  game.act({ type: 'next', round: 3 })
  expect(board(game)).toContain('Bitte wechseln Sie zum nächsten Tisch')
})

it('promises no further round after the last one', () => {
  const game = running()
  while (game.cafe.state.round < game.cafe.config.rounds) rotate(game)
  game.at = (game.cafe.state.endsAt ?? 0) + 1000
  expect(board(game)).toContain('Das war die letzte Runde')
})
