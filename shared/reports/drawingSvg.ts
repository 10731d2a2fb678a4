import type { Drawing, Shape } from './drawParts.ts'

/** The font the app comes with, then what every machine has. */
export const FONTS = 'Atkinson Hyperlegible Next, Noto Emoji, sans-serif'
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/g
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(UNFIT, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '')
const round = (value: number) => Math.round(value * 100) / 100

function element(shape: Shape): string {
  if (shape.kind === 'box') {
    const { x, y, width, height, fill } = shape
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`
  }
  const { x, y, text, size, bold, at, fill } = shape
  const look = `font-size="${round(size)}"${bold ? ' font-weight="700"' : ''}${at === 'start' ? '' : ` text-anchor="${at}"`}`
  return `<text x="${round(x)}" y="${round(y)}" ${look} fill="${fill}">${escaped(text)}</text>`
}

/** A chart as a picture that scales. Its sentence is its description. */
export function svgOf({ width, height, shapes, alt }: Drawing): string {
  const [wide, high] = [round(width), Math.ceil(height)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" font-family="${FONTS}">`,
    `<title>${escaped(alt)}</title>`,
    ...shapes.map(element),
    '</svg>\n',
  ].join('\n')
}
