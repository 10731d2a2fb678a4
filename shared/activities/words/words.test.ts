import { describe, expect, it } from 'vitest'
import { parse } from '../../base/schema.ts'
import { AUDIENCES } from '../../protocol/rows.ts'
import { sayIn } from '../../words/words.ts'
import type { Activity, Cell } from '../kind.ts'
import { opened, play } from '../play.ts'
import type { WordsAction, WordsConfig, WordsState } from './config.ts'
import { keyOf, normalise } from './counting.ts'
import { words } from './words.ts'

type Board = Activity<WordsConfig, WordsState>
const board = (config: Partial<WordsConfig> = {}) => opened(words, { ...words.sample.config, ...config }) as Board
const cell = (voter: number, ...value: string[]): Cell => ({ slot: '', voter, value })
const key = (word: string) => keyOf('samplewords', word)
const ctx = (cells: Cell[]) => ({
  ...{ role: 'moderator' as const, scope: null, at: 0, seq: 1, dice: () => 0, mine: new Map(), taken: () => false },
  result: () => words.count(board(), cells),
})
function after(start: Board, cells: Cell[], ...actions: WordsAction[]): Board {
  return actions.reduce((now, action) => {
    const done = words.check(now, action, ctx(cells))
    return done.ok ? { ...now, state: words.apply(now.state, done.value, { at: 0, config: now.config }) } : now
  }, start)
}
const seen = (at: Board, cells: Cell[], audience: (typeof AUDIENCES)[number]) =>
  Object.entries(words.view(at, words.count(at, cells), audience)).flatMap(([name, row]) =>
    name.startsWith('word/') ? [(row as { text: string }).text] : [],
  )

describe('words', () => {
  it('takes spellings together', () => {
    expect(['  Breit-Band ', '„breit-band“', 'BREIT-BAND!'].map(normalise)).toEqual(Array(3).fill('breit-band'))
    expect(normalise('offene   Daten')).toBe('offene daten')
    expect(normalise('C++')).toBe('c++')
    expect(normalise('?!')).toBe('')
  })

  it('shows the most frequent spelling, the first in the alphabet among equals', () => {
    const cells = [cell(1, 'breitband'), cell(2, 'Breitband'), cell(3, 'BREITBAND'), cell(4, 'breitband')]
    expect(words.count(board(), cells).words).toEqual([{ key: key('breitband'), text: 'breitband', voters: 4 }])
    expect(words.count(board(), cells.slice(0, 3)).words[0]?.text).toBe('BREITBAND')
  })

  it('counts people, not mentions', () => {
    const { words: found, people } = words.count(board(), [cell(1, 'Mut', 'mut'), cell(2, 'Mut', 'Zeit')])
    expect(found.map(({ text, voters }) => [text, voters])).toEqual([
      ['Mut', 2],
      ['Zeit', 1],
    ])
    expect(people).toBe(2)
  })

  it('takes up to n different words, and none to take them back', () => {
    const say = (...typed: string[]) => words.accept(board({ max: 2 }), { type: 'words', words: typed }, ctx([]))
    expect(say('Mut', 'mut!', 'Zeit')).toEqual({ ok: true, value: { slot: '', value: ['mut!', 'Zeit'] } })
    expect(say('Mut', 'Zeit', 'Geld')).toEqual({ ok: false, code: 'words.tooMany', with: { max: 2 } })
    expect(say('...')).toMatchObject({ code: 'words.empty' })
    expect(say()).toEqual({ ok: true, value: { slot: '', value: null } })
    expect(parse(words.answer, { type: 'words', words: ['x'.repeat(41)] })).toMatchObject({ code: 'tooLong' })
  })

  it('shows nothing before it is approved, and moderates by default', () => {
    expect(parse(words.config, { max: 3 })).toEqual({ ok: true, value: { max: 3, moderated: true } })
    const cells = [cell(1, 'Mut'), cell(2, 'Zeit')]
    for (const audience of AUDIENCES) {
      expect(seen(board(), cells, audience)).toEqual(audience === 'moderator' ? ['Mut', 'Zeit'] : [])
    }
    const approved = after(board(), cells, { type: 'approve', word: key('mut') })
    expect(seen(approved, cells, 'projector')).toEqual(['Mut'])
    expect(seen(approved, cells, 'participant')).toEqual(['Mut'])
  })

  it('is told once in the record: one cloud with every word, however many there are', () => {
    const cells = Array.from({ length: 90 }, (_, at) => cell(at, `Wort${at}`))
    const start = board({ moderated: false })
    const figures = words.figures(start, words.count(start, cells), sayIn('de'))
    expect(figures).toMatchObject([{ type: 'cloud', words: { length: 90 } }])
    const told = words.record?.(start, words.count(start, cells), sayIn('de')) ?? []
    expect(told.map(({ type }) => type)).toEqual(['text', 'figure'])
    expect(told[1]).toEqual({ type: 'figure', figure: figures[0] })
  })

  it('never shows a hidden word to anybody but the moderator, in the figures or the record', () => {
    const cells = [cell(1, 'Mist'), cell(2, 'Zeit')]
    const starts = [board({ moderated: false }), after(board(), cells, { type: 'approveAll' })]
    for (const start of starts) {
      const hidden = after(start, cells, { type: 'hide', word: key('mist') })
      for (const audience of AUDIENCES) {
        const rows = JSON.stringify(words.view(hidden, words.count(hidden, cells), audience))
        expect(rows.includes('Mist')).toBe(audience === 'moderator')
        expect(rows.includes('Zeit')).toBe(true)
      }
      const result = words.count(hidden, cells)
      expect(JSON.stringify(words.figures(hidden, result, sayIn('de')))).not.toContain('Mist')
      expect(JSON.stringify(words.record?.(hidden, result, sayIn('de')))).not.toContain('Mist')
      const back = after(hidden, cells, { type: 'approve', word: key('mist') })
      expect(seen(back, cells, 'projector')).toEqual(['Mist', 'Zeit'])
    }
  })

  it('approves all that waited on the screen, and not what came since', () => {
    const cells = [cell(1, 'Mut'), cell(2, 'Mist')]
    const at = after(board(), cells, { type: 'hide', word: key('mist') })
    const all = words.check(at, { type: 'approveAll' }, ctx(cells))
    expect(all).toEqual({ ok: true, value: { type: 'approveAll', words: [key('mut')] } })
    const named = words.check(at, { type: 'approveAll', words: [key('zeit')] }, ctx(cells))
    expect(named).toEqual({ ok: true, value: { type: 'approveAll', words: [key('zeit')] } })
  })

  it('writes no word into an action', () => {
    const { activity } = play(words)
    for (const word of ['breitband', 'vertrauen', 'mut']) {
      expect(JSON.stringify(activity.state).toLowerCase()).not.toContain(word)
    }
  })
})
