import { type Browser, chromium, type Page } from '@playwright/test'
import type { Visitor } from '../cli/visitor.ts'
import { browserPath } from './browser/stand.ts'

/** Why no browser can be started here; null where one can. */
export const noBrowser = (): Promise<string | null> => Promise.resolve(browserPath() ? null : 'no Chromium here')

export const openBrowser = (): Promise<Browser> => {
  const executablePath = browserPath()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
    ],
  })
}

export type Seat = { width?: number; height?: number; english?: boolean; dark?: boolean; cookie?: string }
/** Nothing is timed here, and the machine may be busy. */
const PATIENCE_MS = 60_000

/** A person's own browser, empty or with somebody's cookie. */
export async function sit(browser: Browser, url: string, seat: Seat = {}): Promise<Page> {
  const { width = 390, height = 844, english = false, dark = false, cookie } = seat
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: english ? 'en-US' : 'de-DE',
    reducedMotion: 'reduce',
  })
  // The names that the loader gives to functions are not known in the page.
  await context.addInitScript('globalThis.__name = (one) => one')
  const [name = '', value = ''] = (cookie ?? '').split('=')
  if (name) await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  return page
}

type StaffRole = 'moderator' | 'host' | 'minutes' | 'projector' | 'group' | 'evaluator'
/** The address of a link that nobody has walked through yet. */
export async function linkFor(organiser: Visitor, room: string, role: StaffRole, scope: string | null = null) {
  const made = await organiser.must<{ secret: string }>('POST', `/api/rooms/${room}/links`, { role, scope, label: '' })
  return `${organiser.url}/e#${made.secret}`
}

/** Opens an address and waits until its page has a heading. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  if (address.includes('/e#')) await page.waitForURL((url) => url.pathname !== '/e' && url.hash === '')
  await page.locator('h1').first().waitFor({ state: 'attached', timeout: PATIENCE_MS })
}
