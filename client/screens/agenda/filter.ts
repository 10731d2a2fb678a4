import type { Status } from '#shared/agenda/agenda.ts'
import type { Plan, ProjectOf } from './rows.ts'

/** `'none'` as field or group: those without one. An empty string stands for all. */
export type Filter = { search: string; field: string; group: string; status: Status | '' }
export const NONE = 'none'
export const noFilter: Filter = { search: '', field: '', group: '', status: '' }
export const isFiltering = (filter: Filter): boolean => Object.values(filter).some((value) => value !== '')

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const fits = (wanted: string, given: string | null) =>
  wanted === '' || (wanted === NONE ? given === null : wanted === given)

/** Projects that fit, in their order. Every word searched for must occur somewhere; accents and case do not matter. */
export function filtered({ projects }: Pick<Plan, 'projects'>, filter: Filter): ProjectOf[] {
  const words = plain(filter.search).split(/\s+/).filter(Boolean)
  return projects.filter((project) => {
    const { title, text, contact, origin, lineage, field, group, status } = project
    const hay = plain([title.text, text.text, contact.text, origin.text, lineage?.table ?? ''].join(' '))
    return (
      fits(filter.field, field) &&
      fits(filter.group, group) &&
      (filter.status === '' || filter.status === status) &&
      words.every((word) => hay.includes(word))
    )
  })
}
