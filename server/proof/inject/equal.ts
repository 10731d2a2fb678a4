import { clean } from '#shared/base/schema.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import type { Exchange } from '#shared/reports/exchange.ts'
import type { Robot } from '../../cli/robot.ts'
import { hold } from '../part.ts'

type Loose = Record<string, unknown>
type Deed = { id: string; action: Loose }
type Said = { activity: string; place: string; answer: unknown; name: string }
/** What was sent and acknowledged. */
export type Sent = { deeds: Deed[]; said: Map<string, Said> }
export const nothingSent = (): Sent => ({ deeds: [], said: new Map() })

/** Writes down what this person does and says, as soon as the server has said yes. */
export function note(sent: Sent, robot: Robot, who: number): Robot {
  robot.onAct = (id, action) => (reply: Reply) => {
    if (reply.ok) sent.deeds.push({ id, action: action as Loose })
  }
  robot.onSay =
    ({ activity, answer, name = '' }) =>
    (reply: Reply) => {
      const { type, id, card } = answer as Loose
      // The same person in the same place again: the newer one counts.
      const place = `${activity}/${who}/${JSON.stringify([type, id ?? card ?? null])}`
      if (reply.ok) sent.said.set(place, { activity, place, answer, name })
    }
  return robot
}

/** A text as the product keeps it: this is the only thing that may happen to it (`shared/base/clean.ts`). */
const kept = (value: unknown): unknown => (typeof value === 'string' ? clean(value) : value)
/** The first place where something was sent that does not stand there; what the server completes may be more. */
function differs(sent: unknown, there: unknown, path = ''): string | null {
  if (typeof sent !== 'object' || sent === null)
    return kept(sent) === there ? null : `${path}: ${JSON.stringify(kept(sent))} became ${JSON.stringify(there)}`
  if (typeof there !== 'object' || there === null || Array.isArray(sent) !== Array.isArray(there))
    return `${path}: ${JSON.stringify(there)}`
  if (Array.isArray(sent) && sent.length !== (there as unknown[]).length) return `${path}: another length`
  for (const [key, inner] of Object.entries(sent)) {
    const found = differs(inner, (there as Loose)[key], `${path}/${key}`)
    if (found) return found
  }
  return null
}

/** Every string in a value. */
export function stringsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) stringsIn(one, into)
  return into
}

/** What was sent is what the file of the workshop says, letter by letter. Gives how many texts were compared. */
export function checkWorkshop(body: string, { deeds, said }: Sent): number {
  const file = JSON.parse(body) as Exchange
  const entries = new Map(file.journal.map((entry) => [entry.id, entry.action as Loose]))
  let compared = 0
  for (const { id, action } of deeds) {
    const there = entries.get(id)
    hold(there, `workshop.json: ${String(action['type'])} is not in the journal`)
    const found = differs(action, there)
    hold(!found, `workshop.json: ${String(action['type'])}${found}`)
    compared += stringsIn(action).size
  }
  const cells = new Map(file.answers.map(({ activity, cells: all }) => [activity, stringsIn(all)]))
  for (const { activity, answer, name } of said.values()) {
    const { text, name: inner, words, values } = answer as Loose
    // What stands in a cloud of words stands on one line.
    const cloud = [...stringsIn(words)].map((one) => clean(one).replaceAll(/\s+/g, ' '))
    const texts = [...[...stringsIn([text, inner, values, name])].map(clean), ...cloud].filter((one) => one !== '')
    const lost = texts.find((one) => !cells.get(activity)?.has(one))
    hold(lost === undefined, `workshop.json: not said like this: ${JSON.stringify(lost)} in ${JSON.stringify(answer)}`)
    compared += texts.length
  }
  return compared
}

/** What stands in a shorter file stands there as the workshop's file has it. */
export function checkShort(body: string, name: string, known: ReadonlySet<string>): void {
  const { demands = [], rankings = [] } = JSON.parse(body) as { demands?: Loose[]; rankings?: Loose[] }
  const texts = [...demands, ...rankings].flatMap(({ title, text, ranking, standings }) => [
    ...[title, text, ranking].filter((one) => typeof one === 'string'),
    ...((standings ?? []) as Loose[]).map(({ label }) => String(label)),
  ])
  const strange = texts.find((one) => one !== '' && !known.has(one))
  hold(strange === undefined, `${name}: nobody wrote ${JSON.stringify(strange)}`)
}

/** The same for the backlog: each of these projects with its words, and with the titles of where it stands. */
export function checkBacklog(body: string, projects: readonly Loose[]): void {
  const rows = (JSON.parse(body) as { projects: Loose[] }).projects
  for (const project of projects) {
    const found = differs(project, rows.find(({ id }) => id === project['id']) ?? null)
    hold(!found, `backlog.json: ${found}`)
  }
}
