import type { Page } from '@playwright/test'
import { wordsOf } from '../../server/cli/robot.ts'
import { BOARD, enterBy, expect, joinAs, test } from './hall.ts'

const themes = ['Alltag', 'Verwaltung', 'Netze', 'Wertschöpfung']
const config = {
  tables: themes.map((theme, n) => ({
    ...{
      id: `cafetable${n + 1}`,
      theme: wordsOf(theme),
      place: wordsOf(`Ecke ${n + 1}`),
      host: wordsOf('Gastgeberin'),
    },
    headings: [wordsOf('Allgemeines')],
  })),
  ...{
    groups: 4,
    rounds: 4,
    minutes: 20,
    walk: 0,
    columns: [wordsOf('Visionen'), wordsOf('Methoden')],
    dealing: 'tool',
  },
}
const place = (phone: Page, group: string, table: number) =>
  phone.getByText(`Gruppe ${group} → Tisch ${table}`, { exact: true })
const where = async (phone: Page) => {
  const text = await phone
    .getByText(/Gruppe [A-D] → Tisch \d/)
    .first()
    .textContent()
  const [, group = '', table = ''] = /Gruppe ([A-D]) → Tisch (\d)/.exec(text ?? '') ?? []
  return { group, table: Number(table) }
}

test('a café of four tables: two rotations, and a phone that was offline during one', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const cafe = await room.add('cafe', 'World-Café', config)
  const desk = await enterBy(browser, await room.link('moderator'))
  const board = await enterBy(browser, await room.link('projector'), BOARD)
  const host = await enterBy(browser, await room.link('host', 'table/cafetable2'))
  await desk.getByRole('button', { name: /^Beginnen/ }).click()
  await desk.getByRole('button', { name: 'Café öffnen' }).click()
  const phones = [await joinAs(browser, hall, room), await joinAs(browser, hall, room)] as [Page, Page]
  const crowd = await room.robots(10)
  for (const robot of crowd) await robot.say(cafe, { type: 'join' })
  await expect(phones[0].getByText(/Gruppe [A-D]/).first()).toBeVisible()
  await expect(phones[1].getByText(/Gruppe [A-D]/).first()).toBeVisible()
  await room.moderator.until(() => {
    const sizes = room.moderator.row<number[]>(`${cafe}/sizes`) ?? []
    return sizes.length === 4 && sizes.every((size) => size === 3)
  })

  await desk
    .getByRole('button', { name: /Runde 1/ })
    .first()
    .click()
  const before = await where(phones[0])
  const sleeper = await where(phones[1])
  await phones[0].getByRole('button', { name: 'Karte schreiben' }).click()
  await phones[0].getByRole('textbox').last().fill('Ein Rufbus, der ohne App kommt')
  await phones[0].getByRole('button', { name: 'Karte auf die Tafel legen' }).click()
  await room.moderator.until(() =>
    room.moderator.rows<{ cards: number }>(`${cafe}/count/`).some(([, row]) => row.cards === 1),
  )

  await phones[1].context().setOffline(true)
  await desk
    .getByRole('button', { name: /Runde 2/ })
    .first()
    .click()
  await expect(place(phones[0], before.group, (before.table % 4) + 1)).toBeVisible()
  await phones[1].context().setOffline(false)
  await expect(place(phones[1], sleeper.group, (sleeper.table % 4) + 1)).toBeVisible({
    timeout: 20_000,
  })
  await desk
    .getByRole('button', { name: /Runde 3/ })
    .first()
    .click()
  await expect(place(phones[1], sleeper.group, ((sleeper.table + 1) % 4) + 1)).toBeVisible()
  await expect(board.getByText(/Runde 3 von 4/)).toBeVisible()
  await expect(host.getByText('Tisch 2: Verwaltung')).toBeVisible()
})
