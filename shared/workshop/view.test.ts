import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KIND_NAMES, kindOf } from '../activities/kinds.ts'
import { AUDIENCES, type Audience } from '../protocol/rows.ts'
import type { Known } from '../room/rules.ts'
import type { Action } from './actions.ts'
import { apply } from './apply.ts'
import { mayKnow, view } from './view.ts'
import { emptyWorkshop, type Workshop } from './workshop.ts'

const words = (id: string, text: string) => ({ id, text })
const NOTES = 'Notizen der Moderation'
const item = (id: string, kind: string, config: unknown = kindOf(kind).sample.config): Action => ({
  ...{ type: 'item/add', id, kind, title: words(`${id}t`, `Titel ${id}`), minutes: 1, notes: words(`${id}n`, NOTES) },
  ...{ after: null, config },
})
const told = (...actions: Action[]): Workshop =>
  actions.reduce(
    (state, action, i) => apply(state, { seq: i + 1, id: `e${i}`, at: 0, by: 'moderator', scope: null, action }),
    emptyWorkshop,
  )
const asked: string[] = []
const known: Known = {
  ...{
    here: 87,
    tested: true,
    code: 'ABCDEFG',
    joinUrl: 'http://hall/j#geheim',
    seq: 9,
    undo: () => ({ seq: 3, type: 'item/open' }),
  },
  turnout: () => ({ n: 3, of: 104 }),
  result: (one) => {
    asked.push(one.id)
    return kindOf(one.kind).count(one, [])
  },
}
const rows = (state: Workshop, audience: Audience) => view(state, known, audience)
const phases = {
  draft: [],
  open: [{ type: 'item/open', run: 1 }],
  closed: [
    { type: 'item/open', run: 1 },
    { type: 'item/close', seen: 9 },
  ],
} as const

/** The table of the page of rules. */
const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8')
const table =
  spec
    .slice(spec.indexOf('| rows | participant'))
    .split('\n\n')[0]
    ?.split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    ) ?? []
const expected = (row: string, audience: Audience): string => {
  const found = table.find(([name]) => name?.startsWith(row))
  return found?.[(table[0] ?? []).indexOf(audience)] ?? `no row ${row}`
}
const seesInner = (word: string, kind: string, current: boolean): boolean =>
  word === 'yes' ||
  (word === 'current' && current) ||
  (word === 'café' && kind === 'cafe') ||
  (word === 'talk, questions' && ['talk', 'questions'].includes(kind))

describe('[SPEC V1] the rows of each audience are those of the table', () => {
  const id = 'item000a'
  describe.each(AUDIENCES)('%s', (audience) => {
    it.each(KIND_NAMES)('%s in every phase, current or not, skipped or not', (kind) => {
      for (const [phase, actions] of Object.entries(phases))
        for (const current of [false, true])
          for (const skipped of phase === 'open' ? [false] : [false, true]) {
            const steps = actions.map((one) => ({ ...one, id }) as Action)
            const more: Action[] = [
              ...(current ? [{ type: 'item/go', id } as Action] : []),
              { type: 'item/skip', id, skipped },
            ]
            const keys = Object.keys(rows(told(item(id, kind), ...steps, ...more), audience))
            const sees = (name: string) => keys.includes(name)
            const word = phase === 'draft' ? 'a draft' : phase === 'open' ? 'an open item' : 'a closed item'
            const itemRow = expected(skipped ? 'item/<id>, skipped' : 'item/<id>, not skipped', audience) === 'yes'
            expect([phase, current, skipped, sees(`item/${id}`)]).toEqual([phase, current, skipped, itemRow])
            expect(sees('workshop')).toBe(expected('workshop', audience) === 'yes')
            expect([sees('here'), sees('join')]).toEqual([true, true].map(() => expected('here', audience) === 'yes'))
            expect(sees(`turnout/${id}`)).toBe(
              itemRow && phase !== 'draft' && expected('turnout/<id>', audience) === 'yes',
            )
            const inner = keys.some((key) => key.startsWith(`${id}/`))
            expect([phase, current, inner]).toEqual([
              phase,
              current,
              itemRow && seesInner(expected(`<id>/… of ${word}`, audience), kind, current),
            ])
            expect(sees('undo/host')).toBe(expected('undo/host', audience) === 'yes')
            expect(sees('undo/minutes')).toBe(expected('undo/minutes', audience) === 'yes')
            expect(sees('undo/table/cafetable1')).toBe(kind === 'cafe' && expected('undo/<table>', audience) === 'yes')
            const known = /^(workshop|here|join|(item|turnout|undo)\/[\w/]+|item000a\/.+)$/
            expect(keys.filter((key) => !known.test(key))).toEqual([])
          }
    })
  })
})

describe('what an audience may know', () => {
  const open = (id: string): Action => ({ type: 'item/open', id, run: 1 })
  const close = (id: string): Action => ({ type: 'item/close', id, seen: 9 })
  const reveal = (id: string, projector: boolean, phones: boolean): Action => ({
    type: 'item/reveal',
    id,
    projector,
    phones,
  })
  const live = { ...(kindOf('poll').sample.config as object), live: true }

  it('[SPEC V2] a result that counts at the close is not even asked for before, for anybody', () => {
    const state = told(
      item('item000a', 'poll'),
      open('item000a'),
      { type: 'item/go', id: 'item000a' },
      reveal('item000a', true, true),
    )
    asked.length = 0
    for (const audience of AUDIENCES)
      expect(Object.keys(rows(state, audience)).some((key) => key.includes('figures'))).toBe(false)
    expect(asked).toEqual([])
  })

  it('[SPEC V2] afterwards moderators know it, projector and phones when it is revealed to them, others never', () => {
    for (const projector of [false, true])
      for (const phones of [false, true]) {
        const state = told(
          item('item000a', 'poll'),
          open('item000a'),
          close('item000a'),
          reveal('item000a', projector, phones),
        )
        const one = state.items['item000a']
        if (!one) throw new Error('no item')
        const may = Object.fromEntries(AUDIENCES.map((audience) => [audience, mayKnow(one, audience)]))
        expect(may).toEqual({ participant: phones, projector, moderator: true, host: false, minutes: false })
      }
  })

  it('[SPEC V2] secret ballots show nothing before the close, though the poll be live; other live ones do', () => {
    for (const secrecy of ['secret', 'changeable'] as const) {
      const added = { ...item('item000a', 'poll', live), secrecy } as Action
      const state = told(added, open('item000a'), reveal('item000a', true, true))
      const one = state.items['item000a']
      if (!one) throw new Error('no item')
      for (const audience of ['moderator', 'projector', 'participant'] as const)
        expect([secrecy, mayKnow(one, audience)]).toEqual([secrecy, secrecy === 'changeable'])
      expect([mayKnow(one, 'host'), mayKnow(one, 'minutes')]).toEqual([false, false])
    }
  })

  it('[SPEC V7] notes, undo and the journal number go to moderators alone; the code to them and the projector', () => {
    const state = told(item('item000a', 'poll'), { type: 'item/go', id: 'item000a' })
    for (const audience of AUDIENCES) {
      const text = JSON.stringify(rows(state, audience))
      const desk = audience === 'moderator'
      expect([audience, text.includes(NOTES), text.includes('"undo":')]).toEqual([audience, desk, desk])
      expect([audience, text.includes('"seq"')]).toEqual([
        audience,
        desk || audience === 'minutes' || audience === 'host',
      ])
      const door = desk || audience === 'projector'
      expect([audience, text.includes('ABCDEFG'), text.includes('geheim')]).toEqual([audience, door, door])
    }
  })

  it('[SPEC V8] an item that is skipped leaves no trace for anybody else', () => {
    const state = told(
      item('item000a', 'poll'),
      item('item000b', 'info'),
      { type: 'item/skip', id: 'item000a', skipped: true },
      { type: 'item/go', id: 'item000a' },
    )
    for (const audience of AUDIENCES)
      expect([audience, JSON.stringify(rows(state, audience)).includes('Titel item000a')]).toEqual([
        audience,
        audience === 'moderator',
      ])
  })

  it('[SPEC V5] removed devices are named to nobody', () => {
    const state = told({ type: 'device/remove', device: 'd'.repeat(24) })
    for (const audience of AUDIENCES) expect(JSON.stringify(rows(state, audience))).not.toContain('d'.repeat(24))
  })
})
