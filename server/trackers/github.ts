import { ok, refuse, type Result } from '#shared/base/result.ts'
import { labelOf, type Sent } from '#shared/trackers/item.ts'
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

const labelsOf = (issue: Loose): string[] =>
  Array.isArray(issue['labels'])
    ? issue['labels'].map((one: unknown) => (typeof one === 'string' ? one : textIn(loose(one)['name'])))
    : []
const saysNo = ({ status, body }: Answer) => {
  const errors = looseList(loose(body)['errors']).map((one) => [one['field'], one['code']].map(textIn).join(': '))
  return says([textIn(loose(body)['message']), ...errors], status)
}

function remoteOf(issue: Loose): Remote {
  const labels = labelsOf(issue)
  return {
    ...{ id: textIn(issue['number']), url: linkIn(issue['html_url']), version: JSON.stringify(labels) },
    fields: { title: evened(issue['title']), body: evened(issue['body']), priority: priorityIn(labels) },
    ...{ status: textIn(issue['state_reason']) || textIn(issue['state']), closed: issue['state'] === 'closed' },
  }
}

/** GitHub, by its REST interface of 2022-11-28. Without the right to push, labels are dropped without a word. */
export const github: ClientOf = (target, line) => {
  const repo = `/repos/${target.place.split('/').map(encodeURIComponent).join('/')}`
  const get = (path: string) => line({ method: 'GET', path })
  const holding = (marker: string, list: unknown) =>
    looseList(list).filter((one) => one['pull_request'] === undefined && evened(one['body']).includes(marker))
  const oldest = (list: readonly Loose[]) => list.map(remoteOf).toSorted((a, b) => Number(a.id) - Number(b.id))

  return {
    async check() {
      const answer = await get(repo)
      if (!answer.ok) return answer
      const { status, body } = answer.value
      if (status === 404) return refuse('tracker.noProject')
      if (status !== 200) return odd(status)
      if (loose(body)['has_issues'] === false) return refuse('tracker.forbidden')
      return ok({ name: textIn(loose(body)['full_name']), required: [] })
    },
    async find(marker): Promise<Result<Remote[]>> {
      // By label; then among the latest, where the label was dropped; then by words, though that index lags behind.
      const ways = [
        `${repo}/issues?state=all&per_page=100&labels=${encodeURIComponent(labelOf(marker))}`,
        `${repo}/issues?state=all&per_page=100&sort=created&direction=desc`,
        `/search/issues?q=${encodeURIComponent(`"${marker}" in:body repo:${target.place}`)}`,
      ]
      for (const path of ways) {
        const answer = await get(path)
        if (!answer.ok) return answer
        const { status, body } = answer.value
        if (status === 410 || status === 422) continue
        if (status !== 200) return odd(status)
        const found = holding(marker, Array.isArray(body) ? body : loose(body)['items'])
        if (found.length > 0) return ok(oldest(found))
      }
      return ok([])
    },
    async read(id) {
      const answer = await get(`${repo}/issues/${encodeURIComponent(id)}`)
      if (!answer.ok) return answer
      const { status, body } = answer.value
      if (status === 404 || status === 410) return ok(null)
      return status === 200 ? ok(remoteOf(loose(body))) : odd(status)
    },
    async create(sent: Sent, marker) {
      const { title, body, priority } = sent
      const labels = [labelOf(marker), ...priorityLabel(priority)]
      const answer = await line({ method: 'POST', path: `${repo}/issues`, body: { title, body, labels } })
      if (!answer.ok) return answer
      if (answer.value.status === 404) return refuse('tracker.noProject')
      if (answer.value.status === 410) return refuse('tracker.forbidden')
      return answer.value.status === 201 ? ok(remoteOf(loose(answer.value.body))) : saysNo(answer.value)
    },
    async update(remote, { priority, ...changes }) {
      const known = (JSON.parse(remote.version ?? '[]') as string[]).filter((label) => !isPriorityLabel(label))
      const labels = priority === undefined ? {} : { labels: [...known, ...priorityLabel(priority)] }
      const path = `${repo}/issues/${encodeURIComponent(remote.id)}`
      const answer = await line({ method: 'PATCH', path, body: { ...changes, ...labels } })
      if (!answer.ok) return answer
      return answer.value.status === 200 ? ok(remoteOf(loose(answer.value.body))) : saysNo(answer.value)
    },
  }
}
