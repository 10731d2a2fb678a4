import { ok, refuse, type Result } from '../../base/result.ts'
import type { Ballot, CountInput } from '../../counting/ballots.ts'
import type { Accepted, Activity, Cell } from '../kind.ts'
import type { RankingAnswer, RankingConfig, RankingState, RankingVote } from './config.ts'

const accepted = (value: RankingVote): Result<Accepted> => ok({ slot: '', value })

/** Lets in a ballot that keeps the limits it was given under, in normal form. */
export function acceptBallot(config: RankingConfig, answer: RankingAnswer): Result<Accepted> {
  const known = new Set(config.options.map((option) => option.id))
  const strange = (options: readonly string[]) => options.some((option) => !known.has(option))
  const expected = { 'ranked-pairs': 'rank', dots: 'dots', approval: 'approve' }[config.method]
  if (answer.type !== expected) return refuse('malformed', { path: 'answer.type' })

  switch (answer.type) {
    case 'rank': {
      const named = answer.ranks.flat()
      if (strange(named)) return refuse('ranking.noOption')
      if (new Set(named).size < named.length) return refuse('ranking.twice')
      if (named.length > config.k) return refuse('ranking.tooMany', { max: config.k })
      if (!config.equalRanks && answer.ranks.some((group) => group.length > 1)) return refuse('ranking.noTies')
      return accepted({ ranks: answer.ranks.filter((group) => group.length > 0).map((group) => group.toSorted()) })
    }
    case 'dots': {
      const given = Object.entries(answer.dots).filter(([, dots]) => dots > 0)
      if (strange(given.map(([option]) => option))) return refuse('ranking.noOption')
      if (given.some(([, dots]) => dots > config.perOption))
        return refuse('ranking.perOption', { max: config.perOption })
      if (given.reduce((sum, [, dots]) => sum + dots, 0) > config.budget)
        return refuse('ranking.overBudget', { max: config.budget })
      return accepted({ dots: Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1))) })
    }
    case 'approve': {
      if (strange(answer.picks)) return refuse('ranking.noOption')
      return accepted({ picks: [...new Set(answer.picks)].sort() })
    }
  }
}

/** A ballot as a moderator reads it, best first; empty for an abstention. */
export function ballotText(config: RankingConfig, value: unknown): string {
  const labels = new Map(config.options.map(({ id, text }) => [id, text]))
  const { ranks, scores = {} } = countable(config, new Set(labels.keys()), value)
  const label = (id: string) => labels.get(id) ?? ''
  if (ranks) return ranks.map((group, at) => `${at + 1}. ${group.map(label).join(' = ')}`).join(', ')
  const given = config.options.filter(({ id }) => Object.hasOwn(scores, id))
  return given.map(({ id, text }) => (config.method === 'dots' ? `${text}: ${scores[id]}` : text)).join(', ')
}

/** A ballot as the count reads it, without options that are no longer there. */
function countable(config: RankingConfig, known: ReadonlySet<string>, value: unknown): Ballot {
  const vote = value as Partial<{ ranks: string[][]; dots: Record<string, number>; picks: string[] }>
  if (config.method === 'ranked-pairs') {
    const groups = (vote.ranks ?? []).map((group) => group.filter((option) => known.has(option)))
    return { ranks: groups.filter((group) => group.length > 0) }
  }
  const given =
    config.method === 'dots' ? Object.entries(vote.dots ?? {}) : (vote.picks ?? []).map((id) => [id, 1] as const)
  return { scores: Object.fromEntries(given.filter(([option]) => known.has(option))) }
}

/**
 * The vote in the exchange form. Equal ballots become one with a count, and they are sorted by content: nothing of the
 * order in which they were cast is left.
 */
export function exchangeForm(config: RankingConfig, cells: readonly Cell[]): CountInput {
  const options = config.options.map((option) => option.id)
  const known = new Set(options)
  const counts = new Map<string, number>()
  for (const { value } of cells) {
    const key = JSON.stringify(countable(config, known, value))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const ballots = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...methodOf(config),
    options,
    ballots: ballots.map(([key, count]) => ({ count, ...(JSON.parse(key) as Ballot) })),
  }
}

/** The method with every convention spelt out, as a recount needs it. */
function methodOf({ method, budget, perOption }: RankingConfig): Pick<CountInput, 'method' | 'convention'> {
  switch (method) {
    case 'ranked-pairs':
      return { method, convention: { strength: 'winning-votes', unranked: 'last', ties: 'simultaneous' } }
    case 'dots':
      return { method: 'cumulative', convention: { budget, maxPerOption: perOption } }
    case 'approval':
      return { method }
  }
}

/** With fewer ballots than this a published ballot could give its owner away. */
export const FEW_BALLOTS = 5

/** The ballots to publish: after the close, from five on, and only if the room was told before it voted. */
export function publishedBallots({ config, phase }: Activity<RankingConfig, RankingState>, cells: readonly Cell[]) {
  if (!config.ballotsAnnounced || phase !== 'closed' || cells.length < FEW_BALLOTS) return null
  const labels = Object.fromEntries(config.options.map(({ id, text }) => [id, text]))
  return { ...exchangeForm(config, cells), labels }
}
