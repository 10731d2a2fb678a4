import type { Audience, Rows } from '#shared/protocol/rows.ts'
import { broken } from '../store/failpoint.ts'
import { knownOf } from './knowing.ts'
import type { Room } from './room.ts'

/** The rows of each audience at this moment: the output of a view, and nothing else. */
export function viewsOf(room: Room): (audience: Audience) => Rows {
  const { rules } = room.parts
  const known = knownOf(room)
  return (audience) => {
    if (broken('audience') && audience === 'projector') return rules.view(room.state, known, 'moderator')
    const rows = rules.view(room.state, known, audience)
    if (!broken('filter-open')) return rows
    const all = Object.entries(rules.view(room.state, known, 'moderator'))
    return { ...rows, ...Object.fromEntries(all.filter(([key]) => key.endsWith('/figures'))) }
  }
}
