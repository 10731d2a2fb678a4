import { readRegion } from '#shared/agenda/bring.ts'
import { bringAction } from '#shared/agenda/bringing.ts'
import { HANDED, type RegionFile } from '#shared/agenda/exchange.ts'
import { clean } from '#shared/base/schema.ts'
import { freshId, Robot } from '../../cli/robot.ts'
import { createRoom } from '../../cli/visitor.ts'
import { hold } from '../part.ts'
import type { Stage } from '../stage.ts'
import { fetched } from './files.ts'
import { wellFormed } from './office.ts'
import type { Region, Told } from './region.ts'

/** The projects of a file say what was written, letter by letter. */
export function checkHanded(body: string, told: readonly Told[], name: string): RegionFile {
  const read = readRegion(JSON.parse(body))
  hold(read.ok, `${name}: cannot be read by another region: ${JSON.stringify(read)}`)
  for (const one of told) {
    const there = read.value.projects.find(({ id }) => id === one.id)
    hold(there, `${name}: ${one.id} is not in it`)
    for (const key of HANDED)
      hold(there[key] === clean(one[key] ?? ''), `${name}: ${key}: ${JSON.stringify([one[key], there[key]])}`)
  }
  return read.value
}

const PART = 8
/** Another region takes it up, and hands it on again: the same words. Gives how many texts were compared. */
export async function handOn({ organiser, server }: Stage, { room, told }: Region): Promise<number> {
  const file = async (of: string) => (await fetched(organiser, `/api/rooms/${of}/export/region.json`)).text()
  const first = checkHanded(await file(room), told, 'region.json')
  const other = await createRoom(organiser, { title: 'Nebenan' }, { type: 'agenda' })
  const desk = new Robot({ url: server.url, room: other, grant: 'organiser', cookie: organiser.cookie() })
  await desk.arrive()
  // In parts, as the desk does it: a message has its largest size.
  for (let from = 0; from < first.projects.length; from += PART) {
    const part = first.projects.slice(from, from + PART)
    const reply = await desk.act(bringAction({ fields: [], phases: [] }, first, part, [], freshId))
    hold(reply.ok, `another region cannot take it up: ${JSON.stringify(reply)}`)
  }
  desk.close()
  const second = checkHanded(await file(other), [], 'region.json')
  const byFrom = new Map(second.projects.map((one) => [one.from?.project, one]))
  for (const one of first.projects)
    for (const key of HANDED)
      hold(byFrom.get(one.id)?.[key] === one[key], `region.json, handed on: ${key}: ${JSON.stringify(one[key])}`)
  return first.projects.length * HANDED.length
}

/** The feed: well-formed, and every text in it is text. */
export async function checkFeed({ server }: Stage, { room, told }: Region): Promise<void> {
  const answer = await fetch(`${server.url}/a/${room}/feed.atom`)
  const body = await answer.text()
  hold(answer.headers.get('content-type')?.startsWith('application/atom+xml'), 'the feed: no feed')
  hold(wellFormed(body), 'the feed: not well-formed')
  // oxlint-disable-next-line no-control-regex
  hold(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body), 'the feed: control characters')
  const strange = [...body.matchAll(/<\/?([\w:-]+)/g)].find(
    ([, tag = '']) => !/^(feed|id|title|updated|author|name|link|entry|published|summary)$/.test(tag),
  )
  hold(!strange, `the feed: holds ${strange?.[0]}`)
  const plain = body.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => SIGNS[name] ?? '')
  const lost = told.find(({ title = '' }) => !plain.includes(`<title>${clean(title)}</title>`))
  hold(!lost, `the feed: not in it: ${JSON.stringify(lost?.['title'])}`)
}
const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
