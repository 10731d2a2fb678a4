import type { Agenda, Status } from './agenda.ts'
import { standing } from './projects.ts'

/** One project as a flat line of the backlog, for tables and exchange. Fields, phases and groups by their titles. */
export type BacklogRow = {
  id: string
  title: string
  text: string
  field: string | null
  phase: string | null
  group: string | null
  status: Status
  contact: string
  /** The workshop's title, or where an idea came from that was added by hand. */
  origin: string
  /** The workshop and the demand it grew from; null for projects added by hand. */
  workshop: string | null
  demand: string | null
  table: string | null
  cards: number
  rounds: number[]
  place: number | null
  among: number | null
  votes: number | null
  of: number | null
}

/** The backlog in the order in which projects came in. */
export function backlogRows(agenda: Agenda): BacklogRow[] {
  const titles = (list: Agenda['fields'] | Agenda['groups']) => new Map(list.map(({ id, title }) => [id, title.text]))
  const [fields, phases, groups] = [titles(agenda.fields), titles(agenda.phases), titles(agenda.groups)]
  const named = (map: Map<string, string>, id: string | null) => (id === null ? null : (map.get(id) ?? null))
  return standing(agenda).map(({ id, title, text, field, phase, group, status, contact, origin, lineage }) => ({
    ...{ id, title: title.text, text: text.text },
    ...{ field: named(fields, field), phase: named(phases, phase), group: named(groups, group) },
    ...{ status, contact: contact.text, origin: origin.text },
    ...{ workshop: lineage?.workshop ?? null, demand: lineage?.demand ?? null, table: lineage?.table?.text ?? null },
    ...{ cards: lineage?.cards.length ?? 0, rounds: [...(lineage?.rounds ?? [])] },
    ...{ place: lineage?.place ?? null, among: lineage?.among ?? null },
    ...{ votes: lineage?.votes ?? null, of: lineage?.of ?? null },
  }))
}
