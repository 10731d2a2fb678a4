import type { Page } from '@playwright/test'

type Text = { x: number; y: number; width: number; height: number; color: string; large: boolean }

/** Runs in the page: where the element's own words stand and how they are drawn. */
const placeOf = (element: Element): Text | null => {
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  const own = [...element.childNodes].find((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
  const range = document.createRange()
  range.selectNodeContents(own ?? element)
  const box = own && !(element instanceof SVGElement) ? range.getBoundingClientRect() : element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const size = Number.parseFloat(style.fontSize)
  const drawn = element instanceof SVGElement ? style.fill : style.color
  const x = Math.max(0, box.left)
  const y = Math.max(0, box.top)
  const width = Math.min(innerWidth, box.right) - x
  const height = Math.min(innerHeight, box.bottom) - y
  if (width < 1 || height < 1) return null
  const high = element instanceof SVGElement ? height : size
  return { x, y, width, height, color: drawn, large: high >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) }
}
const hideWords = () => {
  document.documentElement.style.setProperty('-webkit-text-fill-color', 'transparent', 'important')
  for (const text of document.querySelectorAll<SVGElement>('svg text')) text.style.setProperty('fill-opacity', '0')
}
const showWords = () => {
  document.documentElement.style.removeProperty('-webkit-text-fill-color')
  for (const text of document.querySelectorAll<SVGElement>('svg text')) text.style.removeProperty('fill-opacity')
}

/** Runs in the page: the contrast that the words keep nearly everywhere with what lies behind their strokes. */
const worst = async ({ shown, hidden, color }: { shown: string; hidden: string; color: string }): Promise<number> => {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!pen) return 0
  const read = async (png: string) => {
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    Object.assign(pen.canvas, { width: image.width, height: image.height })
    pen.drawImage(image, 0, 0)
    return pen.getImageData(0, 0, image.width, image.height).data
  }
  const [front, behind] = [await read(shown), await read(hidden)]
  pen.fillStyle = color
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height)
  const words = pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height).data
  const light = (of: Uint8ClampedArray, at: number) => {
    const [r = 0, g = 0, b = 0] = [0, 1, 2].map((n) => {
      const part = (of[at + n] ?? 0) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const all: number[] = []
  for (let at = 0; at < behind.length; at += 4) {
    if ([0, 1, 2].every((n) => Math.abs((front[at + n] ?? 0) - (behind[at + n] ?? 0)) < 8)) continue
    const [a, b] = [light(behind, at), light(words, at)]
    all.push((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05))
  }
  return all.sort((a, b) => a - b)[Math.floor(all.length * 0.02)] ?? 21
}

/** What axe cannot work out behind some words is measured on the picture; null where they keep enough contrast. */
export async function measureContrast(page: Page, selector: string): Promise<string | null> {
  const text = await page.locator(selector).first().evaluate(placeOf)
  if (!text) return null
  const { color, large, ...clip } = text
  const picture = async () => (await page.screenshot({ clip })).toString('base64')
  const shown = await picture()
  await page.evaluate(hideWords)
  const hidden = await picture()
  await page.evaluate(showWords)
  const contrast = await page.evaluate(worst, { shown, hidden, color })
  return contrast >= (large ? 3 : 4.5) ? null : `contrast in pixels ${contrast.toFixed(2)}`
}
