/** The colour of an organisation that has not chosen one. */
export const INK = '#16324f'
/** Text on paper needs at least this contrast to be read by everybody (WCAG 2.2, AA). */
export const READABLE = 4.5
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

type Rgb = readonly [number, number, number]
const rgbOf = (colour: string): Rgb => {
  const n = parseInt(colour.slice(1), 16)
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255]
}
const hexOf = (rgb: Rgb): string => `#${rgb.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`
const linear = (one: number): number => {
  const share = one / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** How bright a colour looks, from 0 to 1. */
function luminance(colour: string): number {
  const [r, g, b] = rgbOf(colour)
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}
/** The contrast of a colour with white paper: from 1 to 21. */
export const contrastOnWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05)

/** The colour as it can be read on white: itself, or the same hue darkened until it can. */
export function readable(colour: string): { ink: string; darkened: boolean } {
  const from = rgbOf(colour)
  for (let share = 100; share >= 0; share--) {
    const ink = hexOf(from.map((one) => (one * share) / 100) as unknown as Rgb)
    if (contrastOnWhite(ink) >= READABLE) return { ink, darkened: share < 100 }
  }
  return { ink: '#000000', darkened: true }
}

/** The same hue, so light that black and the colour itself can be read on it. */
export const tintOf = (ink: string): string =>
  hexOf(rgbOf(ink).map((one) => 255 - (255 - one) * 0.09) as unknown as Rgb)
