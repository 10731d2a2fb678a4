import type { Browser } from '@playwright/test'
import { type AnyKind, kinds } from '#shared/activities/kinds.ts'
import { type Robot, wordsOf } from '../../cli/robot.ts'
import { visitor } from '../../cli/visitor.ts'
import { linkFor, open } from '../pages.ts'
import type { Case } from '../part.ts'
import type { Stage } from '../stage.ts'
import { note, type Sent } from './equal.ts'
import { playKind } from './playing.ts'
import { type See, tabs } from './regionScreens.ts'
import { type Watched, watch } from './screens.ts'
import type { Next } from './texts.ts'
import type { Writer } from './writer.ts'

const HOST = 'table/cafetable1'
const LEGAL = ['imprint', 'privacy', 'accessibility'] as const
const DESK = { width: 1440, height: 900 }

/** The screens of the day: a phone, the projector, the desk, the minutes and a table. */
async function openScreens(browser: Browser, { organiser, room, server: { url } }: Stage): Promise<Watched[]> {
  const join = (await organiser.must<{ join: string }>('GET', `/api/rooms/${room}`)).join.split('#')[1] ?? ''
  const link = (role: 'moderator' | 'projector' | 'minutes' | 'host', scope: string | null = null) =>
    linkFor(organiser, room, role, scope)
  const seats: [string, string, object][] = [
    ['phone', `${url}/j#${join}`, { width: 390 }],
    ['projector', await link('projector'), { width: 1920, height: 1080 }],
    ['desk', await link('moderator'), DESK],
    ['minutes', await link('minutes'), DESK],
    ['table', await link('host', HOST), { width: 820, height: 1180 }],
  ]
  return Promise.all(seats.map(([name, address, seat]) => watch(browser, url, name, address, seat)))
}

const title = (next: Next) => ({
  title: wordsOf(next()),
  subtitle: wordsOf(next()),
  place: wordsOf(next()),
  organiser: wordsOf(next()),
})

/** The programme again and again, from the first text to the end of the day, before everybody's eyes. */
export async function playDay(
  one: Case,
  stage: Stage,
  browser: Browser,
  { writer, plays, see, sent }: { writer: Writer; plays: number; see: See; sent: Sent },
): Promise<void> {
  const { next, begin } = writer
  begin(0)
  const noted = (robot: Robot) => note(sent, robot, 0)
  const desks = [noted(stage.moderator)]
  for (let n = 0; n < 3; n++) desks.push(await stage.staff('moderator', null, noted))
  const by = { minutes: await stage.staff('minutes', null, noted), host: await stage.staff('host', HOST, noted) }
  let turn = 0
  const desk = () => desks[turn++ % desks.length] ?? stage.moderator
  await desk().must({ type: 'workshop/set', meta: { ...title(next), date: '2026-11-22' } })
  const people = await stage.people(one.mode === 'smoke' ? 8 : 24)
  people.forEach((phone, i) => note(sent, phone, i + 1))
  const screens = await openScreens(browser, stage)
  const look = async (what: string) => {
    await Promise.all(screens.map((screen) => see(screen, what)))
  }
  const order = Object.values(kinds) as AnyKind[]
  // Where there is little time: the boards of the café, and one other kind by turns.
  const [cafe, other] = [order.find(({ name }) => name === 'cafe'), order[one.base % order.length]]
  const some = [...new Set([cafe, other])].filter((kind) => kind !== undefined)
  for (let play = 0; play < plays; play++) {
    begin(play)
    const first = (play * 8) % people.length
    const group = people.slice(first, first + 8)
    for (const kind of one.mode === 'smoke' ? some : order)
      await playKind({ people: group, desk, by, next, said: next }, kind, look)
  }
  await desk().must({ type: 'workshop/results', shown: true })
  await desk().must({ type: 'workshop/end' })
  await look('ended')
  for (const screen of screens) await screen.page.context().close()
}

/** What is written outside of workshops: names of links and of people, and the pages of the house. */
export async function writeAround({ organiser, room, server }: Stage, next: Next): Promise<void> {
  for (const role of ['projector', 'host'] as const)
    await organiser.must('POST', `/api/rooms/${room}/links`, { role, scope: null, label: next().slice(0, 80) })
  for (const page of LEGAL)
    await organiser.must('POST', '/api/legal', { page, text: Array.from({ length: 12 }, next).join('\n\n') })
  const { version: was } = await organiser.must<{ version: string }>('GET', '/api/brand')
  await organiser.must('POST', '/api/brand', { was, name: next().slice(0, 80), colour: '#123456' })
  const { secret } = await organiser.must<{ secret: string }>('POST', '/api/organisers/invite')
  const name = next().slice(0, 80)
  await visitor(server.url).must('POST', '/api/accept', { secret, name, password: 'tafel und runde' })
}

/** The organiser's own pages, and those of the house. */
export async function readPages(
  browser: Browser,
  { organiser, room, server: { url } }: Stage,
  see: See,
): Promise<void> {
  const seat = { ...DESK, cookie: organiser.cookie() }
  const [home, ...paths] = ['/o', `/o/${room}`, `/o/${room}/results`, ...LEGAL.map((page) => `/legal/${page}`)]
  const screen = await watch(browser, url, 'paper', url + home, seat)
  await see(screen, home)
  for (const path of paths) {
    await open(screen.page, url + path)
    await see(screen, path)
    if (path === `/o/${room}`) await tabs(screen, see)
  }
  await screen.page.context().close()
}
