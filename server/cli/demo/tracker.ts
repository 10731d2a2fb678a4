import type { Visitor } from '../visitor.ts'

/** A Redmine that the backlog is sent to: its address, a key, the project, and the number of the field for the marker. */
export type RedmineDoor = { url: string; key: string; project: string; field: string }
/** What became of the projects of one press. */
export type Pushed = {
  created: number
  updated: number
  unchanged: number
  others: number
  doubles: number
  seconds: number
}
type Outcome = { verdict: string | null; done: boolean; doubles: number; refusal: { code: string } | null }
type Job = { running: boolean; total: number; outcomes: Outcome[]; refusal: { code: string } | null }

/** From options or the environment; null for none, a sentence for half of one. */
export function redmineDoor(values: Partial<Record<string, string | boolean>>): RedmineDoor | null | string {
  const given = (name: string) => String(values[name] ?? process.env[`REDMINE_${name.toUpperCase()}`] ?? '')
  const url = String(values['redmine'] ?? process.env['REDMINE_URL'] ?? '').replace(/\/+$/, '')
  const [key, project, field] = [given('key'), given('project'), given('field')]
  if (url === '') return null
  return key && project
    ? { url, key, project, field }
    : '--redmine needs --key and --project (and --field for the marker).'
}

/** Sends everything, twice, as somebody would who is not sure whether the first press did anything. */
export async function sendTwice(organiser: Visitor, agenda: string, { url, key, project, field }: RedmineDoor) {
  const path = `/api/rooms/${agenda}/trackers`
  const target = { kind: 'redmine', address: url, place: project, login: '', field, type: '' }
  const { id } = await organiser.must<{ id: string }>('POST', path, { id: null, target, token: key })
  return [await send(organiser, path, id), await send(organiser, path, id)]
}

async function send(organiser: Visitor, path: string, id: string): Promise<Pushed> {
  const began = Date.now()
  await organiser.must('POST', `${path}/run`, { id, mode: 'push', projects: null, decided: {}, again: [] })
  for (;;) {
    const { job } = await organiser.must<{ job: Job | null }>('GET', `${path}/${id}`)
    if (job?.refusal) throw new Error(`the tracker refused: ${JSON.stringify(job.refusal)}`)
    if (job && !job.running) return counted(job, began)
    await new Promise((done) => setTimeout(done, 250))
  }
}

function counted({ outcomes }: Job, began: number): Pushed {
  const of = (verdict: string, done: boolean) =>
    outcomes.filter((one) => one.verdict === verdict && one.done === done && one.refusal === null).length
  const [created, updated, unchanged] = [of('create', true), of('update', true), of('unchanged', false)]
  return {
    ...{ created, updated, unchanged, others: outcomes.length - created - updated - unchanged },
    doubles: outcomes.reduce((all, one) => all + one.doubles, 0),
    seconds: Math.round((Date.now() - began) / 100) / 10,
  }
}

/** The second press makes nothing, changes nothing, and finds everything once. */
export function twiceFaults([first, second]: readonly Pushed[], projects: number): string[] {
  if (!first || !second) return ['not sent twice']
  const faults = first.created === projects ? [] : [`sent: ${first.created} of ${projects} created`]
  if (second.created + second.updated + second.others > 0 || second.unchanged !== projects)
    faults.push(`the second press was not without effect: ${JSON.stringify(second)}`)
  return first.doubles + second.doubles > 0 ? [...faults, 'doubled items'] : faults
}
