import { expect, it } from 'vitest'
import type { Block } from '../figures/figure.ts'
import { published } from './edits.ts'

const heading = (text: string, level: 2 | 3 = 3): Block => ({ type: 'heading', level, text })
const told = (blocks: readonly Block[]) => blocks.map((block) => ('text' in block ? block.text : block.type))
const blocks: Block[] = [
  ...[heading('Auf einen Blick', 2), heading('Worum es ging')],
  { type: 'text', text: 'Um alles.', part: 'about' },
  heading('Was dabei herauskam'),
  { type: 'text', text: 'Zwölf Forderungen.', part: 'outcome' },
  { type: 'bullets', items: ['eins'] },
]

it('leaves the heading of a summary out with it, unless something else stands below', () => {
  const without = (part: string) => told(published(blocks, { words: {}, hidden: { [part]: true } }).blocks)
  expect(without('about')).toEqual(['Auf einen Blick', 'Was dabei herauskam', 'Zwölf Forderungen.', 'bullets'])
  expect(without('outcome')).toEqual([
    'Auf einen Blick',
    'Worum es ging',
    'Um alles.',
    'Was dabei herauskam',
    'bullets',
  ])
})

it('keeps what was said beside what is said instead', () => {
  const words = { about: { id: 'words000001', text: 'Um das Netz.' } }
  const { blocks: kept, parts } = published(blocks, { words, hidden: {} })
  expect(told(kept)).toContain('Um das Netz.')
  expect(parts[0]).toMatchObject({ part: 'about', text: 'Um alles.', edited: 'Um das Netz.', hidden: false })
})
