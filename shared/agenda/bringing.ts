import type { Words } from '../base/schema.ts'
import type { AgendaAct } from './actions.ts'
import type { Agenda } from './agenda.ts'
import { HANDED, type HandedProject, type RegionFile } from './exchange.ts'
import { folded } from './similar.ts'

/**
 * The action that brings projects of a file in: every text gets an id of its own here. Fields and phases are those of the
 * same name; where there is none, somebody will choose.
 */
export function bringAction(
  { fields, phases }: Pick<Agenda, 'fields' | 'phases'>,
  { origin }: Pick<RegionFile, 'origin'>,
  projects: readonly HandedProject[],
  over: readonly string[],
  newId: () => string,
): AgendaAct<'region/bring'> {
  const words = (text: string): Words => ({ id: newId(), text })
  const same = (parts: readonly { id: string; title: Words }[], title: string) =>
    parts.find((part) => title !== '' && folded(part.title.text) === folded(title))?.id ?? null
  return {
    ...{ type: 'region/bring', agenda: origin.agenda, title: words(origin.title), place: words(origin.place) },
    ...{ address: words(origin.address), over: [...over] },
    projects: projects.map((one) => ({
      ...{ project: one.id, revision: one.revision, status: 'proposed' as const },
      texts: Object.fromEntries(HANDED.map((key) => [key, words(one[key])])) as Record<(typeof HANDED)[number], Words>,
      ...{ field: same(fields, one.field), phase: same(phases, one.phase) },
      milestones: one.milestones.map(({ title, date, done }) => ({ id: newId(), title: words(title), date, done })),
    })),
  }
}
