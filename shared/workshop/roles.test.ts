import { describe, expect, it } from 'vitest'
import { KIND_NAMES, kindOf } from '../activities/kinds.ts'
import type { Role } from '../protocol/wire.ts'
import { actionSchema, type Action } from './actions.ts'
import { apply } from './apply.ts'
import { audienceOf, mayAct } from './roles.ts'
import { emptyWorkshop, type Workshop } from './workshop.ts'

const AGENDAS: readonly Role[] = ['group', 'evaluator']
const ROLES: readonly Role[] = ['participant', 'projector', 'host', 'minutes', 'moderator', 'organiser', ...AGENDAS]
const words = { id: 'words001', text: 'T' }
/** A workshop that holds one item of every kind. */
const full: Workshop = KIND_NAMES.reduce((state, kind, i) => {
  const item = {
    id: `item${kind}`,
    kind,
    title: words,
    minutes: 1,
    notes: words,
    after: null,
    config: kindOf(kind).sample.config,
  }
  return apply(state, {
    seq: i + 1,
    id: `e${i}`,
    at: 0,
    by: 'organiser',
    scope: null,
    action: { type: 'item/add', ...item },
  })
}, emptyWorkshop)
const TYPES = actionSchema.def.options.flatMap((one) => one.def.shape.type.def.values as readonly string[])

describe('[SPEC D3] who may do what at all', () => {
  it('moderators and organisers everything but what the server does by itself', () => {
    for (const type of TYPES)
      for (const role of ['moderator', 'organiser'] as const)
        expect([type, role, mayAct(full, { type, id: 'itempoll' } as Action, role)]).toEqual([
          type,
          role,
          type !== 'item/seal',
        ])
  })

  it('everybody else only what concerns their own table or list', () => {
    for (const type of TYPES.filter((one) => one !== 'item/do'))
      for (const role of ['participant', 'projector', 'host', 'minutes'] as const) {
        const own = type === 'undo' && (role === 'host' || role === 'minutes')
        expect([type, role, mayAct(full, { type, id: 'itempoll', seq: 1 } as Action, role)]).toEqual([type, role, own])
      }
  })

  it.each(KIND_NAMES)('%s: as the kind itself says, and never participants or the projector', (name) => {
    const kind = kindOf(name)
    const actions = [...(kind.sample.before ?? []), ...kind.sample.actions].map(({ action }) => action as object)
    for (const inner of actions)
      for (const role of ROLES) {
        const action = { type: 'item/do', id: `item${name}`, action: inner } as Action
        const desk = role === 'moderator' || role === 'organiser'
        const expected = desk || ((role === 'host' || role === 'minutes') && kind.mayAct(role, inner as never))
        expect([role, mayAct(full, action, role)]).toEqual([role, expected])
      }
    for (const role of ['participant', 'projector', 'host', 'minutes'] as const)
      expect(mayAct(full, { type: 'item/do', id: 'nowhere00', action: actions[0] } as Action, role)).toBe(false)
    for (const role of ['participant', 'projector'] as const)
      expect(mayAct(full, { type: 'item/do', id: `item${name}`, action: { type: 'nonsense' } } as Action, role)).toBe(
        false,
      )
  })

  it('no role has a feed that is not its own', () => {
    expect(ROLES.map(audienceOf)).toEqual([
      ...['participant', 'projector', 'host', 'minutes', 'moderator', 'moderator', 'participant', 'participant'],
    ])
  })
})
