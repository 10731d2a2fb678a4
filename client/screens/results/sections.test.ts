import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/figures/figure.ts'
import { bareTitle, sectionsOf } from './sections.ts'

const number = (title: string, value: number): Block => ({ type: 'figure', figure: { type: 'number', title, value } })

describe('the record as a page', () => {
  it('has a cover and sections, and puts numbers side by side', () => {
    const { cover, sections } = sectionsOf([
      { type: 'heading', level: 1, text: 'Zukunft' },
      { type: 'text', text: 'Ein Tag' },
      { type: 'bullets', items: ['Ort: Burg: Stadthalle', 'ohne'] },
      { type: 'text', text: 'Zwischenstand' },
      { type: 'heading', level: 2, text: 'Auf einen Blick' },
      number('Fragen', 16),
      number('Karten', 200),
      { type: 'text', text: 'Gezählt' },
      { type: 'heading', level: 2, text: '1. Umfrage' },
      { type: 'heading', level: 3, text: 'Durchgang 1' },
    ])
    expect(cover).toEqual({
      title: 'Zukunft',
      subtitle: 'Ein Tag',
      facts: [
        { name: 'Ort', value: 'Burg: Stadthalle' },
        { name: '', value: 'ohne' },
      ],
      notes: ['Zwischenstand'],
    })
    expect(sections.map(({ id, title, parts }) => [id, title, parts.length])).toEqual([
      ['part-1', 'Auf einen Blick', 2],
      ['part-2', '1. Umfrage', 1],
    ])
    expect(sections[0]?.parts[0]).toEqual({
      type: 'numbers',
      numbers: [
        { title: 'Fragen', value: 16 },
        { title: 'Karten', value: 200 },
      ],
    })
  })

  it('lives with next to nothing', () => {
    expect(sectionsOf([])).toEqual({ cover: { title: '', subtitle: '', facts: [], notes: [] }, sections: [] })
    expect(
      sectionsOf([
        { type: 'heading', level: 1, text: 'A' },
        { type: 'text', text: 'B' },
      ]).cover.notes,
    ).toEqual(['B'])
    expect(bareTitle('12. Was zuerst?')).toBe('Was zuerst?')
  })
})
