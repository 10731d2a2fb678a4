import type { Dice } from '#shared/base/chance.ts'

export const MODES = ['full', 'quick', 'smoke'] as const
export type Mode = (typeof MODES)[number]

/** One bounded trial, seeded by itself: the same part, seed and number always play the same. */
export type Case = {
  part: string
  number: number
  seed: number
  /** The seed of the whole run. */
  base: number
  /** For everything that goes on at once: who draws next depends on the machine. */
  dice: Dice
  /** For the one loop that decides what happens next: with the same seed it always decides the same. */
  plan: Dice
  mode: Mode
  /** How many units (kills, packets, votes, ...) this case is to make. */
  units: number
  /** An empty folder of its own, thrown away afterwards. */
  folder: string
  /** The mistake that the server under test is to make; null for an honest one. */
  mutant: string | null
  /** Adds to a counter of the part. */
  count: (what: string, by?: number) => void
  /** Adds a measured duration in milliseconds. */
  time: (what: string, ms: number) => void
}

export type Counts = Record<string, number>
export type Times = Record<string, number[]>
/** What a part has counted and measured over all its cases. */
export type Tally = { counts: Counts; times: Times }

/** How long something may take: the p-th quantile of what was measured under `what`, from `least` measurements on. */
export type Limit = { what: string; p: number; ms: number; least?: number }

/** One thing that is proved. A case that does not hold throws `Fault`. */
export type Part = {
  name: string
  /** What happens, and what must hold: one sentence for the report. */
  what: string
  /** What is counted, in the plural: kills, states, packets. */
  unit: string
  units: Record<Mode, number>
  /** What a run without a failure bounds: `of kills lose something acknowledged`. */
  bounds?: string
  /** Units in one case. */
  perCase: number
  /** Cases that may run beside each other: most of them wait for something. 1 where that would change what is measured. */
  lanes: number
  /** Longest time of one case, in seconds. */
  seconds: number
  /** Why it cannot run here; null where it can. */
  missing?: () => Promise<string | null>
  run: (one: Case) => Promise<void>
  /** Judged in a quick and a full run only: the smoke run stands among the tests, on machines that are busy otherwise. */
  limits?: readonly Limit[]
  /** What the sums must satisfy; a sentence for each that does not hold. */
  holds?: (tally: Tally, mode: Mode) => string[]
}

/** Something that was promised did not hold. */
export class Fault extends Error {}

/** This case needs something that the machine does not have: neither passed nor failed. */
export class NotHere extends Error {}

/** Throws a `Fault` unless it holds. */
export function hold(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Fault(what)
}

/** The p-th quantile (0 to 1) of a list; 0 for an empty one. */
export function quantile(list: readonly number[], p: number): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? 0
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** Waits until something is true; a `Fault` when it does not become so. */
export async function until(what: string, test: () => unknown, ms = 10_000): Promise<void> {
  const end = performance.now() + ms
  while (!test()) {
    if (performance.now() > end) throw new Fault(`waited ${ms} ms: ${what}`)
    await pause(10)
  }
}
