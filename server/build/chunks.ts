/** What a bundler knows of a module, as far as it matters here. */
export type Modules = (id: string) => { importedIds: readonly string[] } | null

/** What phones load late besides: a file of its own each. */
const ASIDE = { code: 'kit/QrCode.tsx', legal: 'screens/legal/LegalPage.tsx' }
const KINDS = ['cafe', 'talk', 'questions', 'poll', 'ranking', 'words', 'feedback', 'info']
const DESKS = ['moderator/ModeratorPage', 'host/HostPage', 'minutes/MinutesPage', 'organiser/WorkshopPage']
const OTHERS = [
  ...[
    'projector/ProjectorPage',
    'results/doors',
    'agenda/AgendaPage',
    'agenda/group/GroupPage',
    'agenda/evaluator/EvaluatorPage',
  ],
  'agenda/exhibition/ExhibitionPage',
  ...['organiser/OrganiserRoutes', 'organiser/home/OrganiserHome'],
]
/** Everything that a module needs at once. */
function reach(from: string, modules: Modules): Set<string> {
  const seen = new Set<string>()
  const queue = [from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    queue.push(...(modules(id)?.importedIds ?? []))
  }
  return seen
}

/**
 * Which file a module goes into, and which file takes its own needs along first. Left alone, a bundler makes a file of
 * every overlap: a phone would wait for a dozen small ones before it sees a poll. `early` asks the door while the rest is coming, `base` is what every page needs,
 * `faces` what several kinds share on a phone, then one file per kind. `routes` is what every other page needs, `pages`
 * what several of them share, `desk` what only desks share. Whatever else there is may be cut as the bundler likes.
 */
export function chunkGroups(root: string) {
  let plan: Map<string, string> | null = null
  const nameOf = (id: string, modules: Modules) => (plan ??= makePlan(root, modules)).get(id) ?? null
  const group = (priority: number, fits: (name: string) => boolean) => ({
    priority,
    name(id: string, all: { getModuleInfo: Modules }) {
      const name = nameOf(id, (one) => all.getModuleInfo(one))
      return name !== null && fits(name) ? name : null
    },
  })
  const [low, high] = [
    ['desk', 'pages', 'routes'],
    ['faces', 'base', 'early'],
  ]
  const named = (names: string[], from: number) => names.map((own, n) => group(from + n, (name) => name === own))
  return [...named(high, 5), group(4, (name) => ![...low, ...high].includes(name)), ...named(low, 1)]
}

function makePlan(root: string, modules: Modules): Map<string, string> {
  const plan = new Map<string, string>()
  const from = (path: string) => reach(`${root}/${path}`, modules)
  const pages = [...DESKS, ...OTHERS].map((page) => ({ page, of: from(`screens/${page}.tsx`) }))
  for (const id of pages.flatMap(({ of }) => [...of])) {
    const at = pages.filter(({ of }) => of.has(id))
    if (at.length > 1) plan.set(id, at.every(({ page }) => DESKS.includes(page)) ? 'desk' : 'pages')
  }
  for (const id of from('screens/DeskRoutes.tsx')) plan.set(id, 'routes')
  for (const [name, path] of Object.entries(ASIDE)) for (const id of from(path)) plan.set(id, name)
  const faces = KINDS.map((kind) => ({ kind, of: from(`activities/${kind}/phone.tsx`) }))
  for (const id of faces.flatMap(({ of }) => [...of])) {
    const kinds = faces.filter(({ of }) => of.has(id)).map(({ kind }) => kind)
    // A talk brings its questions along.
    plan.set(id, kinds.join() === 'talk,questions' ? 'questions' : ((kinds.length > 1 ? 'faces' : kinds[0]) ?? 'faces'))
  }
  for (const id of from('main.tsx')) plan.set(id, 'base')
  for (const id of from('early.ts')) plan.set(id, 'early')
  return plan
}
