import { readFileSync } from 'node:fs'
import { wordsOf } from '../../server/cli/robot.ts'
import { DESK, expect, pick, sit, test } from './hall.ts'

test('an organiser sets up, runs a small day, and takes away exactly what it produced', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const options = ['Breitband', 'Bürgerkonto'].map(wordsOf)
  const poll = await room.add('poll', 'Was zuerst?', pick(options))
  const words = await room.add('words', 'Ein Wort zum Tag', { max: 2, moderated: true })
  const crowd = await room.robots(7)
  const { moderator } = room
  for (const item of [poll, words]) {
    await moderator.must({ type: 'item/go', id: item })
    await moderator.must({ type: 'item/open', id: item })
  }
  for (const [n, robot] of crowd.entries()) {
    await robot.until(() => robot.row<{ phase: string }>(`item/${words}`)?.phase === 'open')
    await robot.say(poll, { type: 'pick', picks: [options[n < 5 ? 0 : 1]?.id] })
    await robot.say(words, { type: 'words', words: [n < 4 ? 'Mut' : '=Formel()'] })
  }
  // In mid-event: nothing that is still hidden.
  const early = await hall.organiser.file(`/api/rooms/${room.id}/export/record.md?lang=de`)
  expect(early.body).not.toContain('=Formel')
  await moderator.must({ type: 'item/close', id: poll })
  await moderator.must({ type: 'item/do', id: words, action: { type: 'approveAll' } })
  await moderator.must({ type: 'item/close', id: words })
  await moderator.must({ type: 'workshop/end' })

  const page = await sit(browser, { viewport: DESK })
  await page.goto(`${hall.server.url}/o`)
  await page.getByLabel('Name').fill('Organisation')
  await page.getByLabel('Kennwort', { exact: true }).fill('tafel und runde')
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page
    .getByRole('link', { name: /Digitale Agenda/ })
    .first()
    .click()
  await page.getByRole('tab', { name: 'Ergebnisse' }).click()
  const started = page.waitForEvent('download')
  await page.locator('a[href*="record.md"]').first().click()
  const record = readFileSync(await (await started).path(), 'utf8')
  expect(record).toMatch(/\| Breitband \|.*5/)
  expect(record).toMatch(/\| Bürgerkonto \|.*2/)
  expect(record).toContain('7 von 7')
  expect(record).toContain('Mut')

  for (const [name, begins] of [
    ['record.pdf', '%PDF-1.7'],
    ['record.docx', 'PK'],
    ['record.xlsx', 'PK'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.locator(`a[href*="${name}"]`).first().click()
    const bytes = readFileSync(await (await download).path())
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins)
    expect(bytes.length).toBeGreaterThan(5000)
  }

  // The whole workshop comes back as a closed copy, and goes out again byte for byte.
  const file = await hall.organiser.file(`/api/rooms/${room.id}/export/workshop.json`)
  expect(file.body).not.toMatch(/"(key|ticket|secret|tag|device)":\s*"[a-z0-9]{20,}"/)
  const copy = await hall.organiser.must<{ id: string }>('POST', '/api/import', JSON.parse(file.body))
  const again = await hall.organiser.file(`/api/rooms/${copy.id}/export/workshop.json`)
  expect(again.body).toBe(file.body)
})
