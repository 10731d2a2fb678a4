import { type AnyKind, kinds } from '#shared/activities/kinds.ts'
import { clean } from '#shared/base/schema.ts'
import { freshId, Robot, wordsOf } from '../cli/robot.ts'
import { createRoom } from '../cli/visitor.ts'
import { linkFor, noBrowser, openBrowser } from './pages.ts'
import { checkFiles } from './inject/files.ts'
import { faultsOf, type Watched, watch } from './inject/screens.ts'
import { type Next, playKind } from './inject/playing.ts'
import { hostileTexts } from './inject/texts.ts'
import { type Case, Fault, hold, type Part, pause } from './part.ts'
import { Stage } from './stage.ts'

const FILES = ['record.md', 'workshop.json', 'demands.csv', 'demands.json', 'ranking.csv', 'ranking.json']
const BACKLOG = ['backlog.csv', 'backlog.json']
const HOST = 'table/cafetable1'

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

async function fillAgenda(stage: Stage, next: Next, fresh: () => { id: string; text: string }): Promise<string> {
  const { organiser, server } = stage
  const room = await createRoom(organiser, { title: next() }, { type: 'agenda' })
  const desk = new Robot({ url: server.url, room, grant: 'organiser', cookie: organiser.cookie() })
  await desk.arrive()
  const part = () => ({ id: freshId(), title: fresh(), note: fresh() })
  const [field, phase, group] = [part(), part(), { id: freshId(), title: fresh(), contact: fresh() }]
  await desk.must({ type: 'field/set', ...field })
  await desk.must({ type: 'phase/set', ...phase })
  await desk.must({ type: 'group/set', ...group })
  for (let n = 0; n < 6; n++) {
    const id = freshId()
    await desk.must({ type: 'project/add', id, title: fresh(), text: fresh(), field: field.id, origin: fresh() })
    await desk.must({ type: 'project/edit', id, contact: fresh(), group: group.id, phase: phase.id })
  }
  desk.close()
  return room
}

async function run(one: Case): Promise<void> {
  const stage = await Stage.open(one)
  const { organiser, moderator, room, server } = stage
  const { url } = server
  const browser = await openBrowser()
  const texts = hostileTexts(one.dice, one.number * one.units, one.units)
  const used = new Set<string>()
  let turn = 0
  const next = () => {
    const text = (texts[turn++ % texts.length] ?? '').slice(0, 38)
    used.add(clean(text))
    one.count('fields filled')
    return text
  }
  const fresh = () => wordsOf(next())
  try {
    await checkHeaders(url)
    const meta = { title: fresh(), subtitle: fresh(), place: fresh(), organiser: fresh(), date: '2026-11-22' }
    await moderator.must({ type: 'workshop/set', meta })
    const join = (await organiser.must<{ join: string }>('GET', `/api/rooms/${room}`)).join.split('#')[1] ?? ''
    const link = (role: 'moderator' | 'projector' | 'minutes' | 'host', scope: string | null = null) =>
      linkFor(organiser, room, role, scope)
    const people = await stage.people(8)
    const by = { moderator, minutes: await stage.staff('minutes'), host: await stage.staff('host', HOST) }
    const seats: [string, string, object][] = [
      ['phone', `${url}/j#${join}`, { width: 390 }],
      ['projector', await link('projector'), { width: 1920, height: 1080 }],
      ['desk', await link('moderator'), { width: 1440, height: 900 }],
      ['minutes', await link('minutes'), { width: 1440, height: 900 }],
    ]
    const screens: Watched[] = []
    for (const [name, address, seat] of seats) screens.push(await watch(browser, url, name, address, seat))
    const faults: string[] = []
    const look = async (title: string) => {
      await pause(400)
      for (const screen of screens) faults.push(...(await faultsOf(screen, title)))
      one.count('screens looked at', screens.length)
    }
    const order = Object.values(kinds) as AnyKind[]
    for (const kind of one.mode === 'smoke' ? order.slice(1, 2) : order)
      await playKind({ stage, people, by, next, said: next }, kind, look)
    await moderator.must({ type: 'workshop/results', shown: true })
    await moderator.must({ type: 'workshop/end' })
    await look('ended')
    for (const screen of screens) await screen.page.context().close()
    const agenda = await fillAgenda(stage, next, fresh)
    const seat = { cookie: organiser.cookie(), width: 1440, height: 900 }
    const tabs = ['programme', 'posters', 'results', 'settings'].map((tab) => `/o/${room}?tab=${tab}`)
    for (const path of ['/o', ...tabs, `/o/${room}/results`, `/o/agenda/${agenda}`]) {
      const screen = await watch(browser, url, path, url + path, seat)
      await pause(300)
      faults.push(...(await faultsOf(screen, 'desk')))
      one.count('screens looked at')
      await screen.page.context().close()
    }
    if (faults.length > 0) throw new Fault(`${faults.length}: ${[...new Set(faults)].slice(0, 8).join('\n    ')}`)
    const json = await checkFiles(one, organiser, room, FILES)
    const backlog = await checkFiles(one, organiser, agenda, BACKLOG)
    const lost = [...used].filter(
      (text) => text !== '' && ![json, backlog].some((all) => all.includes(JSON.stringify(text).slice(1, -1))),
    )
    hold(lost.length === 0, `not found again in any file: ${JSON.stringify(lost.slice(0, 3))}`)
  } finally {
    await browser.close()
    await stage.close('SIGKILL')
  }
}

export const inject: Part = {
  name: 'inject',
  what: 'Hostile texts through every field onto every screen and into every file: nothing runs, nothing is asked of others, no formula, no markup, and the text comes back as it was written',
  unit: 'texts',
  units: { full: 500, quick: 60, smoke: 20 },
  perCase: 20,
  lanes: 1,
  seconds: 600,
  missing: noBrowser,
  run,
}
