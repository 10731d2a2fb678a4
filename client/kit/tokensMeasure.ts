/** Measures colours of tokens.css: contrast as in WCAG, and how far apart colour-blind eyes see them. For tests. */
export type Colour = readonly [red: number, green: number, blue: number]
type Tokens = Record<string, string>

/** #rrggbb to numbers from 0 to 1. */
export function parse(hex: string): Colour {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim())
  if (!found) throw new Error(`not a colour: ${hex}`)
  const [, red = '', green = '', blue = ''] = found
  return [red, green, blue].map((part) => Number.parseInt(part, 16) / 255) as unknown as Colour
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** From 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Full dichromacy in linear light (Machado, Oliveira and Fernandes 2009). */
const eyes = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const

/** The colour in linear light as these eyes see it. */
export function seenBy(who: 'all' | keyof typeof eyes, colour: Colour): Colour {
  const [red, green, blue] = colour.map(linear) as unknown as Colour
  if (who === 'all') return [red, green, blue]
  const m = eyes[who]
  const row = (at: 0 | 3 | 6) =>
    Math.min(1, Math.max(0, m[at] * red + m[(at + 1) as 1] * green + m[(at + 2) as 2] * blue))
  return [row(0), row(3), row(6)]
}

/** Distance of two linear colours in CIE Lab; about 2 is just noticeable side by side. */
export function distance(one: Colour, other: Colour): number {
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function lab([red, green, blue]: Colour): Colour {
  const f = (part: number) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116)
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** The colour tokens of every theme. The board's ledge and the table colours are shared. */
export function themesOf(
  css: string,
): Record<'light' | 'dark' | 'systemDark' | 'board' | 'boardLight' | 'contrast', Tokens> {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const shared = colours(block(plain, ':root {', '--table-1:'))
  const theme = (selector: string) => {
    const { ledge: _, ...own } = colours(block(plain, selector, '--page:'))
    return { ...shared, ...own }
  }
  return {
    light: theme(':root {'),
    dark: theme(":root[data-theme='dark'] {"),
    systemDark: theme(':root:not([data-theme]) {'),
    board: theme("[data-surface='board'] {"),
    boardLight: theme("[data-surface='board'][data-theme='light'] {"),
    contrast: theme("[data-surface='board'][data-theme='contrast'] {"),
  }
}

/** The body of the first rule with this selector that holds a given token. */
function block(css: string, selector: string, holds: string): string {
  for (let at = css.indexOf(selector); at >= 0; at = css.indexOf(selector, at + 1)) {
    const body = css.slice(at + selector.length, css.indexOf('}', at))
    if (body.includes(holds)) return body
  }
  throw new Error(`no ${selector} with ${holds}`)
}

function colours(body: string): Tokens {
  const pairs = [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]))
}
