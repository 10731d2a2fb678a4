import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { type Child, startServer } from '../../server/cli/child.ts'
import { Robot, wordsOf } from '../../server/cli/robot.ts'
import { createRoom, setUpOrganiser, type Visitor, walkIn } from '../../server/cli/visitor.ts'

export { expect }
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }
export const BOARD = { width: 1920, height: 1080 }

/** A real server on a fresh data folder, with an organiser; real browsers and robots come to it. */
export type Hall = {
  server: Child
  dataDir: string
  organiser: Visitor
  /** Stops the server as an accident would, and starts it again at the same address. */
  kill: () => Promise<void>
  restart: () => Promise<void>
  workshop: (template?: string | null) => Promise<Room>
}
export type Room = {
  id: string
  code: string
  token: string
  moderator: Robot
  add: (kind: string, title: string, config: object, more?: object) => Promise<string>
  link: (role: 'moderator' | 'host' | 'projector' | 'minutes', scope?: string | null) => Promise<string>
  robots: (count: number) => Promise<Robot[]>
}

export const test = base.extend<{ hall: Hall }>({
  hall: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium')
    const dataDir = mkdtempSync(join(tmpdir(), 'tafelrunde-e2e-'))
    const robots: Robot[] = []
    const hall = { dataDir } as Hall
    hall.server = await startServer(dataDir)
    const { port, url } = hall.server
    hall.organiser = await setUpOrganiser(url, hall.server.setUp ?? '')
    hall.kill = async () => {
      await hall.server.stop('SIGKILL')
    }
    hall.restart = async () => {
      hall.server = await startServer(dataDir, { port })
    }
    hall.workshop = async (template = null) => {
      const id = await createRoom(hall.organiser, { title: 'Digitale Agenda' }, { template })
      const about = await hall.organiser.must<{ room: { code: string }; join: string }>('GET', `/api/rooms/${id}`)
      const moderated = await walkIn(hall.organiser, id, 'moderator')
      const { visitor, grant } = moderated
      const moderator = await new Robot({ url, room: id, grant, cookie: visitor.cookie() }).arrive()
      robots.push(moderator)
      return {
        ...{ id, code: about.room.code, token: about.join.split('#')[1] ?? '', moderator },
        async add(kind, title, config, more = {}) {
          const item = wordsOf('').id
          const base_ = { id: item, kind, title: wordsOf(title), minutes: 5, notes: wordsOf(''), after: null }
          await moderator.must({ type: 'item/add', ...base_, config, ...more })
          return item
        },
        link: async (role, scope = null) => `${url}/e#${(await walkIn2(hall.organiser, id, role, scope)).secret}`,
        async robots(count) {
          const come = Array.from({ length: count }, () => new Robot({ url, room: about.room.code }).arrive())
          const all = await Promise.all(come)
          robots.push(...all)
          return all
        },
      }
    }
    await use(hall)
    for (const robot of robots) robot.close()
    await hall.server.stop('SIGKILL').catch(() => null)
    rmSync(dataDir, { recursive: true, force: true })
  },
})

/** A link that nobody has walked through yet. */
const walkIn2 = (organiser: Visitor, room: string, role: string, scope: string | null) =>
  organiser.must<{ secret: string }>('POST', `/api/rooms/${room}/links`, { role, scope, label: '' })

export type Seat = { viewport: { width: number; height: number }; dark?: boolean; english?: boolean; host?: string }

/** Another person's browser. Whatever it logs as an error is a fault of ours. */
export async function sit(browser: Browser, seat: Seat): Promise<Page> {
  const context = await browser.newContext({
    viewport: seat.viewport,
    colorScheme: seat.dark ? 'dark' : 'light',
    locale: seat.english ? 'en-US' : 'de-DE',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

/** Joins as a participant, by the QR code's address. */
export async function joinAs(browser: Browser, hall: Hall, room: Room): Promise<Page> {
  const page = await sit(browser, { viewport: PHONE })
  await page.goto(`${hall.server.url}/j#${room.token}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

/** Enters by a link and waits until the secret is out of the address bar. */
export async function enterBy(browser: Browser, link: string, viewport = DESK): Promise<Page> {
  const page = await sit(browser, { viewport })
  await page.goto(link)
  await page.waitForURL((url) => url.pathname !== '/e' && url.hash === '')
  return page
}

/** What the page shows below its heading; the spoken copy of a message lies outside. */
export const saved = (page: Page) => page.locator('#main').getByText(/^Gespeichert/)

export const pick = (options: { id: string; text: string }[], live = false) => ({
  ...{ type: 'pick', options, min: 1, max: 1, live },
})
