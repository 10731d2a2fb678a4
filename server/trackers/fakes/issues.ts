import { loose, type Loose, textIn } from '../client.ts'
import { type Fake, faked, type Told, told } from './fake.ts'

type Issue = { n: number; title: string; body: string; labels: string[]; closed: boolean }
/** What GitHub and GitLab have in common: a list of issues with labels. */
function shelf() {
  const issues = new Map<number, Issue>()
  const change = (id: string, step: (one: Issue) => Issue) => {
    const one = issues.get(Number(id))
    if (one) issues.set(one.n, step(one))
    return Promise.resolve()
  }
  const hands: Omit<Fake, 'target' | 'token' | 'fetch' | 'asked' | 'next'> = {
    edit: (id, { title, body }) => change(id, (one) => ({ ...one, title: title ?? one.title, body: body ?? one.body })),
    close: (id) => change(id, (one) => ({ ...one, closed: true })),
    remove: (id) => Promise.resolve(void issues.delete(Number(id))),
    holding: (marker) =>
      Promise.resolve([...issues.values()].filter((one) => one.body.includes(marker)).map(({ n }) => String(n))),
  }
  let last = 0
  const add = (title: string, body: string, labels: string[]): Issue => {
    const one = { n: ++last, title, body, labels, closed: false }
    issues.set(one.n, one)
    return one
  }
  return { issues, hands, add }
}
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(textIn) : [])

/** GitHub: `weak` is an account without the right to push, whose labels are dropped without a word. */
export function fakeGithub({ weak = false } = {}): Fake {
  const { issues, hands, add } = shelf()
  const shown = ({ n, title, body, labels, closed }: Issue) => ({
    ...{ number: n, html_url: `https://github.example/kreis/agenda/issues/${n}`, title, body },
    ...{ labels: labels.map((name) => ({ name })), state: closed ? 'closed' : 'open' },
  })
  function write(body: unknown, one: Issue | null): Told {
    const values = loose(body)
    if (one === null && textIn(values['title']).trim() === '')
      return told(422, {
        message: 'Validation Failed',
        errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }],
      })
    const labels = weak ? [] : strings(values['labels'])
    if (one === null) return told(201, shown(add(textIn(values['title']), textIn(values['body']), labels)))
    const next = {
      ...{ ...one, title: textIn(values['title']) || one.title, body: textIn(values['body']) || one.body },
      labels: 'labels' in values && !weak ? labels : one.labels,
    }
    issues.set(one.n, next)
    return told(200, shown(next))
  }
  const base = faked((method, url, body, headers) => {
    if (headers['authorization'] !== 'Bearer github-token') return told(401, { message: 'Bad credentials' })
    if (!headers['accept']?.includes('github+json')) return told(415, { message: 'Unsupported' })
    if (url.pathname === '/repos/kreis/agenda') return told(200, { full_name: 'kreis/agenda', has_issues: true })
    // Its index of words lags behind.
    if (url.pathname === '/search/issues') return told(200, { items: [] })
    const [, n] = /^\/repos\/kreis\/agenda\/issues(?:\/(\d+))?$/.exec(url.pathname) ?? []
    if (!url.pathname.startsWith('/repos/kreis/agenda/issues')) return told(404, { message: 'Not Found' })
    if (n !== undefined) {
      const one = issues.get(Number(n))
      if (!one) return told(410, { message: 'This issue was deleted' })
      return method === 'PATCH' ? write(body, one) : told(200, shown(one))
    }
    if (method === 'POST') return write(body, null)
    const label = url.searchParams.get('labels')
    const open = url.searchParams.get('state') !== 'all'
    const found = [...issues.values()].filter(
      (one) => !(open && one.closed) && (label === null || one.labels.includes(label)),
    )
    return told(200, found.toReversed().slice(0, 100).map(shown))
  })
  return {
    ...{ ...base, ...hands, token: 'github-token' },
    target: {
      ...{
        kind: 'github',
        address: 'https://api.github.example',
        place: 'kreis/agenda',
        login: '',
        field: '',
        type: '',
      },
    },
  }
}

/** GitLab: lines of a description that begin with a slash are commands, which an interface may not give. */
export function fakeGitlab(): Fake {
  const { issues, hands, add } = shelf()
  const shown = ({ n, title, body, labels, closed }: Issue) => ({
    ...{ id: 1000 + n, iid: n, web_url: `https://git.example/kreis/agenda/-/issues/${n}`, title, description: body },
    ...{ labels, state: closed ? 'closed' : 'opened' },
  })
  const split = (value: unknown) => textIn(value).split(',').filter(Boolean)
  function refused(values: Loose): Told | null {
    if ('description' in values && /^\s*\/[a-z]/m.test(textIn(values['description'])))
      return told(403, { message: 'Quick actions not allowed' })
    if (textIn(values['title']).length > 255) return told(400, { message: { title: ['is too long (maximum is 255)'] } })
    return null
  }
  function write(values: Loose, one: Issue | null): Told {
    const no = refused(values)
    if (no) return no
    if (one === null) {
      if (textIn(values['title']) === '') return told(400, { message: { title: ["can't be blank"] } })
      return told(201, shown(add(textIn(values['title']), textIn(values['description']), split(values['labels']))))
    }
    if (Object.keys(values).length === 0) return told(400, { error: 'title, description are missing, at least one' })
    const gone = split(values['remove_labels'])
    const next = {
      ...{ ...one, title: textIn(values['title']) || one.title, body: textIn(values['description']) || one.body },
      labels: [...one.labels.filter((label) => !gone.includes(label)), ...split(values['add_labels'])],
    }
    issues.set(one.n, next)
    return told(200, shown(next))
  }
  const base = faked((method, url, body, headers) => {
    if (headers['private-token'] !== 'gitlab-token') return told(401, { message: '401 Unauthorized' })
    const path = url.pathname.replace('/api/v4/projects/kreis%2Fagenda', '')
    if (path === url.pathname) return told(404, { message: '404 Project Not Found' })
    if (path === '') return told(200, { name: 'agenda', name_with_namespace: 'Kreis / Agenda', issues_enabled: true })
    const one = issues.get(Number(path.split('/')[2]))
    if (/^\/issues\/\d+$/.test(path)) {
      if (!one) return told(404, { message: '404 Not found' })
      return method === 'PUT' ? write(loose(body), one) : told(200, shown(one))
    }
    if (path !== '/issues') return told(404)
    if (method === 'POST') return write(loose(body), null)
    const [label, words] = [url.searchParams.get('labels'), url.searchParams.get('search')]
    const open = url.searchParams.get('state') !== 'all'
    const found = [...issues.values()].filter(
      (each) =>
        !(open && each.closed) &&
        (label === null || each.labels.includes(label)) &&
        (words === null || `${each.title} ${each.body}`.includes(words)),
    )
    return told(200, found.map(shown))
  })
  return {
    ...{ ...base, ...hands, token: 'gitlab-token' },
    target: {
      ...{ kind: 'gitlab', address: 'https://git.example', place: 'kreis/agenda', login: '', field: '', type: '' },
    },
  }
}
