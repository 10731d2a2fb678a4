import { describe, expect, it } from 'vitest'
import { agendaAction } from '../agenda/actions.ts'
import { actionSchema } from '../workshop/actions.ts'
import { LANGS } from './say.ts'
import { sayIn, sayRefusal, texts } from './words.ts'

const types = [...actionSchema.def.options, ...agendaAction.def.options].map((option) =>
  String(option.shape.type.def.values[0]),
)

describe('refusals', () => {
  it('name a step in words, whatever it was', () => {
    expect(types.length).toBeGreaterThan(30)
    for (const type of types) {
      expect(
        Object.keys(texts).filter((key) => key.endsWith(`step.${type}`)),
        type,
      ).toHaveLength(1)
      for (const lang of LANGS)
        for (const code of ['undo.blocked', 'stale'])
          expect(sayRefusal(lang, code, { action: type })).not.toMatch(/\w\/\w|\{/)
    }
    expect(sayRefusal('de', 'stale', { action: 'item/close' })).toContain('(Schließen)')
    expect(sayRefusal('de', 'stale', { action: 'item/close' })).not.toContain('jemand')
    expect(sayRefusal('en', 'undo.blocked', { action: 'item/unheard' })).not.toMatch(/unheard|\{/)
  })

  it('say where an input does not fit only when that is known', () => {
    expect(sayRefusal('de', 'malformed')).not.toMatch(/[({]/)
    expect(sayRefusal('de', 'malformed', { path: '' })).not.toMatch(/[({]/)
    expect(sayRefusal('de', 'malformed', { path: 'items.1' })).toMatch(/^Diese Eingabe passt nicht\. .* \(items\.1\)$/)
  })

  it('say how many devices answered, one or many', () => {
    const line = (n: number) => sayIn('de')('integrity.line', { secrecy: 'Geheim', n, of: 104 })
    expect(line(1)).toBe(
      'Geheim. 1 von 104 Geräten hat geantwortet. Ein Gerät, eine Stimme; Personen werden nicht geprüft.',
    )
    expect(line(87)).toContain('87 von 104 Geräten haben geantwortet')
  })
})
