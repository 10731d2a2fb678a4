import type { Browser, Locator, Page } from '@playwright/test'
import { Robot, wordsOf } from '../../server/cli/robot.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import { DESK, expect, type Hall, sit, test } from './hall.ts'
import { holdBack, type Line, signIn } from './look.ts'

const host = {
  groups: 4,
  rounds: 4,
  minutes: 20,
  walk: 0,
  columns: [wordsOf('Visionen'), wordsOf('Methoden')],
  dealing: 'tool',
  tables: [1, 2, 3, 4].map((n) => ({
    ...{ id: `cafetable${n}`, theme: wordsOf(`Thema ${n}`), place: wordsOf(''), host: wordsOf('') },
    headings: [wordsOf('Allgemeines')],
  })),
}

/** A browser whose saves take a while, at an address of its own. */
async function slowly(browser: Browser, word: string, address: string, hall?: Hall): Promise<[Page, Line]> {
  const page = await sit(browser, { viewport: DESK })
  if (hall) await signIn(page, hall)
  const line = await holdBack(page, word)
  await page.goto(address)
  await expect.poll(() => line.upgraded).toBe(true)
  return [page, line]
}
/** Saves, types on while that is under way, and saves what came of it. */
async function typeOn(line: Line, field: Locator, press: () => Promise<void>, [first, more]: [string, string]) {
  await field.fill(first)
  await press()
  await expect.poll(() => line.held).toBe(1)
  await field.focus()
  await field.press('End')
  await field.pressSequentially(more)
  line.letGo()
}
/** The next press of the same button, once the first has been answered. */
async function again(line: Line, button: Locator, press = () => button.click()) {
  await expect(button).toBeEnabled()
  await press()
  await expect.poll(() => line.held).toBe(1)
  line.letGo()
  await expect(button.and(button.page().locator('[aria-busy=true]'))).toHaveCount(0)
}

test('what a table host types while a save is under way stays, and is saved with the next', async ({
  browser,
  hall,
}) => {
  const room = await hall.workshop()
  const cafe = await room.add('cafe', 'World-Café', host)
  for (const type of ['item/go', 'item/open']) await room.moderator.must({ type, id: cafe })
  await room.moderator.must({ type: 'item/do', id: cafe, action: { type: 'start' } })
  const link = await room.link('host', 'table/cafetable2')
  const [page, line] = await slowly(browser, '"item/do"', link)

  const core = page.getByLabel('Worum ging es im Kern?')
  const keep = page.getByRole('button', { name: 'Kern speichern' })
  await typeOn(line, core, () => keep.click(), ['Der Rufbus fehlt', ' am Wochenende.'])
  await expect(page.getByText('Kern der Diskussion gespeichert.').first()).toBeVisible()
  await expect(core).toHaveValue('Der Rufbus fehlt am Wochenende.')
  await again(line, keep)
  await expect(keep).toBeDisabled()

  const point = page.getByRole('textbox', { name: 'Punkt 1' })
  const hand = page.getByRole('button', { name: 'Übergabe speichern' })
  await typeOn(line, point, () => hand.click(), ['Wer zahlt', ' die Bänke?'])
  await expect(page.getByText('Übergabe gespeichert.').first()).toBeVisible()
  await expect(point).toHaveValue('Wer zahlt die Bänke?')
  await again(line, hand)
  await expect(hand).toBeDisabled()
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith('tr:draft:')) localStorage.removeItem(name)
  })
  await page.reload()
  await expect(core).toHaveValue('Der Rufbus fehlt am Wochenende.')
  await expect(point).toHaveValue('Wer zahlt die Bänke?')
})

test('what is typed on in an answer or a key message belongs to the same speaker', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const talk = { minutes: 8, questions: true, perPerson: 3, moderated: false, names: 'no' }
  const id = await room.add('talk', 'Vortrag', { speaker: wordsOf('Kreis'), ...talk })
  for (const type of ['item/go', 'item/open']) await room.moderator.must({ type, id })
  const [crowd] = await room.robots(1)
  await crowd?.say(id, { type: 'ask', id: wordsOf('').id, text: 'Wann fährt er?' })
  const [page, line] = await slowly(browser, '"item/do"', await room.link('minutes'))

  const minutes = page.getByRole('region', { name: 'Antwort notieren' })
  const answer = minutes.getByRole('textbox')
  await typeOn(line, answer, () => answer.press('Enter'), ['Ab Mai', ' auch sonntags.'])
  await expect(minutes.getByRole('definition')).toHaveText('Ab Mai')
  await expect(answer).toHaveValue('Ab Mai auch sonntags.')
  await again(line, minutes.getByRole('button', { name: 'Antwort speichern' }), () => answer.press('Enter'))
  await expect(minutes.getByRole('definition')).toHaveText('Ab Mai auch sonntags.')
  await expect(answer).toHaveValue('')

  const key = page.getByRole('textbox', { name: 'Kernbotschaft' })
  const keep = page.getByRole('button', { name: 'Kernbotschaft speichern' })
  await typeOn(line, key, () => keep.click(), ['Ein Anruf genügt', ', auch abends.'])
  await expect(key).toHaveValue('Ein Anruf genügt, auch abends.')
  await again(line, keep)
  await expect(page.getByText('Ein Anruf genügt, auch abends.', { exact: true })).toBeVisible()
  await expect(key).toHaveCount(0)
})

test('what an organiser types while a field or an office is being saved stays', async ({ browser, hall }) => {
  const agenda = await createRoom(hall.organiser, { title: 'Region 2030', place: 'Burg' }, { type: 'agenda' })
  const { url } = hall.server
  const robot = await new Robot({ url, room: agenda, grant: 'organiser', cookie: hall.organiser.cookie() }).arrive()
  const id = wordsOf('').id
  await robot.must({
    ...{ type: 'project/add', id, title: wordsOf('Rufbus'), text: wordsOf(''), field: null, origin: wordsOf('') },
  })
  const [page, line] = await slowly(browser, '/set"', `${url}/o/agenda/${agenda}/${id}`, hall)
  await page.getByRole('button', { name: 'Ziel bearbeiten' }).click()
  const goal = page.getByRole('textbox', { name: 'Ziel', exact: true })
  const keep = page.getByRole('button', { name: 'Speichern' })
  await page.evaluate((notice) => {
    const look = () => document.body.innerText.includes(notice) && document.body.classList.add('told')
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  }, 'Inzwischen hat jemand')
  await typeOn(line, goal, () => keep.click(), ['Jeder kommt', ' zum Bahnhof.'])
  await expect(goal).toHaveValue('Jeder kommt zum Bahnhof.')
  await robot.until(() => JSON.stringify(robot.row(`project/${id}`)).includes('Jeder kommt'))
  // It goes on from what was saved: nobody else has changed it.
  await again(line, keep)
  await expect(page.locator('body.told')).toHaveCount(0)
  await expect(keep).toHaveCount(0)
  await expect(page.getByText('Jeder kommt zum Bahnhof.')).toBeVisible()

  line.upgraded = false
  await page.goto(`${url}/o/agenda/${agenda}`)
  await expect.poll(() => line.upgraded).toBe(true)
  await page.getByRole('tab', { name: 'Bewertung' }).click()
  const office = page.getByRole('textbox', { name: 'Stelle oder Aufgabe' })
  const add = page.getByRole('button', { name: 'Stelle hinzufügen' })
  // Pressed twice is added once.
  const press = async () => {
    await office.press('Enter')
    await office.press('Enter')
  }
  await typeOn(line, office, press, ['Schulamt', ' Burg'])
  await expect(page.getByRole('button', { name: 'Link für „Schulamt“' })).toHaveCount(1)
  await expect(office).toHaveValue('Schulamt Burg')
  await again(line, add)
  await expect(page.getByRole('button', { name: /^Link für „Schulamt/ })).toHaveCount(2)
  robot.close()
})
