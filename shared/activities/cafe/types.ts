import type { Activity } from '../kind.ts'
import type { CafeState } from './actions.ts'
import type { CafeConfig, Column } from './config.ts'
import type { React } from './limits.ts'

export type Cafe = Activity<CafeConfig, CafeState>

export type CafeHeading = { id: string; table: string; text: string; by: 'plan' | 'host' | 'guest'; no: number }

/** One card as it lies now: after moves, corrections and merging. Merged ones have `cards`, absorbed ones `into`. */
export type CafeCard = {
  id: string
  table: string
  /** The latest of `rounds`; several for a merged card. */
  round: number
  rounds: number[]
  group: number | null
  heading: string | null
  column: Column
  text: string
  /** What was written, when the wording was corrected. */
  original: string | null
  no: number
  late: boolean
  parked: boolean
  hidden: boolean
  cards: string[]
  into: string | null
  reactions: Record<React, number>
  /** What was written with reactions. `key` stands for a note where its text must not stand. */
  notes: { key: string; react: React; text: string; hidden: boolean }[]
}

export type CafeResult = {
  /** People per group. */
  sizes: number[]
  headings: CafeHeading[]
  /** Headings that were taken away: still their table's own. */
  gone: CafeHeading[]
  cards: CafeCard[]
  /** Written cards by table and round. */
  grid: number[][]
  /** The latest whole order number given. */
  last: number
}

/** Does it lie on the table for everybody to read? */
export const onBoard = (card: CafeCard): boolean => !card.hidden && !card.parked && card.into === null
