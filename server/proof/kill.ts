import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { lookAt } from './forensics.ts'
import { beginning } from './killing/beginning.ts'
import { board } from './killing/board.ts'
import { exporting } from './killing/exporting.ts'
import { pushing } from './killing/pushing.ts'
import type { Going, Scene } from './killing/scene.ts'
import { sealing } from './killing/sealing.ts'
import { votes } from './killing/votes.ts'
import { type Case, Fault, hold, type Part, pause, until } from './part.ts'
import { Stage } from './stage.ts'

/** What goes on in a case. Votes weigh most: they come in hundreds at a time. */
const SCENES: readonly (Scene | null)[] = [
  votes,
  sealing,
  board,
  votes,
  sealing,
  board,
  votes,
  pushing,
  exporting,
  null,
]

async function run(one: Case): Promise<void> {
  const scene = SCENES[one.number % SCENES.length]
  return scene ? play(scene, one) : beginning(one)
}

async function play(scene: Scene, one: Case): Promise<void> {
  const stage = await Stage.open(one)
  stage.shipped = true
  try {
    const going = await scene.open(stage, one)
    for (let kill = 0; kill < one.units; kill++) {
      // Any moment every third time; in between the places in turn, so that none is left out.
      const turn = one.number * 7 + kill - Math.floor(kill / 3)
      const place = kill % 3 === 2 ? null : (scene.places[turn % scene.places.length] ?? null)
      await restart(one, stage, place)
      one.count(`${scene.name}: kills`)
      await check(one, stage, going, `${scene.name}, kill ${kill} at ${place ?? 'any moment'}`)
    }
    await stage.start()
    await going.finish()
    // Everybody has a reply by now: what lies on the disk is exactly what was said.
    await until('the moderator is back', () => stage.moderator.joined)
    await stage.close()
    await check(one, stage, going, `${scene.name}, at the end`)
    one.count('answers acknowledged', stage.history.filter(({ outcome }) => outcome === 'ok').length)
  } finally {
    await stage.close('SIGKILL')
  }
}

async function check(one: Case, stage: Stage, going: Going, where: string): Promise<void> {
  const copy = join(one.folder, 'copy')
  const look = await lookAt(stage.dataDir, copy, stage.room)
  const faults = [...look.faults, ...going.check(look)]
  rmSync(copy, { recursive: true })
  if (faults.length > 0) throw new Fault(`${where}: ${faults.slice(0, 5).join('; ')}`)
}

const gone = ({ server }: Stage) => server.process.exitCode !== null || server.process.signalCode !== null

/** Kills the server, starts it with the next place to die at, and waits until it is dead again. */
async function restart(one: Case, stage: Stage, place: string | null): Promise<void> {
  if (!gone(stage)) await stage.server.stop('SIGKILL')
  const began = performance.now()
  const nth = 1 + Math.floor(one.plan() * (/^(commit|round)/.test(place ?? '') ? 10 : 2))
  // Phones that come back at once may take it to that place before it has said that it runs.
  const early = await stage.start(place ? { TAFELRUNDE_FAILPOINT: `${place}:${nth}` } : {}).then(
    () => false,
    (error: Error) => hold(place && /ended with null/.test(error.message), error.message) ?? true,
  )
  if (early) return one.count(`at ${place}`)
  const robots = [stage.moderator, ...stage.phones]
  const joined = () => gone(stage) || robots.some((robot) => robot.joined)
  await until('somebody has a picture', joined, 20_000)
  if (!gone(stage)) one.time('restart to first picture', performance.now() - began)
  if (place !== null) {
    // A busy machine takes its time: only when all are back at work it is clear that nothing leads there any more.
    const back = () => gone(stage) || robots.every((robot) => robot.joined)
    await until('everybody is back', back, 20_000).catch(() => undefined)
    // Where there is no more occasion for it (every key is made once), any moment will do.
    const dead = await until(`the server dies at ${place}`, () => gone(stage), 2500).then(
      () => true,
      () => false,
    )
    one.count(dead ? `at ${place}` : 'at any moment')
    if (dead) return
  } else {
    await pause(one.plan() * 450)
    one.count('at any moment')
  }
  await stage.server.stop('SIGKILL')
}

export const kill: Part = {
  name: 'kill',
  what: 'SIGKILL at any moment and at named places while people vote, write cards, merge, rotate, close, reveal, export, send projects to a ticket system and start anew: nothing acknowledged is lost, nothing counts twice',
  unit: 'kills',
  units: { full: 2000, quick: 100, smoke: 3 },
  bounds: 'of kills lose something acknowledged',
  perCase: 10,
  // A start is measured: it waits for what runs beside it, and has to keep its limit all the same.
  lanes: 3,
  seconds: 180,
  run,
  // A handful of starts has no 95th percentile.
  limits: [{ what: 'restart to first picture', p: 0.95, ms: 2000, least: 20 }],
}
