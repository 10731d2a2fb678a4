import * as z from 'zod/mini'
import { id, int, list, type Words, words } from '../../base/schema.ts'
import { type Column, column } from './config.ts'
import { HEADING_MAX, MAX_ROUNDS } from './limits.ts'

const time = z.optional(int(0, Number.MAX_SAFE_INTEGER))
/** The order of adding; headings of the plan stand below zero, steps between two whole numbers. */
const no = z.optional(z.number().check(z.gte(-100), z.lte(1_000_000)))
const round = int(0, MAX_ROUNDS)
const cards = (min: number) => list(id, 100, min)

/** What the moderator does: the clock and the walking. Times are filled in by the check. */
const steps = [
  z.object({ type: z.literal('start'), startsAt: time, endsAt: time }),
  /** Names the round it wants, so that two presses are one step. */
  z.object({ type: z.literal('next'), round, startsAt: time, endsAt: time }),
  z.object({ type: z.literal('back'), round, startsAt: time, endsAt: time }),
  z.object({ type: z.literal('warn') }),
  z.object({ type: z.literal('more'), endsAt: time }),
  z.object({ type: z.literal('finish') }),
] as const

/** What a host does at the own table (and the moderator anywhere). */
const boards = [
  /** Adds a heading, or gives a known one another wording. */
  z.object({ type: z.literal('heading'), table: id, id, text: words(HEADING_MAX), no }),
  z.object({ type: z.literal('dropHeading'), table: id, id }),
  /** What is left out stays as it is; heading `null` means below no heading. */
  z.object({
    type: z.literal('move'),
    cards: cards(1),
    heading: z.optional(z.nullable(id)),
    column: z.optional(column),
  }),
  z.object({
    type: z.literal('merge'),
    id,
    cards: cards(2),
    heading: z.nullable(id),
    column,
    text: words(600),
    table: z.optional(id),
    round: z.optional(round),
    no,
  }),
  z.object({ type: z.literal('unmerge'), id }),
  z.object({ type: z.literal('hide'), card: id, hidden: z.boolean() }),
  /** One note to a card, by its stand-in: the note itself must be forgettable. */
  z.object({
    type: z.literal('hideNote'),
    card: id,
    note: z.string().check(z.regex(/^n[0-9a-z]{1,7}$/)),
    hidden: z.boolean(),
  }),
  z.object({ type: z.literal('correct'), card: id, text: words(600) }),
  /** For those who come after this round. */
  z.object({ type: z.literal('handover'), table: id, points: list(words(200), 5), round: z.optional(round) }),
  z.object({ type: z.literal('core'), table: id, text: words(600, 0) }),
  z.object({ type: z.literal('demand'), table: id, id, title: words(160), text: words(1000, 0), cards: cards(0) }),
  z.object({ type: z.literal('withdraw'), id }),
] as const

export const cafeAction = z.discriminatedUnion('type', [...steps, ...boards])
export type CafeAction = z.infer<typeof cafeAction>
export type Act<T extends CafeAction['type']> = Extract<CafeAction, { type: T }>
const STEPS: readonly string[] = ['start', 'next', 'back', 'warn', 'more', 'finish']
/** Steps of the whole café belong to the moderator; everything else also to the host of the table. */
export const isStep = (action: CafeAction): boolean => STEPS.includes(action.type)

export type Merge = { table: string; cards: string[]; round: number; text: Words; no: number }
export type CafeDemand = { id: string; table: string; title: Words; text: Words; cards: string[] }

/** Everything that was decided; what people wrote lies in cells. Keyed by ids. */
export type CafeState = {
  /** 0 before the first round. `reached` is the furthest round there ever was. */
  round: number
  reached: number
  startsAt: number | null
  endsAt: number | null
  warned: boolean
  finished: boolean
  headings: Record<string, { table: string; text: Words; no: number }>
  dropped: Record<string, true>
  moves: Record<string, { heading?: string | null; column?: Column }>
  merges: Record<string, Merge>
  hidden: Record<string, true>
  hiddenNotes: Record<string, true>
  wording: Record<string, Words>
  /** By table, then by the round after which it is handed over. */
  handovers: Record<string, Record<string, Words[]>>
  cores: Record<string, Words>
  demands: Record<string, CafeDemand>
}

export const cafeStart = (): CafeState => ({
  round: 0,
  reached: 0,
  startsAt: null,
  endsAt: null,
  warned: false,
  finished: false,
  headings: {},
  dropped: {},
  moves: {},
  merges: {},
  hidden: {},
  hiddenNotes: {},
  wording: {},
  handovers: {},
  cores: {},
  demands: {},
})

/** Reads a record by an id that came from outside: `constructor` is an id like any other. */
export const get = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
