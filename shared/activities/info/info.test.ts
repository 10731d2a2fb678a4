import { describe, expect, it } from 'vitest'
import { parse } from '../../base/schema.ts'
import { AUDIENCES } from '../../protocol/rows.ts'
import { sayIn } from '../../words/words.ts'
import type { Activity } from '../kind.ts'
import { opened } from '../play.ts'
import type { InfoConfig } from './config.ts'
import { info } from './info.ts'
import { partsOf } from './text.ts'

describe('info', () => {
  it('reads paragraphs and lists', () => {
    expect(partsOf('')).toEqual([])
    expect(partsOf('Eins\nzwei\n\nDrei\n- a\n– b\n\n- c')).toEqual([
      { type: 'text', text: 'Eins\nzwei' },
      { type: 'text', text: 'Drei' },
      { type: 'list', items: ['a', 'b'] },
      { type: 'list', items: ['c'] },
    ])
    expect(partsOf('-5 Grad')).toEqual([{ type: 'text', text: '-5 Grad' }])
  })

  it('shows its text to everybody and takes no answer', () => {
    const item = opened(info) as Activity<InfoConfig, null>
    for (const audience of AUDIENCES) {
      expect(info.view(item, null, audience)).toEqual({ slide: { text: item.config.text.text, style: 'break' } })
    }
    expect(parse(info.answer, { type: 'info' }).ok).toBe(false)
    expect(parse(info.action, { type: 'info' }).ok).toBe(false)
  })

  it('ends after its minutes, or never', () => {
    expect(info.minutes(info.sample.config)).toBe(20)
    expect(info.minutes({ ...info.sample.config, minutes: 0 })).toBeNull()
    expect(parse(info.config, { ...info.sample.config, minutes: 181 }).ok).toBe(false)
  })

  it('stands in the record as it was typed', () => {
    const held = opened(info) as Activity<InfoConfig, null>
    const item = { ...held, config: { ...held.config, style: 'slide' as const } }
    expect(info.record?.(item, null, sayIn('de'))).toEqual([
      { type: 'text', text: 'Kaffee und Kuchen stehen im Foyer.' },
      { type: 'bullets', items: ['Danach: das Weltcafé', 'Bitte merken Sie sich Ihren Tisch'] },
    ])
  })

  it('is in the programme alone when it was a break', () => {
    expect(info.record?.(opened(info) as Activity<InfoConfig, null>, null, sayIn('de'))).toEqual([])
  })
})
