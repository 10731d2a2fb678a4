import type { Locator, Page } from '@playwright/test'
import { hold, pause } from '../part.ts'

/** Runs in the page: whether the eye can see where the focus is: drawn around it (or its label), and not behind a bar. */
const seen = () => {
  const held = document.activeElement
  // After the last control the focus leaves the page and comes back at its beginning.
  // Within a date the browser draws its own ring around day, month and the calendar's button.
  if (!held || held === document.body || held.matches('input[type=date], input[type=time]')) return ''
  const near = [held, held.parentElement, held.parentElement?.parentElement, held.nextElementSibling]
  const drawn = near.some((one) => one && !['none', 'auto'].includes(getComputedStyle(one).outlineStyle))
  const { left, top, width, height } = held.getBoundingClientRect()
  const above = document.elementFromPoint(left + width / 2, top + height / 2)
  const free = above && near.some((one) => one && (one.contains(above) || above.contains(one)))
  const name = held.outerHTML.slice(0, 120)
  return drawn ? (free ? '' : `behind something: ${name}`) : `not drawn: ${name}`
}

const PATIENCE_MS = 30_000
/** A page on a busy machine may come to it late. */
const KEPT_MS = 5000
const MOST_TABS = 150

/** Somebody who has a keyboard and no mouse. */
export class Hand {
  readonly page: Page
  readonly count: (what: string) => void
  constructor(page: Page, count: (what: string) => void) {
    this.page = page
    this.count = count
  }
  /** Tab by tab to a control; every stop on the way must be seen. */
  async tabTo(goal: Locator): Promise<void> {
    await goal.waitFor({ timeout: PATIENCE_MS })
    for (let press = 0; press < MOST_TABS; press++) {
      if (await goal.evaluate((one) => one === document.activeElement)) return
      await this.page.keyboard.press('Tab')
      this.count('stops of the focus')
      const fault = await this.page.evaluate(seen)
      hold(fault === '', `the focus is ${fault}`)
    }
    hold(false, `no way by keyboard to ${String(goal)}`)
  }
  button = (name: string | RegExp): Locator =>
    this.page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  /** Presses a button, a link or a tab by its name. */
  async press(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.on(role === 'button' ? this.button(name) : this.page.getByRole(role, { name }).first(), 'Enter')
  }
  async on(goal: Locator, ...keys: string[]): Promise<void> {
    await this.tabTo(goal)
    for (const key of keys) await this.page.keyboard.press(key)
    this.count('controls used by keyboard')
  }
  /** Fills a field that is reached by Tab, in place of what stands in it. */
  async fill(goal: Locator, text: string): Promise<void> {
    await this.on(goal, 'ControlOrMeta+a')
    await this.page.keyboard.type(text)
  }
  /** Chooses in a list by its first letters, as the keyboard does. */
  async choose(goal: Locator, text: string): Promise<void> {
    await this.on(goal)
    await this.page.keyboard.type(text)
  }
  field = (name: string | RegExp): Locator => this.page.getByLabel(name).first()
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ state: 'attached', timeout: PATIENCE_MS })
  }
  /** What came in view by a key of one's own has the focus, or it stays where it was: never nowhere. */
  async keeps(what: string): Promise<void> {
    await pause(400)
    const lost = () => this.page.evaluate(() => document.activeElement === document.body)
    let nowhere = await lost()
    for (const end = performance.now() + KEPT_MS; nowhere && performance.now() < end; nowhere = await lost())
      await pause(100)
    hold(!nowhere, `the focus is lost after ${what}`)
  }
}
