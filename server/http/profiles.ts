import type { AgendaAction } from '#shared/agenda/actions.ts'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { historyOf } from '#shared/agenda/history.ts'
import { groupScope } from '#shared/agenda/roles.ts'
import { refuse } from '#shared/base/result.ts'
import type { Entry } from '#shared/room/rules.ts'
import { type Call, route } from './route.ts'

/** What has ever stood in the fields of a profile: asked for when somebody looks, because most nobody ever reads. */
async function history({ house, req, asker }: Call) {
  const room = asker.room?.type === 'agenda' ? await house.rooms.get(asker.room.id) : null
  const { projects = [] } = (room?.state ?? {}) as Partial<Agenda>
  const project = projects.find((one) => one.id === req.params['project'])
  if (!room || !project) return refuse('agenda.noProject')
  const own = asker.links.some(({ scope }) => project.group !== null && scope === groupScope(project.group))
  if (!asker.organiser && !own) return refuse('agenda.noProject')
  return { ok: true as const, changes: historyOf(room.journal as Entry<AgendaAction>[], project.id) }
}

export const profileRoutes = [
  route({
    ...{ method: 'GET', path: '/api/rooms/:room/projects/:project', may: ['organiser', 'group'], limit: 'light' },
    body: null,
    handle: history,
  }),
]
