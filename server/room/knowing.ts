import type { Activity } from '#shared/activities/kind.ts'
import { kindOf } from '#shared/activities/kinds.ts'
import type { Rows } from '#shared/protocol/rows.ts'
import { latestOf } from '#shared/room/journal.ts'
import type { AnyAction, Ctx, Entry, Known, LatestStep } from '#shared/room/rules.ts'
import { broken } from '../store/failpoint.ts'
import { tagOf } from '../store/keys.ts'
import type { Room } from './room.ts'
import type { Who } from './types.ts'

/** Results that show while people vote move several ballots at a time; with names there is nothing to protect. */
const inSteps = (item: Activity) =>
  item.phase === 'open' && item.secrecy !== 'named' && kindOf(item.kind).seen(item.config) === 'live'

const innerOf = (action: AnyAction) => ('action' in action ? (action.action as AnyAction | null) : null)
const stepOf = ({ seq, action }: Entry): LatestStep => {
  const does = innerOf(action)?.type
  return { seq, type: action.type, ...(typeof does === 'string' ? { does } : {}) }
}

/** What views may use beside the state. */
export function knownOf(room: Room): Known {
  const { rules, code, joinUrl, lang = 'de' } = room.parts
  return {
    result: (item) => (inSteps(item) ? room.answers.run(item.id, item.run).steppedResult(item) : room.result(item)),
    turnout: (item) => room.turnout(item),
    seq: room.journal.at(-1)?.seq ?? 0,
    here: room.presence.here,
    tested: room.presence.tested,
    undo: (scope, role) => {
      const latest = latestOf(rules, room.journal, scope, role)
      return latest && stepOf(latest)
    },
    lang,
    code,
    joinUrl: joinUrl(),
    disk: room.parts.space?.level ?? 'ok',
  }
}

/** What a check may use. */
export function ctxOf(room: Room, who: Who): Ctx {
  return {
    role: broken('host-as-moderator') && who.role === 'host' ? 'moderator' : who.role,
    scope: who.scope,
    at: room.parts.now(),
    seq: broken('place-twice') ? 0 : (room.journal.at(-1)?.seq ?? 0) + 1,
    dice: room.parts.dice,
    result: (item) => room.result(item),
    turnout: (item) => room.turnout(item),
    answered: (item) => room.answers.run(item.id, item.run).people > 0,
  }
}

/** The private rows of a device: its votes, its seat, its cards; and those of the link it came by. */
export function mineOf(room: Room, device: string, who?: Pick<Who, 'role' | 'scope'>): Rows {
  const { rules, keys, id } = room.parts
  const out: Record<string, Rows[string]> = { ...(who && rules.mine?.(room.state, who.role, who.scope)) }
  for (const item of rules.items(room.state)) {
    if (item.phase === 'draft' || item.sealed) continue
    const run = room.answers.run(item.id, item.run)
    if (run.cells.size === 0 && run.marks.size === 0) continue
    const tag = tagOf(keys.of(id, item.id, item.run), device)
    if (item.secrecy === 'secret') {
      if (run.marks.has(tag)) out[`${item.id}/cast`] = true
      continue
    }
    // Who has said nothing has nothing: what others say changes no private row.
    if (!run.cells.has(tag)) continue
    const rows = kindOf(item.kind).mine?.(item, run.of(tag)) ?? {}
    for (const [key, row] of Object.entries(rows)) out[`${item.id}/${key}`] = row
  }
  return out
}
