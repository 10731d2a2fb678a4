import { wordsOf } from '../../server/cli/robot.ts'
import { BOARD, enterBy, expect, joinAs, test } from './hall.ts'

const themes = ['Breitband', 'Standards', 'Basisdienste', 'Offene Daten']
const options = themes.map((theme) => ({ ...wordsOf(theme), demand: null }))
const config = {
  ...{ options, method: 'ranked-pairs', k: 3, equalRanks: true, budget: 5, perOption: 2, line: 1 },
  ballotsAnnounced: true,
}
const id = (n: number) => options[n]?.id ?? ''

test('a ranking ends in a tie across the line; the run-off of exactly those tied decides', async ({
  browser,
  hall,
}) => {
  const room = await hall.workshop()
  const ranking = await room.add('ranking', 'Was zuerst?', config)
  const desk = await enterBy(browser, await room.link('moderator'))
  const board = await enterBy(browser, await room.link('projector'), BOARD)
  const phone = await joinAs(browser, hall, room)
  await desk.getByRole('button', { name: /^Beginnen/ }).click()
  await desk.getByRole('button', { name: 'Abstimmung öffnen' }).click()

  // A thumb taps three themes in order; the number jumps onto the card.
  for (const theme of ['Breitband', 'Standards', 'Offene Daten'])
    await phone
      .getByRole('button', { name: new RegExp(theme) })
      .first()
      .click()
  await phone.getByRole('button', { name: 'Abgeben', exact: true }).click()
  await expect(phone.locator('#main').getByText(/Gespeichert/)).toBeVisible()
  const crowd = await room.robots(5)
  for (const [n, robot] of crowd.entries()) {
    const ranks = n < 3 ? [[id(1)], [id(0)]] : [[id(0)], [id(1)]]
    expect((await robot.say(ranking, { type: 'rank', ranks })).ok).toBe(true)
  }
  await expect(board.getByText('6 von 6 haben geantwortet')).toBeVisible()
  await desk.getByRole('button', { name: 'Abstimmung schließen' }).click()
  await desk.getByRole('button', { name: 'Ergebnis auf der Leinwand zeigen' }).click()
  await desk.getByRole('button', { name: 'Alles auf einmal zeigen' }).click()
  await expect(board.getByText('Breitband').first()).toBeVisible()
  await expect(board.getByText(/[Gg]eteilter 1\. Platz/).first()).toBeVisible()

  await desk.getByRole('button', { name: /Stichwahl/ }).click()
  const runOff = () => room.moderator.row<{ current: string }>('workshop')?.current ?? ''
  await room.moderator.until(() => runOff() !== ranking)
  const ask = room.moderator.row<{ edit: { config: { options: { text: string }[] } } }>(`item/${runOff()}`)
  expect(ask?.edit.config.options.map((one) => one.text).toSorted()).toEqual(['Breitband', 'Standards'])
  await desk.getByRole('button', { name: 'Abstimmung öffnen' }).click()
  await expect(phone.getByRole('button', { name: /Standards/ }).first()).toBeVisible()
  const again = ask?.edit.config.options as { id: string; text: string }[]
  const standards = again.find((one) => one.text === 'Standards')?.id ?? ''
  for (const robot of crowd) {
    await robot.until(() => robot.row<{ phase: string }>(`item/${runOff()}`)?.phase === 'open')
    expect((await robot.say(runOff(), { type: 'rank', ranks: [[standards]] })).ok).toBe(true)
  }
  await desk.getByRole('button', { name: 'Abstimmung schließen' }).click()
  await desk.getByRole('button', { name: 'Ergebnis auf der Leinwand zeigen' }).click()
  const csv = await hall.organiser.file(`/api/rooms/${room.id}/export/ranking.csv?lang=de`)
  expect(csv.body).toMatch(/^Stichwahl: Was zuerst\?;1;1;;Standards;5;5;/m)
})
