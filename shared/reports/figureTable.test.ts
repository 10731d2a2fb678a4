import { describe, expect, it } from 'vitest'
import type { Figure } from '../figures/figure.ts'
import { sayIn } from '../words/words.ts'
import { writtenFigure } from './figureTable.ts'

const say = sayIn('de')
const cloud: Figure = {
  ...{ type: 'cloud', title: 'Wörter' },
  words: [
    { text: 'Mut', weight: 3 },
    { text: 'Zeit', weight: 1 },
    { text: 'Netz', weight: 3 },
  ],
}

describe('a word cloud on paper', () => {
  it('is a table: how often, and which words', () => {
    expect(writtenFigure(cloud, say, 'de')).toEqual({
      columns: ['Anzahl', 'Wörter'],
      rows: [
        ['3', 'Mut, Netz'],
        ['1', 'Zeit'],
      ],
    })
  })
})
