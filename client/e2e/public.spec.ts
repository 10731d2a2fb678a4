import type { Page } from '@playwright/test'
import { Robot, wordsOf } from '../../server/cli/robot.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import { DESK, expect, type Hall, PHONE, type Seat, test } from './hall.ts'
import { look, visit, visitSigned } from './look.ts'

/** An agenda as a region has it some months on: ranked demands, an idea from elsewhere, states, a priority group. */
async function region(hall: Hall) {
  const agenda = await createRoom(hall.organiser, { title: 'Digitale Region 2030' }, { type: 'agenda' })
  const robot = await new Robot({
    url: hall.server.url,
    room: agenda,
    grant: 'organiser',
    cookie: hall.organiser.cookie(),
  }).arrive()
  const ids = (prefix: string) =>
    robot
      .rows<{ index: number }>(prefix)
      .sort(([, a], [, b]) => a.index - b.index)
      .map(([id]) => id)
  const [field, phase] = [ids('field/'), ids('phase/')]
  const demands = [
    'Mitfahrbänke mit Anzeige',
    'Digitallotsen in jeder Gemeinde',
    'Offene Schnittstellen für alle Ämter',
    'Telemedizin in der Gemeindeschwesternpraxis',
  ].map((title, at) => ({
    ...{
      demand: wordsOf('').id,
      title: wordsOf(title),
      text: wordsOf('Damit auch die Dörfer etwas davon haben, und nicht erst in zehn Jahren.'),
    },
    ...{ table: wordsOf('Alltag'), cards: [wordsOf('').id, wordsOf('').id], rounds: [1, 2] },
    ...{ place: [1, 2, 2, 4][at] ?? null, among: 4, votes: 41 - at * 7, of: 87, ranking: 'ranking0001' },
  }))
  await robot.must({
    type: 'demands/take',
    workshop: 'workshop01',
    title: wordsOf('Digitaldialog Burg'),
    field: field[0] ?? null,
    demands,
  })
  const idea = wordsOf('').id
  await robot.must({
    type: 'project/add',
    id: idea,
    title: wordsOf('Bus auf Ruf'),
    text: wordsOf('Nach 20 Uhr fährt nichts.'),
    field: field[1] ?? null,
    origin: wordsOf('Jugendforum'),
  })
  await robot.until(() => ids('project/').length > 1)
  const projects = ids('project/')
  await robot.must({
    type: 'project/edit',
    id: projects.find((one) => one !== idea),
    status: 'running',
    phase: phase[0] ?? null,
    contact: wordsOf('Erika Geheim'),
  })
  await robot.must({ type: 'project/edit', id: idea, status: 'rejected' })
  const stones = [
    { id: wordsOf('').id, title: wordsOf('Förderbescheid'), date: '2027-03-01', done: true },
    { id: wordsOf('').id, title: wordsOf('Erster Betrieb'), date: '2027-09-01', done: false },
  ]
  const running = projects.find((one) => one !== idea) ?? ''
  await robot.must({ type: 'profile/set', id: running, key: 'milestones', was: 0, value: stones })
  await robot.must({
    type: 'profile/set',
    id: running,
    key: 'goal',
    was: 0,
    value: wordsOf('Alle Orte sind auch am Abend zu erreichen.'),
  })
  robot.close()
  return { agenda, running }
}

const open = (page: Page) => page.getByRole('switch', { name: 'Seite veröffentlichen' })

test('an agenda is made public, read by everybody without script, and withdrawn', async ({ browser, hall }) => {
  test.slow()
  const { agenda, running } = await region(hall)
  const address = `${hall.server.url}/a/${agenda}`
  const reader = await visit(browser, address, { viewport: PHONE })
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht')
  await look(reader, 'public-gone')

  const desk = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: DESK })
  await desk.getByRole('tab', { name: 'Öffentlich' }).click()
  await open(desk).click()
  await expect(desk.getByLabel('Adresse', { exact: true })).toHaveValue(new RegExp(`/a/${agenda}$`))
  await desk.getByLabel('Einleitung').fill('Was der Kreis mit den Ideen seiner Workshops macht.')
  await desk.getByRole('button', { name: 'Speichern' }).click()
  await desk.getByRole('button', { name: 'Termin anlegen' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Was', { exact: true }).fill('Werkstatt Mobilität')
  await dialog.getByLabel('Tag').fill('2030-05-14')
  await dialog.getByLabel('Uhrzeit').fill('18:00')
  await dialog.getByLabel('Ort').fill('Rathaus Burg')
  await dialog.getByLabel('Adresse im Netz').fill('kein Link')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(dialog.getByText('Das ist keine Adresse im Netz', { exact: false })).toBeVisible()
  await dialog.getByLabel('Adresse im Netz').fill('https://example.org/werkstatt')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(desk.getByText('14. Mai 2030 · 18:00 Uhr · Rathaus Burg')).toBeVisible()
  await look(desk, 'public-desk')

  // No script, on any screen, in any light.
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
  const bare = await plain.newPage()
  await bare.goto(address)
  for (const name of ['Was eingegangen ist', 'Was abgestimmt wurde', 'Was daraus wurde', 'Nächste Termine'])
    await expect(bare.getByRole('heading', { name })).toBeVisible()
  await expect(bare.locator('body')).not.toContainText('Geheim')
  await bare.getByRole('link', { name: 'Bus auf Ruf' }).first().click()
  await expect(bare.getByRole('heading', { level: 1, name: 'Bus auf Ruf' })).toBeVisible()
  await expect(bare.getByText('Abgelehnt')).toBeVisible()
  await plain.close()
  const seats: Record<string, Seat> = {
    wide: { viewport: DESK },
    'wide-dark': { viewport: DESK, dark: true },
    phone: { viewport: PHONE },
    'phone-dark': { viewport: PHONE, dark: true },
    small: { viewport: { width: 320, height: 640 } },
  }
  for (const [name, seat] of Object.entries(seats)) {
    const page = await visit(browser, `${address}${name === 'wide-dark' ? '?lang=en' : ''}`, seat)
    await look(page, `public-${name}`)
    await page.goto(`${address}/p/${running}${name === 'phone-dark' ? '?lang=en' : ''}`)
    await look(page, `public-project-${name}`)
    await page.close()
  }
  // The feed is a document of its own that a browser can read.
  const feed = await desk.evaluate(async (path) => {
    const xml = new DOMParser().parseFromString(await (await fetch(path)).text(), 'application/xml')
    return [xml.querySelectorAll('parsererror').length, xml.querySelectorAll('feed > entry > id').length]
  }, `/a/${agenda}/feed.atom`)
  expect(feed).toEqual([0, 5])

  await desk.getByRole('checkbox', { name: /Bus auf Ruf/ }).click()
  await expect(async () => {
    await reader.goto(address)
    await expect(reader.getByRole('heading', { level: 1, name: 'Digitale Region 2030' })).toBeVisible({ timeout: 500 })
    await expect(reader.locator('body')).not.toContainText('Bus auf Ruf', { timeout: 500 })
  }).toPass()
  await open(desk).click()
  await expect(async () => {
    await reader.reload()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht', { timeout: 500 })
  }).toPass()
})
