import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Case } from '../part.ts'
import { measureContrast } from './pixels.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
export const WIDTHS = [320, 390, 768, 1440, 1920] as const
/** The five widths of a state; over four states every pair of width, theme and language comes up. */
export const combos = (state: number) =>
  WIDTHS.map((width, w) => ({ width, dark: (w + state) % 2 === 1, english: ((w >> 1) + (state >> 1)) % 2 === 1 }))

/** What would have to be scrolled sideways. */
export const tooWide = () => {
  const main = document.querySelector('main')
  const boxes = [main, main?.parentElement].flatMap((box) =>
    box && getComputedStyle(box).overflowX !== 'visible' ? [box] : [],
  )
  const wide = [document.documentElement, ...boxes].filter((box) => box.scrollWidth > box.clientWidth + 1)
  if (wide.length === 0) return []
  // What lies in a box of its own that scrolls is not to blame.
  const scrolled = (one: Element): boolean => {
    const box = one.parentElement
    if (!box || box === document.body || boxes.includes(box)) return false
    return getComputedStyle(box).overflowX !== 'visible' || scrolled(box)
  }
  const beyond = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > innerWidth + 1 && !scrolled(one),
  )
  return [`${wide.map((box) => box.scrollWidth).join()} > ${innerWidth}: ${beyond.at(-1)?.outerHTML.slice(0, 160)}`]
}

/** What a thumb has to hit and is smaller than 44 px; a link within a sentence is exempt, and so is what a label enlarges. */
export const tooSmall = () => {
  const targets = document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=tab]')
  return [...targets].flatMap((one) => {
    const label = one.closest('label') ?? (one.id ? document.querySelector(`label[for="${CSS.escape(one.id)}"]`) : null)
    const boxes = [one, label].flatMap((box) => (box ? [box.getBoundingClientRect()] : []))
    const [width, height] = [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))]
    const style = getComputedStyle(one)
    const shown = one.checkVisibility({ visibilityProperty: true }) && boxes[0] && boxes[0].width > 1
    const inline = one.matches('a') && style.display === 'inline'
    if (!shown || inline || (width >= 43.5 && height >= 43.5)) return []
    return [`${Math.round(width)}x${Math.round(height)}: ${one.outerHTML.slice(0, 140)}`]
  })
}

/** What axe finds; its script stays in a page, so that the next look is quicker. */
async function runAxe(page: Page): Promise<Axe> {
  const again = await page.evaluate(async (tags) => {
    const { axe } = globalThis as { axe?: { run: (root: Document, options: object) => Promise<unknown> } }
    return axe ? axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }) : null
  }, TAGS)
  return (again as Axe | null) ?? (await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze())
}

/** What was measured already: the same kind of element in the same colours. */
export type Measured = Map<string, string | null>
type Axe = Awaited<ReturnType<AxeBuilder['analyze']>>

/** What axe leaves undecided is decided here: contrast by measuring pixels, and nothing else is let through. */
async function decide(
  one: Case,
  page: Page,
  { incomplete }: Axe,
  measured: Measured,
  scheme: string,
): Promise<string[]> {
  const faults: string[] = []
  for (const { id, nodes } of incomplete)
    for (const node of nodes) {
      const shape = node.html.replace(/>[^<]*</g, '><').slice(0, 160)
      const key = `${scheme} ${id} ${shape}`
      if (id === 'color-contrast' && !measured.has(key)) {
        measured.set(key, await measureContrast(page, String(node.target[0])))
        one.count('contrasts measured in pixels')
      }
      const verdict = id === 'color-contrast' ? measured.get(key) : `undecided: ${node.any[0]?.message ?? ''}`
      if (verdict) faults.push(`${id}: ${node.html.slice(0, 200)} ${verdict}`)
    }
  return faults
}

export type View = { where: string; scheme: string; thumb: boolean; measured: Measured }
/** One look at one screen; every sentence is a fault. */
export async function look(one: Case, page: Page, { where, scheme, thumb, measured }: View): Promise<string[]> {
  const seen = await runAxe(page)
  one.count('axe runs')
  const faults = seen.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
  faults.push(...(await decide(one, page, seen, measured, scheme)))
  faults.push(...(await page.evaluate(tooWide)).map((wide) => `too wide: ${wide}`))
  if ((await page.locator('h1').count()) === 0) faults.push('no heading')
  if (thumb) {
    one.count('screens with targets measured')
    faults.push(...(await page.evaluate(tooSmall)).map((small) => `too small: ${small}`))
  }
  return faults.map((fault) => `${where}: ${fault}`)
}
