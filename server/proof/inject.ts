import type { Browser } from '@playwright/test'
import { type AnyKind, kinds } from '#shared/activities/kinds.ts'
import { clean } from '#shared/base/schema.ts'
import { Robot, wordsOf } from '../cli/robot.ts'
import { visitor } from '../cli/visitor.ts'
import { linkFor, noBrowser, open, openBrowser } from './pages.ts'
import { fillAgenda } from './inject/agenda.ts'
import { checkBacklog, checkShort, checkWorkshop, note, nothingSent, stringsIn } from './inject/equal.ts'
import { checkFiles } from './inject/files.ts'
import { playKind } from './inject/playing.ts'
import { faultsOf, type Watched, watch } from './inject/screens.ts'
import { FORMS, hostileTexts, type Next } from './inject/texts.ts'
import { type Case, Fault, hold, type Mode, type Part } from './part.ts'
import { Stage } from './stage.ts'

const BACKLOG = ['backlog.csv', 'backlog.json', 'contacts.csv', 'funding.csv', 'providers.csv']
const HOST = 'table/cafetable1'
const TEXTS: Record<Mode, number> = { full: 500, quick: 60, smoke: FORMS }
/** So many texts are new each time the programme is played; each field gets another form every time. */
const FRESH = 10
const PER_CASE = 64
/** A prime, so that a field meets every form in as many plays as there are forms. */
const STRIDE = 11
const PLAYS = Math.ceil(PER_CASE / FRESH)

/** What every answer of the server says about itself to a browser. */
async function checkHeaders(url: string): Promise<void> {
  for (const path of ['/', '/j', '/api/me', '/nowhere']) {
    const { headers } = await fetch(url + path)
    const policy = headers.get('content-security-policy') ?? ''
    hold(policy.includes("default-src 'none'") && policy.includes("script-src 'self'"), `${path}: no policy: ${policy}`)
    hold(!/unsafe-(inline|eval)|\*/.test(policy), `${path}: a policy with holes: ${policy}`)
    hold(policy.includes("frame-ancestors 'none'"), `${path}: may be framed`)
    hold(headers.get('x-content-type-options') === 'nosniff', `${path}: its type may be guessed`)
  }
}

/** Who writes: the n-th field of the n-th play always gets the same text, and another one in the next play. */
function writer(one: Case) {
  const texts = hostileTexts(one.base % FORMS, TEXTS[one.mode])
  const used = new Set<string>()
  let turn = 0
  const next: Next = () => {
    const text = texts[turn++ % texts.length] ?? ''
    used.add(clean(text))
    one.count('fields filled')
    return text
  }
  const begin = (play: number) => void (turn = (one.number * PLAYS + play) * STRIDE)
  return { next, begin, used }
}

/** The screens of the day: a phone, the projector, the desk, the minutes and a table. */
async function openScreens(browser: Browser, { organiser, room, server: { url } }: Stage): Promise<Watched[]> {
  const join = (await organiser.must<{ join: string }>('GET', `/api/rooms/${room}`)).join.split('#')[1] ?? ''
  const link = (role: 'moderator' | 'projector' | 'minutes' | 'host', scope: string | null = null) =>
    linkFor(organiser, room, role, scope)
  const seats: [string, string, object][] = [
    ['phone', `${url}/j#${join}`, { width: 390 }],
    ['projector', await link('projector'), { width: 1920, height: 1080 }],
    ['desk', await link('moderator'), { width: 1440, height: 900 }],
    ['minutes', await link('minutes'), { width: 1440, height: 900 }],
    ['table', await link('host', HOST), { width: 820, height: 1180 }],
  ]
  return Promise.all(seats.map(([name, address, seat]) => watch(browser, url, name, address, seat)))
}

/** What is written outside of workshops: names of links and of people, and the pages of the house. */
async function writeAround({ organiser, room, server }: Stage, next: Next): Promise<void> {
  for (const role of ['projector', 'host'] as const)
    await organiser.must('POST', `/api/rooms/${room}/links`, { role, scope: null, label: next().slice(0, 80) })
  for (const page of ['imprint', 'privacy', 'accessibility'])
    await organiser.must('POST', '/api/legal', { page, text: Array.from({ length: 12 }, next).join('\n\n') })
  const { secret } = await organiser.must<{ secret: string }>('POST', '/api/organisers/invite')
  const name = next().slice(0, 80)
  await visitor(server.url).must('POST', '/api/accept', { secret, name, password: 'tafel und runde' })
}

async function run(one: Case): Promise<void> {
  const stage = await Stage.open(one)
  const { organiser, room, server } = stage
  const { url } = server
  const browser = await openBrowser()
  const { next, begin, used } = writer(one)
  const sent = nothingSent()
  const [faults, shown]: [Set<string>, Set<string>] = [new Set(), new Set()]
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  const see = async (screen: Watched, title: string) => {
    const there = await faultsOf(screen, title)
    there.faults.forEach((fault) => faults.add(fault))
    const text = flat(there.text)
    for (const one of used) if (!shown.has(one) && text.includes(flat(one))) shown.add(one)
    one.count('screens looked at')
  }
  try {
    await checkHeaders(url)
    begin(0)
    const noted = (robot: Robot) => note(sent, robot, 0)
    const desks = [noted(stage.moderator)]
    for (let n = 0; n < 3; n++) desks.push(await stage.staff('moderator', null, noted))
    const by = { minutes: await stage.staff('minutes', null, noted), host: await stage.staff('host', HOST, noted) }
    let turn = 0
    const desk = () => desks[turn++ % desks.length] ?? stage.moderator
    const meta = { ...title(next), date: '2026-11-22' }
    await desk().must({ type: 'workshop/set', meta })
    const people = await stage.people(24)
    people.forEach((phone, i) => note(sent, phone, i + 1))
    const screens = await openScreens(browser, stage)
    const look = async (what: string) => {
      await Promise.all(screens.map((screen) => see(screen, what)))
    }
    const order = Object.values(kinds) as AnyKind[]
    // Where there is little time: the boards of the café, and one other kind by turns.
    const [cafe, other] = [order.find(({ name }) => name === 'cafe'), order[one.base % order.length]]
    const some = [...new Set([cafe, other])].filter((kind) => kind !== undefined)
    for (let play = 0; play * FRESH < (one.mode === 'smoke' ? 1 : one.units); play++) {
      begin(play)
      const group = people.slice((play % 3) * 8, (play % 3) * 8 + 8)
      for (const kind of one.mode === 'smoke' ? some : order)
        await playKind({ people: group, desk, by, next, said: next }, kind, look)
    }
    await desk().must({ type: 'workshop/results', shown: true })
    await desk().must({ type: 'workshop/end' })
    await look('ended')
    for (const screen of screens) await screen.page.context().close()
    await writeAround(stage, next)
    const agenda = await fillAgenda(stage, next)
    const paper = await watch(browser, url, 'paper', `${url}/o`, {
      cookie: organiser.cookie(),
      width: 1440,
      height: 900,
    })
    await see(paper, '/o')
    const tabs = ['programme', 'doors', 'posters', 'results', 'settings'].map((tab) => `/o/${room}?tab=${tab}`)
    const legal = ['imprint', 'privacy', 'accessibility'].map((page) => `/legal/${page}`)
    for (const path of [...tabs, `/o/${room}/results`, `/o/agenda/${agenda.room}`, ...legal]) {
      await open(paper.page, url + path)
      await see(paper, path)
    }
    if (faults.size > 0) throw new Fault(`${faults.size}: ${[...faults].slice(0, 20).join('\n    ')}`)
    one.count('texts seen on a screen', shown.size)
    const { files: names } = await organiser.must<{ files: string[] }>('GET', `/api/rooms/${room}/record`)
    const files = await checkFiles(one, organiser, room, names)
    const file = files.get('workshop.json') ?? ''
    one.count('texts compared', checkWorkshop(file, sent))
    for (const name of ['demands.json', 'ranking.json'])
      checkShort(files.get(name) ?? '', name, stringsIn(JSON.parse(file)))
    checkBacklog((await checkFiles(one, organiser, agenda.room, BACKLOG)).get('backlog.json') ?? '', agenda.projects)
  } finally {
    await browser.close()
    await stage.close('SIGKILL')
  }
}
const title = (next: Next) => ({
  title: wordsOf(next()),
  subtitle: wordsOf(next()),
  place: wordsOf(next()),
  organiser: wordsOf(next()),
})

export const inject: Part = {
  name: 'inject',
  what: 'Hostile texts through every field onto every screen and into every file: nothing runs, nothing is asked of others, no formula, no markup, and the text comes back letter by letter',
  unit: 'texts',
  units: TEXTS,
  perCase: PER_CASE,
  lanes: 2,
  seconds: 1800,
  missing: noBrowser,
  run,
}
