import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded, seedOf } from '#shared/base/chance.ts'
import { endServersIn } from '../cli/child.ts'
import { remember } from './leave.ts'
import { type Case, Fault, type Mode, NotHere, type Part, quantile, type Tally } from './part.ts'

/** `fault` is false where the proof itself broke down. */
export type Failed = { number: number; message: string; fault: boolean }
export type Outcome = {
  part: string
  units: number
  passed: number
  failed: Failed[]
  /** Why it did not run; null when it did. */
  skipped: string | null
  /** Cases that need what this machine does not have. */
  absent: string[]
  seconds: number
  tally: Tally
}
export type Order = {
  mode: Mode
  seed: number
  /** One case only. */
  only: number | null
  mutant: string | null
  /** How many cases at most; all of the mode when null. */
  most: number | null
  /** Stops at the first case that does not hold. */
  first: boolean
  tell: (line: string) => void
}

const limit = (ms: number): { over: Promise<never>; clear: () => void } => {
  let timer: NodeJS.Timeout
  const over = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Fault(`took longer than ${ms / 1000} s`)), ms)
  })
  return { over, clear: () => clearTimeout(timer) }
}

async function runCase(part: Part, order: Order, tally: Tally, number: number, units: number): Promise<void> {
  const seed = seedOf(`${order.seed}/${part.name}/${number}`)
  const folder = mkdtempSync(join(tmpdir(), `tafelrunde-proof-${part.name}-`))
  const tidy = () => {
    endServersIn(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 })
  }
  const leave = remember(tidy)
  const one: Case = {
    ...{
      part: part.name,
      number,
      seed,
      base: order.seed,
      dice: seeded(seed),
      plan: seeded(seedOf(`${seed}/plan`)),
      mode: order.mode,
      units,
      folder,
      mutant: order.mutant,
    },
    count(what, by = 1) {
      tally.counts[what] = (tally.counts[what] ?? 0) + by
    },
    time(what, ms) {
      const list = tally.times[what] ?? []
      tally.times[what] = list
      list.push(ms)
    },
  }
  const clock = limit(part.seconds * 1000)
  let held = false
  try {
    await Promise.race([part.run(one), clock.over])
    held = true
  } finally {
    clock.clear()
    leave()
    // One half of a case may go on after the other has failed, or after its time, and begin something anew.
    if (!held) remember(tidy)
  }
}

/** What took longer than it may. */
const lateIn = ({ limits = [] }: Part, { times }: Tally): string[] =>
  limits.flatMap(({ what, p, ms, least = 1 }) => {
    const list = times[what] ?? []
    const took = quantile(list, p)
    if (list.length < least || took <= ms) return []
    return [`${what}: ${p === 1 ? 'max' : `p${p * 100}`} ${Math.round(took)} ms, more than ${ms}`]
  })

/** The number of cases of a part in a mode. */
export const casesOf = (part: Part, mode: Mode): number => Math.ceil(part.units[mode] / part.perCase)

/** Runs the cases of a part, some beside each other, and gathers what they say. */
export async function runPart(part: Part, order: Order): Promise<Outcome> {
  const began = performance.now()
  const tally: Tally = { counts: {}, times: {} }
  const outcome: Outcome = {
    part: part.name,
    units: 0,
    passed: 0,
    failed: [],
    skipped: null,
    seconds: 0,
    tally,
    absent: [],
  }
  outcome.skipped = (await part.missing?.()) ?? null
  if (outcome.skipped !== null) return outcome
  const all = Array.from({ length: Math.min(casesOf(part, order.mode), order.most ?? Infinity) }, (_, i) => i)
  const queue = order.only === null ? all : [order.only]
  const lane = async () => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
      const units = Math.max(1, Math.min(part.perCase, part.units[order.mode] - number * part.perCase))
      try {
        await runCase(part, order, tally, number, units)
        outcome.passed += 1
      } catch (error) {
        if (error instanceof NotHere) outcome.absent.push(error.message)
        else {
          // A defect of the proof itself is a failure, too; its stack tells which.
          const fault = error instanceof Fault
          const message = fault ? error.message : String((error as Error).stack ?? error)
          outcome.failed.push({ number, message, fault })
          order.tell(`  does not hold: ${part.name} case ${number}: ${message}`)
          if (order.first) queue.length = 0
        }
      }
      outcome.units += units
    }
  }
  await Promise.all(Array.from({ length: part.lanes }, lane))
  const whole = order.only === null && order.most === null && outcome.failed.length === 0
  const late = order.mode === 'smoke' ? [] : lateIn(part, tally)
  for (const message of whole ? [...late, ...(part.holds?.(tally, order.mode) ?? [])] : []) {
    outcome.failed.push({ number: -1, message, fault: true })
    order.tell(`  does not hold: ${part.name}: ${message}`)
  }
  outcome.seconds = (performance.now() - began) / 1000
  return outcome
}
