import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../base/schema.ts'
import type { Cell } from './kind.ts'
import { KIND_NAMES, kindOf } from './kinds.ts'
import { opened, play } from './play.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const runs = { seed, numRuns: Number(process.env['RUNS'] ?? 150) }

describe(`counting as things are said (SEED=${seed})`, () => {
  const step = fc.record({ which: fc.nat(), voter: fc.nat(6), gone: fc.boolean(), look: fc.boolean() })
  it.each(KIND_NAMES.filter((name) => kindOf(name).tally))('[SPEC K9] gives what counting again gives: %s', (name) => {
    const kind = kindOf(name)
    const { activity, cells: pool } = play(kind)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const tally = kind.tally?.()
        const held = new Map<string, Cell>()
        const frozen = []
        for (const { which, voter: somebody, gone, look } of steps) {
          const one = pool[which % pool.length] as Cell
          // What somebody wrote is theirs; anybody votes, and likes.
          const voter = /^[qo]\//.test(one.slot) ? one.voter : somebody
          const key = `${voter}/${one.slot}`
          const after = gone ? null : one.value
          tally?.change(one.slot, voter, held.get(key)?.value ?? null, after)
          if (after === null) held.delete(key)
          else held.set(key, { slot: one.slot, voter, value: after })
          if (look) frozen.push([tally?.copy(), kind.count(activity, [...held.values()])] as const)
        }
        const now = kind.count(activity, [...held.values()])
        expect(tally?.result(activity)).toEqual(now)
        expect(tally?.result(activity)).toEqual(now)
        // The settings may be others than those under which things were said.
        const fresh = opened(kind)
        expect(tally?.result(fresh)).toEqual(kind.count(fresh, [...held.values()]))
        for (const [copy, then] of frozen) expect(copy?.result(activity)).toEqual(then)
      }),
      runs,
    )
  })
  it('knows the kinds that grow large', () => {
    expect(KIND_NAMES.filter((name) => kindOf(name).tally).sort()).toEqual(['poll', 'questions', 'talk'])
    expect(parse(kindOf('poll').answer, { type: 'abstain' }).ok).toBe(true)
  })
})
