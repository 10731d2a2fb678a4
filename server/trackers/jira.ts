import { ok, refuse, type Result } from '#shared/base/result.ts'
import { labelOf, type Sent } from '#shared/trackers/item.ts'
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
import { documentOf, textOf } from './adf.ts'
import type { Answer } from './line.ts'

const API = '/rest/api/3'
const FIELDS = 'summary,description,priority,status,labels'
/** What an item is made of; everything else that is required there is unknown here. */
const OURS = new Set(['project', 'issuetype', 'summary', 'description', 'labels', 'priority', 'reporter'])
const saysNo = ({ status, body }: Answer) => {
  const { errorMessages, errors } = loose(body)
  const plain = Array.isArray(errorMessages) ? errorMessages.map(textIn) : []
  return says([...plain, ...Object.entries(loose(errors)).map(([field, why]) => `${field}: ${textIn(why)}`)], status)
}
/** `priorities`: from the lowest; empty where the project has none. */
type Around = { name: string; type: string; priorities: string[]; usual: number; required: string[] }

/** Jira Cloud, by its REST interface, version 3. Texts are documents of its own format: nothing in them is read as markup. */
export const jira: ClientOf = (target, line) => {
  const place = encodeURIComponent(target.place)
  const get = (path: string) => line({ method: 'GET', path })
  let known: Promise<Result<Around>> | null = null
  const around = () => (known ??= look())

  async function look(): Promise<Result<Around>> {
    const project = await get(`${API}/project/${place}`)
    if (!project.ok) return project
    if (project.value.status === 404) return refuse('tracker.noProject')
    if (project.value.status !== 200) return odd(project.value.status)
    const listed = await get(`${API}/issue/createmeta/${place}/issuetypes`)
    if (!listed.ok) return listed
    const types = looseList(loose(listed.value.body)['issueTypes']).filter((one) => one['subtask'] !== true)
    const wanted = target.type.trim().toLowerCase()
    const type = types.find((one) => wanted === '' || textIn(one['name']).toLowerCase() === wanted)
    if (!type) return refuse('tracker.noType', { types: types.map((one) => textIn(one['name'])).join(', ') })
    const meta = await get(`${API}/issue/createmeta/${place}/issuetypes/${textIn(type['id'])}?maxResults=200`)
    if (!meta.ok) return meta
    const fields = looseList(loose(meta.value.body)['fields'])
    const priority = loose(fields.find((one) => one['fieldId'] === 'priority'))
    const priorities = looseList(priority['allowedValues'])
      .map((one) => textIn(one['id']))
      .toReversed()
    const usual = priorities.indexOf(textIn(loose(priority['defaultValue'])['id']))
    const unknown = fields.filter(
      (one) => one['required'] === true && one['hasDefaultValue'] !== true && !OURS.has(textIn(one['fieldId'])),
    )
    return ok({
      ...{ name: textIn(loose(project.value.body)['name']), type: textIn(type['id']), priorities },
      usual: usual < 0 ? Math.floor(priorities.length / 2) : usual,
      required: unknown.map((one) => textIn(one['name'])),
    })
  }
  function remoteOf(issue: Loose, { priorities, usual }: Around): Remote {
    const fields = loose(issue['fields'])
    const at = priorities.indexOf(textIn(loose(fields['priority'])['id']))
    const key = textIn(issue['key'])
    return {
      ...{ id: key, url: `${target.address.replace(/\/+$/, '')}/browse/${key}`, version: null },
      fields: {
        ...{ title: evened(fields['summary']), body: textOf(fields['description']) },
        priority: at < 0 ? '' : priorityAt(at, usual),
      },
      status: textIn(loose(fields['status'])['name']),
      closed: loose(loose(fields['status'])['statusCategory'])['key'] === 'done',
    }
  }
  const valuesOf = (sent: Partial<Sent>, { priorities, usual }: Around) => ({
    ...(sent.title === undefined ? {} : { summary: sent.title }),
    ...(sent.body === undefined ? {} : { description: documentOf(sent.body) }),
    ...(sent.priority !== undefined && isPriority(sent.priority) && priorities.length > 0
      ? { priority: { id: priorities[placeOf(sent.priority, usual, priorities.length)] } }
      : {}),
  })
  async function read(id: string): Promise<Result<Remote | null>> {
    const set = await around()
    if (!set.ok) return set
    const answer = await get(`${API}/issue/${encodeURIComponent(id)}?fields=${FIELDS}`)
    if (!answer.ok) return answer
    if (answer.value.status === 404) return ok(null)
    return answer.value.status === 200 ? ok(remoteOf(loose(answer.value.body), set.value)) : odd(answer.value.status)
  }

  return {
    async check() {
      const set = await around()
      return set.ok ? ok({ name: set.value.name, required: set.value.required }) : set
    },
    read,
    async find(marker) {
      const set = await around()
      if (!set.ok) return set
      // By label, and by words where somebody took the label away. No total is told, and pages have names.
      for (const by of [`labels = "${labelOf(marker)}"`, `description ~ "\\"${marker}\\""`]) {
        const jql = `project = "${target.place}" AND ${by} ORDER BY created ASC`
        const answer = await get(`${API}/search/jql?fields=${FIELDS}&maxResults=100&jql=${encodeURIComponent(jql)}`)
        if (!answer.ok) return answer
        if (answer.value.status !== 200) return saysNo(answer.value)
        const found = looseList(loose(answer.value.body)['issues']).map((one) => remoteOf(one, set.value))
        const ours = found.filter(
          ({ fields }, at) => at >= 0 && (by.startsWith('labels') || fields.body.includes(marker)),
        )
        if (ours.length > 0) return ok(ours)
      }
      return ok([])
    },
    async create(sent, marker) {
      const set = await around()
      if (!set.ok) return set
      const answer = await line({
        ...{ method: 'POST', path: `${API}/issue` },
        body: {
          fields: {
            ...{ project: { key: target.place }, issuetype: { id: set.value.type }, labels: [labelOf(marker)] },
            ...valuesOf(sent, set.value),
          },
        },
      })
      if (!answer.ok) return answer
      if (answer.value.status !== 201) return saysNo(answer.value)
      // It tells the key alone: how it looks there has to be asked for.
      const made = await read(textIn(loose(answer.value.body)['key']))
      return made.ok ? (made.value ? ok(made.value) : refuse('tracker.noAnswer')) : made
    },
    async update(remote, changes) {
      const set = await around()
      if (!set.ok) return set
      const path = `${API}/issue/${encodeURIComponent(remote.id)}`
      const answer = await line({ method: 'PUT', path, body: { fields: valuesOf(changes, set.value) } })
      if (!answer.ok) return answer
      if (answer.value.status !== 204 && answer.value.status !== 200) return saysNo(answer.value)
      const after = await read(remote.id)
      return after.ok ? (after.value ? ok(after.value) : refuse('tracker.gone')) : after
    },
  }
}
