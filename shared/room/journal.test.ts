import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ok, refuse } from '../base/result.ts'
import type { Role } from '../protocol/wire.ts'
import { checkUndo, concernedBy, fold, latestOf, standing } from './journal.ts'
import { type AnyAction, type Ctx, type Entry, type Rules, SERVER } from './rules.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)

/** A room in which things are put on a pile: a thing may lie on another one, and then needs it. */
type Act =
  | { type: 'put' | 'plan' | 'final'; id: string; on?: string }
  | { type: 'undo'; seq: number }
  | { type: 'rehearsal/end'; from: number }
type Pile = readonly string[]
const rules: Rules<Pile, Act> = {
  action: z.any(),
  empty: [],
  check: (pile, action) => {
    if (!('id' in action)) return ok(action)
    if (pile.includes(action.id)) return refuse('there')
    return action.on === undefined || pile.includes(action.on) ? ok(action) : refuse('missing')
  },
  apply: (pile, { action }) => ('id' in action ? [...pile, action.id] : pile),
  ...{ final: new Set(['final']), prepares: new Set(['plan']), audienceOf: () => 'moderator', view: () => ({}) },
  ...{ items: () => [], item: () => null, ended: () => false, removed: () => [] },
}
const ctx = (role: Role): Ctx => ({
  ...{ role, scope: null, at: 0, seq: 1, dice: () => 0, result: () => null },
  ...{ turnout: () => ({ n: 0, of: 0 }), answered: () => false },
})

/** A journal that is written as a room writes it. */
class Book {
  readonly journal: Entry<Act>[] = []
  write(action: Act, by = 'moderator:a', scope: string | null = null): number {
    const seq = this.journal.length + 1
    this.journal.push({ seq, id: `e${seq}`, at: seq, by, scope, action })
    return seq
  }
  put(id: string, by?: string, scope?: string | null, on?: string): number {
    return this.write({ type: 'put', id, ...(on ? { on } : {}) }, by, scope)
  }
  undo(seq: number, role: Role = 'moderator', scope: string | null = null): string {
    const checked = checkUndo(rules, this.journal, seq, scope, ctx(role))
    if (!checked.ok) return checked.with ? `${checked.code} ${String(checked.with['action'])}` : checked.code
    this.write({ type: 'undo', seq }, `${role}:a`, scope)
    return 'ok'
  }
  get pile(): string {
    return fold(rules, this.journal).join('')
  }
  latest(role: Role = 'moderator', scope: string | null = null) {
    return latestOf(rules, this.journal, scope, role)?.seq ?? null
  }
}

describe('taking back', () => {
  it('[SPEC J3] goes back step by step', () => {
    const book = new Book()
    const [a, b, c] = ['a', 'b', 'c'].map((one) => book.put(one)) as [number, number, number]
    expect([book.undo(a), book.undo(c), book.undo(a), book.undo(b), book.undo(a), book.undo(a)]).toEqual([
      ...['undo.notLatest', 'ok', 'undo.notLatest', 'ok', 'ok', 'undo.nothing'],
    ])
    expect([book.pile, book.journal.length, book.latest()]).toEqual(['', 6, null])
  })

  it('[SPEC J5] brings back what was taken back last, again and again', () => {
    const book = new Book()
    const a = book.put('a')
    for (let last = a, i = 0; i < 6; i++) {
      expect(book.undo(last)).toBe('ok')
      last = book.journal.length
      expect(book.pile).toBe(i % 2 === 0 ? '' : 'a')
    }
    // After something new, the undo before it is history.
    const taken = book.journal.length
    book.put('b')
    expect(book.undo(taken)).toBe('undo.notLatest')
    expect(concernedBy(book.journal, taken)?.seq).toBe(a)
    expect([concernedBy(book.journal, 99), concernedBy(book.journal, 0)]).toEqual([null, null])
  })

  it('[SPEC J5] brings back what was done inside an item, also when people have taken back since what it was about', () => {
    let there = true
    const about = {
      ...rules,
      check: (_: Pile, action: AnyAction) => (there ? ok(action) : refuse('missing')),
      apply: (pile: Pile) => pile,
    } as unknown as Rules<Pile, AnyAction>
    const entry = (seq: number, action: AnyAction) => ({
      ...{ seq, id: `e${seq}`, at: seq, by: 'moderator:a', scope: null, action },
    })
    const journal = [
      entry(1, { type: 'item/do' }),
      entry(2, { type: 'undo', seq: 1 } as AnyAction),
    ] as Entry<AnyAction>[]
    there = false
    expect(checkUndo(about, journal, 2, null, ctx('moderator')).ok).toBe(true)
    // Not when somebody else has done something meanwhile.
    const host = { ...entry(3, { type: 'item/do' }), by: 'host:x', scope: 'table/1' } as Entry<AnyAction>
    expect(checkUndo(about, [...journal, host], 2, null, ctx('moderator'))).toMatchObject({ code: 'undo.blocked' })
  })

  it('[SPEC J3] knows whose step it was: a desk for moderators and organisers, one for each table, one for the minutes', () => {
    const book = new Book()
    const mine = book.put('a', 'organiser')
    const host = book.put('b', 'host:x', 'table/1')
    book.put('c', 'host:y', 'table/2')
    const minutes = book.put('d', 'minutes:z', null)
    expect(book.latest('moderator')).toBe(mine)
    expect([book.latest('host', 'table/1'), book.latest('host', 'table/3'), book.latest('host')]).toEqual([
      host,
      null,
      null,
    ])
    expect(book.undo(minutes, 'moderator')).toBe('undo.notLatest')
    expect(book.undo(mine, 'minutes')).toBe('undo.notLatest')
    expect(book.undo(host, 'host', 'table/2')).toBe('undo.notLatest')
    expect([book.undo(mine, 'moderator'), book.undo(host, 'host', 'table/1'), book.undo(minutes, 'minutes')]).toEqual([
      'ok',
      'ok',
      'ok',
    ])
    expect(book.pile).toBe('c')
  })

  it('[SPEC J4] is refused when something later lies on it, and names that', () => {
    const book = new Book()
    const a = book.put('a')
    book.put('b', 'host:x', 'table/1', 'a')
    expect(book.undo(a)).toBe('undo.blocked put')
    expect(book.undo(2, 'host', 'table/1')).toBe('ok')
    expect(book.undo(a)).toBe('ok')
    // And it is not brought back where it no longer fits.
    expect(book.undo(3, 'host', 'table/1')).toBe('undo.blocked put')
    expect(book.pile).toBe('')
  })

  it('[SPEC J8] stops at what is final, and never touches what the server did', () => {
    const book = new Book()
    const a = book.put('a')
    const own = book.put('s', SERVER)
    expect([book.undo(own), book.latest()]).toEqual(['undo.notLatest', a])
    const end = book.write({ type: 'final', id: 'f' })
    expect([book.undo(end), book.undo(a), book.latest()]).toEqual(['undo.nothing', 'undo.nothing', null])
  })

  it('[SPEC J8] is refused for the opening and the close of what the server has sealed since', () => {
    const entry = (seq: number, type: string, by = 'moderator:a') => ({
      seq,
      id: `e${seq}`,
      at: seq,
      by,
      scope: null,
      action: { type, id: 'x' },
    })
    const any = {
      ...rules,
      check: (_: Pile, action: AnyAction) => ok(action),
      apply: (pile: Pile) => pile,
    } as unknown as Rules<Pile, AnyAction>
    const journal = [entry(1, 'item/open'), entry(2, 'item/close'), entry(3, 'item/seal', SERVER)] as Entry<AnyAction>[]
    expect(checkUndo(any, journal, 2, null, ctx('moderator'))).toEqual(refuse('undo.blocked', { action: 'item/seal' }))
    const reveal = [...journal, entry(4, 'item/reveal')] as Entry<AnyAction>[]
    expect(checkUndo(any, reveal, 4, null, ctx('moderator')).ok).toBe(true)
  })
})

describe('a rehearsal', () => {
  it('[SPEC J6] counts for nothing but what it prepared; undo inside it holds', () => {
    const book = new Book()
    book.put('a')
    const begin = book.put('b')
    book.put('c')
    book.write({ type: 'plan', id: 'd' })
    const e = book.write({ type: 'plan', id: 'e' })
    expect(book.undo(e)).toBe('ok')
    book.put('f', 'host:x', 'table/1')
    expect(book.pile).toBe('abcdf')
    book.write({ type: 'rehearsal/end', from: begin })
    expect(book.pile).toBe('abd')
    book.put('g')
    expect(book.pile).toBe('abdg')
    expect(standing(rules as unknown as Rules<unknown, Act>, book.journal).map(({ seq }) => seq)).toEqual([
      1, 2, 4, 8, 9,
    ])
  })
})

describe(`any story (SEED=${seed})`, () => {
  const who = fc.constantFrom<[Role, string | null]>(
    ['moderator', null],
    ['organiser', null],
    ['host', 'table/1'],
    ['host', 'table/2'],
    ['minutes', null],
  )
  const step = fc.record({
    who,
    undo: fc.boolean(),
    redo: fc.boolean(),
    id: fc.constantFrom(...'abcdefgh'),
    on: fc.option(fc.constantFrom(...'abcdefgh'), { nil: undefined }),
  })

  it('[SPEC J1] [SPEC J2] [SPEC J4] is told without a gap, and every step in it stood when it counted', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const book = new Book()
        for (const {
          who: [role, scope],
          undo,
          redo,
          id,
          on,
        } of steps) {
          const before = book.pile
          if (undo) {
            const own = book.journal.findLast((entry) => entry.by === `${role}:a` && entry.scope === scope)
            const seq = redo ? own?.seq : book.latest(role, scope)
            const said = seq === undefined || seq === null ? 'none' : book.undo(seq, role, scope)
            if (said !== 'ok') expect(book.pile).toBe(before)
            else expect(book.pile).not.toBe(before)
          } else if (rules.check(fold(rules, book.journal), { type: 'put', id, ...(on ? { on } : {}) }, ctx(role)).ok)
            book.put(id, `${role}:a`, scope, on)
        }
        expect(book.journal.map(({ seq }) => seq)).toEqual(book.journal.map((_, i) => i + 1))
        // Nothing lies on something that is not there, and nothing lies there twice.
        let pile: Pile = []
        for (const entry of standing(rules as unknown as Rules<unknown, Act>, book.journal)) {
          expect(rules.check(pile, entry.action, ctx('moderator')).ok).toBe(true)
          pile = rules.apply(pile, entry)
        }
        expect(pile.join('')).toBe(book.pile)
        expect(fold(rules, structuredClone(book.journal)).join('')).toBe(book.pile)
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 400) },
    )
  })
})
