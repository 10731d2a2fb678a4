import type { PartOf, Plan } from '../rows.ts'

/** What can be sent at once: everything, a priority group, a field of action, or one project. */
export type ScopeKind = 'all' | 'tier' | 'field' | 'project'
/** `projects`: null leaves it to the server, which then takes everything that has not been turned down. */
export type Scope = { value: string; kind: ScopeKind; id: string; projects: readonly string[] | null; count: number }
type Tiers = { tiers: readonly { id: string }[]; ranking: readonly { project: string; tier: string | null }[] }

/** Everything that may be chosen, without what is empty. */
export function scopesOf(
  plan: Pick<Plan, 'projects'> & { fields: readonly Pick<PartOf, 'id'>[] },
  scoring: Tiers | null,
): Scope[] {
  const open = plan.projects.filter(({ status, title }) => status !== 'rejected' && title.text !== '')
  const scope = (kind: ScopeKind, id: string, projects: readonly string[]): Scope[] =>
    projects.length === 0 ? [] : [{ value: `${kind}/${id}`, kind, id, projects, count: projects.length }]
  const inTier = (tier: string) =>
    (scoring?.ranking ?? []).filter((one) => one.tier === tier && open.some(({ id }) => id === one.project))
  return [
    { value: 'all', kind: 'all', id: '', projects: null, count: open.length },
    ...(scoring?.tiers ?? []).flatMap(({ id }) =>
      scope(
        'tier',
        id,
        inTier(id).map((one) => one.project),
      ),
    ),
    ...plan.fields.flatMap(({ id }) =>
      scope(
        'field',
        id,
        open.filter((one) => one.field === id).map((one) => one.id),
      ),
    ),
    ...plan.projects.filter(({ title }) => title.text !== '').flatMap(({ id }) => scope('project', id, [id])),
  ]
}
