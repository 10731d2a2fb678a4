import { describe, expect, it } from 'vitest'
import approval from './cases/approval.json' with { type: 'json' }
import cumulative from './cases/cumulative.json' with { type: 'json' }
import rankedPairs from './cases/ranked-pairs.json' with { type: 'json' }
import { count } from './count.ts'
import { readInput } from './input.ts'

type Expected = {
  winners: string[]
  ranking: string[][]
  places: Record<string, number>
  tallies?: Record<string, number>
  pairwise?: Record<string, Record<string, number>>
  rejected?: number
}
type Case = { id: string; expected: Expected }

const sorted = (groups: string[][]): string[][] => groups.map((group) => group.toSorted())

describe.each([
  [rankedPairs.method, rankedPairs.cases as Case[]],
  [approval.method, approval.cases as Case[]],
  [cumulative.method, cumulative.cases as Case[]],
])('reference cases of %s', (_, cases) => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (__, one) => {
    const input = readInput(one)
    if (!input.ok) throw new Error(JSON.stringify(input))
    const result = count(input.value)
    if (!result.ok) throw new Error(JSON.stringify(result))
    const { winners, ranking, ...figures } = one.expected
    expect(result.value.winners.toSorted()).toEqual(winners.toSorted())
    expect(sorted(result.value.ranking)).toEqual(sorted(ranking))
    expect(result.value).toMatchObject(figures)
  })
})
