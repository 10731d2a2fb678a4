import * as z from 'zod/mini'
import { id, int, list, text } from '../../base/schema.ts'
import type { Close, Cut } from '../../counting/places.ts'
import type { Step } from '../../counting/ranked-pairs.ts'
import type { Named } from '../parts/named.ts'

/** An option's own text (`Words`); `demand` says which demand of which café it came from. */
const option = z.object({
  id,
  text: text(240),
  demand: z.optional(z.nullable(z.object({ activity: id, id }))),
})
export type RankingOption = z.infer<typeof option>

export const MAX_OPTIONS = 60
/** `line` is the "first n" that will be taken further; a tie across it is shown, never hidden. */
export const rankingConfig = z.object({
  options: list(option, MAX_OPTIONS).check(
    z.refine((options) => new Set(options.map((one) => one.id)).size === options.length),
  ),
  method: z.enum(['ranked-pairs', 'dots', 'approval']),
  /** Ranked: how many may be put in order. */
  k: int(1, 20),
  /** Ranked: whether two may stand side by side. */
  equalRanks: z.boolean(),
  /** Dots: how many in all, and on one option. */
  budget: int(1, 100),
  perOption: int(1, 100),
  line: int(1, MAX_OPTIONS),
  /** Told before voting: the ballots can be exported for a recount. */
  ballotsAnnounced: z.boolean(),
})
export type RankingConfig = z.infer<typeof rankingConfig>
export type RankingMethod = RankingConfig['method']

/** What a new ranking starts from. */
export const emptyRanking: RankingConfig = {
  options: [],
  method: 'ranked-pairs',
  k: 5,
  equalRanks: true,
  budget: 5,
  perOption: 2,
  line: 5,
  ballotsAnnounced: false,
}

const optionId = text(32)
const amounts = (max: number) => z.record(z.string().check(z.maxLength(32)), int(0, max))

/** One whole ballot; an empty one is an abstention. `ranks`: tie groups, best first. */
export const rankingAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rank'), ranks: list(list(optionId, MAX_OPTIONS), MAX_OPTIONS) }),
  z.object({ type: z.literal('dots'), dots: amounts(100) }),
  z.object({ type: z.literal('approve'), picks: list(optionId, MAX_OPTIONS) }),
])
export type RankingAnswer = z.infer<typeof rankingAnswer>
/** A ballot as it lies in its cell, in normal form: equal ballots are equal JSON. */
export type RankingVote = { ranks: string[][] } | { dots: Record<string, number> } | { picks: string[] }

export const rankingAction = z.discriminatedUnion('type', [
  /** Raised hands by option, entered by the moderator and always shown apart. */
  z.object({ type: z.literal('hands'), counts: amounts(100_000) }),
  /** Shows the lowest `upTo` steps of the stair on the projector; null shows all of them. */
  z.object({ type: z.literal('stage'), upTo: z.nullable(int(0, MAX_OPTIONS)) }),
  /** Takes all further that share the place across the line, instead of a run-off. */
  z.object({ type: z.literal('takeAll'), all: z.boolean() }),
])
export type RankingAction = z.infer<typeof rankingAction>

/**
 * `revealed`: how many steps of the stair, from the last place up, the projector shows; null for all. `all`: whoever
 * shares the place across the line is taken further.
 */
export type RankingState = { hands: Record<string, number>; revealed: number | null; all?: boolean }

/** A counted ranking. Without a single vote there is no order: `ranking` is empty. */
export type RankingResult = {
  voters: number
  abstained: number
  /** Tie groups of option ids, best first. */
  ranking: string[][]
  places: Record<string, number>
  /** Dots or ticks; for ranked ballots on how many the option stands. */
  votes: Record<string, number>
  /** Ranked: on how many ballots it stands first. For information, never to break a tie. */
  firsts: Record<string, number>
  close: Close[]
  cut: Cut | null
  steps: Step[]
  /** `pairwise.A.B`: ballots that prefer A to B. Empty for sums. */
  pairwise: Record<string, Record<string, number>>
  /** Who voted how, where ballots carry names. */
  named?: Named[]
}
