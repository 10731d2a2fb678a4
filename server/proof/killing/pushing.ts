import { join } from 'node:path'
import Database from 'better-sqlite3'
import { freshId, Robot, wordsOf } from '../../cli/robot.ts'
import { createRoom } from '../../cli/visitor.ts'
import { DATABASE } from '../../store/backup.ts'
import { fakeRedmine } from '../../trackers/fakes/redmine.ts'
import { serveFake } from '../../trackers/fakes/serve.ts'
import { markerFor } from '../../trackers/trackers.ts'
import { hold, pause, until } from '../part.ts'
import type { Stage } from '../stage.ts'
import { type Scene, working } from './scene.ts'

/** A ticket system that takes its time before and after it does something, and remembers what was made in it. */
async function slowSystem(dice: () => number) {
  const fake = fakeRedmine()
  const made = new Map<string, number>()
  const served = await serveFake({
    ...fake,
    async fetch(url, init) {
      if (init.method !== 'POST') return fake.fetch(url, init)
      await pause(dice() * 40)
      const answer = await fake.fetch(url, init)
      const marker = /tr:[0-9a-f-]{36}/.exec(typeof init.body === 'string' ? init.body : '')?.[0] ?? ''
      if (answer.status === 201) made.set(marker, (made.get(marker) ?? 0) + 1)
      await pause(dice() * 40)
      return answer
    },
  })
  return { fake, made, ...served }
}

type Job = { running: boolean; refusal: unknown; outcomes: { verdict: string | null; refusal: unknown }[] }
type Row = { project: string; state: string }

/** A minute goes by: no request of a server that has died can still be on its way. */
function later({ dataDir }: Stage): void {
  const db = new Database(join(dataDir, DATABASE), { timeout: 5000 })
  db.prepare("UPDATE tracker_items SET at = at - 60000 WHERE state = 'pending'").run()
  db.close()
}

/** Projects are sent to a ticket system, one press after the other: each is there once, wherever the server died. */
export const pushing: Scene = {
  name: 'push',
  places: ['tracker.pending', 'tracker.sent', 'tracker.linked'],
  async open(stage, { dice, count }) {
    const system = await slowSystem(dice)
    // From now on this host is allowed.
    stage.around = { TRACKER_HOSTS: system.url }
    await stage.server.stop()
    await stage.start()
    const { organiser } = stage
    const room = await createRoom(organiser, { title: 'Region' }, { type: 'agenda' })
    const desk = new Robot({ url: stage.server.url, room, grant: 'organiser', cookie: organiser.cookie() })
    await desk.arrive()
    const path = `/api/rooms/${room}/trackers`
    const target = { ...system.fake.target, address: system.url }
    const { id } = await organiser.must<{ id: string }>('POST', path, { id: null, target, token: system.fake.token })
    const projects: string[] = []

    /** Presses, and waits until it is done; null when the server died of it. */
    async function push(only: string[] | null): Promise<Job | null> {
      const order = { id, mode: 'push', projects: only, decided: {}, again: [] }
      const begun = await organiser.call('POST', `${path}/run`, order).catch(() => null)
      if (!begun?.ok) return null
      for (;;) {
        await pause(60)
        const look = await organiser.call<{ job: Job | null }>('GET', `${path}/${id}`).catch(() => null)
        if (!look || (look.ok && !look.job)) return null
        if (look.ok && look.job && !look.job.running) return look.job
      }
    }
    const press = async () => {
      const project = freshId()
      const words = { title: wordsOf(`Vorhaben ${project}`), text: wordsOf('Worum es geht.'), origin: wordsOf('') }
      if (!(await desk.act({ type: 'project/add', id: project, ...words, field: null })).ok) return
      projects.push(project)
      if ((await push([project])) === null) await pause(40)
    }
    const stop = working(stage, [press])
    const markers = () => new Map(projects.map((project) => [markerFor(room, project), project]))
    return {
      deeds: [],
      check(look) {
        const db = new Database(join(look.dataDir, DATABASE), { readonly: true })
        const rows = db.prepare<[], Row>('SELECT project, state FROM tracker_items').all()
        db.close()
        const known = new Map(rows.map(({ project, state }) => [project, state]))
        const of = markers()
        const stray = [...system.made].filter(
          ([marker]) => !/pending|linked/.test(known.get(of.get(marker) ?? '') ?? ''),
        )
        const twice = [...system.made].filter(([, times]) => times > 1)
        const lost = rows.filter(
          ({ project, state }) => state === 'linked' && !system.made.has(markerFor(room, project)),
        )
        return [
          ...stray.map(([marker]) => `made over there, and not written down before: ${marker}`),
          ...twice.map(([marker, times]) => `made ${times} times: ${marker}`),
          ...lost.map(({ project }) => `linked, and not there: ${project}`),
        ]
      },
      async finish() {
        await stop()
        await until('the organiser is back', () => desk.joined)
        later(stage)
        for (let tries = 0, left = 1; left > 0; tries++) {
          const job = await push(null)
          left = job && !job.refusal ? job.outcomes.filter(({ refusal }) => refusal).length : 1
          hold(left === 0 || tries < 20, `cannot be sent any more: ${JSON.stringify(job)}`)
        }
        for (const [marker, project] of markers()) {
          const there = await system.fake.holding(marker)
          hold(there.length === 1, `${project} is there ${there.length} times`)
        }
        count('projects sent', projects.length)
        desk.close()
        await system.stop()
      },
    }
  },
}
