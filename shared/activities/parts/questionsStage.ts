import { type Dice, shuffled } from '../../base/chance.ts'
import type { Refusal } from '../../base/result.ts'
import type { Audience, Rows } from '../../protocol/rows.ts'
import type { Role } from '../../protocol/wire.ts'
import type { Activity, Cell, Kind } from '../kind.ts'

/** A room in memory for tests: one item of a kind, its cells, and everybody who speaks. */
export function stage<C, A, D, S, R>(kind: Kind<C, A, D, S, R>, config: C, dice: Dice = () => 0.5) {
  const cells = new Map<number, Map<string, unknown>>()
  let item: Activity<C, S> = {
    id: 'stage001',
    kind: kind.name,
    title: { id: 'title001', text: 'Probe' },
    config,
    state: kind.start(config),
    secrecy: 'changeable',
    phase: 'open',
    run: 1,
    shown: { projector: false, phones: false },
    sealed: false,
    seen: null,
    openedAt: 0,
    endsAt: null,
    closedAt: null,
  }
  let now = 0
  let seq = 0
  const of = (by: number): Map<string, unknown> =>
    new Map([...(cells.get(by) ?? [])].filter(([, value]) => value !== null))
  const list = (): Cell[] =>
    shuffled(
      [...cells.keys()].flatMap((voter) => [...of(voter)].map(([slot, value]): Cell => ({ slot, voter, value }))),
      dice,
    )
  const result = (): R => kind.count(item, list())
  const bad = (refusal: Refusal): string => refusal.code

  return {
    get item() {
      return item
    },
    wait: (ms: number) => {
      now += ms
    },
    /** Says something; the answer is the refusal's code or null. */
    say(by: number, answer: A, role: Role = 'participant'): string | null {
      if (!kind.mayAnswer(role, answer)) return 'notAllowed'
      const taken = (slot: string) => [...cells.keys()].some((voter) => voter !== by && of(voter).has(slot))
      const heard = kind.accept(item, answer, { role, scope: null, at: now, mine: of(by), taken, result })
      if (!heard.ok) return bad(heard)
      cells.set(by, (cells.get(by) ?? new Map<string, unknown>()).set(heard.value.slot, heard.value.value))
      return null
    },
    /** Does something; the answer is the refusal's code or null. */
    act(action: D, role: Role = 'moderator'): string | null {
      if (!kind.mayAct(role, action)) return 'notAllowed'
      const done = kind.check(item, action, { role, scope: null, at: now, seq: ++seq, dice, result })
      if (!done.ok) return bad(done)
      item = { ...item, state: kind.apply(item.state, done.value, { at: now, config: item.config }) }
      return null
    },
    edit(next: C): void {
      item = { ...item, config: next, state: kind.adapt?.(item.state, next) ?? item.state }
    },
    result,
    view: (audience: Audience): Rows => kind.view(item, result(), audience),
    mine: (by: number): Rows => kind.mine?.(item, of(by)) ?? {},
  }
}
