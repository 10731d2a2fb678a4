import * as z from 'zod/mini'
import { ok, refuse, type Result } from '../base/result.ts'
import { id, int, list, parse, type Words, words } from '../base/schema.ts'
import { type Agenda, type Project, STATUSES, startingProject } from './agenda.ts'
import { HANDED, REGION_FORMAT, REGION_VERSION, type RegionFile, regionSchema, soundDays } from './exchange.ts'
import { LONG_MAX, MAX_MILESTONES, MAX_PROJECTS, TITLE_MAX } from './limits.ts'
import { isDay } from './profile.ts'
import { versionOf } from './projects.ts'
import { isWebLink } from './publishing.ts'
import { projectId } from './take.ts'

/** Where a project comes from that another region has handed on. */
export type Brought = {
  agenda: string
  project: string
  title: Words
  place: Words
  address: Words
  /** The origin's version that stands here, and the newest one that has been seen. */
  revision: number
  seen: number
  /** The step that wrote it here: whatever was written since is this region's own. */
  at: number
  /** This region goes its own way with it: a newer version is shown and does not overwrite. */
  adapted: boolean
}

const texts = z.record(z.enum(HANDED), words(LONG_MAX, 0))
const stone = z.object({
  id,
  title: words(TITLE_MAX),
  date: z.string().check(z.refine((one) => one === '' || isDay(one))),
  done: z.boolean(),
})
const bringing = z.object({
  project: id,
  revision: int(0, 1e9),
  texts,
  field: z.nullable(id),
  phase: z.nullable(id),
  status: z.enum(STATUSES),
  milestones: list(stone, MAX_MILESTONES),
})

export const bringActions = [
  z.object({
    type: z.literal('region/bring'),
    agenda: id,
    title: words(TITLE_MAX),
    place: words(TITLE_MAX, 0),
    address: words(400, 0),
    /** Adapted projects that are to be overwritten all the same. */
    over: list(id, MAX_PROJECTS),
    projects: list(bringing, MAX_PROJECTS, 1),
  }),
  z.object({ type: z.literal('region/adapt'), id, adapted: z.boolean() }),
] as const
export type BringAction = z.infer<(typeof bringActions)[number]>
type Bring = Extract<BringAction, { type: 'region/bring' }>

/** The id here of a project from there: always the same, however often it comes. */
export const broughtId = (agenda: string, project: string): string => projectId(`region/${agenda}`, project)

const WORDING = [...HANDED, 'milestones'] as const
/** The step that wrote its wording last: field, phase and status are each region's own matter. */
const wordingOf = ({ versions }: Pick<Project, 'versions'>) =>
  Math.max(0, ...WORDING.map((key) => versionOf({ versions }, key)))

/** Marked as such, or written on since it came. */
export const isAdapted = (one: Pick<Project, 'brought' | 'versions'>): boolean =>
  one.brought !== null && (one.brought.adapted || wordingOf(one) > one.brought.at)

/** What would become of a project that another region hands on. */
export type Fate = 'new' | 'newer' | 'adapted' | 'same'
export function fateOf(
  projects: readonly Pick<Project, 'id' | 'brought' | 'versions'>[],
  agenda: string,
  { id: project, revision }: { id: string; revision: number },
): Fate {
  const own = projects.find((one) => one.id === broughtId(agenda, project))
  if (!own) return 'new'
  if (own.brought?.revision === revision) return 'same'
  return isAdapted(own) ? 'adapted' : 'newer'
}

/** Lets in a file of another region, or says what is wrong with it. */
export function readRegion(raw: unknown): Result<RegionFile> {
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  if (format !== REGION_FORMAT) return refuse('region.format')
  if (version !== REGION_VERSION)
    return refuse('region.version', { version: String(version).slice(0, 20), known: REGION_VERSION })
  const read = parse(regionSchema, raw)
  if (!read.ok) return refuse('import.malformed', { path: String(read.with?.['path'] ?? 'JSON') })
  return soundDays(read.value) ? read : refuse('import.malformed', { path: 'milestones' })
}

/** Leaves out what is here already; what this region has made its own stays unless it was asked for by name. */
export function checkBring(agenda: Agenda, action: Bring): Result<Bring> {
  if (!isWebLink(action.address.text).ok) return refuse('agenda.notALink')
  const ids = (parts: readonly { id: string }[]) => new Set(parts.map((one) => one.id))
  const [fields, phases] = [ids(agenda.fields), ids(agenda.phases)]
  const seen = new Set<string>()
  const projects = action.projects.filter((one) => {
    const local = broughtId(action.agenda, one.project)
    if (seen.has(local)) return false
    seen.add(local)
    const before = agenda.projects.find(({ id: known }) => known === local)
    if (!before) return true
    if (!before.brought || before.brought.revision === one.revision) return false
    return action.over.includes(local) || !isAdapted(before) || before.brought.seen !== one.revision
  })
  if (projects.some(({ field, phase }) => (field && !fields.has(field)) || (phase && !phases.has(phase))))
    return refuse('agenda.noField')
  if (projects.some((one) => one.texts.title.text === '')) return refuse('empty')
  if (projects.length === 0) return refuse('agenda.nothingNew')
  if (agenda.projects.length + projects.length > MAX_PROJECTS) return refuse('agenda.full', { max: MAX_PROJECTS })
  return ok({ ...action, projects })
}

/** New ones come in, newer ones replace what came before, adapted ones only learn that there is something newer. */
export function bring(agenda: Agenda, action: Bring, seq: number): Agenda {
  const next = new Map(agenda.projects.map((one) => [one.id, one]))
  for (const one of action.projects) {
    const local = broughtId(action.agenda, one.project)
    const before = next.get(local)
    if (before && isAdapted(before) && before.brought && !action.over.includes(local))
      next.set(local, { ...before, brought: { ...before.brought, seen: one.revision } })
    else next.set(local, broughtProject(before, local, one, action, seq))
  }
  return { ...agenda, projects: [...next.values()] }
}

function broughtProject(
  before: Project | undefined,
  local: string,
  { project, revision, texts: said, milestones, ...rest }: Bring['projects'][number],
  { agenda, title, place, address }: Bring,
  seq: number,
): Project {
  const { title: name, text, ...more } = said
  const base = before ?? { ...startingProject, id: local, ...rest, lineage: null, origin: title }
  // Where it stands here is decided here: the origin's field, phase and status count only when it is new.
  const versions = Object.fromEntries(WORDING.map((key) => [key, seq]))
  return {
    ...{ ...base, title: name, text, more: { ...base.more, ...more, milestones } },
    versions: { ...base.versions, ...versions },
    brought: { agenda, project, title, place, address, revision, seen: revision, at: seq, adapted: false },
  }
}

/** Marks a project as one's own, or gives that up. */
export const adapted = (projects: readonly Project[], one: string, on: boolean): Project[] =>
  projects.map((project) =>
    project.id === one && project.brought ? { ...project, brought: { ...project.brought, adapted: on } } : project,
  )
