import { seeded } from '../base/chance.ts'
import { parse } from '../base/schema.ts'
import type { Role } from '../protocol/wire.ts'
import type { Activity, Cell, Secrecy } from './kind.ts'
import type { AnyKind } from './kinds.ts'

/** An activity in the middle of its life, without a room: what a kind's sample leaves behind. */
export type Played = { activity: Activity; cells: Cell[]; refused: { what: unknown; code: string }[] }
const ROLES: readonly Role[] = ['participant', 'host', 'minutes', 'moderator']
const AT = Date.UTC(2030, 4, 17, 9)

/** An activity as it stands right after its opening. */
export function opened(kind: AnyKind, config: unknown = kind.sample.config, secrecy?: Secrecy): Activity {
  return {
    id: `sample${kind.name}`,
    kind: kind.name,
    title: { id: 'sampletitle', text: kind.sample.title },
    config,
    state: kind.start(config),
    secrecy: secrecy ?? kind.secrecies[0] ?? 'changeable',
    phase: 'open',
    run: 1,
    shown: { projector: false, phones: false },
    sealed: false,
    seen: null,
    openedAt: AT,
    endsAt: null,
    closedAt: null,
  }
}

/** Plays a kind's sample: what happens before, everybody's answers, the actions. `voter` turns a person into a random number. */
export function play(kind: AnyKind, voter: (by: number) => number = (by) => by): Played {
  let activity = opened(kind)
  const cells = new Map<string, Cell>()
  const refused: Played['refused'] = []
  let seq = 0
  const ctx = (role: Role, scope: string | null) => ({
    ...{ role, scope, at: AT + 60_000, seq: ++seq, dice: seeded(1) },
    result: () => kind.count(activity, [...cells.values()]),
  })
  const act = ({ role, scope, action }: AnyKind['sample']['actions'][number]) => {
    const read = parse(kind.action, action)
    const done = read.ok ? kind.check(activity, read.value, ctx(role, scope ?? null)) : read
    if (!done.ok) return void refused.push({ what: action, code: done.code })
    const state = kind.apply(activity.state, done.value, { at: AT + 60_000, config: activity.config })
    activity = { ...activity, state }
  }
  kind.sample.before?.forEach(act)
  for (const { by, answer } of kind.sample.answers) {
    const role = ROLES.find((one) => kind.mayAnswer(one, answer)) ?? 'participant'
    const own = [...cells.values()].filter((cell) => cell.voter === voter(by))
    const said = kind.accept(activity, answer, {
      ...ctx(role, null),
      mine: new Map(own.map(({ slot, value }) => [slot, value])),
      taken: (slot) => [...cells.values()].some((cell) => cell.slot === slot && cell.voter !== voter(by)),
    })
    if (!said.ok) refused.push({ what: answer, code: said.code })
    else {
      const { slot, value } = said.value
      if (value === null) cells.delete(`${by}/${slot}`)
      else cells.set(`${by}/${slot}`, { slot, voter: voter(by), value })
    }
  }
  kind.sample.actions.forEach(act)
  return { activity, cells: [...cells.values()], refused }
}
