import type { Page } from '@playwright/test'
import { wordsOf } from '../../server/cli/robot.ts'
import { BOARD, DESK, enterBy, expect, joinAs, pick, saved, sit, test } from './hall.ts'
import { holdBack } from './look.ts'

test('three phones join by link; a poll is hidden, then revealed on the projector', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const options = ['Breitband', 'Offene Schnittstellen', 'Bürgerkonto'].map(wordsOf)
  await room.add('poll', 'Welches Thema zuerst?', pick(options))
  const desk = await enterBy(browser, await room.link('moderator'))
  const board = await enterBy(browser, await room.link('projector'), BOARD)
  // The same moderator's second window is a projector too, and sees no more than one.
  const [window] = await Promise.all([
    desk.waitForEvent('popup'),
    desk.getByRole('link', { name: 'Leinwand öffnen' }).click(),
  ])
  const phones = [
    await joinAs(browser, hall, room),
    await joinAs(browser, hall, room),
    await joinAs(browser, hall, room),
  ]
  const crowd = await room.robots(2)

  await expect(board.getByText(room.code.slice(0, 3))).toBeVisible()
  await desk.getByRole('button', { name: 'Beginnen: Welches Thema zuerst?' }).click()
  await desk.getByRole('button', { name: 'Abstimmung öffnen' }).click()
  for (const [n, phone] of phones.entries()) {
    await phone.getByRole('radio', { name: n === 0 ? /Breitband/ : /Schnittstellen/ }).check()
    await phone.getByRole('button', { name: 'Abstimmen' }).click()
    await expect(saved(phone)).toBeVisible()
  }
  const item = crowd[0]?.row<{ current: string }>('workshop')?.current ?? ''
  for (const robot of crowd) await robot.say(item, { type: 'pick', picks: [options[1]?.id] })

  // Until the reveal nobody but the count says anything.
  await expect(board.getByText('5 von 5 haben geantwortet')).toBeVisible()
  await expect(board.getByRole('table')).toHaveCount(0)
  await expect((phones[0] as Page).getByRole('table')).toHaveCount(0)

  // Changeable until closed.
  const [first, second] = phones as [Page, Page, Page]
  await first.getByRole('radio', { name: /Bürgerkonto/ }).check()
  await first.getByRole('button', { name: 'Stimme ändern' }).click()
  await expect(saved(first)).toBeVisible()

  await desk.getByRole('button', { name: 'Abstimmung schließen' }).click()
  await expect(window.getByText('5 von 5 haben geantwortet')).toBeVisible()
  await expect(desk.getByText('Als Tabelle')).toBeVisible()
  await expect(window.getByRole('table')).toHaveCount(0)
  await desk.getByRole('button', { name: 'Ergebnis auf der Leinwand zeigen' }).click()
  const table = board.getByRole('table')
  await expect(table.getByRole('row', { name: /Offene Schnittstellen/ })).toContainText('4')
  await expect(table.getByRole('row', { name: /Breitband/ })).toContainText('0')
  // The phones are revealed separately.
  await expect(second.getByText('Als Tabelle')).toHaveCount(0)
  await desk.getByRole('switch', { name: 'Ergebnis auf den Telefonen' }).click()
  await expect(second.getByText('Als Tabelle')).toBeVisible()
  await expect(desk.getByText('Versiegelt:', { exact: false })).toBeVisible()
})

test('a draft and the language belong to the phone alone', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const talk = await room.add('talk', 'Der Plan', {
    ...{ speaker: wordsOf('Kreis'), minutes: 8, questions: true, perPerson: 3, moderated: true, names: 'no' },
  })
  await room.moderator.must({ type: 'item/go', id: talk })
  await room.moderator.must({ type: 'item/open', id: talk })
  const phone = await joinAs(browser, hall, room)
  await phone.getByRole('button', { name: 'Frage stellen' }).click()
  const field = phone.getByRole('textbox')
  await field.fill('Was kostet das, und wer bezahlt es?')
  const crowd = await room.robots(8)
  for (const robot of crowd) await robot.say(talk, { type: 'ask', id: wordsOf('').id, text: 'Eine andere Frage' })
  await expect(field).toHaveValue('Was kostet das, und wer bezahlt es?')
  await expect(field).toBeFocused()
  await phone.reload()
  const again = phone.getByRole('button', { name: 'Frage stellen' })
  if (await again.isVisible()) await again.click()
  await expect(phone.getByRole('textbox')).toHaveValue('Was kostet das, und wer bezahlt es?')
})

// One press may be two steps: between them the desk already offers to take back the first.
test('what is taken back while a press is still under way waits for it, and is not lost', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const talk = { speaker: wordsOf('Kreis'), minutes: 8, questions: true, perPerson: 3, moderated: true, names: 'no' }
  await room.add('talk', 'Erster Vortrag', talk)
  const desk = await sit(browser, { viewport: DESK })
  const line = await holdBack(desk, 'item/open')
  await desk.goto(await room.link('moderator'))
  await expect.poll(() => line.upgraded).toBe(true)
  await desk.getByRole('button', { name: 'Beginnen: Erster Vortrag' }).click()
  await expect.poll(() => line.held).toBe(1)
  const pressed = desk.getByRole('button', { name: /^Zurücknehmen: / }).click()
  await desk.waitForTimeout(1000)
  line.letGo()
  await pressed
  // It offered to open before that, too.
  await desk.waitForTimeout(1000)
  await expect(desk.getByRole('button', { name: 'Vortrag und Fragen öffnen' })).toBeVisible()
})

test('the big button leads through the day without refusing itself', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const talk = { speaker: wordsOf('Kreis'), minutes: 8, questions: true, perPerson: 3, moderated: true, names: 'no' }
  const first = await room.add('talk', 'Erster Vortrag', talk)
  const second = await room.add('talk', 'Zweiter Vortrag', { ...talk, speaker: wordsOf('Stadt') }, { after: first })
  await room.add('info', 'Pause', { text: wordsOf('Kaffee'), style: 'break', minutes: 15 }, { after: second })
  const desk = await enterBy(browser, await room.link('moderator'))
  await desk.getByRole('button', { name: 'Beginnen: Erster Vortrag' }).click()
  // What was taken back can be done again: the desk knows that its own step is gone.
  await desk.getByRole('button', { name: /^Zurücknehmen: / }).click()
  await desk.getByRole('button', { name: 'Vortrag und Fragen öffnen' }).click()
  await desk.getByRole('button', { name: 'Weiter: Zweiter Vortrag' }).click()
  await desk.getByRole('button', { name: 'Weiter: Pause' }).click()
  await room.moderator.until(
    () => room.moderator.rows<{ phase: string }>('item/').filter(([, item]) => item.phase === 'closed').length === 2,
  )
  await expect(desk.getByRole('heading', { name: 'Pause' })).toBeVisible()
  await expect(desk.getByText('Inzwischen', { exact: false })).toHaveCount(0)
})
