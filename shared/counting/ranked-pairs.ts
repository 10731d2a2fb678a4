import { toNumber } from './fraction.ts'
import { type Pairwise, preferring } from './pairwise.ts'

export type RankedPairsConvention = {
  /** What makes a defeat strong: the votes for the winner, or the votes for less those against. */
  strength: 'winning-votes' | 'margins'
  /** Equal defeats: all together, or one by one in the order in which the lot lists their winners. */
  ties: 'simultaneous' | 'lot'
  lotOrder?: readonly string[]
}

/**
 * One step of the count, as data, in the order taken.
 * `duel`: `winner` beats `loser`; locked into the result, or dropped because it would contradict `cycle`:
 * each of the cycle beats the next, and its last is `winner`, its first `loser`.
 * Duels of the same `round` are equally strong and were judged together. `even`: nobody won this duel.
 */
export type Step =
  | {
      type: 'duel'
      round: number
      winner: string
      loser: string
      for: number
      against: number
      outcome: 'locked' | 'dropped'
      cycle?: string[]
    }
  | { type: 'even'; pair: [string, string]; each: number }

type Defeat = { winner: number; loser: number; for: bigint; against: bigint }
/** Which options each option beats. */
type Beats = Set<number>[]

/**
 * Ranked Pairs. Defeats are taken strongest first, among equally strong ones those with the smaller opposition; one is
 * dropped if it lies on a cycle with the locked ones and those equal to it. Places are the layers of what is locked.
 */
export function rankedPairs(
  pairwise: Pairwise,
  convention: RankedPairsConvention,
): { ranking: string[][]; steps: Step[] } {
  const { options, unit } = pairwise
  const name = (option: number): string => options[option] ?? ''
  const votes = (n: bigint): number => toNumber({ n, d: unit })
  const steps: Step[] = []
  const locked: Beats = options.map(() => new Set())
  for (const [i, equals] of rounds(pairwise, convention).entries()) {
    for (const { winner, loser } of equals) locked[winner]?.add(loser)
    // Judged against all equal ones first and taken out only then: none of them has precedence.
    const ways = equals.map(({ winner, loser }) => path(locked, loser, winner))
    for (const [k, defeat] of equals.entries()) {
      const way = ways[k]
      if (way) locked[defeat.winner]?.delete(defeat.loser)
      steps.push({
        type: 'duel',
        round: i + 1,
        winner: name(defeat.winner),
        loser: name(defeat.loser),
        for: votes(defeat.for),
        against: votes(defeat.against),
        outcome: way ? 'dropped' : 'locked',
        ...(way && { cycle: way.map(name) }),
      })
    }
  }
  for (const [a, b] of evenPairs(pairwise)) {
    steps.push({ type: 'even', pair: [name(a), name(b)], each: votes(preferring(pairwise, a, b)) })
  }
  return { ranking: layers(locked).map((layer) => layer.map(name)), steps }
}

/** All defeats, strongest first, equal ones in one round. */
function rounds(pairwise: Pairwise, { strength, ties, lotOrder = [] }: RankedPairsConvention): Defeat[][] {
  const { options } = pairwise
  const strengthOf = (defeat: Defeat): bigint => (strength === 'margins' ? defeat.for - defeat.against : defeat.for)
  // Defeats with the same winner never close a cycle for one another, so the lot need not order them further.
  const lot = new Map(lotOrder.map((option, place) => [option, place]))
  const turn = options.map((option) => (ties === 'lot' ? (lot.get(option) ?? lot.size) : 0))
  const order = (a: Defeat, b: Defeat): number =>
    sign(strengthOf(b) - strengthOf(a)) || sign(a.against - b.against) || (turn[a.winner] ?? 0) - (turn[b.winner] ?? 0)

  const result: Defeat[][] = []
  let previous: Defeat | undefined
  for (const defeat of defeats(pairwise).sort(order)) {
    if (previous && order(previous, defeat) === 0) result.at(-1)?.push(defeat)
    else result.push([defeat])
    previous = defeat
  }
  return result
}

function defeats(pairwise: Pairwise): Defeat[] {
  return pairwise.options.flatMap((_, winner) =>
    pairwise.options.flatMap((__, loser) => {
      const defeat = {
        winner,
        loser,
        for: preferring(pairwise, winner, loser),
        against: preferring(pairwise, loser, winner),
      }
      return defeat.for > defeat.against ? [defeat] : []
    }),
  )
}

function evenPairs(pairwise: Pairwise): [number, number][] {
  const isEven = (a: number, b: number): boolean => preferring(pairwise, a, b) === preferring(pairwise, b, a)
  return pairwise.options.flatMap((_, a) =>
    pairwise.options.flatMap((__, b): [number, number][] => (a < b && isEven(a, b) ? [[a, b]] : [])),
  )
}

const sign = (n: bigint): number => (n < 0n ? -1 : n > 0n ? 1 : 0)

/** The shortest way from one option to another along defeats, both ends included; undefined if there is none. */
function path(beats: Beats, from: number, to: number): number[] | undefined {
  const before = new Map<number, number>([[from, from]])
  for (const option of before.keys()) {
    if (option === to) return backwards(before, from, to)
    for (const beaten of beats[option] ?? []) if (!before.has(beaten)) before.set(beaten, option)
  }
  return undefined
}

function backwards(before: ReadonlyMap<number, number>, from: number, to: number): number[] {
  const way = [to]
  for (let option = to; option !== from; ) {
    option = before.get(option) ?? from
    way.unshift(option)
  }
  return way
}

/** Those beaten by nobody, then those beaten by nobody among the rest, and so on. `beats` has no cycle. */
function layers(beats: Beats): number[][] {
  const result: number[][] = []
  let rest = beats.map((_, option) => option)
  while (rest.length > 0) {
    const beaten = new Set(rest.flatMap((option) => [...(beats[option] ?? [])]))
    result.push(rest.filter((option) => !beaten.has(option)))
    rest = rest.filter((option) => beaten.has(option))
  }
  return result
}
