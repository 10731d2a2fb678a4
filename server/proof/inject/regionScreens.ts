import type { Browser } from '@playwright/test'
import { evaluatorScope, groupScope } from '#shared/agenda/roles.ts'
import { sayIn } from '#shared/words/words.ts'
import { linkFor, open } from '../pages.ts'
import type { Stage } from '../stage.ts'
import type { Region } from './region.ts'
import { type Watched, watch } from './screens.ts'

export type See = (screen: Watched, title: string) => Promise<void>
export type RegionScreens = { url: string; desk: Watched; public: Watched; rest: Watched[] }
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390 }
const de = sayIn('de')

/** Those who look at an agenda: its organiser, a working group, an evaluator, the hall, and everybody. */
export async function openRegionScreens(
  browser: Browser,
  { organiser, server: { url } }: Stage,
  { room, ids }: Region,
): Promise<RegionScreens> {
  const link = (role: 'group' | 'evaluator' | 'projector', scope: string | null) =>
    linkFor(organiser, room, role, scope)
  const signed = { ...DESK, cookie: organiser.cookie() }
  const [desk, everybody, ...rest] = await Promise.all([
    watch(browser, url, 'agenda', `${url}/o/agenda/${room}`, signed),
    watch(browser, url, 'public', `${url}/a/${room}`, PHONE),
    watch(browser, url, 'group', await link('group', groupScope(ids.group)), PHONE),
    watch(browser, url, 'evaluator', await link('evaluator', evaluatorScope(ids.evaluator)), PHONE),
    watch(browser, url, 'exhibition', await link('projector', null), { width: 1920, height: 1080 }),
  ])
  return { url, desk, public: everybody, rest }
}

/** Every tab of a desk, or only some. */
export async function tabs(screen: Watched, see: See, only?: readonly string[]): Promise<void> {
  for (const tab of await screen.page.getByRole('tab').all()) {
    const name = ((await tab.textContent()) ?? '').trim()
    if (only && !only.includes(name)) continue
    await tab.click()
    await see(screen, `tab ${name}`)
  }
}

/** Every screen of an agenda, with the project that was written last. */
export async function lookAtRegion({ url, ...screens }: RegionScreens, region: Region, see: See): Promise<void> {
  const { room, told } = region
  const project = told.at(-1)?.id ?? ''
  const desk = async () => {
    const { page } = screens.desk
    await tabs(screens.desk, see)
    await open(page, `${url}/o/agenda/${room}/${project}`)
    await see(screens.desk, 'a profile')
    await page.getByRole('button', { name: de('profile.history'), exact: true }).click()
    await page.locator('dialog[open]').waitFor()
    await see(screens.desk, 'its history')
    await open(page, `${url}/o/agenda/${room}`)
  }
  const everybody = async () => {
    for (const path of [`/p/${project}`, '']) {
      await open(screens.public.page, `${url}/a/${room}${path}`)
      await see(screens.public, path === '' ? 'overview' : 'project')
    }
  }
  const group = async () => {
    const [screen] = screens.rest
    if (!screen) return
    await see(screen, 'its projects')
    await screen.page.locator(`a[href$="/${project}"]`).click()
    await screen.page.locator('dl').first().waitFor()
    await see(screen, 'one of them')
    await screen.page.goBack()
  }
  const others = screens.rest.slice(1).map((screen) => see(screen, 'as it is'))
  await Promise.all([desk(), everybody(), group(), ...others])
}

/**
 * What is written before it is brought in (ideas from a list, and another region's file), what came from the day, and
 * what ticket systems have said.
 */
export async function lookAtEnd(
  { url, ...screens }: RegionScreens,
  see: See,
  room: string,
  files: Record<'ideas' | 'region' | 'contacts' | 'name', string>,
): Promise<void> {
  const { page } = screens.desk
  await tabs(screens.desk, see, [de('agenda.list'), de('trackers.tab')])
  await page.getByRole('tab', { name: de('exchange.tab') }).click()
  const fields = page.locator('input[type=file]')
  const file = (text: string, mimeType: string) => ({ name: files.name, mimeType, buffer: Buffer.from(text) })
  await fields.nth(0).setInputFiles(file(files.ideas, 'text/csv'))
  await fields.nth(1).setInputFiles(file(files.region, 'application/json'))
  await page.getByRole('status').nth(1).waitFor()
  await see(screens.desk, 'before something is brought in')
  await page.getByRole('tab', { name: de('directory.tab') }).click()
  await fields.first().setInputFiles(file(files.contacts, 'text/csv'))
  await see(screens.desk, 'before contacts are brought in')
  await open(screens.public.page, `${url}/a/${room}`)
  await see(screens.public, 'at the end')
}
