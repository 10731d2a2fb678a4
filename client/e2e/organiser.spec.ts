import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { DESK, expect, type Hall, PHONE, type Seat, sit, test } from './hall.ts'

/** An organiser's browser: signed in as the fixture's organiser. */
async function desk(browser: Browser, hall: Hall, path = '/o', seat: Seat = { viewport: DESK }): Promise<Page> {
  const page = await sit(browser, seat)
  const [name = '', value = ''] = hall.organiser.cookie().split('=')
  await page.context().addCookies([{ name, value, url: hall.server.url }])
  await page.goto(`${hall.server.url}${path}`)
  return page
}
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
/** The server of a test listens on the loopback only, whatever address stands in its links. */
const here = (hall: Hall, link: string) => link.replace(/^https?:\/\/[^/]+/, hall.server.url)
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const line = (page: Page, name: RegExp) => page.getByRole('list').getByRole('button', { name })
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()

test('an invited colleague makes an account; the secret leaves the address bar', async ({ browser, hall }) => {
  const page = await desk(browser, hall)
  await press(page, 'Jemanden einladen')
  const link = await page.getByLabel('Einladungslink').inputValue()
  const guest = await sit(browser, { viewport: PHONE })
  await guest.goto(here(hall, link))
  await guest.waitForURL((url) => url.hash === '')
  await guest.getByLabel('Ihr Name').fill('Bernd Busch')
  await guest.getByLabel('Kennwort', { exact: true }).fill('zu kurz')
  await press(guest, 'Konto anlegen')
  await expect(guest.getByText('Das Kennwort ist zu kurz', { exact: false })).toBeVisible()
  await guest.getByLabel('Kennwort', { exact: true }).fill('ein langer Satz')
  await press(guest, 'Konto anlegen')
  await expect(guest.getByRole('heading', { name: 'Workshops' })).toBeVisible()
  await press(guest, 'Menü')
  await press(guest, 'Abmelden')
  await expect(guest.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
})

test('a workshop from a template: changed, opened to helpers, tested, rehearsed, ended, erased', async ({
  browser,
  hall,
}) => {
  const page = await desk(browser, hall)
  await press(page, 'Neuer Workshop')
  await page.getByRole('radio', { name: /^World-Café/ }).check()
  await press(page, 'Workshop anlegen')
  await expect(page.getByText('Bitte geben Sie einen Titel ein.')).toBeVisible()
  await page.getByRole('textbox', { name: /^Titel/ }).fill('Region im Gespräch')
  await press(page, 'Workshop anlegen')
  await expect(page.getByRole('heading', { name: 'Region im Gespräch' })).toBeVisible()
  const id = /\/o\/([a-z0-9]+)/.exec(page.url())?.[1] ?? ''

  // Nothing typed is lost by a reload; a new item comes in where it was made.
  await line(page, /Einführung/).click()
  await page.getByLabel('Titel oder Frage').fill('Begrüßung')
  await page.reload()
  await expect(page.getByLabel('Titel oder Frage')).toHaveValue('Begrüßung')
  await press(page, 'Speichern')
  await expect(page.getByText('Nicht gespeichert')).toBeHidden()
  await press(page, 'Programmpunkt hinzufügen')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Information/ })
    .click()
  await page.getByLabel('Titel oder Frage').fill('Hausregeln')
  await press(page, 'Ins Programm nehmen')
  await expect(line(page, /Hausregeln/)).toBeVisible()
  await expect(line(page, /./).nth(1)).toContainText('Hausregeln')
  await press(page, 'Nach oben')
  await expect(line(page, /./).nth(0)).toContainText('Hausregeln')

  // Every table gets its link; it opens the host's screen once, with the secret gone from the address.
  await tab(page, 'Türen & Links')
  await press(page, 'Alle Tische')
  await press(page, '4 Links anlegen')
  await expect(page.getByText('Diese Links werden nur jetzt gezeigt.', { exact: false })).toBeVisible()
  const link = await page.getByLabel('Link', { exact: true }).first().inputValue()
  await inDialog(page, 'Fertig')
  const host = await sit(browser, { viewport: PHONE })
  await host.goto(here(hall, link))
  await host.waitForURL((url) => url.pathname.startsWith(`/host/${id}`) && url.hash === '')

  // The Wi-Fi's password never leaves the window; the test turns green when a phone has come.
  await tab(page, 'Plakate')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.getByLabel(/Name des WLAN/).fill('Stadthalle')
  await page.getByLabel(/Kennwort des WLAN/).fill('geheim;123')
  await expect(page.getByRole('img', { name: 'QR-Code für das WLAN' })).toHaveCount(5)
  const join = await hall.organiser.must<{ join: string; room: { code: string } }>('GET', `/api/rooms/${id}`)
  const phone = await sit(browser, { viewport: PHONE })
  await phone.goto(`http://halle.example:${hall.server.port}/j#${join.join.split('#')[1]}`)
  await expect(page.getByText('Ein Telefon ist angekommen')).toBeVisible()
  expect(sent.join()).not.toContain('geheim')

  await tab(page, 'Einstellungen')
  await press(page, 'Probe beginnen')
  await expect(page.getByText('Die Probe läuft')).toBeVisible()
  await press(page, 'Probe beenden')
  await inDialog(page, 'Probe beenden')
  await expect(page.getByText('Die Probe läuft')).toBeHidden()
  await press(page, 'Workshop beenden …')
  await inDialog(page, 'Workshop beenden')
  await expect(page.getByText('Beendet', { exact: true })).toBeVisible()

  await press(page, 'Löschen …')
  await page.getByLabel(/Zum Bestätigen/).fill('FALSCH')
  await inDialog(page, 'Endgültig löschen')
  await expect(page.getByText('Der Code stimmt nicht.', { exact: false })).toBeVisible()
  await page.getByLabel(/Zum Bestätigen/).fill(join.room.code.toLowerCase())
  await inDialog(page, 'Endgültig löschen')
  await expect(page.getByText('Noch kein Workshop')).toBeVisible()
})

test('an unreadable import says where; a good one becomes a closed copy', async ({ browser, hall }) => {
  const room = await hall.workshop('live-poll')
  const page = await desk(browser, hall, `/o/${room.id}?tab=results`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Workshop, JSON' }).click(),
  ])
  const file = readFileSync(await download.path())
  await page.goto(`${hall.server.url}/o`)
  await press(page, 'Einlesen')
  const choose = (text: string | Buffer) =>
    page.getByLabel('Datei').setInputFiles({ name: 'w.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose('{"format": ')
  await inDialog(page, 'Einlesen')
  await expect(page.getByRole('alert')).toContainText('kein gültiges JSON')
  await choose('{"format":"tafelrunde-workshop","version":1}')
  await inDialog(page, 'Einlesen')
  await expect(page.getByRole('alert')).toContainText('meta')
  await choose(file)
  await inDialog(page, 'Einlesen')
  await expect(page.getByText('Eingelesene Kopie')).toBeVisible()
  await tab(page, 'Programm')
  await expect(page.getByLabel('Titel oder Frage')).toBeDisabled()
})

const SEATS: [string, Seat][] = [
  ['desk', { viewport: DESK }],
  ['phone, dark, English', { viewport: PHONE, dark: true, english: true }],
  ['narrow phone', { viewport: { width: 320, height: 640 } }],
]
for (const [name, seat] of SEATS)
  test(`no barrier and nothing cut off (${name})`, async ({ browser, hall }) => {
    const room = await hall.workshop('burg')
    const page = await desk(browser, hall, '/o', seat)
    const tabs = ['programme', 'doors', 'posters', 'results', 'settings'].map((one) => `/o/${room.id}?tab=${one}`)
    for (const path of ['/o', ...tabs, '/help', '/legal/privacy', '/legal/imprint', '/signin', '/setup']) {
      await page.goto(`${hall.server.url}${path}`)
      await expect(page.locator('main h1, [role="tabpanel"]').first()).toBeVisible()
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
    }
  })

test('the programme ends where the page ends', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const slide = { text: { id: 'slidetext', text: 'Willkommen' }, style: 'slide', minutes: 0 }
  for (let n = 1; n <= 18; n++) await room.add('info', `Punkt ${n}`, slide)
  const page = await desk(browser, hall, `/o/${room.id}`)
  await expect(line(page, /Punkt 18/)).toBeAttached()
  const empty = await page.evaluate(() => {
    const end = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0
    return document.documentElement.scrollHeight - scrollY - end
  })
  expect(empty).toBeLessThan(2)
})
