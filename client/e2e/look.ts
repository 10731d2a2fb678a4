import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import type { AnyKind } from '#shared/activities/kinds.ts'
import type { Robot } from '../../server/cli/robot.ts'
import { expect, type Hall, type Room, type Seat, sit } from './hall.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** `SHOTS=folder npm run e2e -- access` keeps a picture of every screen that is looked at. */
const shots = process.env['SHOTS']

/** A browser without moving parts, at an address. */
export async function visit(browser: Browser, address: string, seat: Seat): Promise<Page> {
  const page = await sit(browser, seat)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(address)
  if (address.includes('/e#')) await page.waitForURL((url) => url.pathname !== '/e' && url.hash === '')
  return page
}

/** The same, signed in as the fixture's organiser. */
export async function visitSigned(browser: Browser, hall: Hall, path: string, seat: Seat): Promise<Page> {
  const page = await sit(browser, seat)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, hall)
  await page.goto(hall.server.url + path)
  return page
}
export async function signIn(page: Page, hall: Hall): Promise<void> {
  const [name = '', value = ''] = hall.organiser.cookie().split('=')
  await page.context().addCookies([{ name, value, url: hall.server.url }])
}

/** A slow line, before the page is loaded: what it says by its socket with this word in it waits until it is let go. */
export type Line = { upgraded: boolean; held: number; letGo: () => void }
export async function holdBack(page: Page, word: string): Promise<Line> {
  const waiting: (() => void)[] = []
  const letGo = () => {
    for (const go of waiting.splice(0)) go()
    line.held = 0
  }
  const line: Line = { upgraded: false, held: 0, letGo }
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      // Engine.IO's word for "from now on by the socket".
      if (message === '5') line.upgraded = true
      if (!String(message).includes(word)) return server.send(message)
      line.held = waiting.push(() => server.send(message))
    })
  })
  return line
}

/** What would have to be scrolled sideways: the window, or the part of it in which the page scrolls. */
const tooWide = () => {
  const main = document.querySelector('main')
  const boxes = [main, main?.parentElement].flatMap((box) =>
    box && getComputedStyle(box).overflowX !== 'visible' ? [box] : [],
  )
  const wide = [document.documentElement, ...boxes].filter((box) => box.scrollWidth > box.clientWidth + 1)
  if (wide.length === 0) return []
  const beyond = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > innerWidth,
  )
  return [`${wide.map((box) => box.scrollWidth).join()} > ${innerWidth}: ${beyond.at(-1)?.outerHTML.slice(0, 160)}`]
}

/** A screen as it stands: axe finds nothing, it has a heading, and nothing is wider than the window. */
export async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1').first(), `${name}: a heading`).toBeAttached()
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
  expect.soft(found, `${name}: axe`).toEqual([])
  expect.soft(await page.evaluate(tooWide), `${name}: width`).toEqual([])
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** A kind's sample as an item of the programme, and what people say in it. */
export async function addSample(room: Room, kind: AnyKind): Promise<string> {
  return room.add(kind.name, kind.sample.title, kind.sample.config)
}
export async function playAnswers(kind: AnyKind, id: string, people: readonly Robot[]): Promise<void> {
  for (const { by, answer } of kind.sample.answers) {
    const person = people[(by - 1) % people.length]
    await person?.until(() => person.row<{ phase: string }>(`item/${id}`)?.phase === 'open')
    await person?.say(id, answer)
  }
}
/** The actions of the sample; what its roles do alone is left to them. */
export async function playActions(kind: AnyKind, id: string, moderator: Robot): Promise<void> {
  for (const { action } of kind.sample.actions) await moderator.act({ type: 'item/do', id, action })
}
