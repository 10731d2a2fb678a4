import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contrast, distance, parse, seenBy, themesOf } from './tokensMeasure.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const css = readFileSync(`${here}tokens.css`, 'utf8')
const themes = themesOf(css)

const text: [ink: string, ground: string][] = [
  ...['ink', 'ink-2', 'coffee', 'accent-text', 'bad', 'good', 'info', 'warn'].flatMap((ink): [string, string][] => [
    [ink, 'page'],
    [ink, 'surface'],
  ]),
  ['ink', 'sunk'],
  ['ink-2', 'sunk'],
  ['ink', 'coffee-soft'],
  ['coffee', 'coffee-soft'],
  ['ink-2', 'coffee-soft'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['coffee', 'accent-soft'],
  ['accent-text', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['bad-ink', 'bad-fill'],
  ['bar-ink', 'bar'],
  ['ink', 'glow'],
  ['ink-2', 'glow'],
  ['coffee', 'glow'],
  ...['good', 'info', 'warn', 'bad'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
  ]),
]

const shapes: [shape: string, ground: string][] = [
  ...['edge', 'accent', 'focus', 'bar', 'bar-lead', 'table-edge', 'bad-fill'].flatMap((shape): [string, string][] => [
    [shape, 'page'],
    [shape, 'surface'],
  ]),
  ['edge', 'sunk'],
  ['edge', 'coffee-soft'],
  ['focus', 'sunk'],
  ['focus', 'accent-soft'],
]

describe.each(Object.entries(themes))('theme %s', (_, tokens) => {
  const colour = (name: string) => parse(tokens[name] ?? `missing --${name}`)

  it.each(text)('writes --%s on --%s with 4.5:1', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes)('draws --%s on --%s with 3:1', (shape, ground) => {
    expect(contrast(colour(shape), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

it('gives every theme the same tokens', () => {
  const names = Object.keys(themes.light ?? {}).sort()
  for (const tokens of Object.values(themes)) expect(Object.keys(tokens).sort()).toEqual(names)
})

it('writes the dark theme twice with the same values', () => {
  expect(themes.dark).toEqual(themes.systemDark)
})

describe('tables', () => {
  const fills = Array.from({ length: 8 }, (_, table) => parse(themes.light?.[`table-${table + 1}`] ?? ''))

  it('writes on every table colour with 4.5:1', () => {
    fills.forEach((fill, table) => {
      const ink = parse(themes.light?.[`table-${table + 1}-ink`] ?? '')
      expect(contrast(ink, fill), `table ${table + 1}`).toBeGreaterThanOrEqual(4.5)
    })
  })

  it.each(['all', 'protan', 'deutan', 'tritan'] as const)('tells all eight apart for eyes: %s', (eyes) => {
    const seen = fills.map((fill) => seenBy(eyes, fill))
    for (let a = 0; a < seen.length; a += 1) {
      for (let b = a + 1; b < seen.length; b += 1) {
        expect(distance(seen[a] ?? [0, 0, 0], seen[b] ?? [0, 0, 0]), `${a + 1} and ${b + 1}`).toBeGreaterThan(12)
      }
    }
  })
})

it('keeps colours, sizes and durations out of every other style sheet', () => {
  const folders = [here, fileURLToPath(new URL('../charts/', import.meta.url))]
  const sheets = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.module.css'))
      .map((file) => `${folder}${file}`),
  )
  for (const sheet of sheets) {
    const loose = readFileSync(sheet, 'utf8').match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(|\b[\d.]+(px|rem|ms|s)\b/gi)
    expect(loose, sheet).toBeNull()
  }
})
