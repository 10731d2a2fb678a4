import * as z from 'zod/mini'
import { int, list, text, words } from '../../base/schema.ts'

const distinct = (options: readonly { id: string }[]) => new Set(options.map(({ id }) => id)).size === options.length

/** `pick`: single or several choice. `scale`: one number between two labelled ends. A config can be answered. */
export const pollConfig = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('pick'),
      options: list(words(160), 30, 2).check(z.refine(distinct)),
      min: int(1, 30),
      max: int(1, 30),
      live: z.boolean(),
    })
    .check(
      z.refine(({ min, max }) => min <= max, { path: ['min'] }),
      z.refine(({ max, options }) => max <= options.length, { path: ['max'] }),
    ),
  z
    .object({
      type: z.literal('scale'),
      from: int(0, 10),
      to: int(1, 10),
      low: words(60, 0),
      high: words(60, 0),
      live: z.boolean(),
    })
    .check(z.refine(({ from, to }) => from < to, { path: ['to'] })),
])
export type PollConfig = z.infer<typeof pollConfig>

export const pollAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pick'), picks: list(text(32), 30, 1) }),
  z.object({ type: z.literal('scale'), value: int(0, 10) }),
  z.object({ type: z.literal('abstain') }),
])
export type PollAnswer = z.infer<typeof pollAnswer>

/** Raised hands, entered by the moderator: by option id, or by number on a scale. */
export const pollAction = z.object({
  type: z.literal('hands'),
  counts: z.record(z.string().check(z.maxLength(32)), int(0, 100_000)),
})
export type PollAction = z.infer<typeof pollAction>

export type PollState = { hands: Record<string, number> }
/** `votes` and `hands` by option id (or number); they are never added up silently. */
export type PollResult = { voters: number; abstained: number; votes: Record<string, number>; hands: number }
