import { loose, type Loose, textIn } from '../client.ts'
import { type Fake, faked, told } from './fake.ts'
import { type Kept, shelfOf } from './shelf.ts'

type Package = Kept & { priority: string; field: string }
const FIELD = 'customField12'
const link = (href: string, title = '') => ({ href, title })
const error = (status: number, id: string, message: string) =>
  told(status, { _type: 'Error', errorIdentifier: `urn:openproject-org:api:v3:errors:${id}`, message })

/** OpenProject: 406 without a content type, a version with every change, and only open ones where no filter is. */
export function fakeOpenproject({ required = [] as string[] } = {}): Fake {
  const { items, hands, add } = shelfOf<Package>(({ n }) => String(n))
  const shown = (one: Package) => ({
    ...{ _type: 'WorkPackage', id: one.n, lockVersion: one.version, subject: one.title, [FIELD]: one.field },
    description: { format: 'markdown', raw: one.body, html: '' },
    _links: {
      ...{ self: link(`/api/v3/work_packages/${one.n}`), priority: link(one.priority) },
      status: one.closed ? link('/api/v3/statuses/12', 'Geschlossen') : link('/api/v3/statuses/1', 'Neu'),
    },
  })
  const collection = (elements: readonly object[]) => told(200, { _type: 'Collection', _embedded: { elements } })
  const take = (one: Package, values: Loose): Package => ({
    ...one,
    ...('subject' in values ? { title: textIn(values['subject']) } : {}),
    ...('description' in values ? { body: textIn(loose(values['description'])['raw']) } : {}),
    ...(FIELD in values ? { field: textIn(values[FIELD]) } : {}),
    priority: textIn(loose(loose(values['_links'])['priority'])['href']) || one.priority,
  })
  const wrong = (values: Loose): string[] => [
    ...required,
    ...('subject' in values && (textIn(values['subject']).length > 255 || textIn(values['subject']) === '')
      ? ['subject']
      : []),
  ]
  function listed(url: URL) {
    const filters = JSON.parse(
      url.searchParams.get('filters') ?? '[{"status":{"operator":"o","values":[]}}]',
    ) as Loose[]
    const fits = (one: Package) =>
      filters.every((filter) => {
        const name = Object.keys(filter)[0] ?? ''
        const rule = filter[name]
        const [value = ''] = (loose(rule)['values'] as string[] | undefined) ?? []
        if (name === FIELD) return one.field === value
        return name === 'description' ? one.body.includes(value) : !one.closed
      })
    return collection([...items.values()].filter(fits).map(shown))
  }
  const base = faked((method, url, body, headers) => {
    if (headers['authorization'] !== `Basic ${Buffer.from('apikey:op-token').toString('base64')}`)
      return error(401, 'Unauthenticated', 'You need to be authenticated to access this resource.')
    if (method !== 'GET' && headers['content-type'] === undefined) return told(406)
    if (method !== 'GET' && headers['content-type'] !== 'application/json') return told(415)
    const path = url.pathname.replace('/api/v3', '')
    const values = loose(body)
    if (path === '/priorities')
      return collection(
        [7, 8, 9, 10].map((n, at) => ({
          position: at + 1,
          isDefault: n === 8,
          _links: { self: link(`/api/v3/priorities/${n}`) },
        })),
      )
    if (path === '/statuses')
      return collection([1, 12].map((n) => ({ isClosed: n === 12, _links: { self: link(`/api/v3/statuses/${n}`) } })))
    const single = items.get(/^\/work_packages\/(\d+)$/.exec(path)?.[1] ?? '')
    if (path.startsWith('/work_packages/')) {
      if (!single) return error(404, 'NotFound', 'The requested resource could not be found.')
      if (method === 'GET') return told(200, shown(single))
      if (values['lockVersion'] === undefined) return error(422, 'PropertyConstraintViolation', 'Lock version missing.')
      if (values['lockVersion'] !== single.version)
        return error(409, 'UpdateConflict', 'Your changes could not be saved, because the work package was changed.')
      const next = { ...take(single, values), version: single.version + 1 }
      items.set(String(single.n), next)
      return told(200, shown(next))
    }
    if (!path.startsWith('/projects/agenda'))
      return error(404, 'NotFound', 'The requested resource could not be found.')
    const rest = path.replace('/projects/agenda', '')
    if (rest === '') return told(200, { name: 'Digitale Agenda' })
    if (rest === '/types') return collection([{ name: 'Aufgabe', _links: { self: link('/api/v3/types/1') } }])
    if (rest === '/work_packages/form') {
      const errors = Object.fromEntries(wrong(values).map((key) => [key, { message: `${key} can't be blank.` }]))
      const schema = Object.fromEntries(required.map((key) => [key, { name: 'Kostenstelle', required: true }]))
      return told(200, { _embedded: { payload: values, schema, validationErrors: errors } })
    }
    if (method === 'GET') return listed(url)
    const errors = wrong(values)
    if (errors.length > 0) return error(422, 'PropertyConstraintViolation', `${errors.join()} can't be blank.`)
    const blank = { title: '', body: '', closed: false, version: 0, priority: '/api/v3/priorities/8', field: '' }
    return told(201, shown(add((n) => take({ n, ...blank }, values))))
  })
  return {
    ...{ ...base, ...hands, token: 'op-token' },
    target: {
      ...{ kind: 'openproject', address: 'https://op.example.org', place: 'agenda', login: '', field: FIELD, type: '' },
    },
  }
}
