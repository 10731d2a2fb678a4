import { describe, expect, it } from 'vitest'
import { seeded, shuffled } from '../../base/chance.ts'
import { AUDIENCES } from '../../protocol/rows.ts'
import { sayIn } from '../../words/words.ts'
import { kindOf } from '../kinds.ts'
import { play } from '../play.ts'

const say = sayIn('de')
const isName = (key: string) => key.startsWith('named/')

describe.each([
  ['poll', 'Offene Schnittstellen', 'Enthaltung'],
  ['ranking', '1. Ein Bürgerkonto für die ganze Region, 2. Breitband bis in jedes Dorf', 'Enthaltung'],
  ['words', 'breitband, Fachkräfte, Mut', 'Vertrauen'],
] as const)('answers that carry a name: %s', (name, ...said) => {
  const kind = kindOf(name)
  const { activity, cells: bare } = play(kind, (by) => 8_271_635_400 + by)
  const cells = bare.map((cell) => ({ ...cell, name: `Mensch ${cell.voter % 100}` }))
  const named = { ...activity, secrecy: 'named' as const, phase: 'closed' as const }
  const result = kind.count(named, cells)

  it('stand with the moderator and nowhere else', () => {
    for (const audience of AUDIENCES) {
      const rows = kind.view(named, result, audience)
      expect(Object.keys(rows).filter(isName)).toHaveLength(audience === 'moderator' ? cells.length : 0)
      if (audience !== 'moderator') expect(JSON.stringify(rows)).not.toContain('Mensch')
      expect(JSON.stringify(rows)).not.toContain('82716354')
    }
    expect(Object.keys(kind.view({ ...named, phase: 'open' }, null, 'moderator')).filter(isName)).toEqual([])
    expect(JSON.stringify(kind.figures(named, result, say))).not.toContain('Mensch')
  })

  it('stand in the record, sorted by name whatever their order', () => {
    const record = JSON.stringify(kind.record?.(named, result, say))
    expect(record).toContain('Wer wie geantwortet hat')
    expect(record).toContain('["Mensch 1",')
    for (const text of said) expect(record).toContain(text)
    expect(kind.count(named, shuffled(cells, seeded(3)))).toEqual(result)
  })

  it('are not kept in a result without names', () => {
    const secret = { ...named, secrecy: 'changeable' as const }
    const counted = kind.count(secret, cells)
    expect(JSON.stringify([counted, kind.record?.(secret, counted, say)])).not.toContain('Mensch')
  })
})

it('words that the moderator has hidden stay out of the record', () => {
  const kind = kindOf('words')
  const { activity, cells } = play(kind)
  const board = { ...activity, secrecy: 'named' as const, state: { approved: [], hidden: [] } }
  const result = kind.count(
    board,
    cells.map((cell) => ({ ...cell, name: 'Ada' })),
  )
  expect(JSON.stringify(kind.view(board, result, 'moderator'))).toContain('Ada')
  expect(JSON.stringify(kind.record?.(board, result, say))).not.toContain('Ada')
})
