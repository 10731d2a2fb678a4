import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { seeded, shuffled } from '../base/chance.ts'
import { parse } from '../base/schema.ts'
import { AUDIENCES } from '../protocol/rows.ts'
import type { Role } from '../protocol/wire.ts'
import { LANGS } from '../words/say.ts'
import { sayIn, texts } from '../words/words.ts'
import { view as workshopView } from '../workshop/view.ts'
import { emptyWorkshop, type Item } from '../workshop/workshop.ts'
import type { Activity, Phase } from './kind.ts'
import { KIND_NAMES, kindOf } from './kinds.ts'
import { opened, play } from './play.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
vi.setConfig({ testTimeout: 60_000 })
const runs = { seed, numRuns: Number(process.env['RUNS'] ?? 150) }
const ROLES: readonly Role[] = ['participant', 'host', 'minutes', 'moderator']
const PHASES: readonly Phase[] = ['draft', 'open', 'closed']
/** Numbers that occur nowhere else, so that a trace of one is a leak. */
const voter = (by: number) => 8_271_635_400_000_000 + by
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const nasty = ['', ' ', '__proto__', 'constructor', 'toString', '\u0000', '\ud800', '\u202e', 'a'.repeat(20_000)]
const odd: unknown[] = [...nasty, null, true, -1, 0, 1, 1.5, 11, 2 ** 53, 1e308, [], {}, [[]], [null], { type: 'x' }]

/** Any JSON, with a liking for what breaks programs. */
const someJson: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue(), fc.constantFrom(...odd))

type Step = { place: number; what: 'set' | 'drop' | 'twin'; by: unknown }
const step: fc.Arbitrary<Step> = fc.record({
  place: fc.nat(),
  what: fc.constantFrom('set' as const, 'set' as const, 'drop' as const, 'twin' as const),
  by: someJson,
})

/** Something right in which up to three places have been made wrong. */
const mutated = (right: readonly unknown[]): fc.Arbitrary<unknown> =>
  right.length === 0
    ? someJson
    : fc.tuple(fc.constantFrom(...right), fc.array(step, { maxLength: 3 })).map(([value, steps]) => {
        let root: unknown = structuredClone(value)
        for (const one of steps) root = disturb(root, one)
        return root
      })

type Holder = Record<string, unknown>
function places(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...places(holder[key])])
}

function disturb(root: unknown, { place, what, by }: Step): unknown {
  const all = places(root)
  const [holder, key] = all[place % Math.max(1, all.length)] ?? []
  const fresh = structuredClone(by)
  if (!holder || key === undefined) return fresh
  if (what === 'drop') delete holder[key]
  else if (what === 'twin' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]))
  else holder[key] = fresh
  return root
}

describe.each(KIND_NAMES)(`every kind keeps its word (SEED=${seed}): %s`, (name) => {
  const kind = kindOf(name)
  const played = play(kind, voter)
  const { activity, cells } = played
  const answers = kind.sample.answers.map(({ answer }) => answer)
  const steps = [...(kind.sample.before ?? []), ...kind.sample.actions]
  const actions = steps.map(({ action }) => action)
  const scopes = [null, ...steps.flatMap(({ scope }) => scope ?? [])]
  const ctx = (role: Role, scope: string | null, at: Activity) => ({
    ...{ role, scope, at: 1_900_000_000_000, seq: 1, dice: seeded(seed) },
    ...{ mine: new Map<string, unknown>(), taken: () => false, result: () => kind.count(at, cells) },
  })
  const isClean = (value: unknown) => expect(JSON.stringify(value)).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/)

  it('[SPEC K1] has a name, a text for it, and a level of secrecy', () => {
    expect(kind.name).toBe(name)
    expect(texts).toHaveProperty([`${name}.name`])
    expect(kind.secrecies.length).toBeGreaterThan(0)
  })

  it('[SPEC K1] has a sample that fits its own schemas and rules', () => {
    expect(parse(kind.config, kind.sample.config)).toEqual({ ok: true, value: kind.sample.config })
    for (const answer of answers) expect(parse(kind.answer, answer)).toMatchObject({ ok: true })
    for (const { role, action } of steps) expect(kind.mayAct(role, action)).toBe(true)
    expect(played.refused).toEqual([])
  })

  it('[SPEC K2] never throws at an answer, whatever it is, and can count what it accepted', () => {
    fc.assert(
      fc.property(
        fc.oneof(someJson, mutated(answers)),
        fc.constantFrom(...ROLES),
        fc.constantFrom(...scopes),
        (raw, role, scope) => {
          const read = parse(kind.answer, raw)
          if (!read.ok || !kind.mayAnswer(role, read.value)) return
          const said = kind.accept(activity, read.value, ctx(role, scope, activity))
          if (!said.ok || said.value.value === null) return
          const result = kind.count(activity, [...cells, { ...said.value, voter: voter(99) }])
          for (const audience of AUDIENCES) kind.view(activity, result, audience)
        },
      ),
      runs,
    )
  })

  it('[SPEC K3] never throws at an action, and stands after it', () => {
    fc.assert(
      fc.property(
        fc.oneof(someJson, mutated(actions)),
        fc.constantFrom(...ROLES),
        fc.constantFrom(...scopes),
        (raw, role, scope) => {
          const read = parse(kind.action, raw)
          if (!read.ok || !kind.mayAct(role, read.value)) return
          const done = kind.check(activity, read.value, ctx(role, scope, activity))
          if (!done.ok) return
          const state = kind.apply(activity.state, done.value, { at: 1_900_000_000_000, config: activity.config })
          const after = { ...activity, state }
          const result = kind.count(after, cells)
          for (const audience of AUDIENCES) kind.view(after, result, audience)
        },
      ),
      runs,
    )
  })

  it('[SPEC K4] stands with every config it lets in, also with answers that no longer fit', () => {
    fc.assert(
      fc.property(mutated([kind.sample.config]), (raw) => {
        const read = parse(kind.config, raw)
        if (!read.ok) return
        kind.seen(read.value)
        kind.minutes(read.value)
        const fresh = opened(kind, read.value)
        const edited = {
          ...activity,
          config: read.value,
          state: kind.adapt?.(activity.state, read.value) ?? activity.state,
        }
        for (const [one, said] of [
          [fresh, []],
          [fresh, cells],
          [edited, cells],
        ] as const) {
          const result = kind.count(one, said)
          for (const audience of AUDIENCES) kind.view(one, result, audience)
          for (const lang of LANGS)
            isClean([kind.figures(one, result, sayIn(lang)), kind.record?.(one, result, sayIn(lang))])
        }
      }),
      runs,
    )
  })

  it('[SPEC K5] counts the same in any order', () => {
    const result = kind.count(activity, cells)
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(kind.count(activity, shuffled(cells, seeded(n)))).toEqual(result)
      }),
      runs,
    )
  })

  it('[SPEC K6] shows rows of plain data, in which no voter number and no hidden result stands', () => {
    const result = kind.count(activity, cells)
    for (const phase of PHASES)
      for (const audience of AUDIENCES)
        for (const known of [null, result]) {
          const rows = kind.view({ ...activity, phase }, known, audience)
          expect(plain(rows)).toStrictEqual(rows)
          expect(JSON.stringify(rows)).not.toContain('82716354')
          if (known === null) expect(Object.keys(rows).filter((key) => key.startsWith('figures'))).toEqual([])
        }
    const own = new Map(cells.filter((cell) => cell.voter === voter(1)).map(({ slot, value }) => [slot, value]))
    for (const mine of [own, new Map<string, unknown>()]) {
      const rows = kind.mine?.(activity, mine) ?? {}
      expect(plain(rows)).toStrictEqual(rows)
      expect(JSON.stringify(rows)).not.toContain('82716354')
    }
  })

  it('[SPEC K7] is not even asked for a result that nobody may know yet', () => {
    if (kind.seen(activity.config) !== 'closed') return
    const words = { id: 'nothing00', text: '' }
    const item: Item = { ...activity, minutes: 0, notes: words, skipped: false, begun: true, runs: [] }
    const shown = { projector: true, phones: true }
    const workshop = { ...emptyWorkshop, order: [item.id], items: { [item.id]: { ...item, shown } }, current: item.id }
    const known = {
      ...{ seq: 0, here: 0, tested: false, undo: () => null, code: '', joinUrl: '', turnout: () => ({ n: 5, of: 9 }) },
      result: () => {
        throw new Error('asked for a hidden result')
      },
    }
    for (const audience of AUDIENCES) workshopView(workshop, known, audience)
  })

  it('[SPEC K8] has figures and a record in every language, also before the first answer', () => {
    const none = kind.count(opened(kind), [])
    for (const lang of LANGS) {
      const say = sayIn(lang)
      for (const [one, result] of [
        [opened(kind), none],
        [activity, kind.count(activity, cells)],
      ] as const) {
        const figures = kind.figures(one, result, say)
        const record = kind.record?.(one, result, say) ?? []
        for (const all of [figures, record]) {
          expect(plain(all)).toStrictEqual(all)
          isClean(all)
          expect(JSON.stringify(all)).not.toContain('82716354')
        }
        isClean([kind.demands?.(one, result), kind.standings?.(one, result)].filter(Boolean))
      }
    }
  })
})
