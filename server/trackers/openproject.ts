import { ok, refuse, type Result } from '#shared/base/result.ts'
import type { Sent } from '#shared/trackers/item.ts'
import {
  type ClientOf,
  evened,
  isPriority,
  loose,
  type Loose,
  looseList,
  odd,
  placeOf,
  priorityAt,
  type Remote,
  says,
  textIn,
} from './client.ts'
import type { Answer } from './line.ts'

const API = '/api/v3'
const elements = (body: unknown) => looseList(loose(loose(body)['_embedded'])['elements'])
const hrefOf = (one: Loose, link: string) => textIn(loose(loose(one['_links'])[link])['href'])
const saysNo = ({ status, body }: Answer) => {
  const several = looseList(loose(loose(body)['_embedded'])['errors'])
  return says(
    (several.length > 0 ? several : [loose(body)]).map((one) => textIn(one['message'])),
    status,
  )
}
type Around = { name: string; type: string; priorities: string[]; usual: number; closed: ReadonlySet<string> }

/** OpenProject, by its interface v3: versions are checked there, and its form says what it asks for. */
export const openproject: ClientOf = (target, line) => {
  const project = `${API}/projects/${encodeURIComponent(target.place)}`
  const get = (path: string) => line({ method: 'GET', path })
  let known: Promise<Result<Around>> | null = null
  const around = () => (known ??= look())

  async function look(): Promise<Result<Around>> {
    const found = await get(project)
    if (!found.ok) return found
    if (found.value.status === 404) return refuse('tracker.noProject')
    if (found.value.status !== 200) return odd(found.value.status)
    const lists: Loose[][] = []
    for (const path of [`${project}/types`, `${API}/priorities`, `${API}/statuses`]) {
      const answer = await get(path)
      if (!answer.ok) return answer
      lists.push(elements(answer.value.body))
    }
    const [types = [], priorities = [], statuses = []] = lists
    const wanted = target.type.trim().toLowerCase()
    const type = types.find((one) => wanted === '' || textIn(one['name']).toLowerCase() === wanted)
    if (!type) return refuse('tracker.noType', { types: types.map((one) => textIn(one['name'])).join(', ') })
    const sorted = priorities.toSorted((a, b) => Number(a['position']) - Number(b['position']))
    return ok({
      ...{ name: textIn(loose(found.value.body)['name']), type: hrefOf(type, 'self') },
      priorities: sorted.map((one) => hrefOf(one, 'self')),
      usual: Math.max(
        0,
        sorted.findIndex((one) => one['isDefault'] === true),
      ),
      closed: new Set(statuses.filter((one) => one['isClosed'] === true).map((one) => hrefOf(one, 'self'))),
    })
  }
  function remoteOf(one: Loose, { priorities, usual, closed }: Around): Remote {
    const at = priorities.indexOf(hrefOf(one, 'priority'))
    const id = textIn(one['id'])
    return {
      ...{ id, url: `${target.address.replace(/\/+$/, '')}/work_packages/${id}`, version: textIn(one['lockVersion']) },
      fields: {
        ...{ title: evened(one['subject']), body: evened(loose(one['description'])['raw']) },
        priority: at < 0 ? '' : priorityAt(at, usual),
      },
      status: textIn(loose(loose(one['_links'])['status'])['title']),
      closed: closed.has(hrefOf(one, 'status')),
    }
  }
  const valuesOf = (sent: Partial<Sent>, { priorities, usual }: Around, links: Loose = {}) => ({
    ...(sent.title === undefined ? {} : { subject: sent.title }),
    ...(sent.body === undefined ? {} : { description: { format: 'markdown', raw: sent.body } }),
    _links: {
      ...links,
      ...(sent.priority !== undefined && isPriority(sent.priority)
        ? { priority: { href: priorities[placeOf(sent.priority, usual, priorities.length)] } }
        : {}),
    },
  })
  const made = (sent: Sent, marker: string, set: Around) => ({
    ...valuesOf(sent, set, { type: { href: set.type } }),
    ...(target.field === '' ? {} : { [target.field]: marker }),
  })

  return {
    async check() {
      const set = await around()
      if (!set.ok) return set
      const sample = { title: 'x', body: 'x', priority: '' }
      const form = await line({
        ...{ method: 'POST', path: `${project}/work_packages/form`, body: made(sample, 'tr:x', set.value) },
      })
      if (!form.ok) return form
      if (form.value.status !== 200) return saysNo(form.value)
      const inside = loose(loose(form.value.body)['_embedded'])
      const schema = loose(inside['schema'])
      const required = Object.keys(loose(inside['validationErrors'])).map(
        (key) => textIn(loose(schema[key])['name']) || key,
      )
      return ok({ name: set.value.name, required })
    },
    async find(marker) {
      const set = await around()
      if (!set.ok) return set
      // Without filters only open ones are told; a filter of our own takes the place of that.
      const field = target.field === '' ? [] : [{ [target.field]: { operator: '=', values: [marker] } }]
      for (const filter of [...field, { description: { operator: '~', values: [marker] } }]) {
        const query = `filters=${encodeURIComponent(JSON.stringify([filter]))}&pageSize=100&sortBy=${encodeURIComponent('[["id","asc"]]')}`
        const answer = await get(`${project}/work_packages?${query}`)
        if (!answer.ok) return answer
        if (answer.value.status === 400) return refuse('tracker.field', { field: target.field })
        if (answer.value.status !== 200) return odd(answer.value.status)
        const found = elements(answer.value.body).filter(
          (one) =>
            (target.field !== '' && one[target.field] === marker) ||
            evened(loose(one['description'])['raw']).includes(marker),
        )
        if (found.length > 0) return ok(found.map((one) => remoteOf(one, set.value)))
      }
      return ok([])
    },
    async read(id) {
      const set = await around()
      if (!set.ok) return set
      const answer = await get(`${API}/work_packages/${encodeURIComponent(id)}`)
      if (!answer.ok) return answer
      if (answer.value.status === 404) return ok(null)
      return answer.value.status === 200 ? ok(remoteOf(loose(answer.value.body), set.value)) : odd(answer.value.status)
    },
    async create(sent, marker) {
      const set = await around()
      if (!set.ok) return set
      const path = `${project}/work_packages?notify=false`
      const answer = await line({ method: 'POST', path, body: made(sent, marker, set.value) })
      if (!answer.ok) return answer
      const { status, body } = answer.value
      if (status === 404) return refuse('tracker.noProject')
      return status === 200 || status === 201 ? ok(remoteOf(loose(body), set.value)) : saysNo(answer.value)
    },
    async update(remote, changes) {
      const set = await around()
      if (!set.ok) return set
      const path = `${API}/work_packages/${encodeURIComponent(remote.id)}?notify=false`
      const body = { ...valuesOf(changes, set.value), lockVersion: Number(remote.version) }
      const answer = await line({ method: 'PATCH', path, body })
      if (!answer.ok) return answer
      if (answer.value.status === 409) return refuse('tracker.changed')
      return answer.value.status === 200 ? ok(remoteOf(loose(answer.value.body), set.value)) : saysNo(answer.value)
    },
  }
}
