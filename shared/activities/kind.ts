import type * as z from 'zod/mini'
import type { Result } from '../base/result.ts'
import type { Words } from '../base/schema.ts'
import type { Block, Figure } from '../figures/figure.ts'
import type { Audience, Rows } from '../protocol/rows.ts'
import type { Role } from '../protocol/wire.ts'
import type { Say } from '../words/words.ts'

export type Phase = 'draft' | 'open' | 'closed'
/** How much of an answer's origin is kept: shown / kept for corrections / never stored. */
export type Secrecy = 'named' | 'changeable' | 'secret'
/** Where a result may be seen besides the moderator's screen. */
export type Shown = { projector: boolean; phones: boolean }
/**
 * When a result may be counted for anybody: `always` (a board that lives from being seen), `live` (also while open, in
 * steps of five ballots), `closed` (only turnout until closed).
 */
export type Seen = 'always' | 'live' | 'closed'

/** One cell of what was said. `voter` is a random number that means nothing outside this activity and is never shown. */
export type Cell = { slot: string; voter: number; value: unknown; name?: string }

/** One item of the programme while it lives: settings, state made by actions, and where it stands. */
export type Activity<C = unknown, S = unknown> = {
  id: string
  kind: string
  title: Words
  config: C
  state: S
  secrecy: Secrecy
  phase: Phase
  run: number
  shown: Shown
  sealed: boolean
  /** Participant devices seen during the run, frozen at close: the "104" of "87 of 104". */
  seen: number | null
  /** Server time of the latest opening, and of the moment its time is up (null: no limit). */
  openedAt: number | null
  endsAt: number | null
  closedAt: number | null
}

/** What a check may use: who acts, when, chance, and the present result. */
export type ActionCtx<R> = {
  role: Role
  /** A host's table (`table/<id>`); null for everyone else. */
  scope: string | null
  at: number
  /** The number this step gets in the journal; never given twice, also when steps are taken back. */
  seq: number
  dice: () => number
  result: () => R
}
/** What accept may use: who answers, what they have said so far, and what others have. */
export type AnswerCtx<R> = {
  role: Role
  scope: string | null
  at: number
  /** This device's cells of the present run, by slot. */
  mine: ReadonlyMap<string, unknown>
  /** Whether somebody else holds this slot. */
  taken: (slot: string) => boolean
  result: () => R
}
/** Where an answer goes; `null` as value takes the cell back. */
export type Accepted = { slot: string; value: unknown }

/** A demand as it leaves a kind, with the way it came. */
export type Demand = {
  id: string
  title: string
  text: string
  from: { table?: string; cards: string[]; rounds: number[]; texts: string[] }
}
/** How options fared: `demand` links back to where an option came from. */
export type Standing = {
  option: string
  label: string
  place: number
  votes: number
  of: number
  demand: string | null
  /** Whether it is taken further; `open`: it shares the place across the line, and nobody has decided yet. */
  further: 'yes' | 'no' | 'open'
}

/** Counting as things are said, for what grows large. At any moment it gives what `count` gives for the same cells. */
export type Tally<C, S, R> = {
  /** What a cell held before and what it holds now; null: nothing. */
  change(slot: string, voter: number, before: unknown, after: unknown): void
  result(activity: Activity<C, S>): R
  /** As it stands now; later changes do not reach it. */
  copy(): Tally<C, S, R>
}

/** Everything there is to know about one kind of activity, and nothing about sockets, disks or screens. */
export interface Kind<C, A, D, S, R> {
  name: string
  config: z.ZodMiniType<C>
  answer: z.ZodMiniType<A>
  action: z.ZodMiniType<D>
  /** Allowed levels of secrecy; the first is the default. */
  secrecies: readonly Secrecy[]
  seen(config: C): Seen
  /** Reopening goes on with the same board (talk, questions, café) instead of starting a new run. */
  continues: boolean
  /** Minutes until time is up once opened; null for no limit. */
  minutes(config: C): number | null
  /** Which roles may answer, and which may do this action. */
  mayAnswer(role: Role, answer: A): boolean
  mayAct(role: Role, action: D): boolean
  start(config: C): S
  /** Why it cannot be opened yet; null when it can. */
  unready?(config: C): string | null
  /** May this action happen now? Returns it completed: whatever chance or the clock decides is fixed here. */
  check(activity: Activity<C, S>, action: D, ctx: ActionCtx<R>): Result<D>
  /** The state after it. Total: it never refuses, because the journal is never wrong. */
  apply(state: S, action: D, at: { at: number; config: C }): S
  /** After a change of settings (typing errors, new options before the first answer). Default: the state stays. */
  adapt?(state: S, config: C): S
  accept(activity: Activity<C, S>, answer: A, ctx: AnswerCtx<R>): Result<Accepted>
  /** Counting ignores the order of cells and survives zero of them. */
  count(activity: Activity<C, S>, cells: readonly Cell[]): R
  /** An empty tally, where counting everything again after each answer would cost too much. Never used with names. */
  tally?(): Tally<C, S, R>
  /** Rows for an audience, built up from nothing; `result` is null when it is not for these eyes. */
  view(activity: Activity<C, S>, result: R | null, audience: Audience): Rows
  /** Rows for one device: my seat, my vote, my cards. */
  mine?(activity: Activity<C, S>, cells: ReadonlyMap<string, unknown>): Rows
  /** Shown in steps, and not all of it has been yet: what goes out to everybody must not run ahead. */
  staged?(activity: Activity<C, S>): boolean
  figures(activity: Activity<C, S>, result: R, say: Say): Figure[]
  /** What the record says about this item, below its heading. */
  record?(activity: Activity<C, S>, result: R, say: Say): Block[]
  demands?(activity: Activity<C, S>, result: R): Demand[]
  standings?(activity: Activity<C, S>, result: R): Standing[]
  /** Reference ballots for the recount form; null when this was not announced or does not apply. */
  ballots?(activity: Activity<C, S>, cells: readonly Cell[]): unknown
  /** Feeds property tests, the gallery, the demo and e2e. */
  sample: Sample<C, A, D>
}
export type Sample<C, A, D> = {
  title: string
  config: C
  /** Actions without which nobody could answer, run first. */
  before?: { role: Role; scope?: string; action: D }[]
  /** Answers of several people, in the order in which they are given. */
  answers: { by: number; answer: A }[]
  /** Actions, run after the answers. */
  actions: { role: Role; scope?: string; action: D }[]
}

/** Ties a kind's schemas to its functions; the types are inferred. */
export const defineKind = <C, A, D, S, R>(kind: Kind<C, A, D, S, R>): Kind<C, A, D, S, R> => kind
