import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { clean } from '#shared/base/schema.ts'
import type { Block } from '#shared/figures/figure.ts'
import { sayIn } from '#shared/words/words.ts'
import { markdownOf } from './markdown.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const say = sayIn('de')
const written = (...blocks: Block[]) => markdownOf(blocks, say, 'de')
const read = (markdown: string) => fromMarkdown(markdown)
const types = (node: { type: string; children?: unknown[] }): string[] => [
  node.type,
  ...(node.children ?? []).flatMap((child) => types(child as { type: string })),
]
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![Bild](http://boese.example/x.png)',
  '[Klick](javascript:alert(1))',
  '# Keine Überschrift',
  '1. keine Liste',
  '- keine Liste',
  '> kein Zitat',
  '| keine | Tabelle |',
  '--- ',
  '```js',
  '**nicht fett** und _nicht schief_ und ~~nicht weg~~',
  '&lt;b&gt; &copy;',
  'Text[^1]',
  '[ ] keine Aufgabe',
  '/close',
  '    kein Code',
  'a\\b\\*c',
  'http://boese.example und www.boese.example und x@boese.example',
  'Zeile\n# zwei\n- drei',
]

describe('Markdown of what people wrote', () => {
  it.each(HOSTILE)('writes %j as text', (text) => {
    const markdown = written(
      { type: 'heading', level: 2, text },
      { type: 'text', text },
      { type: 'quote', text, by: text },
      { type: 'bullets', items: [text, text] },
      { type: 'table', columns: [text, 'b'], rows: [[text, text]] },
    )
    expect(new Set(types(read(markdown)))).toEqual(
      new Set([
        ...['root', 'heading', 'text', 'paragraph', 'blockquote', 'list', 'listItem'],
        ...(text.includes('\n') ? ['break'] : []),
      ]),
    )
    expect(markdown).not.toMatch(/^\s*\/\w/m)
    expect(markdown).not.toMatch(/(?<!\\)<\w/)
    // What only GitHub's Markdown knows: struck out text, footnotes, tasks, addresses that become links.
    expect(markdown).not.toMatch(/(?<!\\)~~|(?<!\\)\[[\^ ]|http:\/\/|www\.|\w@\w/)
    expect(toString(read(written({ type: 'text', text })))).toBe(text.trim().replaceAll('\n', ''))
  })

  it(`gives back any text as it was (SEED=${seed})`, () => {
    const sign = fc.constantFrom(...'ab1 .\\`*_{}[]()<>#+-=!|~&;:/@"\'\n'.split(''))
    const text = fc.array(sign, { minLength: 1, maxLength: 24 }).map((all) => clean(all.join('')).replace(/ +/g, ' '))
    fc.assert(
      fc.property(text, (raw) => {
        const lines = raw.split('\n').map((line) => line.trim())
        const back = read(written({ type: 'text', text: raw }))
        expect(toString(back)).toBe(lines.filter(Boolean).join(''))
        expect(types(back).every((type) => ['root', 'paragraph', 'text', 'break'].includes(type))).toBe(true)
      }),
      { seed, numRuns: 500 },
    )
  })

  it('keeps tables whole: one line per row, pipes and line breaks tamed', () => {
    const markdown = written({
      type: 'table',
      columns: ['Visionen', 'Methoden'],
      rows: [
        ['a|b', 'c\nd'],
        ['', 'e'],
      ],
    })
    expect(markdown).toBe('| Visionen | Methoden |\n| - | - |\n| a\\|b | c d |\n| | e |\n')
  })

  it('draws figures as tables and lines, hands apart', () => {
    const bars: Block = {
      type: 'figure',
      figure: {
        type: 'bars',
        title: 'Was?',
        of: 4,
        unit: 'votes',
        bars: [
          { label: 'A', value: 3, hand: 2 },
          { label: 'B', value: 1 },
        ],
      },
    }
    expect(written(bars)).toBe(
      '**Was?**\n\n| Eintrag | Anzahl | Anteil | Handzeichen |\n| - | - | - | - |\n| A | 3 | 75 % | 2 |\n| B | 1 | 25 % | 0 |\n',
    )
    const number = (title: string, value: number): Block => ({
      type: 'figure',
      figure: { type: 'number', title, value },
    })
    expect(written(number('Karten', 1200), number('Fragen', 16))).toBe('- Karten: 1.200\n- Fragen: 16\n')
    expect(written({ type: 'figure', figure: { type: 'list', title: 'Leer', items: [] } })).toContain('Noch nichts da.')
  })
})
