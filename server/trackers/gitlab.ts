import { ok, refuse } from '#shared/base/result.ts'
import { labelOf } from '#shared/trackers/item.ts'
import {
  type ClientOf,
  evened,
  linkIn,
  loose,
  type Loose,
  looseList,
  odd,
  type Remote,
  says,
  textIn,
} from './client.ts'
import { isPriorityLabel, priorityIn, priorityLabel } from './labels.ts'
import type { Answer } from './line.ts'

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(textIn) : [textIn(value)])
/** `{message: {title: ["can't be blank"]}}`, or a sentence. */
const saysNo = ({ status, body }: Answer) => {
  const message = loose(body)['message'] ?? loose(body)['error']
  const fields = Object.entries(loose(message)).map(([field, why]) => `${field}: ${listed(why).join(', ')}`)
  return says(fields.length > 0 ? fields : listed(message), status)
}

function remoteOf(issue: Loose): Remote {
  const labels = Array.isArray(issue['labels']) ? issue['labels'].map(textIn) : []
  return {
    ...{ id: textIn(issue['iid']), url: linkIn(issue['web_url']), version: JSON.stringify(labels) },
    fields: { title: evened(issue['title']), body: evened(issue['description']), priority: priorityIn(labels) },
    ...{ status: textIn(issue['state']), closed: issue['state'] === 'closed' },
  }
}

/** GitLab, by its REST interface, version 4. Unknown labels are made there; nothing checks versions. */
export const gitlab: ClientOf = (target, line) => {
  const project = `/api/v4/projects/${encodeURIComponent(decodeURIComponent(target.place))}`
  const get = (path: string) => line({ method: 'GET', path })
  return {
    async check() {
      const answer = await get(project)
      if (!answer.ok) return answer
      const { status, body } = answer.value
      if (status === 404) return refuse('tracker.noProject')
      if (status !== 200) return odd(status)
      if (loose(body)['issues_enabled'] === false) return refuse('tracker.forbidden')
      return ok({ name: textIn(loose(body)['name_with_namespace']) || textIn(loose(body)['name']), required: [] })
    },
    async find(marker) {
      const all = 'state=all&per_page=100&order_by=created_at&sort=asc'
      for (const by of [`labels=${encodeURIComponent(labelOf(marker))}`, `search=${encodeURIComponent(marker)}`]) {
        const answer = await get(`${project}/issues?${all}&${by}`)
        if (!answer.ok) return answer
        if (answer.value.status !== 200) return odd(answer.value.status)
        const found = looseList(answer.value.body).filter((one) => evened(one['description']).includes(marker))
        if (found.length > 0) return ok(found.map(remoteOf))
      }
      return ok([])
    },
    async read(id) {
      const answer = await get(`${project}/issues/${encodeURIComponent(id)}`)
      if (!answer.ok) return answer
      if (answer.value.status === 404) return ok(null)
      return answer.value.status === 200 ? ok(remoteOf(loose(answer.value.body))) : odd(answer.value.status)
    },
    async create({ title, body: description, priority }, marker) {
      const labels = [labelOf(marker), ...priorityLabel(priority)].join(',')
      const answer = await line({ method: 'POST', path: `${project}/issues`, body: { title, description, labels } })
      if (!answer.ok) return answer
      if (answer.value.status === 404) return refuse('tracker.noProject')
      return answer.value.status === 201 ? ok(remoteOf(loose(answer.value.body))) : saysNo(answer.value)
    },
    async update(remote, { title, body, priority }) {
      const old = (JSON.parse(remote.version ?? '[]') as string[]).filter(isPriorityLabel).join(',')
      const change = {
        ...(title === undefined ? {} : { title }),
        ...(body === undefined ? {} : { description: body }),
        ...(priority === undefined ? {} : { remove_labels: old, add_labels: priorityLabel(priority).join(',') }),
      }
      const path = `${project}/issues/${encodeURIComponent(remote.id)}`
      const answer = await line({ method: 'PUT', path, body: change })
      if (!answer.ok) return answer
      return answer.value.status === 200 ? ok(remoteOf(loose(answer.value.body))) : saysNo(answer.value)
    },
  }
}
