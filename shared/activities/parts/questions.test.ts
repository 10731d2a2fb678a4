import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../base/chance.ts'
import { alike, bySimilarity } from './questionsAlike.ts'
import { countQuestions } from './questionsCount.ts'
import { chainOf, rootOf } from './questionsMerged.ts'
import { noQuestions } from './questions.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const config = { perPerson: 3, moderated: true, names: 'no' as const }
const id = fc.constantFrom('qa', 'qb', 'qc', 'qd', 'qe', 'constructor')
const mergedTable = fc.dictionary(id, id, { maxKeys: 6 })
const cell = fc.oneof(
  fc.record({ slot: id.map((one) => `q/${one}`), voter: fc.nat(9), value: fc.constant({ text: 'Was?' }) }),
  fc.record({ slot: id.map((one) => `like/${one}`), voter: fc.nat(9), value: fc.boolean() }),
)
/** One cell per slot and person, and one person per question. */
const cells = fc
  .array(cell, { maxLength: 60 })
  .map((all) => [
    ...new Map(all.map((one) => [one.slot.startsWith('q/') ? one.slot : `${one.slot} ${one.voter}`, one])).values(),
  ])

describe(`question list (SEED=${seed})`, () => {
  it('counts the same in any order, each person at most once per question', () => {
    fc.assert(
      fc.property(cells, mergedTable, fc.nat(), (all, merged, n) => {
        const dice = seeded(n)
        const mixed = all.map((one) => [dice(), one] as const).sort((a, b) => a[0] - b[0])
        const state = { ...noQuestions, merged }
        const result = countQuestions(config, state, [], all)
        expect(
          countQuestions(
            config,
            state,
            [],
            mixed.map(([, one]) => one),
          ),
        ).toEqual(result)
        for (const item of result.items) {
          const group = new Set([
            item.id,
            ...result.items.filter((one) => chainOf(merged, one.id).includes(item.id)).map((one) => one.id),
          ])
          const people = new Set(
            all.filter((one) => one.value === true && group.has(one.slot.slice(5))).map((one) => one.voter),
          )
          expect(item.likes).toBeLessThanOrEqual(people.size)
          if (all.every((one) => one.value !== false)) expect(item.likes).toBe(people.size)
          expect(item.into === undefined || result.items.some((one) => one.id === item.into)).toBe(true)
        }
      }),
      { seed, numRuns: 300 },
    )
  })

  it('merging and separating again changes nothing', () => {
    fc.assert(
      fc.property(cells, id, id, (all, from, into) => {
        const before = countQuestions(config, noQuestions, [], all)
        const { [from]: _gone, ...merged } = { [from]: into } as Record<string, string>
        expect(countQuestions(config, { ...noQuestions, merged }, [], all)).toEqual(before)
      }),
      { seed, numRuns: 100 },
    )
  })

  it('finds an end of every chain, also in a ring', () => {
    fc.assert(
      fc.property(mergedTable, id, (merged, from) => {
        const root = rootOf(merged, from)
        expect(rootOf(merged, root)).toBe(root)
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('similarity', () => {
  const asked = [
    { id: 'one', text: 'Woher kommen die Fachkräfte?' },
    { id: 'two', text: 'Wäre das auch ohne Fördergeld gestartet?' },
    { id: 'three', text: 'Wie werden junge Leute einbezogen?' },
  ]
  it('puts the most similar first, blind to case and accents', () => {
    expect(bySimilarity('WOHER KOMMEN FACHKRAFTE', asked)[0]?.id).toBe('one')
    expect(bySimilarity('Hätten Sie ohne Förderung gestartet?', asked)[0]?.id).toBe('two')
    expect(alike('Strasse', 'Straße')).toBe(1)
    expect(alike('', 'etwas')).toBe(0)
  })
})
