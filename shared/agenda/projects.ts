import type { AgendaAct } from './actions.ts'
import type { Agenda, Project } from './agenda.ts'
import type { Spec, Value } from './profile.ts'
import { standardSpecs } from './standard.ts'

/** Fields that stand in the project itself; all others stand in `more`. */
const CORE = ['title', 'text', 'field', 'phase', 'group', 'status', 'contact'] as const
type Core = (typeof CORE)[number]
const isCore = (key: string): key is Core => (CORE as readonly string[]).includes(key)

/** The fields this agenda's profiles have. The ids in the ones it starts with are the same in every language. */
export const specsOf = ({ specs }: Pick<Agenda, 'specs'>): readonly Spec[] => specs ?? standardSpecs('de')

/** What stands in a field now. */
export function valueOf(project: Pick<Project, Core | 'more'>, key: string): Value {
  if (isCore(key)) return project[key]
  return Object.hasOwn(project.more, key) ? (project.more[key] ?? null) : null
}
export const versionOf = ({ versions }: Pick<Project, 'versions'>, key: string): number =>
  Object.hasOwn(versions, key) ? (versions[key] ?? 0) : 0

export function written(project: Project, { key, value }: AgendaAct<'profile/set'>, seq: number): Project {
  const versions = { ...project.versions, [key]: seq }
  // The check has made sure that the value is of the field's kind.
  if (isCore(key)) return { ...project, [key]: value, versions }
  return { ...project, more: { ...project.more, [key]: value }, versions }
}

export function edited(
  project: Project,
  { type: _type, id: _id, ...given }: AgendaAct<'project/edit'>,
  seq: number,
): Project {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const versions = Object.fromEntries(Object.keys(known).map((key) => [key, seq]))
  return { ...project, ...(known as Partial<Project>), versions: { ...project.versions, ...versions } }
}

export const merged = (projects: readonly Project[], { id, from }: AgendaAct<'project/merge'>): Project[] =>
  projects.map((one) => (from.includes(one.id) ? { ...one, into: id } : one))
export const split = (projects: readonly Project[], id: string): Project[] =>
  projects.map((one) => (one.id === id ? { ...one, into: null } : one))
/** What had grown into a project that is removed stands on its own again. */
export const removed = (projects: readonly Project[], id: string): Project[] =>
  projects.filter((one) => one.id !== id).map((one) => (one.into === id ? { ...one, into: null } : one))

/** The projects that stand for themselves. */
export const standing = ({ projects }: Pick<Agenda, 'projects'>): Project[] =>
  projects.filter((one) => one.into === null)
/** The ideas that have grown into a project, and those that had grown into them. */
export function sourcesOf({ projects }: Pick<Agenda, 'projects'>, id: string): Project[] {
  const grown = projects.filter((one) => one.into !== null)
  const below = (one: string): Project[] =>
    grown.filter((each) => each.into === one).flatMap((each) => [each, ...below(each.id)])
  return grown.length === 0 ? [] : below(id)
}
