import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type CallName, type Counts, type Fault as DiskFault, noShim, Shim } from './disk/shim.ts'
import { lookAt, lookWhile } from './forensics.ts'
import type { Going, Scene } from './killing/scene.ts'
import { sealing } from './killing/sealing.ts'
import { votes } from './killing/votes.ts'
import { type Case, hold, type Part, pause, until } from './part.ts'
import { Stage } from './stage.ts'

const CALLS: readonly (readonly CallName[])[] = [
  ['write'],
  ['sync'],
  ['truncate'],
  ['write', 'sync', 'truncate'],
  ['create', 'rename', 'unlink', 'mkdir'],
]
const SCENES: readonly Scene[] = [sealing, votes]
/** So long is counted what people make a server do to the disk. */
const LOOK_MS = 600
const pick = <T>(list: readonly T[], dice: () => number): T => list[Math.floor(dice() * list.length)] as T

/** One of the calls that were made when somebody counted: waiting for another would be waiting for nothing. */
function draw(dice: () => number, counts: Counts, most = Infinity): DiskFault {
  const made = (calls: readonly CallName[]) => calls.reduce((sum, name) => sum + counts[name], 0)
  const there = CALLS.filter((calls) => made(calls) > 0)
  const calls = there.length > 0 ? pick(there, dice) : (['write'] as const)
  const nth = 1 + Math.floor(dice() * Math.min(made(calls), most))
  return { calls, nth, error: pick(['EIO', 'ENOSPC'] as const, dice), forever: dice() < 0.3 }
}
const nameOf = ({ calls, nth, error, forever }: DiskFault) =>
  `${calls.join('/')} no. ${nth}: ${error} ${forever ? 'for good' : 'once'}`

/** People at work on a server whose disk can be made to fail, and what they make it do there. */
type Play = { stage: Stage; shim: Shim; going: Going; counts: Counts }

async function run(one: Case): Promise<void> {
  const shim = new Shim(one.folder, join(one.folder, 'var'))
  const stage = await Stage.open(one, shim.env)
  try {
    const going = await pick(SCENES, () => (one.number % SCENES.length) / SCENES.length).open(stage, one)
    const play = { stage, shim, going, counts: await shim.counting(() => pause(LOOK_MS)) }
    const starts = Math.floor(one.units / 5)
    for (let fault = 0; fault < one.units - starts; fault++) await atWork(one, play, fault)
    const counts = await countStarts(play)
    for (let fault = 0; fault < starts; fault++) await atStart(one, play, counts, fault)
    await stop(stage, 'SIGKILL')
    await stage.start(shim.env)
    await going.finish()
    await until('the moderator is back', () => stage.moderator.joined)
    await stage.close()
    await judge(one, going, () => lookAt(stage.dataDir, join(one.folder, 'copy'), stage.room), 'at the end')
    one.count('answers acknowledged', stage.history.filter(({ outcome }) => outcome === 'ok').length)
  } finally {
    shim.mend()
    await stage.close('SIGKILL')
    shim.close()
  }
}

const isThere = ({ server: { process: one } }: Stage) => one.exitCode === null && one.signalCode === null
const stop = async (stage: Stage, how: NodeJS.Signals) => (isThere(stage) ? stage.server.stop(how) : null)
const reached = (shim: Shim) =>
  until('it fails', () => shim.hits > 0, 2500).then(
    () => true,
    () => false,
  )

/** A fault while people are at work: the server lives on, and what it acknowledges is there. */
async function atWork(one: Case, { stage, shim, going, counts }: Play, number: number): Promise<void> {
  let [fault, hit, now] = [draw(one.plan, counts, 25), false, counts]
  for (let attempt = 0; attempt < 5 && !hit; attempt++) {
    // What was done when they began may be over; what they do now comes again (seed 106, case 19).
    if (attempt > 0) fault = draw(one.plan, now, 8)
    shim.arm(fault)
    now = await shim.counting(async () => (hit = await reached(shim)))
  }
  hold(hit, 'nobody uses the disk')
  if (fault.forever) await pause(100 + one.plan() * 200)
  const where = `at work, ${number}, ${nameOf(fault)}`
  await judgeLiving(one, stage, going, where)
  shim.mend()
  one.count(fault.forever ? 'at work, for good' : 'at work, once')
  // Memory must not know better than the disk: now and then it begins anew.
  if (number % 8 !== 7) return
  await stop(stage, 'SIGKILL')
  await stage.start(shim.env)
}

const ENDS = ['SIGKILL', 'SIGTERM'] as const
type Starts = Record<(typeof ENDS)[number], Counts>
/** What a start does to the disk, after a server that was killed and after one that was asked to stop. */
async function countStarts({ stage, shim, counts }: Play): Promise<Starts> {
  const starts: Starts = { SIGKILL: counts, SIGTERM: counts }
  for (const end of ENDS) {
    await stop(stage, end)
    starts[end] = await shim.counting(() => stage.start(shim.env))
  }
  return starts
}

/** A server that is asked to stop while its disk fails for good ends all the same. */
async function atStop(one: Case, { stage, shim, counts }: Play): Promise<void> {
  const fault = { ...draw(one.plan, counts, 3), forever: true }
  shim.arm(fault)
  const code = await stage.server.stop('SIGTERM')
  const where = `at the stop, ${nameOf(fault)}`
  hold(code === 0, `${where}: it ended with ${code}: ${stage.server.output().slice(-600)}`)
  if (shim.hits > 0) one.count('stops')
  shim.mend()
}

/** A fault while it starts: it starts all the same, or says in a sentence why not; the next start finds everything. */
async function atStart(one: Case, play: Play, starts: Starts, number: number): Promise<void> {
  const { stage, shim, going } = play
  const end = isThere(stage) && one.plan() < 0.5 ? 'SIGTERM' : 'SIGKILL'
  if (end === 'SIGTERM') await atStop(one, play)
  else await stop(stage, end)
  const fault = draw(one.plan, starts[end])
  const where = `at the start, ${number}, ${nameOf(fault)}`
  shim.arm(fault)
  const refused = await stage.start(shim.env).then(
    () => null,
    (error: Error) => error.message,
  )
  if (refused !== null) {
    shim.mend()
    hold(refused.startsWith('server ended with 1: '), `${where}: ${refused}`)
    const said = refused.slice('server ended with 1: '.length)
    hold(
      /Daten(träger|ordner|bank)/.test(said) && !/\n\s+at /.test(said),
      `${where}: it does not explain itself: ${said}`,
    )
    one.count('starts refused')
    await judge(one, going, () => lookAt(stage.dataDir, join(one.folder, 'copy'), stage.room), where)
    return
  }
  // What a start does not reach, those who come back do.
  one.count((await reached(shim)) ? 'starts all the same' : 'starts that did not get there')
  await judgeLiving(one, stage, going, where)
  shim.mend()
}

async function judgeLiving(one: Case, stage: Stage, going: Going, where: string): Promise<void> {
  const { server } = stage
  hold(isThere(stage), `${where}: the server ended: ${server.output().slice(-600)}`)
  const copy = join(one.folder, 'copy')
  await judge(one, going, () => lookWhile(server.process.pid ?? 0, stage.dataDir, copy, stage.room), where)
}

async function judge(one: Case, going: Going, look: () => ReturnType<typeof lookAt>, where: string): Promise<void> {
  const seen = await look()
  const faults = [...seen.faults, ...going.check(seen)]
  rmSync(join(one.folder, 'copy'), { recursive: true })
  hold(faults.length === 0, `${where}: ${faults.slice(0, 4).join('; ')}`)
}

export const disk: Part = {
  name: 'disk',
  what: 'the N-th write, flush or truncation fails, once or for good: nothing acknowledged is lost, nothing is damaged, and a start that is refused is explained',
  unit: 'faults',
  units: { full: 2400, quick: 200, smoke: 12 },
  bounds: 'of failing disk calls lose something acknowledged',
  perCase: 40,
  lanes: 6,
  seconds: 300,
  missing: noShim,
  run,
}
