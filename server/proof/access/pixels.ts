import type { Page } from '@playwright/test'

/** Some words on the screen: where they stand and how they are drawn. */
type Text = { html: string; x: number; y: number; width: number; height: number; color: string; large: boolean }
type Pictures = { shown: string; hidden: string; texts: readonly Text[] }

/** How often pictures are taken of words that are too pale and move. */
const ROUNDS = 5

/** Runs in the page: where the words of elements stand. One alone is brought into view; of many, those in view count. */
const placesOf = (elements: Element[]): Text[] =>
  elements.flatMap((element) => {
    if (elements.length === 1) element.scrollIntoView({ block: 'center', inline: 'nearest' })
    const own = [...element.childNodes].find((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
    if (elements.length > 1 && (!own || element.closest('.visually-hidden, :disabled, [aria-disabled=true]'))) return []
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
    const range = document.createRange()
    range.selectNodeContents(own ?? element)
    const box =
      own && !(element instanceof SVGElement) ? range.getBoundingClientRect() : element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    const color = element instanceof SVGElement ? style.fill : style.color
    const [x, y] = [Math.max(0, box.left), Math.max(0, box.top)]
    const [width, height] = [Math.min(innerWidth, box.right) - x, Math.min(innerHeight, box.bottom) - y]
    if (width < 1 || height < 1) return []
    const high = element instanceof SVGElement ? height : size
    const large = high >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    return [{ html: element.outerHTML.slice(0, 160), x, y, width, height, color, large }]
  })
const hideWords = () => {
  document.documentElement.style.setProperty('-webkit-text-fill-color', 'transparent', 'important')
  for (const text of document.querySelectorAll<SVGElement>('svg text')) text.style.setProperty('fill-opacity', '0')
}
const showWords = () => {
  document.documentElement.style.removeProperty('-webkit-text-fill-color')
  for (const text of document.querySelectorAll<SVGElement>('svg text')) text.style.removeProperty('fill-opacity')
}

/** Runs in the page: the contrast that words keep nearly everywhere with what lies behind their strokes; null where both pictures are alike. */
const worst = async ({ shown, hidden, texts }: Pictures): Promise<(number | null)[]> => {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('no canvas to measure on')
  const read = async (png: string) => {
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))
    return createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  }
  const [front, behind] = [await read(shown), await read(hidden)]
  const light = (of: Uint8ClampedArray, at: number) => {
    const [r = 0, g = 0, b = 0] = [0, 1, 2].map((n) => {
      const part = (of[at + n] ?? 0) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  return texts.map(({ x, y, width, height, color }) => {
    const [wide, high] = [Math.max(1, Math.floor(width)), Math.max(1, Math.floor(height))]
    Object.assign(pen.canvas, { width: wide, height: high })
    const pixels = (image: ImageBitmap, paint: string | null) => {
      pen.drawImage(image, -Math.floor(x), -Math.floor(y))
      if (paint !== null) pen.fillStyle = paint
      if (paint !== null) pen.fillRect(0, 0, wide, high)
      return pen.getImageData(0, 0, wide, high).data
    }
    const [with_, without, words] = [pixels(front, null), pixels(behind, null), pixels(behind, color)]
    const all: number[] = []
    for (let at = 0; at < without.length; at += 4) {
      if ([0, 1, 2].every((n) => Math.abs((with_[at + n] ?? 0) - (without[at + n] ?? 0)) < 8)) continue
      const [a, b] = [light(without, at), light(words, at)]
      all.push((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05))
    }
    return all.sort((a, b) => a - b)[Math.floor(all.length * 0.02)] ?? null
  })
}

/** What words do not stand out enough, each with its contrast. Pictures between which words have moved are taken once more. */
async function pale(page: Page, find: () => Promise<Text[]>): Promise<string[]> {
  for (let round = 1; ; round++) {
    const texts = await find()
    if (texts.length === 0) return []
    const picture = async () => (await page.screenshot()).toString('base64')
    const shown = await picture()
    await page.evaluate(hideWords)
    const hidden = await picture()
    await page.evaluate(showWords)
    const contrasts = await page.evaluate(worst, { shown, hidden, texts })
    const low = texts.flatMap((text, n) => {
      const contrast = contrasts[n] ?? 21
      return contrast >= (text.large ? 3 : 4.5) ? [] : [{ text, contrast }]
    })
    if (low.length === 0) return []
    const moved = await page.evaluate(worst, { shown, hidden: await picture(), texts: low.map(({ text }) => text) })
    const after = new Set((await find()).map((text) => JSON.stringify(text)))
    const still = low.every(({ text }, n) => moved[n] === null && after.has(JSON.stringify(text)))
    // A clock that runs moves in every picture.
    if (still || round === ROUNDS)
      return low.map(({ contrast, text }) => `contrast in pixels ${contrast.toFixed(2)}: ${text.html}`)
  }
}

/** What axe cannot work out behind some words is measured on the picture; null where they keep enough contrast. */
export async function measureContrast(page: Page, selector: string): Promise<string | null> {
  return (await pale(page, () => page.locator(selector).first().evaluateAll(placesOf)))[0] ?? null
}

/** All words that are in view, in one picture. */
export async function measureAll(page: Page): Promise<{ words: number; faults: string[] }> {
  let words = 0
  const faults = await pale(page, async () => {
    const texts = await page.locator('body *').evaluateAll(placesOf)
    words = texts.length
    return texts
  })
  return { words, faults }
}
