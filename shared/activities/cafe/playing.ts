import type { Result } from '../../base/result.ts'
import { parse } from '../../base/schema.ts'
import type { Role } from '../../protocol/wire.ts'
import type { Accepted, Cell } from '../kind.ts'
import type { CafeAction } from './actions.ts'
import { cafe as kind } from './cafe.ts'
import type { CafeAnswer, CafeConfig } from './config.ts'
import type { Cafe, CafeResult } from './types.ts'

type As = { role?: Role; scope?: string | null }
export const MINUTE = 60_000
export const W = (id: string, text = id) => ({ id, text })

/** A small café in memory, played as the room plays it. For tests. */
export type Game = {
  cafe: Cafe
  at: number
  say(voter: number, answer: CafeAnswer, as?: As): Result<Accepted>
  act(action: CafeAction, as?: As): Result<CafeAction>
  cells(): Cell[]
  result(): CafeResult
  mine(voter: number): Map<string, unknown>
}

export const config = (over: Partial<CafeConfig> = {}): CafeConfig => ({ ...kind.sample.config, ...over })

/** A config with so many tables. */
export const sized = (tables: number, groups: number, rounds: number): CafeConfig =>
  config({
    groups,
    rounds,
    tables: Array.from({ length: tables }, (_, n) => ({
      id: `cafetable${n + 1}`,
      theme: W(`cafetheme${n + 1}`),
      place: W(`cafeplace${n + 1}`, ''),
      host: W(`cafehost${n + 1}`, ''),
      headings: [W(`cafehead${n + 1}0`)],
    })),
  })

export function play(settings: CafeConfig = config()): Game {
  const held = new Map<number, Map<string, unknown>>()
  let seq = 0
  const game: Game = {
    cafe: {
      ...{ id: 'cafe0000', kind: 'cafe', title: W('cafetitle', 'Café'), config: settings, state: kind.start(settings) },
      ...{ secrecy: 'changeable', phase: 'open', run: 1, shown: { projector: true, phones: true }, sealed: false },
      ...{ seen: null, openedAt: 0, endsAt: null, closedAt: null },
    },
    at: 1_000_000,
    say(voter, answer, { role = 'participant', scope = null } = {}) {
      const read = parse(kind.answer, answer)
      if (!read.ok) return read
      const mine = held.get(voter) ?? new Map<string, unknown>()
      const others = [...held].filter(([other]) => other !== voter)
      const taken = (slot: string) => others.some(([, cells]) => cells.has(slot))
      const done = kind.accept(game.cafe, read.value, { role, scope, at: game.at, mine, taken, result: game.result })
      if (!done.ok) return done
      if (done.value.value === null) mine.delete(done.value.slot)
      else mine.set(done.value.slot, done.value.value)
      held.set(voter, mine)
      return done
    },
    act(action, { role = 'moderator', scope = null } = {}) {
      const read = parse(kind.action, action)
      if (!read.ok) return read
      const ctx = { role, scope, at: game.at, seq: ++seq, dice: () => 0.5, result: game.result }
      const done = kind.check(game.cafe, read.value, ctx)
      if (done.ok)
        game.cafe = { ...game.cafe, state: kind.apply(game.cafe.state, done.value, { at: game.at, config: settings }) }
      return done
    },
    cells: () => [...held].flatMap(([voter, cells]) => [...cells].map(([slot, value]) => ({ slot, voter, value }))),
    result: () => kind.count(game.cafe, game.cells()),
    mine: (voter) => held.get(voter) ?? new Map<string, unknown>(),
  }
  return game
}

/** A card that voter writes in the present round. */
export const card = (id: string, text = id, over: Partial<Extract<CafeAnswer, { type: 'card' }>> = {}): CafeAnswer => ({
  ...{ type: 'card', id, heading: null, column: 0, text },
  ...over,
})
export const hostOf = (n: number): As => ({ role: 'host', scope: `table/cafetable${n}` })
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.code)

/** Eight people in four groups, the first round well under way. */
export function running(settings: CafeConfig = config()): Game {
  const game = play(settings)
  for (let voter = 1; voter <= 8; voter++) game.say(voter, { type: 'join' })
  game.act({ type: 'start' })
  game.at += 5 * MINUTE
  return game
}

/** The next round, past the walking. */
export function rotate(game: Game): void {
  game.act({ type: 'next', round: game.cafe.state.round + 1 })
  game.at += 5 * MINUTE
}

/** The café after the sample's whole story. */
export function played(): Game {
  const game = play(kind.sample.config)
  const must = (what: string, result: Result<unknown>) => {
    if (!result.ok) throw new Error(`${what}: ${result.code}`)
  }
  for (const { action, ...as } of kind.sample.before ?? []) must(action.type, game.act(action, as))
  for (const { by, answer } of kind.sample.answers) must(JSON.stringify(answer), game.say(by, answer))
  for (const { action, ...as } of kind.sample.actions) must(action.type, game.act(action, as))
  return game
}
