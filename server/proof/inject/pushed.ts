import { fromMarkdown } from 'mdast-util-from-markdown'
import { clean } from '#shared/base/schema.ts'
import type { TrackerKind } from '#shared/trackers/target.ts'
import type { Visitor } from '../../cli/visitor.ts'
import type { Fake } from '../../trackers/fakes/fake.ts'
import { fakeGithub, fakeGitlab } from '../../trackers/fakes/issues.ts'
import { fakeJira } from '../../trackers/fakes/jira.ts'
import { fakeOpenproject } from '../../trackers/fakes/openproject.ts'
import { fakeRedmine } from '../../trackers/fakes/redmine.ts'
import { serveFake } from '../../trackers/fakes/serve.ts'
import { type Case, hold, pause } from '../part.ts'
import type { Region, Told } from './region.ts'
import type { Next } from './texts.ts'

type Loose = Record<string, unknown>
export type Systems = { all: { fake: Fake; url: string }[]; hosts: string; stop: () => Promise<unknown> }

/** GitHub's answers with a state that somebody wrote there, and an address that would run. */
const rude = (next: Next) => async (answer: Response) => {
  if (answer.body === null) return answer
  const body = (await answer.json()) as Loose
  if (typeof body['html_url'] === 'string')
    Object.assign(body, { state_reason: next(), html_url: `javascript:canary(1)//${body['html_url']}` })
  return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers })
}

/** Five ticket systems that keep to their recorded rules, behind real addresses. */
export async function openSystems(next: Next): Promise<Systems> {
  const fakes = [fakeRedmine(), fakeOpenproject(), fakeGitlab(), fakeGithub(), fakeJira()]
  const all = await Promise.all(
    fakes.map(async (fake) => ({
      fake,
      ...(await serveFake({ ...fake, fetch: (url, init) => fake.fetch(url, init).then(rude(next)) })),
    })),
  )
  const stop = () => Promise.all(all.map((one) => one.stop()))
  return { all, hosts: all.map(({ url }) => url).join(), stop }
}

type Job = { running: boolean; outcomes: { refusal: unknown }[]; refusal: unknown }
/** The backlog goes to each of them; what arrives there does nothing, and says what was written. */
export async function pushAll(one: Case, organiser: Visitor, { all }: Systems, region: Region, next: Next) {
  const path = `/api/rooms/${region.room}/trackers`
  await Promise.all(
    all.map(async ({ fake, url }) => {
      const { kind } = fake.target
      const login = fake.target.login || next().replaceAll(':', '')
      const target = { ...fake.target, address: url, login }
      const { id } = await organiser.must<{ id: string }>('POST', path, { id: null, target, token: fake.token })
      await pushed(organiser, path, id, kind)
      one.count('items in ticket systems', checkArrived(fake, region.told))
    }),
  )
}

/** Presses until everything is there, as people do when an answer did not come in time. */
async function pushed(organiser: Visitor, path: string, id: string, kind: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    await organiser.must('POST', `${path}/run`, { id, mode: 'push', projects: null, decided: {}, again: [] })
    const job = async () => (await organiser.must<{ job: Job }>('GET', `${path}/${id}`)).job
    let now = await job()
    for (let n = 0; now.running && n < 600; n++, now = await job()) await pause(100)
    const refusal = now.refusal ?? now.outcomes.find((one) => one.refusal)?.refusal
    if (!refusal && now.outcomes.length > 0) return
    const late = /tracker\.(noAnswer|unknown|tooFast)/.test(JSON.stringify(refusal))
    hold(late && tries < 5, `${kind}: ${JSON.stringify(refusal)}`)
  }
}

/** What was created over there: its title, and its text as the system stores it. */
function createdIn({ target, asked }: Fake): { title: string; body: unknown }[] {
  const inner = (body: unknown, key: string) => (body as Loose)[key] as Loose
  return asked.flatMap(({ method, path, body }) => {
    if (method !== 'POST' || /\/form|search/.test(path) || typeof body !== 'object') return []
    const made: Record<TrackerKind, () => { title: unknown; body: unknown }> = {
      redmine: () => ({ title: inner(body, 'issue')['subject'], body: inner(body, 'issue')['description'] }),
      openproject: () => ({ title: (body as Loose)['subject'], body: inner(body, 'description')['raw'] }),
      gitlab: () => ({ title: (body as Loose)['title'], body: (body as Loose)['description'] }),
      github: () => ({ title: (body as Loose)['title'], body: (body as Loose)['body'] }),
      jira: () => ({ title: inner(body, 'fields')['summary'], body: inner(body, 'fields')['description'] }),
    }
    const { title, body: text } = made[target.kind]()
    return [{ title: String(title), body: text }]
  })
}

type Node = { type: string; value?: string; text?: string; marks?: unknown; children?: Node[]; content?: Node[] }
const nodesIn = (node: Node): Node[] => [node, ...[...(node.children ?? []), ...(node.content ?? [])].flatMap(nodesIn)]
const only = (nodes: readonly Node[], types: readonly string[]) => nodes.find(({ type }) => !types.includes(type))
/** What a reader sees: written numbers are signs again, and what nobody sees is gone. */
const seen = (text: string) =>
  text
    .replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u2060', '')
    .replaceAll(/\s+/g, ' ')
/** Signs that call somebody or link something as soon as they touch a letter or a digit, also when they were written as numbers. */
const CALLS = /(^|[^\p{L}\d])[@#](?=[\p{L}\d])|https?:\/\/\S|www\.\S|\{\{|\[\[/u
/** For GitLab these are numbers of merge requests, snippets, labels, milestones and iterations, too. */
const CALLS_GITLAB = /(^|[^\p{L}\d])[!$~%&](?=\d)/u

/** No command, mention, link, picture, macro or markup. */
function checkArrived(fake: Fake, told: readonly Told[]): number {
  const { kind } = fake.target
  const made = createdIn(fake)
  const wrong: string[] = []
  for (const { title, body } of made) {
    const claim = (holds: boolean, what: string) =>
      void (holds || wrong.push(`${kind}: ${what}: ${JSON.stringify({ title, body }).slice(0, 600)}`))
    claim(!/[\n\r]/.test(title) && !title.startsWith('/'), 'a title that is none')
    if (kind === 'jira') {
      const nodes = nodesIn(body as Node)
      claim(!only(nodes, ['doc', 'paragraph', 'text', 'hardBreak']), 'more than paragraphs')
      claim(!nodes.some(({ marks }) => marks !== undefined), 'marks')
      continue
    }
    const text = String(body)
    // Redmine knows no commands in a text.
    const commands = kind === 'redmine' ? [] : text.split('\n').filter((line) => /^\s*\/[a-z]/i.test(line))
    claim(commands.length === 0, 'a command')
    // oxlint-disable-next-line no-control-regex
    claim(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/.test(text), 'control characters')
    const decoded = text.replaceAll(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    const call = CALLS.exec(decoded) ?? (kind === 'gitlab' ? CALLS_GITLAB.exec(decoded) : null)
    claim(!call, `it calls or links: ${decoded.slice(Math.max(0, (call?.index ?? 0) - 10)).slice(0, 40)}`)
    const strange = only(nodesIn(fromMarkdown(text) as Node), [
      'root',
      'paragraph',
      'text',
      'strong',
      'emphasis',
      'break',
    ])
    claim(!strange, `markup: ${strange?.type}`)
    claim(!/<|\||```|~~/.test(text), 'signs of markup')
  }
  const textIn = (body: unknown) =>
    kind === 'jira' ? nodesIn(body as Node).reduce((all, { text = ' ' }) => all + text, '') : String(body)
  const flat = made.map(({ title, body }) => seen(`${title} ${textIn(body)}`))
  for (const one of told)
    for (const key of ['title', 'text'] as const) {
      const words = seen(clean(one[key] ?? '')).trim()
      if (!flat.some((item) => item.includes(words))) wrong.push(`${kind}: lost: ${JSON.stringify(one[key])}`)
    }
  hold(wrong.length === 0, `${wrong.length}: ${wrong.slice(0, 8).join('\n    ')}`)
  return made.length
}
