import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot, CountInput } from './ballots.ts'
import { type Count, count } from './count.ts'

/** Set COUNTING_SEED to repeat a run. */
const seed = Number(process.env['COUNTING_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void =>
  fc.assert(
    fc.property(arbitrary, (value) => {
      check(value)
    }),
    { seed, numRuns: 300 },
  )

const names = ['A', 'B', 'C', 'D', 'E', 'F']
const power = {
  count: fc.integer({ min: 0, max: 4 }),
  weight: fc.integer({ min: 1, max: 15 }).map((tenths) => tenths / 10),
}

const rankedBallot = (options: string[]): fc.Arbitrary<Ballot> =>
  fc.record({
    ...power,
    ranks: fc
      .array(fc.integer({ min: -1, max: 3 }), { minLength: options.length, maxLength: options.length })
      .map((rankOf) =>
        [0, 1, 2, 3].map((rank) => options.filter((_, i) => rankOf[i] === rank)).filter((group) => group.length > 0),
      ),
  })

const scoredBallot = (options: string[], max: number): fc.Arbitrary<Ballot> =>
  fc.record({
    ...power,
    scores: fc.dictionary(fc.constantFrom(...options), fc.integer({ min: 0, max }), { maxKeys: 4 }),
  })

const votes: fc.Arbitrary<CountInput> = fc.integer({ min: 1, max: names.length }).chain((n) => {
  const options = names.slice(0, n)
  const vote = <C>(method: string, convention: fc.Arbitrary<C>, ballot: fc.Arbitrary<Ballot>) =>
    fc.record({
      method: fc.constant(method),
      convention,
      options: fc.constant(options),
      withdrawn: fc.subarray(options, { maxLength: 1 }),
      seats: fc.integer({ min: 1, max: 3 }),
      ballots: fc.array(ballot, { maxLength: 7 }),
    })
  return fc.oneof(
    {
      weight: 2,
      arbitrary: vote(
        'ranked-pairs',
        fc.record({
          strength: fc.constantFrom('winning-votes', 'margins'),
          unranked: fc.constantFrom('last', 'ignore'),
        }),
        rankedBallot(options),
      ),
    },
    { weight: 1, arbitrary: vote('approval', fc.constant({}), scoredBallot(options, 1)) },
    {
      weight: 1,
      arbitrary: vote(
        'cumulative',
        fc.record({ budget: fc.constant(5), normalise: fc.boolean() }),
        scoredBallot(options, 3),
      ),
    },
  )
})
const rankedVotes = votes.filter(({ method }) => method === 'ranked-pairs')

const counted = (input: CountInput): Count => {
  const result = count(input)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

/** What must not depend on how the same vote is written down. */
const outcome = (input: CountInput) => {
  const { winners, ranking, places, voters } = counted(input)
  return { winners: new Set(winners), ranking: ranking.map((group) => group.toSorted()), places, voters }
}
const sameOutcome = (one: CountInput, other: CountInput): void => expect(outcome(other)).toEqual(outcome(one))

describe(`every method (seed ${seed})`, () => {
  it('ignores the order of the options', () => {
    holds(votes, (vote) => sameOutcome(vote, { ...vote, options: vote.options.toReversed() }))
  })

  it('ignores the order of the ballots', () => {
    holds(votes, (vote) => sameOutcome(vote, { ...vote, ballots: vote.ballots.toReversed() }))
  })

  it('counts split ballots like whole ones', () => {
    const split = (ballot: Ballot): Ballot[] =>
      Array.from({ length: ballot.count ?? 1 }, () => ({ ...ballot, count: 1 }))
    holds(votes, (vote) => sameOutcome(vote, { ...vote, ballots: vote.ballots.flatMap(split) }))
  })

  it('counts any unit of weight alike', () => {
    holds(fc.tuple(votes, fc.constantFrom(1, 7, 10 ** 9)), ([vote, factor]) => {
      const tenths = ({ weight = 1 }: Ballot): number => Math.round(weight * 10)
      const ballots = vote.ballots.map((ballot) => ({ ...ballot, weight: tenths(ballot) * factor }))
      sameOutcome(vote, { ...vote, ballots })
    })
  })

  it('gives every standing option one place', () => {
    holds(votes, (vote) => {
      const { ranking, places } = counted(vote)
      const standing = vote.options.filter((option) => !vote.withdrawn?.includes(option))
      expect(ranking.flat().toSorted()).toEqual(standing)
      expect(Object.keys(places).toSorted()).toEqual(standing)
    })
  })
})

describe(`ranked pairs (seed ${seed})`, () => {
  it('elects whoever wins every duel, alone', () => {
    holds(rankedVotes, (vote) => {
      const { pairwise = {}, ranking } = counted(vote)
      const beatsAll = (a: string) =>
        Object.entries(pairwise[a] ?? {}).every(([b, votes]) => votes > (pairwise[b]?.[a] ?? 0))
      const best = Object.keys(pairwise).find(beatsAll)
      if (best !== undefined) expect(ranking[0]).toEqual([best])
    })
  })

  it('takes steps that agree with the places', () => {
    holds(rankedVotes, (vote) => {
      const { steps = [], places, pairwise = {} } = counted(vote)
      const beats = (a = '', b = '') => (pairwise[a]?.[b] ?? 0) > (pairwise[b]?.[a] ?? 0)
      for (const step of steps) {
        if (step.type === 'even') continue
        const { winner, loser, outcome: fate, cycle = [] } = step
        expect(beats(winner, loser)).toBe(true)
        if (fate === 'locked') expect(places[winner]).toBeLessThan(places[loser] ?? 0)
        else expect([cycle[0], cycle.at(-1)]).toEqual([loser, winner])
        expect(cycle.every((option, i) => beats(option, cycle[(i + 1) % cycle.length]))).toBe(true)
      }
    })
  })
})
