import { count } from '../../counting/count.ts'
import { cutThrough, headToHead } from '../../counting/places.ts'
import type { Cell, Standing } from '../kind.ts'
import { exchangeForm } from './ballots.ts'
import type { RankingConfig, RankingOption, RankingResult, RankingState } from './config.ts'

/** Counts the ballots. What is shown besides the places is for information and decides nothing. */
export function tally(config: RankingConfig, cells: readonly Cell[]): RankingResult {
  const input = exchangeForm(config, cells)
  const counted = count(input)
  if (!counted.ok) throw new Error(`ranking cannot be counted: ${JSON.stringify(counted)}`)
  const { voters, abstained, winners, pairwise, tallies, steps } = counted.value
  const ranking = winners.length > 0 ? counted.value.ranking : []

  const none = () => Object.fromEntries(input.options.map((option) => [option, 0]))
  const [named, firsts] = [none(), none()]
  for (const { ranks = [], count: heads = 1 } of input.ballots) {
    for (const option of ranks.flat()) named[option] = (named[option] ?? 0) + heads
    for (const option of ranks[0] ?? []) firsts[option] = (firsts[option] ?? 0) + heads
  }
  return {
    voters,
    abstained,
    ranking,
    places: ranking.length > 0 ? counted.value.places : {},
    votes: tallies ?? named,
    firsts: tallies ? {} : firsts,
    close: headToHead({ ...counted.value, ranking }, voters),
    cut: cutThrough(ranking, config.line),
    steps: steps ?? [],
    pairwise: pairwise ?? {},
  }
}

/** Is an option taken further? Who shares the place across the line is, once somebody has said so. */
export function furtherOf(
  { line }: RankingConfig,
  { all }: RankingState,
  { places, cut }: RankingResult,
  option: string,
): Standing['further'] {
  if (cut?.tied.includes(option)) return all ? 'yes' : 'open'
  return (places[option] ?? Infinity) <= line ? 'yes' : 'no'
}

/**
 * One line of the result. `group`: its step on the stair, counted from the first. `close`: neck and neck with the step
 * below, so that showing it says nothing about a step above.
 */
export type Placed = {
  option: string
  label: string
  place: number
  group: number
  shared: boolean
  close: boolean
  votes: number
  firsts: number | null
}

/** The result as lines, best first. On a shared place the alphabet decides the order, which means nothing. */
export function placed(options: readonly RankingOption[], result: RankingResult): Placed[] {
  const labels = new Map(options.map(({ id, text }) => [id, text]))
  const alphabet = new Intl.Collator('de')
  const leads = new Set(result.close.map(({ above }) => above))
  return result.ranking.flatMap((members, group) =>
    members
      .map((option) => ({
        option,
        label: labels.get(option) ?? '',
        place: result.places[option] ?? 0,
        group,
        shared: members.length > 1,
        close: members.some((member) => leads.has(member)),
        votes: result.votes[option] ?? 0,
        firsts: result.firsts[option] ?? null,
      }))
      .sort((a, b) => alphabet.compare(a.label, b.label) || (a.option < b.option ? -1 : 1)),
  )
}
