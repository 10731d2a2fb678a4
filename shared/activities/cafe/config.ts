import * as z from 'zod/mini'
import { id, int, list, text, words } from '../../base/schema.ts'
import { CARD_MAX, HEADING_MAX, MAX_ROUNDS, MAX_TABLES, NOTE_MAX, type React, REACTS } from './limits.ts'

export const cafeTable = z.object({
  id,
  theme: words(160),
  place: words(120, 0),
  host: words(120, 0),
  /** Headings that stand on the board from the beginning. */
  headings: list(words(HEADING_MAX), 20),
})
export type CafeTable = z.infer<typeof cafeTable>

export const cafeConfig = z.object({
  tables: list(cafeTable, MAX_TABLES, 1),
  groups: int(1, MAX_TABLES),
  rounds: int(1, MAX_ROUNDS),
  minutes: int(1, 240),
  /** Minutes to walk to the next table before a round begins. */
  walk: int(0, 30),
  columns: z.tuple([words(40), words(40)]),
  /** `tool`: the smallest group; `badge`: the letter printed there; `hand`: the letter the host said. */
  dealing: z.enum(['tool', 'badge', 'hand']),
})
export type CafeConfig = z.infer<typeof cafeConfig>

export const column = z.literal([0, 1])
export type Column = z.infer<typeof column>

/** `round` is the one in which the card was begun; without it, the present one. `text: null` takes it back. */
export const cafeAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('join'), group: z.optional(int(0, MAX_TABLES - 1)) }),
  z.object({
    type: z.literal('card'),
    id,
    round: z.optional(int(0, MAX_ROUNDS)),
    table: z.optional(id),
    heading: z.nullable(id),
    column,
    text: z.nullable(text(CARD_MAX)),
  }),
  z.object({
    type: z.literal('heading'),
    id,
    round: z.optional(int(0, MAX_ROUNDS)),
    table: z.optional(id),
    text: z.nullable(text(HEADING_MAX)),
  }),
  z.object({
    type: z.literal('react'),
    card: id,
    react: z.nullable(z.enum(REACTS)),
    text: z.optional(text(NOTE_MAX, 0)),
  }),
])
export type CafeAnswer = z.infer<typeof cafeAnswer>

/** What stands in the cells. `group` is null for what a host wrote; `no` is the order of writing. */
export type SeatValue = { group: number }
export type HeadingValue = { table: string; round: number; group: number | null; text: string; no: number }
export type CardValue = HeadingValue & { heading: string | null; column: Column; late: boolean }
export type ReactValue = { react: React; text: string }
