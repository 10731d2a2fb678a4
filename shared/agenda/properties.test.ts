import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffRows } from '../protocol/rows.ts'
import { checkUndo, fold } from '../room/journal.ts'
import type { Ctx, Entry } from '../room/rules.ts'
import { dehydrate, hydrate } from '../room/texts.ts'
import type { Words } from '../base/schema.ts'
import { type AgendaAction, agendaAction } from './actions.ts'
import { STATUSES } from './agenda.ts'
import { backlogRows } from './backlog.ts'
import { agendaRules } from './rules.ts'
import { projectId } from './take.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const ctx: Ctx = {
  ...{ role: 'organiser', scope: null, at: 0, dice: () => 0.5, result: () => null },
  ...{ turnout: () => ({ n: 0, of: 0 }), answered: () => false },
}

// Few ids, so that actions meet; among them the names that plain objects stumble over.
const id = fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'constructor', projectId('aaaaaaaa', 'bbbbbbbb'))
const words = fc.record({ id: fc.string({ minLength: 8, maxLength: 8, unit: 'grapheme-ascii' }), text: fc.string() })
const ref = fc.option(id)
const count = fc.option(fc.nat(100))
const opt = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const part = fc.record({ id, title: words, note: words })
const of = <T extends object>(type: string, rest: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ type: fc.constant(type), ...rest }) as unknown as fc.Arbitrary<AgendaAction>
const demand = fc.record({
  ...{
    demand: id,
    title: words,
    text: words,
    table: fc.option(words),
    cards: fc.array(id),
    rounds: fc.array(fc.nat(9)),
  },
  ...{ place: count, among: count, votes: count, of: count, ranking: ref },
})
const action = fc.oneof(
  of('agenda/start', { fields: fc.array(part), phases: fc.array(part) }),
  ...['field', 'phase'].flatMap((one) => [
    of(`${one}/set`, { id, title: words, note: words }),
    of(`${one}/move`, { id, after: ref }),
    of(`${one}/remove`, { id }),
  ]),
  of('group/set', { id, title: words, contact: words }),
  of('group/remove', { id }),
  of('project/add', { id, title: words, text: words, field: ref, origin: words }),
  of('project/edit', {
    ...{ id, title: opt(words), text: opt(words), field: opt(ref), phase: opt(ref), group: opt(ref) },
    ...{ status: opt(fc.constantFrom(...STATUSES)), contact: opt(words) },
  }),
  of('project/remove', { id }),
  of('demands/take', {
    workshop: id,
    title: words,
    field: ref,
    demands: fc.array(demand, { minLength: 1, maxLength: 4 }),
  }),
  of('undo', { seq: fc.integer({ min: 1, max: 30 }) }),
)

it(`survives every sequence of actions (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const journal: Entry<AgendaAction>[] = []
      let state = agendaRules.empty
      let rows = {}
      for (const [at, one] of actions.entries()) {
        const checked = agendaRules.check(state, one, ctx)
        if (!checked.ok) continue
        const final = checked.value
        if (final.type === 'undo' && !checkUndo(agendaRules, journal, final.seq, null, ctx).ok) continue
        const entry = { seq: journal.length + 1, id: `id${at}`, at, by: 'organiser', scope: null, action: final }
        journal.push(entry)
        state = final.type === 'undo' ? fold(agendaRules, journal) : agendaRules.apply(state, entry)

        const taken = state.projects.flatMap(({ lineage }) =>
          lineage ? [`${lineage.workshop}/${lineage.demand}`] : [],
        )
        expect(new Set(taken).size).toBe(taken.length)
        expect(new Set(state.projects.map((project) => project.id)).size).toBe(state.projects.length)
        for (const { field } of state.projects)
          expect(field === null || state.fields.some((f) => f.id === field)).toBe(true)
        expect(backlogRows(state)).toHaveLength(state.projects.length)
        const next = agendaRules.view(state, { undo: () => null } as never, 'moderator')
        expect(JSON.parse(JSON.stringify(next))).toEqual(next)
        diffRows(rows, next, 1)
        rows = next
        expect(agendaRules.view(state, { undo: () => null } as never, 'participant')).toEqual({})
      }
      // The journal tells the same story from the disk, where texts lie apart, and survives their loss.
      const out: Words[] = []
      const stored = JSON.parse(
        JSON.stringify(journal.map((entry) => ({ ...entry, action: dehydrate(entry.action, out) }))),
      )
      const blank = stored.map((entry: Entry) => ({
        ...entry,
        action: hydrate(entry.action, new Map()) as AgendaAction,
      }))
      expect(fold(agendaRules, blank).projects.map((one) => one.id)).toEqual(
        fold(agendaRules, journal).projects.map((one) => one.id),
      )
    }),
    { seed, numRuns: 300 },
  )
})

it(`lets nothing unread into the journal (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      agendaAction.safeParse(raw)
    }),
    { seed, numRuns: 500 },
  )
})
