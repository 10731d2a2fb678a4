import { documentOf, textOf } from '../adf.ts'
import { loose, type Loose, textIn } from '../client.ts'
import { type Fake, faked, told } from './fake.ts'
import { type Kept, shelfOf } from './shelf.ts'

type Issue = Kept & { labels: string[]; priority: string }
const keyOf = ({ n }: Issue) => `DA-${n}`
const SIGN = `Basic ${Buffer.from('amt@example.org:jira-token').toString('base64')}`

/** Jira Cloud: a description that is no document is 400, the old search is gone, and a new issue tells its key alone. */
export function fakeJira({ required = [] as string[] } = {}): Fake {
  const { items, hands, add } = shelfOf<Issue>(keyOf)
  const shown = (one: Issue) => ({
    ...{ id: String(10_000 + one.n), key: keyOf(one) },
    fields: {
      ...{ summary: one.title, description: documentOf(one.body), labels: one.labels, priority: { id: one.priority } },
      status: one.closed
        ? { name: 'Fertig', statusCategory: { key: 'done' } }
        : { name: 'Zu erledigen', statusCategory: { key: 'new' } },
    },
  })
  function wrong(fields: Loose): Record<string, string> {
    const doc = loose(fields['description'])
    const isDocument = doc['type'] === 'doc' && doc['version'] === 1 && !JSON.stringify(doc).includes('"text":""')
    return {
      ...('description' in fields && !isDocument
        ? { description: 'Operation value must be an Atlassian Document' }
        : {}),
      ...('summary' in fields && textIn(fields['summary']) === '' ? { summary: 'You must specify a summary.' } : {}),
      ...(textIn(fields['summary']).length > 255 ? { summary: 'Summary must be less than 255 characters.' } : {}),
      ...(/[\n\r]/.test(textIn(fields['summary']))
        ? { summary: 'The summary is invalid because it contains newlines.' }
        : {}),
    }
  }
  const take = (one: Issue, fields: Loose): Issue => ({
    ...one,
    ...('summary' in fields ? { title: textIn(fields['summary']) } : {}),
    ...('description' in fields ? { body: textOf(fields['description']) } : {}),
    ...(Array.isArray(fields['labels']) ? { labels: fields['labels'].map(textIn) } : {}),
    priority: textIn(loose(fields['priority'])['id']) || one.priority,
  })
  const bad = (errors: Record<string, string>) => told(400, { errorMessages: [], errors })
  const base = faked((method, url, body, headers) => {
    if (headers['authorization'] !== SIGN) return told(401, { errorMessages: ['unauthorised'] })
    const path = url.pathname.replace('/rest/api/3', '')
    const fields = loose(loose(body)['fields'])
    if (path === '/search') return told(410, { errorMessages: ['The requested API has been removed.'] })
    if (path === '/project/DA') return told(200, { key: 'DA', name: 'Digitale Agenda' })
    if (path === '/issue/createmeta/DA/issuetypes')
      return told(200, {
        issueTypes: [
          { id: '9', name: 'Unteraufgabe', subtask: true },
          { id: '3', name: 'Aufgabe' },
        ],
      })
    if (path === '/issue/createmeta/DA/issuetypes/3') {
      const priority = {
        fieldId: 'priority',
        name: 'Priorität',
        required: false,
        allowedValues: ['1', '2', '3', '4', '5'].map((id) => ({ id })),
      }
      const unknown = required.map((name, at) => ({ fieldId: `customfield_${at}`, name, required: true }))
      const known = { fieldId: 'summary', name: 'Zusammenfassung', required: true }
      return told(200, { fields: [known, { ...priority, defaultValue: { id: '3' } }, ...unknown] })
    }
    if (path === '/search/jql') {
      if (!url.searchParams.has('fields'))
        return told(200, { issues: [...items.values()].map(({ n }) => ({ id: String(n) })) })
      const jql = url.searchParams.get('jql') ?? ''
      const label = /labels = "([^"]+)"/.exec(jql)?.[1]
      const words = /description ~ "\\"(.+)\\""/.exec(jql)?.[1]
      if (!jql.includes('project = "DA"') || (label === undefined && words === undefined))
        return bad({ jql: 'Unbounded query' })
      const found = [...items.values()].filter((one) =>
        label ? one.labels.includes(label) : one.body.includes(words ?? ''),
      )
      return told(200, { issues: found.map(shown), isLast: true })
    }
    const single = items.get(path.split('/')[2] ?? '')
    if (/^\/issue\/DA-\d+$/.test(path)) {
      if (!single)
        return told(404, { errorMessages: ['Issue does not exist or you do not have permission to see it.'] })
      if (method === 'GET') return told(200, shown(single))
      const errors = wrong(fields)
      if (Object.keys(errors).length > 0) return bad(errors)
      items.set(keyOf(single), take(single, fields))
      return told(204)
    }
    if (path !== '/issue' || method !== 'POST') return told(404)
    const errors = { ...wrong(fields), ...Object.fromEntries(required.map((name) => [name, `${name} is required.`])) }
    if (!('summary' in fields) || loose(fields['project'])['key'] !== 'DA')
      return bad({ summary: 'You must specify a summary.' })
    if (Object.keys(errors).length > 0) return bad(errors)
    const blank = { title: '', body: '', closed: false, version: 0, labels: [], priority: '3' }
    const one = add((n) => take({ n, ...blank }, fields))
    return told(201, { id: String(10_000 + one.n), key: keyOf(one), self: '' })
  })
  return {
    ...{ ...base, ...hands, token: 'jira-token' },
    target: {
      ...{
        kind: 'jira',
        address: 'https://agenda.atlassian.example',
        place: 'DA',
        login: 'amt@example.org',
        field: '',
        type: '',
      },
    },
  }
}
