import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { diffRows } from '../protocol/rows.ts'
import { checkUndo, fold } from '../room/journal.ts'
import type { Ctx, Entry } from '../room/rules.ts'
import { dehydrate, hydrate } from '../room/texts.ts'
import type { Words } from '../base/schema.ts'
import { type AgendaAction, agendaAction } from './actions.ts'
import { STATUSES } from './agenda.ts'
import { backlogRows } from './backlog.ts'
import { DIRECTORIES } from './directory.ts'
import { HANDED, regionFile } from './exchange.ts'
import { publicOf } from './publicPage.ts'
import { agendaRules } from './rules.ts'
import { standing } from './projects.ts'
import { standardSpecs } from './standard.ts'
import { projectId } from './take.ts'

vi.setConfig({ testTimeout: 60_000 })
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const ctx: Ctx = {
  ...{ role: 'organiser', scope: null, at: 0, seq: 1, dice: () => 0.5, result: () => null },
  ...{ turnout: () => ({ n: 0, of: 0 }), answered: () => false },
}

// Few ids, so that actions meet; among them the names that plain objects stumble over.
const id = fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'constructor', projectId('aaaaaaaa', 'bbbbbbbb'))
const words = fc.record({ id: fc.string({ minLength: 8, maxLength: 8, unit: 'grapheme-ascii' }), text: fc.string() })
const blank = { id: 'blank000', text: '' }
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
const fieldName = fc.constantFrom('title', 'text', 'goal', 'status', 'phase', 'milestones', 'ownshare', 'world')
const value = fc.oneof(
  ...[words, ref, fc.nat(100), fc.constantFrom(...STATUSES, 'worldhealth')],
  fc.array(fc.record({ id, title: words, date: fc.constantFrom('', '2027-02-30', '2027-03-01'), done: fc.boolean() })),
)
const criterion = fc.record({
  ...{ id, title: words, note: words, weight: fc.nat(100), from: fc.nat(1), to: fc.integer({ min: 2, max: 10 }) },
  ...{ low: words, high: words },
})
const tier = fc.record({ id, title: words, limit: fc.option(fc.integer({ min: 1, max: 100 })) })
const handed = fc.record({
  ...{ project: id, revision: fc.nat(9), field: ref, phase: ref, status: fc.constantFrom(...STATUSES) },
  texts: fc.record(Object.fromEntries(HANDED.map((key) => [key, words]))),
  milestones: fc.constant([]),
})
const said = {
  title: words,
  body: words,
  about: words,
  name: words,
  mail: fc.constant(blank),
  link: fc.constant(blank),
}
const list = fc.constantFrom(...DIRECTORIES)
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
  of('project/merge', { id, from: fc.array(id, { minLength: 1, maxLength: 3 }) }),
  of('project/split', { id }),
  of('profile/set', { id, key: fieldName, was: fc.integer({ min: 0, max: 30 }), value }),
  of('profile/fields', { was: fc.integer({ min: 0, max: 30 }), fields: fc.constant(standardSpecs('de')) }),
  of('demands/take', {
    workshop: id,
    title: words,
    field: ref,
    demands: fc.array(demand, { minLength: 1, maxLength: 4 }),
  }),
  of('criteria/set', { was: fc.nat(30), criteria: fc.array(criterion, { minLength: 1, maxLength: 3 }) }),
  of('evaluator/set', { id, title: words }),
  of('evaluator/remove', { id }),
  of('score/set', { project: id, criterion: id, value: fc.option(fc.nat(10)) }),
  of('tiers/set', { was: fc.nat(30), by: fc.constantFrom('size', 'score'), tiers: fc.array(tier, { minLength: 1 }) }),
  of('tier/move', { project: id, tier: ref, reason: words }),
  of('page/set', { was: fc.nat(30), on: fc.boolean(), index: fc.boolean(), intro: words }),
  of('page/hide', { project: id, hidden: fc.boolean() }),
  of('event/set', {
    id,
    title: words,
    date: fc.constant('2027-03-01'),
    time: fc.constant(''),
    place: words,
    link: words,
  }),
  of('event/remove', { id }),
  of('ideas/take', {
    ...{ source: words, field: ref },
    ideas: fc.array(fc.record({ id, title: words, text: words }), { minLength: 1, maxLength: 3 }),
  }),
  of('ideas/apart', { one: id, other: id }),
  of('region/bring', {
    ...{ agenda: id, title: words, place: words, address: words, over: fc.array(id, { maxLength: 2 }) },
    projects: fc.array(handed, { minLength: 1, maxLength: 3 }),
  }),
  of('region/adapt', { id, adapted: fc.boolean() }),
  of('directory/set', { was: fc.nat(30), id, list, ...said, shown: fc.constantFrom('no', 'role', 'all') }),
  of('directory/take', { list, entries: fc.array(fc.record({ id, ...said }), { minLength: 1, maxLength: 3 }) }),
  of('directory/remove', { ids: fc.array(id, { minLength: 1, maxLength: 2 }) }),
  of('undo', { seq: fc.integer({ min: 1, max: 30 }) }),
)

const scoped = (who: { scope?: string }) => (who.scope === undefined ? {} : { by: 'evaluator:x', scope: who.scope })

it(`survives every sequence of actions (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const journal: Entry<AgendaAction>[] = []
      let state = agendaRules.empty
      let rows = {}
      for (const [at, one] of actions.entries()) {
        const who =
          one.type === 'score/set'
            ? ({ role: 'evaluator', scope: `evaluator/${at % 2 ? 'aaaaaaaa' : 'bbbbbbbb'}` } as const)
            : {}
        const checked = agendaRules.check(state, one, { ...ctx, ...who })
        if (!checked.ok) continue
        const final = checked.value
        if (final.type === 'undo' && !checkUndo(agendaRules, journal, final.seq, null, ctx).ok) continue
        const entry = {
          seq: journal.length + 1,
          id: `id${at}`,
          at,
          by: 'organiser',
          scope: null,
          ...scoped(who),
          action: final,
        }
        journal.push(entry)
        state = final.type === 'undo' ? fold(agendaRules, journal) : agendaRules.apply(state, entry)

        const taken = state.projects.flatMap(({ lineage }) =>
          lineage ? [`${lineage.workshop}/${lineage.demand}`] : [],
        )
        expect(new Set(taken).size).toBe(taken.length)
        expect(new Set(state.projects.map((project) => project.id)).size).toBe(state.projects.length)
        for (const { field } of state.projects)
          expect(field === null || state.fields.some((f) => f.id === field)).toBe(true)
        expect(publicOf(state, '2026-11-22') === null).toBe(!state.page.on)
        regionFile(state, { id: 'aaaaaaaa', lang: 'de', address: '', date: '' })
        expect(backlogRows(state)).toHaveLength(standing(state).length)
        expect(new Set(state.directory.map((one) => one.id)).size).toBe(state.directory.length)
        for (const { into, versions } of state.projects) {
          expect(into === null || state.projects.some((one) => one.id === into)).toBe(true)
          expect(Object.values(versions).every((version) => version <= state.seq)).toBe(true)
        }
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
