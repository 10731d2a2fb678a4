import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { wordsOf } from '../../server/cli/robot.ts'
import { clientFolder } from '../../server/paths.ts'
import { expect, type Hall, PHONE, pick, type Room, saved, sit, test } from './hall.ts'

/** A workshop with an open poll, and the address on its posters. */
async function openPoll(hall: Hall): Promise<{ room: Room; address: string }> {
  const room = await hall.workshop()
  const item = await room.add('poll', 'Welches Thema zuerst?', pick(['Breitband', 'Bürgerkonto'].map(wordsOf)))
  await room.moderator.must({ type: 'item/go', id: item })
  await room.moderator.must({ type: 'item/open', id: item })
  return { room, address: `${hall.server.url}/j#${room.token}` }
}
async function vote(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /Bürgerkonto/ }).check()
  await page.getByRole('button', { name: 'Abstimmen' }).click()
  await expect(saved(page)).toBeVisible()
}

test('where nothing can be stored, a phone still joins, votes and changes its vote', async ({ browser, hall }) => {
  const { room, address } = await openPoll(hall)
  const page = await sit(browser, { viewport: PHONE })
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, { get: denied })
    Object.defineProperty(navigator, 'cookieEnabled', { value: false })
  })
  await page.goto(address)
  await vote(page)
  await page.getByRole('radio', { name: /Breitband/ }).check()
  await page.getByRole('button', { name: 'Stimme ändern' }).click()
  await expect(saved(page)).toBeVisible()
  // One device, one vote, although the page and its early script both asked the room.
  await room.moderator.until(() => JSON.stringify(room.moderator.rows('turnout/')).includes('"n":1'))
})

test('files that do not come are asked for again, and that is said', async ({ browser, hall }) => {
  const { address } = await openPoll(hall)
  const page = await sit(browser, { viewport: PHONE })
  let broken = 0
  await page.route(/\/assets\/poll-[^/]*\.js$/, (route) => (broken++ < 6 ? route.abort() : route.continue()))
  await page.goto(address)
  await expect(page.getByText('Wegen der schlechten Verbindung fehlt hier noch etwas')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Welches Thema zuerst?' })).toBeVisible()
  await vote(page)
  expect(broken).toBeGreaterThan(6)
})

test('after an update an open page finds the new version by itself', async ({ browser, hall }) => {
  const { room, address } = await openPoll(hall)
  const words = await room.add('words', 'Ein Wort zum Tag', { max: 3, moderated: false })
  const page = await sit(browser, { viewport: PHONE })
  let gone = true
  const loads: string[] = []
  page.on('framenavigated', (frame) => loads.push(frame.url()))
  // As if the server had been replaced by a newer one since the page was loaded.
  await page.route(/\/assets\/words-[^/]*\.js$/, (route) => (gone ? route.fulfill({ status: 404 }) : route.continue()))
  await page.goto(address)
  await vote(page)
  await page.waitForTimeout(500)
  await room.moderator.must({ type: 'item/go', id: words })
  await room.moderator.must({ type: 'item/open', id: words })
  await expect.poll(() => loads.length, { timeout: 20_000 }).toBeGreaterThan(1)
  gone = false
  // The second time the page does not turn round by itself again: it says so.
  const again = page.getByRole('button', { name: 'Neu laden' })
  await expect(again.or(page.getByRole('textbox').first())).toBeVisible()
  if (await again.isVisible()) await again.click()
  await expect(page.getByRole('textbox').first()).toBeVisible()
})

test('what a phone loads up to its first vote stays light', async ({ browser, hall }) => {
  const { address } = await openPoll(hall)
  const page = await sit(browser, { viewport: PHONE })
  const names = new Set<string>()
  page.on('requestfinished', (request) => names.add(new URL(request.url()).pathname))
  await page.goto(address)
  await vote(page)
  const folder = clientFolder()
  const packed = new Set(readdirSync(join(folder, 'assets')))
  const size = (end: string) =>
    [...names]
      .filter((name) => name.startsWith('/assets/') && name.endsWith(end))
      .map((name) => join(folder, packed.has(`${name.slice(8)}.br`) ? `${name}.br` : name))
      .reduce((sum, file) => sum + statSync(file).size, 0)
  const [script, style, font] = [size('.js'), size('.css'), size('.woff2')]
  expect(script).toBeGreaterThan(50_000)
  expect(script).toBeLessThan(110_000)
  expect(script + style + font).toBeLessThan(150_000)
})
