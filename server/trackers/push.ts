import { hash } from 'node:crypto'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { seen } from '#shared/trackers/inert.ts'
import { type Field, FIELDS, type Sent } from '#shared/trackers/item.ts'
import {
  agreed,
  type Base,
  type Decisions,
  type Plan,
  planFor,
  type Prints,
  type Verdict,
} from '#shared/trackers/plan.ts'
import type { Outcome } from '#shared/trackers/told.ts'
import { broken, failpoint } from '../store/failpoint.ts'
import type { LinkedItem } from '../store/trackers.ts'
import type { Client, Remote } from './client.ts'
import { isDoubtful } from './line.ts'

/** A project on its way. `again`: it was deleted over there and shall be made anew. */
export type Sending = { project: string; marker: string; sent: Sent; decided: Decisions; again: boolean }
export type Way = {
  client: Client
  /** `plan` writes nothing. */
  mode: 'plan' | 'push'
  link: (project: string) => LinkedItem | null
  keep: (item: Omit<LinkedItem, 'room' | 'tracker'>) => void
  now: () => number
  wait: (ms: number) => Promise<boolean>
  /** So long a request whose answer was lost may still be done over there. */
  settle: number
}

const print = (text: string) => hash('sha256', text, 'base64url').slice(0, 22)
/** Nothing to say about the priority is not a priority. */
export const printsOf = (sent: Sent): Prints => ({
  ...{ title: print(sent.title), body: print(sent.body), priority: sent.priority === '' ? '' : print(sent.priority) },
})
const theirsOf = ({ fields }: Remote): Prints => ({
  ...{ title: print(fields.title), body: print(fields.body), priority: print(fields.priority) },
})
const bothSides = (prints: Prints): Base =>
  Object.fromEntries(FIELDS.map((field) => [field, { ours: prints[field], theirs: prints[field] }]))
/** A new item is ours in everything we have something to say about. */
const anew = (ours: Prints): Plan => {
  const state = (field: Field): 'same' | 'ours' => (ours[field] === '' ? 'same' : 'ours')
  return { verdict: 'create', fields: { title: state('title'), body: state('body'), priority: state('priority') } }
}
type Found = { remote: Remote | null; doubles: number; gone: boolean }

/** Takes one project as far as it may go. Whatever happens, the item exists over there at most once. */
export async function treat(way: Way, one: Sending): Promise<Outcome> {
  const ours = printsOf(one.sent)
  const found = await look(way, one)
  if ('code' in found) return outcome(one, null, null, { refusal: found })
  if (found.gone && !one.again) return outcome(one, 'gone', null, {})
  if (!found.remote) return way.mode === 'plan' ? outcome(one, 'create', null, {}) : make(way, one, ours)
  return compare(way, one, ours, found.remote, found.doubles, 2)
}

async function look({ client, link }: Way, { project, marker }: Sending): Promise<Found | Refusal> {
  const known = link(project)
  if (known?.remote != null) {
    const read = await client.read(known.remote)
    if (!read.ok) return read
    if (read.value) return { remote: read.value, doubles: 0, gone: false }
  }
  const found = await client.find(marker)
  if (!found.ok) return found
  const [remote = null, ...doubles] = found.value
  return { remote, doubles: doubles.length, gone: remote === null && known?.remote != null }
}

/** Nothing was found: written down, then asked for, then looked for again if the answer was lost. */
async function make(way: Way, one: Sending, ours: Prints): Promise<Outcome> {
  const { client, keep, link, now, wait, settle } = way
  const before = link(one.project)
  const rest = before?.state === 'pending' ? before.at + settle - now() : 0
  if (rest > 0) {
    // A request of a server that died may still be on its way.
    if (!(await wait(rest))) return outcome(one, 'create', null, { refusal: refuse('tracker.stopped') })
    const again = await client.find(one.marker)
    if (!again.ok) return outcome(one, null, null, { refusal: again })
    if (again.value[0]) return compare(way, one, ours, again.value[0], again.value.length - 1, 2)
  }
  const row = { project: one.project, remote: null, url: null, base: bothSides(ours), status: null, closed: false }
  if (!broken('push-first')) keep({ ...row, state: 'pending', at: now() })
  failpoint('tracker.pending')
  const made = await client.create(one.sent, one.marker)
  failpoint('tracker.sent')
  if (made.ok) {
    const told = settled(way, one, ours, theirsOf(made.value), made.value, anew(ours), 0)
    failpoint('tracker.linked')
    return told
  }
  if (!isDoubtful(made)) {
    keep({ ...row, state: 'failed', at: now() })
    return outcome(one, 'create', null, { refusal: made })
  }
  const there = await client.find(one.marker)
  if (there.ok && there.value[0]) return compare(way, one, ours, there.value[0], there.value.length - 1, 2)
  return outcome(one, 'create', null, { refusal: refuse('tracker.unknown') })
}

async function compare(
  way: Way,
  one: Sending,
  ours: Prints,
  remote: Remote,
  doubles: number,
  tries: number,
): Promise<Outcome> {
  const base = way.link(one.project)?.base ?? {}
  const before = theirsOf(remote)
  const plan = planFor(base, ours, before, one.decided)
  const told = outcome(one, plan.verdict, remote, {
    doubles,
    fields: differing(plan, one, remote),
    changes: changing(plan),
  })
  if (way.mode === 'plan') return told
  if (plan.verdict !== 'update') {
    if (plan.verdict === 'conflict') way.keep(linked(way, one, base, remote))
    else settled(way, one, ours, before, remote, plan, doubles)
    return told
  }
  const changes = Object.fromEntries(changing(plan).map((field) => [field, one.sent[field]])) as Partial<Sent>
  const changed = await way.client.update(remote, changes)
  if (changed.ok) return settled(way, one, ours, before, changed.value, plan, doubles)
  if (changed.code !== 'tracker.changed' || tries === 0) return { ...told, refusal: changed }
  // Somebody over there was faster: what they wrote is looked at anew.
  const again = await way.client.read(remote.id)
  if (!again.ok || !again.value) return { ...told, refusal: again.ok ? refuse('tracker.gone') : again }
  return compare(way, one, ours, again.value, doubles, tries - 1)
}

/** Writes down what both sides now have. */
function settled(way: Way, one: Sending, ours: Prints, before: Prints, remote: Remote, plan: Plan, doubles: number) {
  const after = theirsOf(remote)
  const base = agreed(way.link(one.project)?.base ?? {}, ours, before, after, plan, one.decided)
  way.keep(linked(way, one, base, remote))
  const changes = changing(plan)
  const lost = changes.filter((field) => ours[field] !== after[field])
  const done = plan.verdict === 'create' || plan.verdict === 'update'
  return outcome(one, plan.verdict, remote, { doubles, changes, lost, done, fields: differing(plan, one, remote) })
}

const linked = ({ now }: Way, { project }: Sending, base: Base, { id, url, status, closed }: Remote) => ({
  ...{ project, state: 'linked' as const, remote: id, url: url || null, base, status, closed, at: now() },
})
/** What of it is ours to write; nothing as long as something is undecided. */
const changing = ({ verdict, fields }: Plan): Field[] =>
  verdict === 'conflict' ? [] : FIELDS.filter((field) => fields[field] === 'ours')
const differing = ({ fields }: Plan, { sent }: Sending, remote: Remote): Outcome['fields'] =>
  FIELDS.filter((field) => fields[field] === 'conflict' || fields[field] === 'kept').map((field) => ({
    ...{ field, open: fields[field] === 'conflict' },
    ...{ ours: seen(sent[field]), theirs: seen(remote.fields[field]) },
  }))

function outcome(
  { project }: Sending,
  verdict: Verdict | null,
  remote: Remote | null,
  more: Partial<Outcome>,
): Outcome {
  const { id = null, url = null, status = null, closed = false } = remote ?? {}
  return {
    ...{ project, verdict, done: false, remote: id, url: url || null, status, closed },
    ...{ changes: [], fields: [], lost: [], doubles: 0, refusal: null, ...more },
  }
}
