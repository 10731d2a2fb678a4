import { hash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { standing } from '#shared/agenda/projects.ts'
import { rankingOf } from '#shared/agenda/ranking.ts'
import { ok, refuse, type Result } from '#shared/base/result.ts'
import { backlogOf, itemOf, markerOf, sentTo } from '#shared/trackers/item.ts'
import type { Decisions } from '#shared/trackers/plan.ts'
import { isAllowed, originOf } from '#shared/trackers/target.ts'
import type { Job, Mode } from '#shared/trackers/told.ts'
import type { Lang } from '#shared/words/say.ts'
import { broken } from '../store/failpoint.ts'
import { isDisk } from '../store/store.ts'
import type { LinkedItem, TrackerRecord, TrackerStore } from '../store/trackers.ts'
import type { Vault } from '../store/vault.ts'
import type { Client } from './client.ts'
import { CLIENTS } from './clients.ts'
import { type Fetch, openLine } from './line.ts'
import { type Sending, treat } from './push.ts'

/** What shall be sent; `decided` and `again` by project. */
export type Order = {
  mode: Mode
  projects: readonly string[] | null
  decided: Readonly<Record<string, Decisions>>
  again: readonly string[]
}
type Parts = {
  store: TrackerStore
  vault: Vault
  hosts: readonly string[]
  now: () => number
  /** The agenda as it is now. */
  agenda: (room: string) => Promise<{ agenda: Agenda; lang: Lang } | null>
  onDefect?: (error: unknown) => void
  fetch?: Fetch
  settle?: number
}
type Working = { job: Job; end: AbortController; over: Promise<void>; place: string }
const SETTLE_MS = 45_000
/** After these the next project would fare no better. */
const ENDS = /^tracker\.(host|redirect|key|forbidden|noProject|noType|field|tooFast|stopped|noAnswer|fault|unknown)$/

/** The same project has the same marker in every system and after every restore. */
export function markerFor(room: string, project: string): string {
  const hex = hash('sha256', `tracker/${room}/${project}`, 'hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return markerOf(parts.join('-'))
}

/** The projects as this system gets them. */
export function sendings({ room, target }: TrackerRecord, agenda: Agenda, lang: Lang, order: Order): Sending[] {
  const ranked = new Map(rankingOf(agenda).map((one) => [one.project, one]))
  const { projects } = order
  const chosen = projects === null ? backlogOf(agenda) : standing(agenda).filter(({ id }) => projects.includes(id))
  return chosen.map((project) => {
    const marker = markerFor(room, project.id)
    const item = itemOf(agenda, project, ranked.get(project.id), marker, lang)
    return {
      ...{ project: project.id, marker, sent: sentTo(broken('raw-words') ? 'jira' : target.kind, item) },
      ...{ decided: order.decided[project.id] ?? {}, again: order.again.includes(project.id) },
    }
  })
}

/** Everything about ticket systems that a running server does. One at a time works on a system's project. */
export class Trackers {
  private readonly parts: Parts
  private readonly jobs = new Map<string, Working>()
  /** What the timer reads: organisers do not see it, and need not wait for it. */
  private readonly quiet = new Map<string, Working>()
  private ended = false

  constructor(parts: Parts) {
    this.parts = parts
  }

  /** The work on this connection: under way, or the last one since the server started. */
  job(room: string, id: string): Job | null {
    return this.jobs.get(`${room}/${id}`)?.job ?? null
  }

  /** Begins; what it does is seen in `job`. */
  async start(room: string, id: string, order: Order): Promise<Result<Job>> {
    const begun = await this.begin(room, id, order, this.jobs)
    return begun.ok ? ok(begun.value.job) : begun
  }

  private async begin(room: string, id: string, order: Order, kept: Map<string, Working>): Promise<Result<Working>> {
    const { store, hosts, now, agenda } = this.parts
    const record = store.target(room, id)
    const found = await agenda(room)
    if (!record || !found) return refuse('tracker.none')
    const place = `${originOf(record.target.address)} ${record.target.address} ${record.target.place}`.toLowerCase()
    const here = (jobs: Map<string, Working>) =>
      [...jobs.values()].find((one) => one.job.running && one.place === place)
    for (let idle = here(this.quiet); idle; idle = here(this.quiet)) {
      idle.end.abort()
      await idle.over
    }
    // Asked after the waiting: meanwhile the server may have ended.
    if (this.ended) return refuse('tracker.stopped')
    if (here(this.jobs)) return refuse('tracker.busy')
    if (!isAllowed(record.target.address, hosts))
      return refuse('tracker.host', { host: originOf(record.target.address) ?? '' })
    const end = new AbortController()
    const client = this.client(record, end.signal)
    if (!client.ok) return client
    const job: Job = {
      mode: order.mode,
      running: true,
      at: now(),
      total: 0,
      checked: null,
      outcomes: [],
      refusal: null,
    }
    const list = sendings(record, found.agenda, found.lang, order)
    const over = this.work(record, client.value, list, job, end.signal)
      .catch((error: unknown) => {
        job.refusal = refuse(isDisk(error) ? 'notSaved' : 'tracker.defect')
        this.parts.onDefect?.(error)
      })
      .finally(() => (job.running = false))
    const working = { job, end, over, place }
    kept.set(`${room}/${id}`, working)
    return ok(working)
  }

  private client(record: TrackerRecord, signal: AbortSignal): Result<Client> {
    const { target, token } = record
    const way = CLIENTS[target.kind]
    const plain = this.parts.vault.open(token, boundTo(record))
    if (plain === null) return refuse('tracker.noToken')
    const line = openLine({
      ...{ address: target.address, hosts: this.parts.hosts, headers: way.sign(plain, target.login) },
      ...{ fetch: this.parts.fetch ?? fetch, wait: waiting(signal), signal },
    })
    return ok(way.client(target, line))
  }

  private async work(record: TrackerRecord, client: Client, list: Sending[], job: Job, signal: AbortSignal) {
    const { store, now, settle = SETTLE_MS } = this.parts
    const { room, id: tracker } = record
    const keep = (item: Omit<LinkedItem, 'room' | 'tracker'>) => store.putItem({ room, tracker, ...item })
    if (job.mode === 'status') return this.read(record, client, job)
    job.total = list.length
    const checked = await client.check()
    if (!checked.ok) {
      job.refusal = checked
      return
    }
    job.checked = checked.value
    // What would be refused item by item is said once, and nothing is written.
    if (job.mode === 'push' && checked.value.required.length > 0) {
      job.refusal = refuse('tracker.required', { fields: checked.value.required.join(' · ').slice(0, 400) })
      return
    }
    const way = { client, keep, now, wait: waiting(signal), settle, mode: job.mode }
    for (const one of list) {
      const outcome = await treat({ ...way, link: (project) => store.item(room, tracker, project) }, one)
      job.outcomes.push(outcome)
      if (signal.aborted) job.refusal = refuse('tracker.stopped')
      else if (outcome.refusal && ENDS.test(outcome.refusal.code)) job.refusal = outcome.refusal
      if (job.refusal) return
    }
  }

  /** Reads how far the items over there have come; writes nothing there. */
  private async read({ room, id }: TrackerRecord, client: Client, job: Job): Promise<void> {
    const { store, now } = this.parts
    const linked = store.items(room, id).filter((item) => item.remote !== null)
    job.total = linked.length
    for (const item of linked) {
      const read = await client.read(item.remote ?? '')
      if (!read.ok) {
        job.refusal = read
        return
      }
      const { project, remote, url } = item
      const { status = item.status, closed = item.closed } = read.value ?? {}
      if (read.value) store.putItem({ ...(store.item(room, id, project) ?? item), status, closed, at: now() })
      job.outcomes.push({
        ...{ project, verdict: read.value ? 'unchanged' : 'gone', done: false, url, remote, status, closed },
        ...{ changes: [], fields: [], lost: [], doubles: 0, refusal: null },
      })
    }
  }

  /** Asks every system that something was sent to how far it has come. */
  async refresh(): Promise<void> {
    const order: Order = { mode: 'status', projects: null, decided: {}, again: [] }
    for (const { room, id } of this.parts.store.all()) {
      if (!this.parts.store.items(room, id).some((item) => item.remote !== null)) continue
      try {
        const begun = await this.begin(room, id, order, this.quiet)
        if (begun.ok) await begun.value.over
      } catch (error) {
        // One that cannot be asked does not keep the others from being asked.
        this.parts.onDefect?.(error)
      }
      this.quiet.delete(`${room}/${id}`)
    }
  }

  /** Ends the work on one connection; what it has done can still be seen. */
  async halt(room: string, id: string): Promise<void> {
    const one = this.jobs.get(`${room}/${id}`)
    one?.end.abort()
    await one?.over
  }

  /** Ends the work on one connection, or all of it for good, and forgets it; resolves when nothing is under way. */
  async stop(room?: string, id?: string): Promise<void> {
    this.ended ||= room === undefined
    const ended = [...this.jobs, ...this.quiet].filter(([key]) => room === undefined || key === `${room}/${id}`)
    for (const [, one] of ended) one.end.abort()
    for (const [key, one] of ended) {
      await one.over
      if (this.jobs.get(key) === one) this.jobs.delete(key)
    }
  }
}

/** A token opens for the address it was given for, and for no other. */
export const boundTo = ({ room, id, target }: Pick<TrackerRecord, 'room' | 'id' | 'target'>): string =>
  `${room}/${id}/${originOf(target.address)}`

const waiting = (signal: AbortSignal) => (ms: number) => sleep(ms, true, { signal }).catch(() => false)
