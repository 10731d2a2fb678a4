import type { Page } from '@playwright/test'
import { Robot, wordsOf } from '../../server/cli/robot.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import type { Fake } from '../../server/trackers/fakes/fake.ts'
import { fakeRedmine } from '../../server/trackers/fakes/redmine.ts'
import { serveFake } from '../../server/trackers/fakes/serve.ts'
import { DESK, expect, type Hall, PHONE, test as base } from './hall.ts'
import { look, visit, visitSigned } from './look.ts'

type Tracker = { fake: Fake; url: string }
/** A ticket system that answers as Redmine does, which the server's administrator has allowed. */
const test = base.extend<{ tracker: Tracker }>({
  // The server reads its list of hosts when it starts, so this comes first.
  tracker: [
    async ({ browserName }, use) => {
      expect(browserName).toBe('chromium')
      const fake = fakeRedmine()
      const served = await serveFake(fake)
      process.env['TRACKER_HOSTS'] = served.url
      await use({ fake, url: served.url })
      delete process.env['TRACKER_HOSTS']
      await served.stop()
    },
    { auto: true },
  ],
})

const TITLES = ['Mitfahrbänke', 'Digitallotsen', 'Offene Schnittstellen', 'Telesprechstunde', 'Glasfaser für Schulen']
const [BENCH = '', , OPEN = '', , FIBRE = ''] = TITLES

/** An agenda whose first two projects stand in the first priority group; the last one was turned down. */
async function region(hall: Hall) {
  const agenda = await createRoom(hall.organiser, { title: 'Digitale Region 2030' }, { type: 'agenda' })
  const seat = { url: hall.server.url, room: agenda, grant: 'organiser', cookie: hall.organiser.cookie() }
  const robot = await new Robot(seat).arrive()
  const [field = null] = robot.rows('field/').map(([id]) => id)
  const ids: string[] = []
  for (const title of TITLES) {
    const id = wordsOf('').id
    const text = wordsOf('Damit auch die Dörfer etwas davon haben, und nicht erst in zehn Jahren.')
    await robot.must({ type: 'project/add', id, title: wordsOf(title), text, field, origin: wordsOf('Burg') })
    ids.push(id)
  }
  const [first] = robot.row<{ tiers: { id: string }[] }>('scoring')?.tiers ?? []
  for (const project of ids.slice(0, 2))
    await robot.must({ type: 'tier/move', project, tier: first?.id, reason: wordsOf('Beschluss des Kreistags') })
  await robot.must({ type: 'project/edit', id: ids[4], status: 'rejected' })
  await robot.must({ type: 'page/set', was: 0, on: true, index: false, intro: wordsOf('') })
  return { agenda, robot, ids }
}
const results = (desk: Page) => desk.getByRole('region', { name: 'Redmine · agenda' })
const item = (desk: Page, title: string) => results(desk).getByRole('listitem').filter({ hasText: title })
const press = (desk: Page, name: string) => results(desk).getByRole('button', { name, exact: true }).click()

test('a backlog is handed on, sent twice and nothing twice, decided, and read back', async ({
  browser,
  hall,
  tracker,
}) => {
  test.slow()
  const { fake, url } = tracker
  const { agenda, robot, ids } = await region(hall)
  const desk = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: DESK })
  await desk.getByRole('tab', { name: 'Ticketsysteme' }).click()
  await look(desk, 'trackers-empty')
  await desk.getByRole('button', { name: 'Ticketsystem verbinden' }).click()
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByLabel('Adresse', { exact: true })).toHaveValue(url)
  await dialog.getByLabel('Projekt dort').fill('agenda')
  await dialog.getByLabel('Token').fill(fake.token)
  await dialog.getByLabel(/^Nummer des Feldes/).fill('1')
  await look(desk, 'trackers-connect')
  await dialog.getByRole('button', { name: 'Verbinden' }).click()
  await expect(results(desk)).toBeVisible()

  // Tried first: nothing is written, and what was turned down stays here.
  await press(desk, 'Probelauf')
  await expect(results(desk).getByText('Das würde in „Digitale Agenda“ geschehen.', { exact: false })).toBeVisible()
  await expect(results(desk).getByText('4 neu')).toBeVisible()
  await expect(item(desk, BENCH)).toContainText('Wird angelegt')
  await expect(item(desk, FIBRE)).toHaveCount(0)
  expect(await fake.holding('tr:')).toEqual([])
  await look(desk, 'trackers-plan')

  // One by itself, a priority group, then all; and once more, which changes nothing.
  const choose = (label: string) => results(desk).getByLabel('Was soll gesendet werden?').selectOption({ label })
  await choose(BENCH)
  await press(desk, 'Senden')
  await expect(results(desk).getByText('1 neu')).toBeVisible()
  await choose('Premium+ (2)')
  await press(desk, 'Senden')
  await expect(results(desk).getByText('1 unverändert')).toBeVisible()
  await choose('Alles außer Abgelehntem (4)')
  await press(desk, 'Senden')
  await expect(results(desk).getByText('2 unverändert')).toBeVisible()
  await expect(results(desk).getByText('2 neu')).toBeVisible()
  const there = JSON.stringify(await fake.holding('tr:'))
  await press(desk, 'Senden')
  await expect(results(desk).getByText('4 unverändert')).toBeVisible()
  expect(JSON.stringify(await fake.holding('tr:'))).toBe(there)
  expect(fake.asked.filter(({ method }) => method === 'PUT')).toEqual([])

  // Both sides write; here nothing is lost, and a person decides.
  await fake.edit('1', { title: 'Mitfahrbank am Markt' })
  await fake.remove('3')
  await robot.must({ type: 'project/edit', id: ids[0], title: wordsOf('Mitfahrbänke mit Anzeige') })
  await robot.must({ type: 'project/edit', id: ids[1], title: wordsOf('Digitallotsen überall') })
  await press(desk, 'Senden')
  await expect(results(desk).getByText('1 zu entscheiden')).toBeVisible()
  await expect(item(desk, 'Digitallotsen überall')).toContainText('Geändert')
  const conflict = item(desk, 'Mitfahrbänke mit Anzeige')
  await expect(conflict).toContainText('Mitfahrbank am Markt')
  await expect(item(desk, OPEN)).toContainText('Dort gelöscht')
  await look(desk, 'trackers-conflict')
  const phone = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: PHONE, dark: true, english: true })
  await phone.getByRole('tab', { name: 'Ticket systems' }).click()
  await expect(phone.getByText('1 to decide')).toBeVisible()
  await phone.getByText('Mitfahrbank am Markt').scrollIntoViewIfNeeded()
  await look(phone, 'trackers-phone-dark-en')
  await phone.close()
  await conflict.getByRole('radio', { name: 'Unsere Fassung senden' }).check()
  await item(desk, OPEN).getByRole('checkbox', { name: 'Beim Senden dort neu anlegen' }).check()
  await press(desk, '2 Entscheidungen senden')
  await expect(results(desk).getByText('1 neu')).toBeVisible()
  await expect(results(desk).getByText('1 geändert')).toBeVisible()
  expect(JSON.stringify(fake.asked.filter(({ method }) => method === 'PUT').at(-1))).toContain(
    'Mitfahrbänke mit Anzeige',
  )

  // What is done over there stands on the public page as soon as it was asked for.
  await fake.close('2')
  await press(desk, 'Status holen')
  await expect(item(desk, 'Digitallotsen überall')).toContainText('geschlossen')
  await expect(results(desk).getByText('4 Einträge dort, davon 1 geschlossen')).toBeVisible()
  await look(desk, 'trackers-status')
  const reader = await visit(browser, `${hall.server.url}/a/${agenda}`, { viewport: DESK })
  await expect(reader.getByText('Bearbeitung: Erledigt').first()).toBeVisible()
  await look(reader, 'trackers-public')
  await reader.goto(`${hall.server.url}/a/${agenda}/p/${ids[1]}`)
  await expect(reader.getByText(/abgefragt am/)).toBeVisible()
  await look(reader, 'trackers-public-project')
  const coming = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'OpenProject' }).click()
  expect((await coming).suggestedFilename()).toBe('openproject.csv')
  for (const [name, seat] of Object.entries({
    'desk-dark-en': { viewport: DESK, dark: true, english: true },
    phone: { viewport: PHONE },
  })) {
    const page = await visitSigned(browser, hall, `/o/agenda/${agenda}`, seat)
    await page.getByRole('tab', { name: /^Ticket/ }).click()
    await page.getByRole('listitem').filter({ hasText: 'Digitallotsen überall' }).scrollIntoViewIfNeeded()
    await look(page, `trackers-${name}`)
    await page.close()
  }
  robot.close()
})
