import type { Browser, Page } from '@playwright/test'
import { type AnyKind, kinds } from '#shared/activities/kinds.ts'
import { createRoom } from '../cli/visitor.ts'
import { combos, look, type Measured } from './access/look.ts'
import { stepsOf } from './access/scene.ts'
import { linkFor, noBrowser, open, openBrowser, sit } from './pages.ts'
import { type Case, Fault, type Part, pause } from './part.ts'
import { Stage } from './stage.ts'

const ALL: readonly AnyKind[] = Object.values(kinds)
type Screen = 'participant' | 'projector' | 'moderator' | 'host' | 'minutes'
type Scene = { name: string; play: (one: Case, stage: Stage, browser: Browser) => Promise<string[]> }

/** The same screen twice, in German and in English. */
type Pair = { de: Page; en: Page; measured: Measured }
async function pairOf(browser: Browser, stage: Stage, screen: Screen): Promise<Pair> {
  const { url } = stage.server
  const scope = screen === 'host' ? 'table/cafetable1' : null
  const come = async (english: boolean) => {
    const page = await sit(browser, url, { english })
    const join = (await stage.organiser.must<{ join: string }>('GET', `/api/rooms/${stage.room}`)).join.split('#')[1]
    await open(
      page,
      screen === 'participant' ? `${url}/j#${join}` : await linkFor(stage.organiser, stage.room, screen, scope),
    )
    return page
  }
  return { de: await come(false), en: await come(true), measured: new Map() }
}

/** One state in five widths; which theme and language goes with which changes from state to state. */
async function lookAll(one: Case, pair: Pair, state: number, name: string, thumb: boolean): Promise<string[]> {
  const faults: string[] = []
  for (const { width, dark, english } of combos(state)) {
    const page = english ? pair.en : pair.de
    const scheme = dark ? 'dark' : 'light'
    await page.setViewportSize({ width, height: width < 700 ? 740 : 1000 })
    await page.emulateMedia({ colorScheme: scheme })
    await pause(60)
    const where = `${name} ${width} ${scheme} ${english ? 'en' : 'de'}`
    faults.push(...(await look(one, page, { where, scheme, thumb, measured: pair.measured })))
  }
  return faults
}

const kindScene = (kind: AnyKind, screen: Screen): Scene => ({
  name: `${kind.name} ${screen}`,
  async play(one, stage, browser) {
    const faults: string[] = []
    const pair = await pairOf(browser, stage, screen)
    const steps = await stepsOf(stage, kind)
    const most = one.mode === 'smoke' ? 2 : steps.length
    for (const [n, step] of steps.slice(0, most).entries()) {
      await step.play()
      faults.push(
        ...(await lookAll(one, pair, n + one.number, `${kind.name} ${step.name} ${screen}`, screen === 'participant')),
      )
    }
    return faults
  },
})

const pages = (room: string, agenda: string) => [
  ...['/', '/signin', '/legal/imprint', '/legal/privacy', '/legal/accessibility', '/help', '/nowhere', '/o'],
  ...['programme', 'doors', 'posters', 'results', 'settings'].map((tab) => `/o/${room}?tab=${tab}`),
  ...[`/o/${room}/results`, `/o/agenda/${agenda}`, `/setup#${'a'.repeat(32)}`, '/j#2222222'],
]
const pagesScene = (half: 0 | 1): Scene => ({
  name: `pages ${half}`,
  async play(one, stage, browser) {
    const { organiser, server } = stage
    const room = await createRoom(organiser, { title: 'Digitale Agenda', place: 'Burg' }, { template: 'burg' })
    const agenda = await createRoom(organiser, { title: 'Region 2030' }, { type: 'agenda' })
    const seat = { cookie: organiser.cookie() }
    const pair = {
      de: await sit(browser, server.url, seat),
      en: await sit(browser, server.url, { ...seat, english: true }),
      measured: new Map(),
    }
    const faults: string[] = []
    const all = pages(room, agenda).filter((_, n) => n % 2 === half)
    for (const [n, path] of all.entries()) {
      for (const page of [pair.de, pair.en]) await open(page, server.url + path)
      await pause(300)
      faults.push(...(await lookAll(one, pair, n + one.number, path.split(/[#?]/)[0] ?? path, false)))
    }
    return faults
  },
})

export const SCENES: readonly Scene[] = [
  ...ALL.flatMap((kind) =>
    (['participant', 'projector', 'moderator'] as const).map((screen) => kindScene(kind, screen)),
  ),
  ...ALL.filter(({ name }) => name === 'cafe').map((kind) => kindScene(kind, 'host')),
  ...ALL.filter(({ name }) => name === 'talk' || name === 'questions').map((kind) => kindScene(kind, 'minutes')),
  ...([0, 1] as const).map(pagesScene),
]

async function run(one: Case): Promise<void> {
  const at = one.mode === 'quick' ? (one.number * 7 + one.base) % SCENES.length : one.number
  const scene = SCENES[at]
  if (!scene) throw new Error(`no scene ${at}`)
  const stage = await Stage.open(one)
  const browser = await openBrowser()
  try {
    const faults = await scene.play(one, stage, browser)
    if (faults.length > 0)
      throw new Fault(
        `${scene.name}: ${faults.length} faults:\n    ${[...new Set(faults)].slice(0, 12).join('\n    ')}`,
      )
  } finally {
    await browser.close()
    await stage.close('SIGKILL')
  }
}

export const access: Part = {
  name: 'access',
  what: 'Every screen in every state, five widths, light and dark, German and English: axe finds nothing and leaves nothing undecided, nothing is too wide or too small for a thumb',
  unit: 'scenes',
  units: { full: SCENES.length, quick: 3, smoke: 1 },
  perCase: 1,
  lanes: 1,
  seconds: 600,
  missing: noBrowser,
  run,
  holds: ({ counts }, mode) => {
    const least = { full: 900, quick: 60, smoke: 10 }[mode]
    const runs = counts['axe runs'] ?? 0
    return runs >= least ? [] : [`only ${runs} axe runs`]
  },
}
