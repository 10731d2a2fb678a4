import { describe, expect, it } from 'vitest'
import type { Figure } from '../figures/figure.ts'
import { sayIn } from '../words/words.ts'
import { figureSentence } from './figureSentence.ts'

const de = (figure: Figure) => figureSentence(figure, sayIn('de'))
const bars = (values: number[], hands: number[] = [], unit: 'votes' | 'points' | 'percent' = 'votes'): Figure => ({
  ...{ type: 'bars', title: 'Frage', unit, of: values.reduce((sum, n) => sum + n, 0) },
  bars: values.map((value, at) => ({ label: 'ABCDE'[at] ?? '', value, ...(hands[at] ? { hand: hands[at] } : {}) })),
})

describe('the sentence of a figure', () => {
  it('names who is ahead, by devices alone, and hands apart', () => {
    expect(de(bars([3, 1]))).toBe('4 haben abgestimmt. Vorn: A mit 3.')
    expect(de(bars([1, 0]))).toBe('1 hat abgestimmt. Vorn: A mit 1.')
    expect(de(bars([3, 1], [0, 7]))).toBe('4 haben abgestimmt. Vorn: A mit 3. Dazu 7 Handzeichen, getrennt gezählt.')
    expect(de(bars([0, 0], [2, 7]))).toBe('Dazu 9 Handzeichen, getrennt gezählt.')
  })

  it('says when several share the lead, and when there is none', () => {
    expect(de(bars([2, 2, 1]))).toBe('5 haben abgestimmt. Gleichauf vorn: A, B mit je 2.')
    expect(de(bars([2, 2, 2, 2]))).toContain('A, B, C …')
    expect(de(bars([0, 0]))).toBe('Noch keine Stimmen.')
    expect(de(bars([5, 2], [], 'points'))).toBe('Vorn: A mit 5 Punkten.')
  })

  it('says mean and median of a scale in plain numbers', () => {
    const scale: Figure = {
      ...{ type: 'scale', title: '', from: 1, to: 5, low: '', high: '', counts: [], voters: 3 },
      ...{ mean: 10 / 3, median: 3.5 },
    }
    expect(de(scale)).toBe('3 Antworten auf einer Skala von 1 bis 5: im Mittel 3,3, Median 3,5.')
    expect(de({ ...scale, voters: 0, mean: null, median: null })).toBe('Noch keine Antworten.')
  })

  it('has one for every other figure, also an empty one', () => {
    expect(de({ type: 'cloud', title: '', words: [] })).toBe('Noch keine Wörter.')
    expect(de({ type: 'cloud', title: '', words: [{ text: 'Mut', weight: 2 }] })).toBe('1 Wort: Mut (2).')
    expect(de({ type: 'list', title: '', items: [{ text: 'a' }] })).toBe('1 Eintrag.')
    expect(de({ type: 'places', title: '', places: [] })).toBe('Noch nichts da.')
    expect(de({ type: 'matrix', title: '', rows: ['a', 'b'], columns: [], cells: [] })).toContain('2 Zeilen')
    expect(de({ type: 'number', title: 'Da', value: 87, of: 104 })).toBe('Da: 87 von 104.')
  })
})
