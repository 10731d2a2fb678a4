import { useMemo } from 'react'
import type { AgendaRow, GroupRow, PartRow, ProfileRow, ProjectRow } from '#shared/agenda/view.ts'
import { useRow, useRows } from '../../net/store.ts'

type WithId<T> = T & { id: string }
export type PartOf = WithId<PartRow>
export type GroupOf = WithId<GroupRow>
export type ProjectOf = WithId<ProjectRow>
/** The agenda as its screens read it, everything in its order. */
export type Plan = {
  agenda: AgendaRow
  profile: ProfileRow
  fields: PartOf[]
  phases: PartOf[]
  groups: GroupOf[]
  projects: ProjectOf[]
}

function useOrdered<T extends { index: number }>(prefix: string): WithId<T>[] {
  const rows = useRows<T>(prefix)
  return useMemo(() => rows.map(([id, row]) => ({ ...row, id })).sort((a, b) => a.index - b.index), [rows])
}

/** Null until the first rows have come. */
export function usePlan(): Plan | null {
  const agenda = useRow<AgendaRow>('agenda')
  const profile = useRow<ProfileRow>('profile')
  const fields = useOrdered<PartRow>('field/')
  const phases = useOrdered<PartRow>('phase/')
  const groups = useOrdered<GroupRow>('group/')
  const projects = useOrdered<ProjectRow>('project/')
  return useMemo(
    () => (agenda && profile ? { agenda, profile, fields, phases, groups, projects } : null),
    [agenda, profile, fields, phases, groups, projects],
  )
}
