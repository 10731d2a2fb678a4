import { readFileSync } from 'node:fs'
import { Robot, wordsOf } from '../../server/cli/robot.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import { drawnLogo } from '../../server/files/drawnLogo.ts'
import { DESK, expect, PHONE, pick, test } from './hall.ts'
import { look, visit, visitSigned } from './look.ts'

const logo = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(drawnLogo(900, 300)) }
const svg = {
  name: 'logo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
}

test('an organisation gives its look once, and it stands wherever something is published', async ({
  browser,
  hall,
}) => {
  const page = await visitSigned(browser, hall, '/o', { viewport: DESK })
  await page.getByRole('button', { name: 'Aussehen ändern' }).click()
  const dialog = page.getByRole('dialog')
  const file = dialog.getByLabel('Logo', { exact: true })
  await file.setInputFiles(svg)
  await expect(dialog.getByRole('alert')).toContainText('weder PNG noch JPEG')
  await file.setInputFiles({ ...logo, buffer: Buffer.from(drawnLogo(30, 10)) })
  await dialog.getByLabel('Name der Organisation').fill('Landkreis Musterland')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(dialog.getByRole('alert')).toContainText('unscharf')
  await file.setInputFiles(logo)
  await dialog.getByText('Eigene Farbe').click()
  await dialog.getByLabel('Farbe', { exact: true }).fill('#ffcc00')
  await expect(dialog.getByText('für Text zu hell', { exact: false })).toBeVisible()
  await look(page, 'branding-darkened')
  await dialog.getByLabel('Farbe', { exact: true }).fill('#7b1e3a')
  await expect(dialog.getByText('Gut lesbar', { exact: false })).toBeVisible()
  await look(page, 'branding-dialog')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Landkreis Musterland')).toBeVisible()
  await look(page, 'branding-home')

  const phone = await visitSigned(browser, hall, '/o', { viewport: PHONE, dark: true, english: true })
  await phone.getByRole('button', { name: 'Change the look' }).click()
  await expect(phone.getByRole('dialog').getByLabel('Name of the organisation')).toHaveValue('Landkreis Musterland')
  await look(phone, 'branding-phone')
  await phone.getByText('Top of a public page').scrollIntoViewIfNeeded()
  await look(phone, 'branding-phone-preview')

  // Where guests type the code, and at the top of public pages: from this server, under the same rules.
  const guest = await visit(browser, hall.server.url, { viewport: PHONE })
  await expect(guest.getByRole('img', { name: 'Landkreis Musterland' })).toBeVisible()
  await look(guest, 'branding-join')
  const agenda = await createRoom(hall.organiser, { title: 'Digitale Region 2030' }, { type: 'agenda' })
  const seat = { url: hall.server.url, room: agenda, grant: 'organiser', cookie: hall.organiser.cookie() }
  const robot = await new Robot(seat).arrive()
  await robot.must({ type: 'page/set', was: 0, on: true, index: false, intro: wordsOf('Was daraus wurde.') })
  robot.close()
  for (const dark of [false, true]) {
    const reader = await visit(browser, `${hall.server.url}/a/${agenda}`, { viewport: dark ? PHONE : DESK, dark })
    const mark = reader.getByRole('img', { name: 'Logo: Landkreis Musterland' })
    await expect(mark).toBeVisible()
    expect(await mark.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
    const band = reader.locator('.band')
    expect(await band.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(123, 30, 58)')
    await look(reader, `branding-public${dark ? '-dark' : ''}`)
  }
})

test('summaries are worded anew and parts left out for publication; numbers stay', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const options = ['Breitband', 'Bürgerkonto'].map(wordsOf)
  const [first, second] = [
    await room.add('poll', 'Was zuerst?', pick(options)),
    await room.add('poll', 'Nur für uns', pick(options)),
  ]
  const crowd = await room.robots(6)
  const { moderator } = room
  for (const item of [first, second]) {
    await moderator.must({ type: 'item/go', id: item })
    await moderator.must({ type: 'item/open', id: item })
    for (const robot of crowd) {
      await robot.until(() => robot.row<{ phase: string }>(`item/${item}`)?.phase === 'open')
      await robot.say(item, { type: 'pick', picks: [options[0]?.id] })
    }
    await moderator.must({ type: 'item/close', id: item })
  }
  const meta = { title: 'Digitale Agenda', subtitle: 'Netz und Ämter', place: 'Burg', organiser: 'Landkreis' }
  const named = Object.fromEntries(Object.entries(meta).map(([key, text]) => [key, wordsOf(text)]))
  await moderator.must({ type: 'workshop/set', meta: { ...named, date: '2019-04-11' } })
  await moderator.must({ type: 'workshop/end' })
  type Kept = {
    topics: { name: string; sheet: { rows: unknown[][] } }[]
    edits: { part: string; text: string; edited: string | null; hidden: boolean }[]
  }
  const kept = async () =>
    JSON.parse((await hall.organiser.file(`/api/rooms/${room.id}/export/record.json`)).body) as Kept
  const before = await kept()
  expect(before.edits).toEqual([])

  const page = await visitSigned(browser, hall, `/o/${room.id}?tab=results`, { viewport: DESK })
  await page.getByRole('switch', { name: 'Ergebnisse für alle mit dem Code' }).click()
  await page.locator('summary', { hasText: 'Wortlaut' }).click()
  await page.getByRole('button', { name: 'Worum es ging bearbeiten' }).click()
  await expect(page.getByRole('dialog').getByText('Ursprünglich: Netz und Ämter', { exact: false })).toBeVisible()
  await page.getByRole('dialog').getByRole('textbox').fill('Um schnelles Netz, ganz konkret.')
  await look(page, 'publish-wording')
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('bearbeitet', { exact: true })).toBeVisible()
  await page.locator('summary', { hasText: 'Teile der Dokumentation' }).click()
  await page.getByRole('switch', { name: /Nur für uns/ }).click()
  await look(page, 'publish-panel')

  const reader = await visit(browser, `${hall.server.url}/results#${room.code}`, { viewport: PHONE })
  await expect(reader.getByText('Um schnelles Netz, ganz konkret.')).toBeVisible()
  await expect(reader.locator('body')).not.toContainText('2. Nur für uns')
  await look(reader, 'publish-public')

  const after = await kept()
  // What stays has the very numbers it had; of what was left out nothing stands anywhere.
  const rows = ({ topics }: Kept) => topics.find(({ name }) => name === 'results')?.sheet.rows ?? []
  expect(rows(after)).toEqual(rows(before).filter(([n]) => n === 1))
  expect(rows(after).map((row) => row[5])).toEqual([6, 0])
  expect(after.edits).toEqual([
    expect.objectContaining({ part: 'about', edited: 'Um schnelles Netz, ganz konkret.', hidden: false }),
    expect.objectContaining({ part: `item/${second}`, edited: null, hidden: true }),
  ])
  const download = page.waitForEvent('download')
  await page.locator('a[href*="record.md"]').first().click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('Um schnelles Netz, ganz konkret.')
  expect(text).not.toMatch(/## 2\\?\. Nur/)

  const phone = await visitSigned(browser, hall, `/o/${room.id}?tab=results`, {
    viewport: PHONE,
    dark: true,
    english: true,
  })
  await phone.locator('summary', { hasText: 'Wording' }).click()
  await phone.locator('summary', { hasText: 'Wording' }).evaluate((one) => one.scrollIntoView())
  await look(phone, 'publish-phone')
})
