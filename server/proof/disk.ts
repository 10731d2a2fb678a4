import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type CallName, type Fault as DiskFault, noShim, Shim } from './disk/shim.ts'
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
const pick = <T>(list: readonly T[], dice: () => number): T => list[Math.floor(dice() * list.length)] as T

function draw(dice: () => number, most: number): DiskFault {
  const calls = pick(CALLS, dice)
  // Some calls are rare: waiting for the thirtieth would be waiting for nothing.
  const nth = 1 + Math.floor(dice() * (calls.includes('write') || calls.includes('sync') ? most : 3))
  return { calls, nth, error: pick(['EIO', 'ENOSPC'] as const, dice), forever: dice() < 0.3 }
}
const nameOf = ({ calls, nth, error, forever }: DiskFault) =>
  `${calls.join('/')} no. ${nth}: ${error} ${forever ? 'for good' : 'once'}`

async function run(one: Case): Promise<void> {
  const shim = new Shim(one.folder, join(one.folder, 'var'))
  const stage = await Stage.open(one, shim.env)
  try {
    const going = await pick(SCENES, () => (one.number % SCENES.length) / SCENES.length).open(stage, one)
    const starts = Math.floor(one.units / 4)
    for (let fault = 0; fault < one.units - starts; fault++) await atWork(one, stage, shim, going, fault)
    for (let fault = 0; fault < starts; fault++) await atStart(one, stage, shim, going, fault)
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

/** A fault while people are at work: the server lives on, and what it acknowledges is there. */
async function atWork(one: Case, stage: Stage, shim: Shim, going: Going, number: number): Promise<void> {
  let fault = draw(one.dice, 25)
  for (let attempt = 0; attempt < 5; attempt++, fault = draw(one.dice, 8)) {
    shim.arm(fault)
    const reached = await until('it fails', () => shim.hits > 0, 1200).then(
      () => true,
      () => false,
    )
    if (reached) break
  }
  hold(shim.hits > 0, 'nobody uses the disk')
  if (fault.forever) await pause(100 + one.dice() * 200)
  const where = `at work, ${number}, ${nameOf(fault)}`
  const { server } = stage
  const alive = () => server.process.exitCode === null && server.process.signalCode === null
  hold(alive(), `${where}: the server ended: ${server.output().slice(-600)}`)
  const copy = join(one.folder, 'copy')
  await judge(one, going, () => lookWhile(server.process.pid ?? 0, stage.dataDir, copy, stage.room), where)
  shim.mend()
  one.count(fault.forever ? 'at work, for good' : 'at work, once')
  // Memory must not know better than the disk: now and then it begins anew.
  if (number % 8 !== 7) return
  await server.stop('SIGKILL')
  await stage.start(shim.env)
}

/** A fault while it starts: it starts all the same, or says in a sentence why not; the next start finds everything. */
async function atStart(one: Case, stage: Stage, shim: Shim, going: Going, number: number): Promise<void> {
  if (stage.server.process.exitCode === null && stage.server.process.signalCode === null)
    await stage.server.stop(one.dice() < 0.5 ? 'SIGKILL' : 'SIGTERM')
  const fault = draw(one.dice, 12)
  const where = `at the start, ${number}, ${nameOf(fault)}`
  shim.arm(fault)
  const refused = await stage.start(shim.env).then(
    () => null,
    (error: Error) => error.message,
  )
  shim.mend()
  if (refused !== null) {
    hold(refused.startsWith('server ended with 1: '), `${where}: ${refused}`)
    const said = refused.slice('server ended with 1: '.length)
    hold(
      /Daten(träger|ordner|bank)/.test(said) && !/\n\s+at /.test(said),
      `${where}: it does not explain itself: ${said}`,
    )
  }
  one.count(shim.hits === 0 ? 'starts that did not get there' : refused ? 'starts refused' : 'starts all the same')
  if (refused === null) await stage.server.stop('SIGKILL')
  await judge(one, going, () => lookAt(stage.dataDir, join(one.folder, 'copy'), stage.room), where)
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
  lanes: 2,
  seconds: 300,
  missing: noShim,
  run,
}
