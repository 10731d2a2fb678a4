import type { Page } from '@playwright/test'
import { kinds } from '#shared/activities/kinds.ts'
import { sayIn, type TextKey } from '#shared/words/words.ts'
import { createRoom } from '../../cli/visitor.ts'
import { open, sit } from '../pages.ts'
import { type Case, pause } from '../part.ts'
import type { Stage } from '../stage.ts'
import { addSample, come, openSample, type Play, type Screen } from './play.ts'
import { lookAll, type Pair } from './screens.ts'

const button = (page: Page, english: boolean, key: TextKey) =>
  page.getByRole('button', { name: sayIn(english ? 'en' : 'de')(key), exact: true }).first()

/** Opens the same dialog in both languages, looks at it, and closes it. A way of several keys is pressed in turn. */
async function lookInto(
  one: Case,
  pair: Pair,
  state: number,
  way: readonly TextKey[],
  thumb = false,
): Promise<string[]> {
  for (const english of [false, true]) {
    const page = english ? pair.en : pair.de
    for (const key of way) await button(page, english, key).click()
    await page.locator('dialog[open]').last().waitFor()
  }
  await pause(150)
  const faults = await lookAll(one, pair, { state, name: `dialog ${way.join(' ')}`, thumb })
  for (const page of [pair.de, pair.en]) {
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').last().waitFor({ state: 'hidden' })
  }
  return faults
}

const on = (screen: Screen, kind: keyof typeof kinds, ways: readonly (readonly TextKey[])[]): Play => ({
  name: `dialogs of ${screen} with ${kind}`,
  async play(one, stage, browser) {
    const id = await addSample(stage, kinds[kind])
    const people = await stage.people(8)
    const pair: Pair = {
      de: await come(browser, stage, screen),
      en: await come(browser, stage, screen, { english: true }),
      measured: new Map(),
    }
    await openSample(stage, id)
    await Promise.all(
      people.map((robot) => robot.until(() => robot.row<{ phase: string }>(`item/${id}`)?.phase === 'open')),
    )
    if (kind === 'cafe') for (const robot of people) await robot.say(id, { type: 'join' })
    for (const { action } of kinds[kind].sample.before ?? [])
      await stage.moderator.must({ type: 'item/do', id, action })
    for (const { by, answer } of kinds[kind].sample.answers) await people[(by - 1) % 8]?.say(id, answer)
    await pause(600)
    if (screen === 'host')
      for (const page of [pair.de, pair.en])
        for (const nth of [0, 1]) await page.locator('#main input[type=checkbox]').nth(nth).check()
    const faults: string[] = []
    for (const [n, way] of ways.entries())
      faults.push(...(await lookInto(one, pair, n + one.number, way, screen === 'participant')))
    return faults
  },
})

async function signedIn(stage: Stage, browser: Parameters<Play['play']>[2], path: string): Promise<Pair> {
  const seat = { cookie: stage.organiser.cookie() }
  const { url } = stage.server
  const pair: Pair = {
    de: await sit(browser, url, seat),
    en: await sit(browser, url, { ...seat, english: true }),
    measured: new Map(),
  }
  for (const page of [pair.de, pair.en]) await open(page, url + path)
  return pair
}

/** What opens above a screen. */
export const DIALOGS: readonly Play[] = [
  on('participant', 'cafe', [['phone.menu'], ['cafe.write']]),
  on('moderator', 'poll', [['desk.insert'], ['desk.devices'], ['desk.keys']]),
  on('host', 'cafe', [['cafe.merge'], ['cafe.move'], ['cafe.lift']]),
  {
    name: 'dialogs of the organiser',
    async play(one, stage, browser) {
      const room = await createRoom(stage.organiser, { title: 'Digitale Agenda' }, { template: 'burg' })
      const home = await signedIn(stage, browser, '/o')
      const faults: string[] = []
      for (const [n, key] of (['org.create.open', 'org.import.open'] as const).entries())
        faults.push(...(await lookInto(one, home, n + one.number, [key])))
      for (const page of [home.de, home.en]) await open(page, `${stage.server.url}/o/${room}`)
      faults.push(...(await lookInto(one, home, one.number, ['org.programme.add'])))
      return faults
    },
  },
]
