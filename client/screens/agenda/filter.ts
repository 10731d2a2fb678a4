import type { Status } from '#shared/agenda/agenda.ts'
import type { Plan, ProjectOf } from './rows.ts'

/** `'none'` as field, phase, working group or priority group: those without one. An empty string stands for all. */
export type Filter = { search: string; field: string; phase: string; group: string; tier: string; status: Status | '' }
export const NONE = 'none'
export const noFilter: Filter = { search: '', field: '', phase: '', group: '', tier: '', status: '' }
export const isFiltering = (filter: Filter): boolean => Object.values(filter).some((value) => value !== '')

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const fits = (wanted: string, given: string | null) =>
  wanted === '' || (wanted === NONE ? given === null : wanted === given)

/** Projects that fit, in their order; `tierOf` tells the priority group of each. Every word searched for must occur somewhere; accents and case do not matter. */
export function filtered(
  { projects }: Pick<Plan, 'projects'>,
  filter: Filter,
  tierOf: (project: string) => string | null = () => null,
): ProjectOf[] {
  const words = plain(filter.search).split(/\s+/).filter(Boolean)
  return projects.filter((project) => {
    const { id, title, text, contact, origin, lineage, field, phase, group, status } = project
    const hay = plain([title.text, text.text, contact.text, origin.text, lineage?.table ?? ''].join(' '))
    return (
      fits(filter.field, field) &&
      fits(filter.phase, phase) &&
      fits(filter.group, group) &&
      fits(filter.tier, tierOf(id)) &&
      (filter.status === '' || filter.status === status) &&
      words.every((word) => hay.includes(word))
    )
  })
}
