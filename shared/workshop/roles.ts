import { kindOf } from '../activities/kinds.ts'
import type { Audience } from '../protocol/rows.ts'
import type { Role } from '../protocol/wire.ts'
import type { Action } from './actions.ts'
import type { Workshop } from './workshop.ts'

const AUDIENCE: Record<Role, Audience> = {
  participant: 'participant',
  projector: 'projector',
  host: 'host',
  minutes: 'minutes',
  moderator: 'moderator',
  organiser: 'moderator',
  // Nobody has such a link to a workshop; an old mistake would show what every phone sees.
  group: 'participant',
  evaluator: 'participant',
}
/** Which feed a role gets. */
export const audienceOf = (role: Role): Audience => AUDIENCE[role]

/** The first question about an action: may this role do such a thing at all? Kinds decide about their own actions. */
export function mayAct(workshop: Workshop, action: Action, role: Role): boolean {
  if (action.type === 'item/seal') return false
  if (role === 'moderator' || role === 'organiser') return true
  if (action.type === 'undo') return role === 'host' || role === 'minutes'
  if (action.type !== 'item/do' || (role !== 'host' && role !== 'minutes')) return false
  const item = workshop.items[action.id]
  if (!item) return false
  const read = kindOf(item.kind).action.safeParse(action.action)
  // What cannot be read is refused as malformed later on, with the place.
  return !read.success || kindOf(item.kind).mayAct(role, read.data)
}
