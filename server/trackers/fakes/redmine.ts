import { type Loose, loose, looseList, textIn } from '../client.ts'
import { type Fake, faked, told } from './fake.ts'

type Issue = { id: number; subject: string; description: string; priority: number; closed: boolean; field: string }
const PRIORITIES = ['Niedrig', 'Normal', 'Hoch', 'Dringend', 'Sofort'].map((name, at) => ({
  ...{ id: at + 1, name, is_default: at === 1, active: true },
}))
const TOKEN = 'redmine-key'
const FIELD = 1

/** Redmine by the rules that were seen on a real one. `required`: fields that it asks for; `weak`: it may not write. */
export function fakeRedmine({ required = [] as string[], weak = false } = {}): Fake {
  const issues = new Map<number, Issue>()
  let last = 0
  const shown = (one: Issue) => ({
    ...{ id: one.id, subject: one.subject, description: one.description.replaceAll('\n', '\r\n') },
    priority: { id: one.priority, name: PRIORITIES[one.priority - 1]?.name },
    status: { id: one.closed ? 5 : 1, name: one.closed ? 'Erledigt' : 'Neu', is_closed: one.closed },
    custom_fields: [{ id: FIELD, name: 'Herkunft', value: one.field }],
  })
  function wrong(values: Loose): string[] {
    const errors = [...required]
    if (textIn(values['subject']) === '') errors.push('Thema muss ausgefüllt werden')
    if (textIn(values['subject']).length > 255) errors.push('Thema ist zu lang')
    if ('priority_id' in values && !PRIORITIES.some((one) => one.id === values['priority_id']))
      errors.push('Priorität muss ausgefüllt werden')
    return errors
  }
  const take = (one: Issue, values: Loose): Issue => ({
    ...one,
    ...('subject' in values ? { subject: textIn(values['subject']) } : {}),
    ...('description' in values ? { description: textIn(values['description']) } : {}),
    ...('priority_id' in values ? { priority: Number(values['priority_id']) } : {}),
  })
  function issueAt(method: string, id: number, body: unknown) {
    const one = issues.get(id)
    if (!one) return told(404)
    if (method === 'GET') return told(200, { issue: shown(one) })
    const values = loose(loose(body)['issue'])
    if (!weak) issues.set(id, take(one, values))
    return told(204)
  }
  function listed(url: URL) {
    const field = url.searchParams.get(`cf_${FIELD}`)
    const open = url.searchParams.get('status_id') !== '*'
    // A filter that is not known is ignored.
    const found = [...issues.values()].filter((one) => (field === null || one.field === field) && !(open && one.closed))
    return told(200, { issues: found.slice(0, 100).map(shown), total_count: found.length })
  }
  const base = faked((method, url, body, headers) => {
    const path = url.pathname
    if (headers['x-redmine-api-key'] !== TOKEN) return told(401)
    if (path === '/users/current.json') return told(200, { user: { id: 1 } })
    if (path === '/enumerations/issue_priorities.json') return told(200, { issue_priorities: PRIORITIES })
    if (path === '/issues.json' && method === 'GET') return listed(url)
    const single = /^\/issues\/(\d+)\.json$/.exec(path)
    if (single) return issueAt(method, Number(single[1]), body)
    if (!path.startsWith('/projects/agenda')) return told(404)
    if (path === '/projects/agenda.json')
      return told(200, { project: { name: 'Digitale Agenda', trackers: [{ id: 2, name: 'Feature' }] } })
    if (path === '/projects/agenda/search.json') {
      const words = (url.searchParams.get('q') ?? '').replaceAll('"', '')
      const found = [...issues.values()].filter((one) => one.description.includes(words))
      return told(200, { results: found.map(({ id }) => ({ id })) })
    }
    if (path !== '/projects/agenda/issues.json' || method !== 'POST') return told(404)
    const values = loose(loose(body)['issue'])
    const errors = wrong(values)
    if (errors.length > 0) return told(422, { errors })
    const field = looseList(values['custom_fields']).find((one) => one['id'] === FIELD)
    const blank = { id: ++last, subject: '', description: '', priority: 2, closed: false }
    const one = take({ ...blank, field: textIn(field?.['value']) }, values)
    issues.set(one.id, one)
    return told(201, { issue: shown(one) })
  })
  const change = (id: string, step: (one: Issue) => Issue) => {
    const one = issues.get(Number(id))
    if (one) issues.set(one.id, step(one))
    return Promise.resolve()
  }
  return {
    ...base,
    token: TOKEN,
    target: {
      ...{ kind: 'redmine', address: 'https://redmine.example.org', place: 'agenda' },
      ...{ login: '', field: String(FIELD), type: '' },
    },
    edit: (id, { title, body }) =>
      change(id, (one) => ({ ...one, subject: title ?? one.subject, description: body ?? one.description })),
    close: (id) => change(id, (one) => ({ ...one, closed: true })),
    remove: (id) => Promise.resolve(void issues.delete(Number(id))),
    holding: (marker) =>
      Promise.resolve(
        [...issues.values()].filter((one) => one.description.includes(marker)).map(({ id }) => String(id)),
      ),
  }
}
