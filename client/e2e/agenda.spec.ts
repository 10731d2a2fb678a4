import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { wordsOf } from '../../server/cli/robot.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import { DESK, expect, type Hall, PHONE, type Room, sit, test } from './hall.ts'
import { look } from './look.ts'

const demands = ['Mitfahrbänke mit Anzeige', 'Digitallotsen in jeder Gemeinde', 'Offene Schnittstellen'].map(wordsOf)
const [bench, guide, open] = demands.map((one) => one.text) as [string, string, string]

/** A café with three demands, two of them ranked: the second before the first. */
async function ranked(room: Room): Promise<void> {
  const table = { id: 'cafetable1', theme: wordsOf('Alltag'), place: wordsOf(''), host: wordsOf(''), headings: [] }
  const plan = { groups: 1, rounds: 1, minutes: 20, walk: 0, dealing: 'tool' }
  const columns = [wordsOf('Visionen'), wordsOf('Methoden')]
  const cafe = await room.add('cafe', 'Café', { tables: [table], ...plan, columns })
  await room.moderator.must({ type: 'item/open', id: cafe })
  for (const { id, text } of demands) {
    const action = { type: 'demand', table: table.id, id, title: wordsOf(text), text: wordsOf('weil'), cards: [] }
    await room.moderator.must({ type: 'item/do', id: cafe, action })
  }
  const options = demands.slice(0, 2).map(({ id, text }) => ({ ...wordsOf(text), demand: { activity: cafe, id } }))
  const rules = { method: 'ranked-pairs', k: 2, equalRanks: false, budget: 5, perOption: 2, line: 1 }
  const ranking = await room.add('ranking', 'Was zuerst?', { options, ...rules, ballotsAnnounced: false })
  await room.moderator.must({ type: 'item/open', id: ranking })
  const [a, b] = options.map((option) => option.id)
  for (const robot of await room.robots(5)) await robot.say(ranking, { type: 'rank', ranks: [[b], [a]] })
  await room.moderator.must({ type: 'item/close', id: ranking })
}

async function signedIn(page: Page, hall: Hall, agenda: string): Promise<void> {
  const [name = '', value = ''] = hall.organiser.cookie().split('=')
  await page.context().addCookies([{ name, value, url: hall.server.url }])
  await page.goto(`${hall.server.url}/o/agenda/${agenda}`)
}
const findings = async (page: Page) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('demands become projects, move on the board, are edited, taken back and exported', async ({ browser, hall }) => {
  const room = await hall.workshop()
  await ranked(room)
  const agenda = await createRoom(hall.organiser, { title: 'Region 2030' }, { type: 'agenda' })
  const desk = await sit(browser, { viewport: DESK })
  await signedIn(desk, hall, agenda)
  await expect(desk.getByRole('heading', { name: 'Region 2030' })).toBeVisible()
  await expect(desk.getByText('Noch keine Vorhaben')).toBeVisible()
  expect(await findings(desk)).toEqual([])

  // Only the first place, then all: nothing twice.
  await desk.getByRole('button', { name: 'Forderungen übernehmen' }).click()
  await desk.getByRole('radio', { name: 'Nur die ersten Plätze' }).check()
  await desk.getByLabel('Bis Platz').fill('1')
  await desk.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(desk.getByRole('button', { name: guide })).toBeVisible()
  await expect(desk.getByRole('button', { name: bench })).toBeHidden()
  await desk.getByRole('button', { name: 'Forderungen übernehmen' }).click()
  await desk.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(desk.getByText('2 Forderungen übernommen. 1 war schon da.').first()).toBeVisible()
  await expect(desk.getByText('Platz 1 von 2').first()).toBeVisible()
  await desk.getByRole('button', { name: 'Letzten Schritt zurücknehmen' }).click()
  await expect(desk.getByRole('button', { name: bench })).toBeHidden()
  await desk.getByRole('button', { name: 'Forderungen übernehmen' }).click()
  await desk.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(desk.getByRole('button', { name: open })).toBeVisible()

  // On the board a card moves by a button, which keeps the focus.
  await desk.getByRole('tab', { name: 'Tafel' }).click()
  const on = desk.getByRole('button', { name: new RegExp(`${guide}.* weiter nach`) })
  await on.click()
  await expect(desk.getByRole('region', { name: /^Vorbereitung/ }).getByText(guide)).toBeVisible()
  await expect(on).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('region', { name: /^Planung/ }).getByText(guide)).toBeVisible()
  expect(await findings(desk)).toEqual([])

  // The same as a table of fields by phases.
  await desk.getByRole('button', { name: 'Handlungsfelder × Phasen' }).click()
  const row = desk.getByRole('row').filter({ hasText: guide })
  await expect(row.getByRole('cell').nth(2)).toContainText(guide)
  await on.click()
  await expect(row.getByRole('cell').nth(3)).toContainText(guide)
  await expect(on).toBeFocused()
  await look(desk, 'agenda-matrix')

  await desk.getByRole('button', { name: guide, exact: true }).click()
  await expect(desk.getByRole('region', { name: 'So kam es hierher' })).toContainText('Platz 1 von 2 · 5 von 5 Stimmen')
  await desk.getByRole('button', { name: 'Federführung bearbeiten' }).click()
  await desk.getByRole('textbox', { name: 'Federführung' }).fill('Stabsstelle Digitales')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('Stabsstelle Digitales')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Federführung bearbeiten' })).toBeFocused()
  await desk.getByRole('link', { name: 'Zur Agenda' }).click()
  await desk.getByRole('tab', { name: 'Liste' }).click()
  await desk.getByRole('searchbox').fill('stabsstelle')
  await expect(desk.getByText('1 von 3 Vorhaben')).toBeVisible()
  // Tab and search stand in the address: a reload and the way back find them, the server hears nothing of them.
  await expect(desk).toHaveURL(/#columns=both&search=stabsstelle$/)
  await desk.reload()
  await expect(desk.getByText('1 von 3 Vorhaben')).toBeVisible()
  await desk.getByRole('tab', { name: 'Tafel' }).click()
  await expect(desk.getByRole('tab', { name: 'Tafel' })).toBeFocused()
  await expect(desk).toHaveURL(/#view=board&columns=both&search=stabsstelle$/)
  await desk.goBack()
  await expect(desk.getByRole('tab', { name: 'Liste' })).toHaveAttribute('aria-selected', 'true')
  await expect(desk.getByRole('searchbox')).toHaveValue('stabsstelle')

  // Somebody with a phone sees the same, without anything wider than the screen.
  const phone = await sit(browser, { viewport: PHONE, dark: true })
  await signedIn(phone, hall, agenda)
  await expect(phone.getByRole('button', { name: open })).toBeVisible()
  expect((await phone.getByRole('tablist').boundingBox())?.y).toBeLessThan(PHONE.height / 2)
  await phone.getByRole('button', { name: 'Mehr', exact: true }).click()
  await expect(phone.getByRole('button', { name: 'Dateien und Druck' })).toBeVisible()
  await look(phone, 'agenda-head-phone')
  await phone.getByRole('button', { name: 'Mehr', exact: true }).click()
  for (const tab of ['Tafel', 'Aufbau', 'Liste']) {
    await phone.getByRole('tab', { name: tab }).click()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  }

  await phone.getByRole('tab', { name: 'Tafel' }).click()
  await look(phone, 'agenda-board-phone')
  await phone.getByRole('button', { name: 'Handlungsfelder × Phasen' }).click()
  await expect(phone.getByRole('table')).toBeVisible()
  await look(phone, 'agenda-matrix-phone')

  await desk.getByRole('button', { name: 'Dateien und Druck' }).click()
  const coming = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'CSV' }).click()
  const csv = readFileSync(await (await coming).path(), 'utf8')
  for (const text of [bench, guide, open, 'Stabsstelle Digitales']) expect(csv).toContain(text)
  await look(desk, 'agenda-files')
  const set = desk.waitForEvent('download')
  await desk.getByRole('region', { name: 'Steckbriefe' }).getByRole('button', { name: 'PDF' }).click()
  expect(readFileSync(await (await set).path(), 'latin1')).toMatch(/^%PDF-1\.7/)
})
