import { fakeRedmine } from '../../trackers/fakes/redmine.ts'
import { serveFake } from '../../trackers/fakes/serve.ts'
import { hold, pause } from '../part.ts'
import type { Stage } from '../stage.ts'
import type { Canaries } from './canaries.ts'

type Loose = Record<string, unknown>
export type System = Awaited<ReturnType<typeof openSystem>>

/** A ticket system whose key is secret, whose states somebody has named, and whose first refusal is nobody's business. */
export async function openSystem(canaries: Canaries) {
  const fake = fakeRedmine()
  const token = canaries.never('the token of a ticket system', canaries.random(40))
  const state = canaries.keep('ticket system')
  const says = canaries.never('what a ticket system refuses with')
  fake.next.push({ method: 'POST', does: { status: 422, body: { errors: [says] } } })
  const served = await serveFake({
    ...fake,
    async fetch(url, init) {
      const headers = { ...(init.headers as Record<string, string>) }
      if (headers['x-redmine-api-key'] === token) headers['x-redmine-api-key'] = fake.token
      const answer = await fake.fetch(url, { ...init, headers })
      if (answer.body === null) return answer
      const body = (await answer.json()) as Loose
      const issue = body['issue'] as Loose | undefined
      if (issue) issue['status'] = { id: 1, name: state, is_closed: false }
      return Response.json(body, { status: answer.status })
    },
  })
  return { fake, token, ...served }
}

type Job = { running: boolean; refusal: unknown; outcomes: { done: boolean }[] }

/** The agenda is connected, sent twice (the first item is refused the first time), and all files of it are fetched. */
export async function send({ organiser }: Stage, canaries: Canaries, system: System, room: string): Promise<string> {
  const path = `/api/rooms/${room}/trackers`
  const target = { ...system.fake.target, address: system.url, login: canaries.keep('ticket system') }
  const earlier = canaries.never('a token that was replaced', canaries.random(40))
  const { id } = await organiser.must<{ id: string }>('POST', path, { id: null, target, token: earlier })
  await organiser.must('POST', path, { id, target, token: system.token })
  const told: string[] = []
  for (const _time of [1, 2]) {
    await organiser.must('POST', `${path}/run`, { id, mode: 'push', projects: null, decided: {}, again: [] })
    for (let n = 0; n < 300; n++) {
      const look = await organiser.must<{ job: Job }>('GET', `${path}/${id}`)
      if (!look.job.running) break
      await pause(60)
    }
    told.push((await organiser.file(`${path}/${id}`)).body)
  }
  hold(
    system.fake.asked.some(({ method }) => method === 'PUT' || method === 'POST'),
    'nothing was sent',
  )
  const names = ['export/backlog.csv', 'export/backlog.json', 'export/region.json', 'backlog/redmine.csv', 'trackers']
  const secret: [string, Buffer][] = [['what the desk is told', Buffer.from(told[1] ?? '')]]
  for (const name of names) {
    const { status, bytes } = await organiser.file(`/api/rooms/${room}/${name}`)
    hold(status === 200, `${name}: ${status}`)
    secret.push([name, bytes])
  }
  canaries.check('what is given out', secret)
  return id
}
