import type { Browser, Page } from '@playwright/test'
import { type AnyKind, kinds } from '#shared/activities/kinds.ts'
import { createRoom } from '../../cli/visitor.ts'
import { open, sit } from '../pages.ts'
import { type Case, pause } from '../part.ts'
import type { Stage } from '../stage.ts'
import { combos, look, type Measured } from './look.ts'
import { come, type Play, type Screen } from './play.ts'
import { stepsOf } from './scene.ts'
import { lookAtWall, lookOtherwise } from './ways.ts'

const ALL: readonly AnyKind[] = Object.values(kinds)

/** The same screen twice, in German and in English. */
export type Pair = { de: Page; en: Page; measured: Measured }
async function pairOf(browser: Browser, stage: Stage, screen: Screen): Promise<Pair> {
  const [de, en] = [await come(browser, stage, screen), await come(browser, stage, screen, { english: true })]
  return { de, en, measured: new Map() }
}

type State = { state: number; name: string; thumb: boolean; wall?: boolean }
/** One state in five widths; which theme and language goes with which changes from state to state. Then in other ways. */
export async function lookAll(one: Case, pair: Pair, { state, name, thumb, wall }: State): Promise<string[]> {
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
  const page = state % 2 === 0 ? pair.de : pair.en
  // The board's letters follow the height of the picture, not the reader's setting.
  if (wall) faults.push(...(await lookAtWall(one, page, name)))
  faults.push(...(await lookOtherwise(one, page, name, { thumb, letters: !wall })))
  return faults
}

const kindScene = (kind: AnyKind, screen: Screen): Play => ({
  name: `screens of ${kind.name}: ${screen}`,
  async play(one, stage, browser) {
    const faults: string[] = []
    const pair = await pairOf(browser, stage, screen)
    const steps = await stepsOf(stage, kind)
    const most = one.mode === 'smoke' ? 2 : steps.length
    for (const [n, step] of steps.slice(0, most).entries()) {
      await step.play()
      const name = `${kind.name} ${step.name} ${screen}`
      const state = { state: n + one.number, name, thumb: screen === 'participant', wall: screen === 'projector' }
      faults.push(...(await lookAll(one, pair, state)))
    }
    return faults
  },
})

const pages = (room: string, agenda: string) => [
  ...['/', '/signin', '/legal/imprint', '/legal/privacy', '/legal/accessibility', '/help', '/nowhere', '/o'],
  ...['programme', 'doors', 'posters', 'results', 'settings'].map((tab) => `/o/${room}?tab=${tab}`),
  ...[`/o/${room}/results`, `/o/agenda/${agenda}`, `/setup#${'a'.repeat(32)}`, '/j#2222222'],
]
const pagesScene = (half: 0 | 1): Play => ({
  name: `pages, ${half === 0 ? 'first' : 'second'} half`,
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
      const name = path.replace(/[#].*/, '').replace(room, ':room')
      faults.push(...(await lookAll(one, pair, { state: n + one.number, name, thumb: false })))
    }
    return faults
  },
})

/** Every screen of every kind from the preparation to the result, and every page of its own. */
export const SCREENS: readonly Play[] = [
  kindScene(kinds.poll, 'participant'),
  ...ALL.flatMap((kind) =>
    (['participant', 'projector', 'moderator'] as const).map((screen) => kindScene(kind, screen)),
  ),
  kindScene(kinds.cafe, 'host'),
  ...[kinds.talk, kinds.questions].map((kind) => kindScene(kind, 'minutes')),
  ...([0, 1] as const).map(pagesScene),
].filter(({ name }, n, all) => all.findIndex((other) => other.name === name) === n)
