import type { Locator, Page } from '@playwright/test'
import { kinds } from '#shared/activities/kinds.ts'
import { expect, PHONE, saved, test } from './hall.ts'
import { addSample, visit } from './look.ts'

/** Whether the eye can see where the focus is: drawn around it (or around its label), and not behind a bar. */
const seen = () => {
  const held = document.activeElement
  // After the last control the focus leaves the page and comes back at its beginning.
  if (!held || held === document.body) return ''
  const near = [held, held.parentElement, held.parentElement?.parentElement, held.nextElementSibling]
  const drawn = near.some((one) => one && !['none', 'auto'].includes(getComputedStyle(one).outlineStyle))
  const { left, top, width, height } = held.getBoundingClientRect()
  const above = document.elementFromPoint(left + width / 2, top + height / 2)
  const free = above && near.some((one) => one && (one.contains(above) || above.contains(one)))
  const name = held.outerHTML.slice(0, 120)
  return drawn ? (free ? '' : `behind something: ${name}`) : `not drawn: ${name}`
}

/** Tab by tab to a control that is there; every stop on the way must be seen. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor()
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    const held = await goal.evaluate((one) => one === document.activeElement)
    expect(await page.evaluate(seen)).toBe('')
    if (held) return
  }
  throw new Error(`no way by keyboard to ${String(goal)}`)
}
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first())
  await page.keyboard.press('Enter')
}

test('without a mouse: join, vote, ask, rank, write a card', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const { moderator } = room
  const ids: Record<string, string> = {}
  for (const kind of [kinds.poll, kinds.talk, kinds.ranking, kinds.cafe]) ids[kind.name] = await addSample(room, kind)
  const open = async (name: string) => {
    const id = ids[name] ?? ''
    await moderator.must({ type: 'item/go', id })
    await moderator.must({ type: 'item/open', id })
    return id
  }
  await open('poll')
  const phone = await visit(browser, hall.server.url, { viewport: PHONE })
  await tabTo(phone, phone.getByLabel('Code'))
  await phone.keyboard.type(room.code)
  await phone.keyboard.press('Enter')
  // Whoever comes to a new page stands at its beginning.
  await expect(phone.getByRole('main')).toBeFocused()
  await tabTo(phone, phone.getByRole('radio').first())
  await phone.keyboard.press('Space')
  await phone.keyboard.press('ArrowDown')
  await expect(phone.getByRole('radio').nth(1)).toBeChecked()
  await press(phone, 'Abstimmen')
  await expect(saved(phone)).toBeVisible()

  const talk = await open('talk')
  await press(phone, 'Frage stellen')
  await expect(phone.getByRole('textbox', { name: 'Ihre Frage' })).toBeFocused()
  await phone.keyboard.type('Geht das auch ohne Maus?')
  await press(phone, 'Frage absenden')
  await moderator.until(() =>
    moderator.rows<{ text: string }>(`${talk}/q/`).some(([, row]) => row.text.includes('Maus')),
  )

  const ranking = await open('ranking')
  const cards = phone.locator('#main li > button[aria-pressed]')
  await expect(cards).toHaveCount(kinds.ranking.sample.config.options.length)
  const second = (await cards.nth(1).textContent()) ?? ''
  for (const nth of [0, 1]) {
    await tabTo(phone, cards.nth(nth))
    await phone.keyboard.press('Space')
  }
  await press(phone, `„${second.trim()}“ nach oben`)
  await press(phone, 'Abgeben')
  await expect(saved(phone)).toBeVisible()
  await expect(phone.locator('#main').getByRole('listitem').first()).toContainText(second.trim())
  await moderator.until(() => moderator.row<{ n: number }>(`turnout/${ranking}`)?.n === 1)

  const cafe = await open('cafe')
  await moderator.must({ type: 'item/do', id: cafe, action: { type: 'start' } })
  const write = phone.getByRole('button', { name: 'Karte schreiben' })
  await press(phone, 'Karte schreiben')
  await expect(phone.getByRole('textbox', { name: 'Ihr Gedanke' })).toBeFocused()
  await phone.keyboard.type('Ein Rufbus, der ohne App kommt')
  await press(phone, 'Karte auf die Tafel legen')
  await moderator.until(() => moderator.rows<{ cards: number }>(`${cafe}/count/`).some(([, row]) => row.cards === 1))
  await expect(write).toBeFocused()
  await expect(phone.getByText('Ein Rufbus, der ohne App kommt').first()).toBeVisible()

  await tabTo(phone, phone.getByRole('link', { name: 'Barrierefreiheit' }))
  await phone.keyboard.press('Enter')
  await expect(phone.getByRole('heading', { level: 1, name: 'Barrierefreiheit' })).toBeVisible()
  await expect(phone.getByRole('main')).toBeFocused()
})
