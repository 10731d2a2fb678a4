import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { seeded } from '#shared/base/chance.ts'
import { Robot } from '../../cli/robot.ts'
import { openProxy, type Proxy } from '../line/proxy.ts'
import type { Case } from '../part.ts'
import { pollShape, type Shape, Stage } from '../stage.ts'

export const browserPath = (): string | undefined =>
  [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    chromium.executablePath(),
  ].find((path) => path && existsSync(path))

/** A workshop whose pages are reached over a line that can fall ill, and a real browser. */
export type Stand = {
  one: Case
  stage: Stage
  proxy: Proxy
  /** On a healthy line; it says nothing. */
  watcher: Robot
  /** A phone of its own, with its own storage. */
  phone: () => Promise<BrowserContext>
  /** Opens the item that is to be answered, on a page of this phone. */
  join: (phone: BrowserContext) => Promise<Page>
  errors: string[]
}

export async function openStand(one: Case, shape: Shape): Promise<{ stand: Stand; close: () => Promise<void> }> {
  const executablePath = browserPath()
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const browser: Browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args })
  const stage = await Stage.open(one)
  const proxy = await openProxy(stage.server.port, seeded(one.seed))
  await stage.add(shape)
  const watcher = await new Robot({ url: stage.server.url, room: stage.code }).arrive()
  await stage.openItem(shape.id)
  const errors: string[] = []
  const phone = () => browser.newContext({ locale: 'de-DE', viewport: { width: 390, height: 844 } })
  const join = async (context: BrowserContext) => {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(`${proxy.url}/j#${stage.code}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const close = async () => {
    await browser.close()
    watcher.close()
    await stage.close('SIGKILL')
    proxy.close()
  }
  return { stand: { one, stage, proxy, watcher, phone, join, errors }, close }
}

export const poll = pollShape
export const main = (page: Page) => page.locator('#main')
export const saved = (page: Page) => main(page).getByText(/^Gespeichert/)
export async function vote(page: Page, option: string): Promise<void> {
  await page.getByRole('radio', { name: option }).check()
  await page.getByRole('button', { name: /^Abstimmen|^Stimme|^Ändern/ }).click()
}
