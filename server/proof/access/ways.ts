import type { CDPSession, Page } from '@playwright/test'
import { type Case, pause } from '../part.ts'
import { tooSmall, tooWide } from './look.ts'
import { measureAll } from './pixels.ts'

const STANDARD = 16
const sessions = new WeakMap<Page, CDPSession>()
/** The size of letters that a person has set in the browser; widths that are given in letters follow it. */
async function letters(page: Page, percent: number): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  const size = (STANDARD * percent) / 100
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } })
  await pause(100)
}

/** Runs in the page: words that are cut off by the box around them. */
const cutOff = () =>
  [...document.querySelectorAll<HTMLElement>('main *, header *, dialog[open] *')].flatMap((box) => {
    const style = getComputedStyle(box)
    const cuts = (way: string) => way === 'hidden' || way === 'clip'
    // Clipped away altogether: for ears only.
    const ears = box.closest('.visually-hidden, svg') || style.clipPath === 'inset(50%)'
    const hides = ears || !box.checkVisibility({ visibilityProperty: true })
    if (hides || !box.innerText || style.textOverflow === 'ellipsis') return []
    const wide = cuts(style.overflowX) && box.scrollWidth > box.clientWidth + 2
    const high = cuts(style.overflowY) && box.scrollHeight > box.clientHeight + 2
    return wide || high ? [`cut off: ${box.outerHTML.slice(0, 160)}`] : []
  })

/** Letters twice as large: nothing is cut off, nothing has to be scrolled sideways. */
async function twice(one: Case, page: Page, thumb: boolean): Promise<string[]> {
  await letters(page, 200)
  const faults: string[] = []
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: width < 700 ? 740 : 1000 })
    await pause(60)
    one.count('screens at 200 % text')
    faults.push(...(await page.evaluate(tooWide)).map((wide) => `200 % at ${width}: too wide: ${wide}`))
    faults.push(...(await page.evaluate(cutOff)).map((cut) => `200 % at ${width}: ${cut}`))
    if (thumb) faults.push(...(await page.evaluate(tooSmall)).map((small) => `200 % at ${width}: too small: ${small}`))
  }
  await letters(page, 100)
  return faults
}

/** Runs in the page: what still moves for somebody who asked for no movement. */
const moving = () => [
  ...document.getAnimations().flatMap((one) => {
    const { duration } = one.effect?.getComputedTiming() ?? {}
    return one.playState === 'running' && Number(duration) > 1 ? [`moves: ${String(duration)} ms`] : []
  }),
  ...[...document.querySelectorAll('body *')].flatMap((one) =>
    ['', '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(one, part || null)
      const slow = style.transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01)
      const runs = style.animationName !== 'none' && Number.parseFloat(style.animationDuration) > 0.01
      return slow || runs ? [`would move: ${one.outerHTML.slice(0, 120)}${part}`] : []
    }),
  ),
]

/** Runs in the page: boxes without words that are drawn by nothing but their colour (bars, dots, marks). */
const coloured = () => {
  const boxes = [...document.querySelectorAll('body *')].filter((box) => {
    const { width, height } = box.getBoundingClientRect()
    const own = getComputedStyle(box)
    const none = ['rgba(0, 0, 0, 0)', 'transparent']
    if (width < 3 || height < 3 || width * height > 60_000 || none.includes(own.backgroundColor)) return false
    if (box.textContent !== '' || box.querySelector('svg, img, input')) return false
    if (box.matches('input, textarea, select, button, svg *') || box.closest('.visually-hidden')) return false
    return own.backgroundImage === 'none' && box.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  })
  Object.assign(globalThis, { colouredBoxes: boxes })
  return boxes.length
}
/** Runs in the page: those that cannot be seen any more once the system chooses the colours. */
const vanished = () => {
  const { colouredBoxes: boxes } = globalThis as unknown as { colouredBoxes: Element[] }
  const behind = (box: Element | null): string => {
    const color = box ? getComputedStyle(box).backgroundColor : 'none'
    return color.startsWith('rgba(0, 0, 0, 0') ? behind(box?.parentElement ?? null) : color
  }
  return boxes.flatMap((box) => {
    const style = getComputedStyle(box)
    const edges = [style.borderTopStyle, style.borderLeftStyle, style.borderBottomStyle, style.outlineStyle]
    const edged = edges.some((edge) => !['none', 'hidden'].includes(edge))
    if (!box.isConnected || edged || style.backgroundColor !== behind(box.parentElement)) return []
    return [`not seen in forced colours: ${box.outerHTML.slice(0, 160)}`]
  })
}

/** The same state as other people see it: with letters twice as large, without movement, in the system's own colours. */
export async function lookOtherwise(
  one: Case,
  page: Page,
  where: string,
  how: { thumb: boolean; letters: boolean },
): Promise<string[]> {
  const faults = await page.evaluate(moving)
  one.count('screens without movement')
  if (how.letters) faults.push(...(await twice(one, page, how.thumb)))
  await page.evaluate(coloured)
  await page.emulateMedia({ forcedColors: 'active' })
  await pause(60)
  faults.push(...(await page.evaluate(vanished)))
  one.count('screens in forced colours')
  await page.emulateMedia({ forcedColors: 'none' })
  return faults.map((fault) => `${where}: ${fault}`)
}

/** Every word on the wall, measured in pixels, in each theme of the board. */
export async function lookAtWall(one: Case, page: Page, where: string): Promise<string[]> {
  const faults: string[] = []
  await page.setViewportSize({ width: 1920, height: 1080 })
  const board = page.locator('[data-surface=board]').first()
  for (let theme = 0; theme < 3; theme++) {
    const name = (await board.getAttribute('data-theme', { timeout: 5000 }).catch(() => null)) ?? 'blank'
    const { words, faults: found } = await measureAll(page)
    one.count('words on the wall measured in pixels', words)
    faults.push(...found.map((fault) => `${where} ${name}: ${fault}`))
    // The board does not follow the system: somebody in the hall chooses.
    const next = page.getByRole('button', { name: /^(Hell oder dunkel|Light or dark)/ })
    await next.evaluate((button: HTMLElement) => button.click())
    await pause(60)
  }
  return faults
}
