import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from '#shared/base/chance.ts'
import { noShim, readCalls, Shim } from './disk/shim.ts'
import { lookAt } from './forensics.ts'
import type { Deed, Said } from './history.ts'
import { board } from './killing/board.ts'
import type { Scene } from './killing/scene.ts'
import { sealing } from './killing/sealing.ts'
import { votes } from './killing/votes.ts'
import { remember } from './leave.ts'
import { type Case, Fault, hold, type Part, pause } from './part.ts'
import { Medium } from './power/medium.ts'
import { Stage } from './stage.ts'

const SCENES: readonly Scene[] = [votes, sealing, board]
/** How long people are at work while every write is written down. */
const WORK_MS = 1500

/** A short day with everything that its server did to the disk, and what was acknowledged when. */
type Recording = {
  stage: Stage
  check: (look: Awaited<ReturnType<typeof lookAt>>) => string[]
  shim: Shim
  deeds: Deed[]
}

async function record(one: Case, scene: Scene): Promise<Recording> {
  const shim = new Shim(one.folder, join(one.folder, 'var'), { logs: true })
  const stage = await Stage.open(one, shim.env)
  try {
    stage.clock = () => shim.length
    const going = await scene.open(stage, one)
    await pause(WORK_MS)
    await going.finish()
    return { stage, check: going.check, deeds: going.deeds, shim }
  } finally {
    await stage.close('SIGKILL')
    shim.close()
  }
}

/** What was known when so much had been written: later replies were still to come. */
function rewind(list: (Said | Deed)[], length: number): () => void {
  const later = list.filter(({ heard, outcome }) => outcome === 'ok' && (heard ?? 0) > length)
  for (const one of later) one.outcome = 'unknown'
  return () => later.forEach((one) => (one.outcome = 'ok'))
}

/** Cuts the power at many moments of a recording. Returns what was lost, per state; with `go`, the first loss ends it. */
async function cuts(one: Case, { stage, check, shim, deeds }: Recording, states: number): Promise<string[]> {
  const calls = readCalls(shim.log)
  const replies = [...stage.history, ...deeds].flatMap(({ heard, outcome }) =>
    outcome === 'ok' && heard ? [heard] : [],
  )
  const last = calls.at(-1)?.end ?? 0
  const moments = Array.from({ length: states }, () => {
    // Half of them right after somebody was told that it is saved.
    const reply = one.dice() < 0.5 ? replies[Math.floor(one.dice() * replies.length)] : undefined
    return reply ?? Math.floor(one.dice() * last)
  }).sort((a, b) => a - b)
  const medium = new Medium()
  const faults: string[] = []
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const folder = mkdtempSync(join(memory, 'tafelrunde-proof-power-'))
  const leave = remember(() => rmSync(folder, { recursive: true, force: true }))
  try {
    let next = 0
    for (const [state, moment] of moments.entries()) {
      for (let call = calls[next]; call && call.end <= moment; call = calls[++next]) medium.take(call)
      const [cut, copy] = [join(folder, 'cut'), join(folder, 'copy')]
      medium.cut(cut, one.dice)
      const back = [rewind(stage.history, moment), rewind(deeds, moment)]
      const found = await judge(cut, copy, stage, check).finally(() => back.forEach((step) => step()))
      if (found.length > 0) faults.push(`state ${state}, ${moment} of ${last} bytes: ${found.slice(0, 4).join('; ')}`)
      for (const used of [cut, copy]) rmSync(used, { recursive: true, force: true })
      // Others are at work in this process, too.
      if (state % 4 === 0) await pause(0)
    }
  } finally {
    leave()
  }
  return faults
}

async function judge(cut: string, copy: string, stage: Stage, check: Recording['check']): Promise<string[]> {
  if (!existsSync(join(cut, 'tafelrunde.sqlite'))) {
    const sure = stage.history.filter(({ outcome }) => outcome === 'ok').length
    return sure > 0 ? [`${sure} were acknowledged, and there is no database`] : []
  }
  try {
    const look = await lookAt(cut, copy, stage.room)
    return [...look.faults, ...check(look)]
  } catch (error) {
    return [`the database cannot be opened: ${(error as Error).message}`]
  }
}

function withoutFlushing(one: Case): Case {
  const folder = join(one.folder, 'control')
  mkdirSync(folder)
  return { ...one, folder, dice: seeded(one.seed + 1), plan: seeded(one.seed + 2), mutant: 'normal' }
}

async function run(one: Case): Promise<void> {
  const scene = SCENES[one.number % SCENES.length] ?? votes
  // The instrument must see what it looks for: without flushing, the same day loses.
  const control = one.number > 0 || one.mutant !== null ? null : withoutFlushing(one)
  const [day, other] = await Promise.all([record(one, scene), control && record(control, votes)])
  const faults = await cuts(one, day, one.units)
  one.count('states', one.units)
  if (faults.length > 0) throw new Fault(`${scene.name}: ${faults.length} of ${one.units} states lost: ${faults[0]}`)
  if (!control || !other) return
  const states = Math.min(100, Math.ceil(one.units / 2))
  const lost = await cuts(control, other, states)
  hold(lost.length > 0, `with synchronous=NORMAL none of ${states} states lost: this part sees nothing`)
  one.count('states of the control', states)
  one.count('of them lost', lost.length)
}

export const power: Part = {
  name: 'power',
  what: 'the power goes at any write: the data folder is rebuilt from flushed bytes and any torn part of the others, and nothing acknowledged is lost; with synchronous=NORMAL it is',
  unit: 'states',
  units: { full: 20_000, quick: 2000, smoke: 80 },
  bounds: 'of power cuts lose something acknowledged',
  perCase: 1000,
  lanes: 4,
  seconds: 300,
  missing: noShim,
  run,
}
