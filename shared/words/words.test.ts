import { describe, expect, it } from 'vitest'
import { KIND_NAMES, kindOf } from '../activities/kinds.ts'
import { agendaAction } from '../agenda/actions.ts'
import { actionSchema } from '../workshop/actions.ts'
import { LANGS } from './say.ts'
import { sayIn, sayRefusal, sayStep, texts } from './words.ts'

const types = [...actionSchema.def.options, ...agendaAction.def.options].map((option) =>
  String(option.shape.type.def.values[0]),
)

/** The actions of every kind, as their schemas name them. */
const doings = KIND_NAMES.flatMap((kind) => {
  const { def } = kindOf(kind).action as unknown as { def: { options?: Shape[]; shape?: Shape['shape'] } }
  const shapes = def.options?.map(({ shape }) => shape) ?? (def.shape ? [def.shape] : [])
  return shapes.map(({ type }) => String(type.def.values[0]))
})
type Shape = { shape: { type: { def: { values: unknown[] } } } }

describe('steps', () => {
  it('what is taken back is named, also inside an item', () => {
    expect(doings.length).toBeGreaterThan(25)
    for (const lang of LANGS)
      for (const does of doings) expect(sayStep(lang, 'item/do', does), does).not.toBe(sayStep(lang, 'item/do'))
    const named = Object.keys(texts).flatMap((key) => (key.startsWith('step.do.') ? [key.slice(8)] : []))
    expect(named.filter((does) => !doings.includes(does))).toEqual([])
    expect(sayStep('de', 'item/do', 'constructor')).toBe('Bearbeiten der Inhalte')
    expect(sayStep('de', 'item/close')).toBe('Schließen')
  })
})

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
