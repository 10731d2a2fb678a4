import { ok, refuse, type Result } from '#shared/base/result.ts'
import { type Sent } from '#shared/trackers/item.ts'
import {
  type ClientOf,
  evened,
  isPriority,
  loose,
  looseList,
  odd,
  placeOf,
  priorityAt,
  type Remote,
  says,
  textIn,
} from './client.ts'
import type { Answer } from './line.ts'

const ALL = 'status_id=*&sort=id&limit=100'
/** A value that no item has. */
const NOBODY = 'tr:00000000-0000-4000-8000-000000000000'
const listOf = (body: unknown, key: string) => looseList(loose(body)[key])
const saysNo = ({ status, body }: Answer) => {
  const errors = loose(body)['errors']
  return says(Array.isArray(errors) ? errors.map(textIn) : [], status)
}

/** What is asked once per visit: the tracker to use, the field for the marker, the priorities in their order. */
type Around = { name: string; tracker: string; field: string; priorities: string[]; usual: number }

/** Redmine 5, by its REST interface as it really behaves: silent losses, filters that are ignored, no versions. */
export const redmine: ClientOf = (target, line) => {
  const place = encodeURIComponent(target.place)
  const get = (path: string) => line({ method: 'GET', path })
  let known: Promise<Result<Around>> | null = null
  const around = () => (known ??= look())

  async function look(): Promise<Result<Around>> {
    // On a public project a wrong key still reads: only this one says whose key it is.
    const me = await get('/users/current.json')
    if (!me.ok) return me
    if (me.value.status !== 200) return refuse('tracker.odd', { status: me.value.status })
    const project = await get(`/projects/${place}.json?include=trackers`)
    if (!project.ok) return project.code === 'tracker.forbidden' ? refuse('tracker.noProject') : project
    if (project.value.status === 404) return refuse('tracker.noProject')
    const found = loose(loose(project.value.body)['project'])
    const trackers = looseList(found['trackers'])
    const type = target.type.trim().toLowerCase()
    const tracker = trackers.find(
      (one) => type === '' || textIn(one['name']).toLowerCase() === type || textIn(one['id']) === type,
    )
    if (!tracker) return refuse('tracker.noType', { types: trackers.map((one) => textIn(one['name'])).join(', ') })
    const listed = await get('/enumerations/issue_priorities.json')
    if (!listed.ok) return listed
    const priorities = listOf(listed.value.body, 'issue_priorities').filter((one) => one['active'] !== false)
    const usual = Math.max(
      0,
      priorities.findIndex((one) => one['is_default'] === true),
    )
    const field = target.field
    if (field !== '') {
      const probe = await get(`/issues.json?project_id=${place}&${ALL}&cf_${field}=${encodeURIComponent(NOBODY)}`)
      if (!probe.ok) return probe
      // A filter that Redmine does not know is ignored, and then everything would look like ours.
      if (loose(probe.value.body)['total_count'] !== 0) return refuse('tracker.field', { field })
    }
    const ids = priorities.map((one) => textIn(one['id']))
    return ok({ name: textIn(found['name']), tracker: textIn(tracker['id']), field, priorities: ids, usual })
  }

  function remoteOf(issue: Record<string, unknown>, { priorities, usual }: Around): Remote {
    const at = priorities.indexOf(textIn(loose(issue['priority'])['id']))
    const id = textIn(issue['id'])
    return {
      ...{ id, url: `${target.address.replace(/\/+$/, '')}/issues/${id}`, version: null },
      fields: {
        ...{ title: evened(issue['subject']), body: evened(issue['description']) },
        priority: at < 0 ? '' : priorityAt(at, usual),
      },
      status: textIn(loose(issue['status'])['name']),
      closed: loose(issue['status'])['is_closed'] === true,
    }
  }
  const valuesOf = (sent: Partial<Sent>, { priorities, usual }: Around) => ({
    ...(sent.title === undefined ? {} : { subject: sent.title }),
    ...(sent.body === undefined ? {} : { description: sent.body }),
    ...(sent.priority !== undefined && isPriority(sent.priority)
      ? { priority_id: Number(priorities[placeOf(sent.priority, usual, priorities.length)]) }
      : {}),
  })
  const create = (values: object) =>
    line({ method: 'POST', path: `/projects/${place}/issues.json`, body: { issue: values } })

  async function read(id: string): Promise<Result<Remote | null>> {
    const set = await around()
    if (!set.ok) return set
    const answer = await get(`/issues/${encodeURIComponent(id)}.json`)
    if (!answer.ok) return answer
    if (answer.value.status === 404) return ok(null)
    return answer.value.status === 200
      ? ok(remoteOf(loose(loose(answer.value.body)['issue']), set.value))
      : odd(answer.value.status)
  }

  /** By its words: where no field is there to ask for, or the field was dropped. */
  async function searched(marker: string): Promise<Result<Remote[]>> {
    const path = `/projects/${place}/search.json?issues=1&limit=100&q=${encodeURIComponent(`"${marker}"`)}`
    const answer = await get(path)
    if (!answer.ok) return answer
    const ids = listOf(answer.value.body, 'results').map((one) => textIn(one['id']))
    const found: Remote[] = []
    for (const id of ids.toSorted((a, b) => Number(a) - Number(b))) {
      const one = await read(id)
      if (!one.ok) return one
      if (one.value?.fields.body.includes(marker)) found.push(one.value)
    }
    return ok(found)
  }

  /**
   * Two issues that cannot be made, each wrong in its own way: what Redmine complains about in both is what it asks for
   * and we do not know. Nothing is written, and no right to read its settings is needed.
   */
  async function required({ tracker, priorities }: Around): Promise<Result<string[]>> {
    const values = { tracker_id: Number(tracker), subject: 'x', priority_id: Number(priorities[0]) }
    const complaints: string[][] = []
    for (const wrong of [{ subject: '' }, { priority_id: 'none' }]) {
      const answer = await create({ ...values, ...wrong })
      if (!answer.ok) return answer
      if (answer.value.status !== 422) return odd(answer.value.status)
      const errors = loose(answer.value.body)['errors']
      complaints.push(Array.isArray(errors) ? errors.map(textIn) : [])
    }
    const [first = [], second = []] = complaints
    return ok(first.filter((one) => second.includes(one)))
  }

  return {
    async check() {
      const set = await around()
      if (!set.ok) return set
      const missing = await required(set.value)
      return missing.ok ? ok({ name: set.value.name, required: missing.value }) : missing
    },
    read,
    async find(marker) {
      const set = await around()
      if (!set.ok) return set
      const { field } = set.value
      if (field === '') return searched(marker)
      const answer = await get(`/issues.json?project_id=${place}&${ALL}&cf_${field}=${encodeURIComponent(marker)}`)
      if (!answer.ok) return answer
      if (answer.value.status !== 200) return odd(answer.value.status)
      const ours = listOf(answer.value.body, 'issues').filter((issue) =>
        looseList(issue['custom_fields']).some((one) => textIn(one['id']) === field && one['value'] === marker),
      )
      return ours.length > 0 ? ok(ours.map((issue) => remoteOf(issue, set.value))) : searched(marker)
    },
    async create(sent, marker) {
      const set = await around()
      if (!set.ok) return set
      const { tracker, field } = set.value
      const answer = await create({
        ...{ tracker_id: Number(tracker), ...valuesOf(sent, set.value) },
        ...(field === '' ? {} : { custom_fields: [{ id: Number(field), value: marker }] }),
      })
      if (!answer.ok) return answer
      const { status, body } = answer.value
      if (status === 404) return refuse('tracker.noProject')
      return status === 201 ? ok(remoteOf(loose(loose(body)['issue']), set.value)) : saysNo(answer.value)
    },
    async update(remote, changes) {
      const set = await around()
      if (!set.ok) return set
      const path = `/issues/${encodeURIComponent(remote.id)}.json`
      const answer = await line({ method: 'PUT', path, body: { issue: valuesOf(changes, set.value) } })
      if (!answer.ok) return answer
      if (answer.value.status !== 204 && answer.value.status !== 200) return saysNo(answer.value)
      // It says 204 also when it has changed nothing.
      const after = await read(remote.id)
      return after.ok ? (after.value ? ok(after.value) : refuse('tracker.gone')) : after
    },
  }
}
