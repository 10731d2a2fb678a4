import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Robot } from '../cli/robot.ts'
import { checkRun, lookWhile } from './forensics.ts'
import { noSmallDisk, type SmallDisk, smallDisk } from './full/smallDisk.ts'
import { working } from './killing/scene.ts'
import { picked } from './killing/votes.ts'
import { type Case, hold, type Part, pause, until } from './part.ts'
import { pollShape, Stage } from './stage.ts'

async function run(one: Case): Promise<void> {
  const dataDir = join(one.folder, 'var')
  const disk = smallDisk(one.folder, dataDir)
  try {
    const stage = await Stage.open(one, disk.env)
    try {
      await play(stage, one, disk)
    } finally {
      await stage.close('SIGKILL')
    }
  } finally {
    disk.drop()
  }
}

type Item = { run: number; phase: string }

async function play(stage: Stage, one: Case, disk: SmallDisk): Promise<void> {
  const { dice } = one
  const shape = pollShape()
  const { id, options } = shape
  await stage.add(shape)
  const phones = await stage.people(10)
  const [late, ...voters] = phones
  hold(late, 'nobody came')
  await stage.openItem(id)
  const vote = (phone: Robot) => phone.say(id, { type: 'pick', picks: [options[Math.floor(dice() * 3)] ?? ''] })
  const finish = working(
    stage,
    voters.map((phone) => async () => {
      await pause(20 + dice() * 60)
      const reply = await vote(phone)
      const known = ['line', 'activity.notOpen', 'activity.sealed', 'activity.otherRun']
      hold(reply.ok || known.includes(reply.code), `a vote was refused: ${JSON.stringify(reply)}`)
    }),
  )
  for (let filling = 0; filling < one.units; filling++) {
    // A new run truncates the log: what comes now needs room.
    if (filling > 0) await nextRun(stage, id)
    await pause(dice() * 100)
    const before = refusals(voters)
    await until('somebody hears that nothing can be saved', () => {
      disk.fill()
      return refusals(voters) > before
    }).catch(async (error: unknown) => {
      // Who says nothing must have saved everything.
      await checkNow(stage, one, id, `full without a word, ${filling}`)
      throw error
    })
    await checkNow(stage, one, id, `full, ${filling}`)
    await readsGoOn(stage)
    disk.free()
    const began = performance.now()
    const reply = await vote(late)
    hold(reply.ok, `refused although there is room: ${JSON.stringify(reply)}`)
    one.time('room to first vote saved', performance.now() - began)
    one.count('fillings')
    // The reserve comes back by itself.
    await until('there is a reserve again', () => existsSync(join(stage.dataDir, 'ballast')), 8000)
  }
  await finish()
  await checkNow(stage, one, id, 'at the end')
  hold((await stage.server.stop()) === 0, 'it does not stop by itself')
}

const refusals = (phones: readonly Robot[]) => phones.reduce((sum, { heard }) => sum + (heard.get('notSaved') ?? 0), 0)

async function nextRun(stage: Stage, id: string): Promise<void> {
  const { run } = stage.moderator.row<Item>(`item/${id}`) ?? { run: 1 }
  await stage.moderator.must({ type: 'item/close', id })
  await stage.moderator.must({ type: 'item/open', id, run: run + 1 })
}

/** Nothing can be saved: what is known can still be seen, by those who are here and by those who come. */
async function readsGoOn(stage: Stage): Promise<void> {
  await until('the moderator is told', () => stage.moderator.row('disk') === 'full', 3000)
  const page = await fetch(`${stage.server.url}/`)
  hold(page.status === 200, `the page: ${page.status}`)
  const file = await stage.organiser.file(`/api/rooms/${stage.room}/export/workshop.json`)
  hold(file.status === 200 || file.status === 429, `an export: ${file.status}`)
  const guest = new Robot({ url: stage.server.url, room: stage.code })
  try {
    await Promise.race([guest.arrive(), pause(5000)])
    hold(guest.joined && guest.row('workshop'), 'somebody who comes now sees nothing')
  } finally {
    guest.close()
  }
  await until('everybody is still there', () => stage.phones.every(({ joined }) => joined), 5000)
}

async function checkNow(stage: Stage, one: Case, id: string, where: string): Promise<void> {
  const copy = join(one.folder, 'copy')
  const look = await lookWhile(stage.server.process.pid ?? 0, stage.dataDir, copy, stage.room)
  const runs = [...new Set(stage.history.map(({ run }) => run))]
  const asked = { id, secret: false, stored: picked }
  const faults = [...look.faults, ...runs.flatMap((run) => checkRun(look, stage.history, { ...asked, run }))]
  rmSync(copy, { recursive: true })
  hold(faults.length === 0, `${where}: ${faults.slice(0, 4).join('; ')}`)
}

export const full: Part = {
  name: 'full',
  what: 'the disk is full in mid-vote: it is said honestly, reads go on, nothing acknowledged is lost, and with room it goes on by itself',
  unit: 'fillings',
  units: { full: 200, quick: 20, smoke: 2 },
  perCase: 10,
  lanes: 6,
  seconds: 180,
  missing: noSmallDisk,
  run,
  limits: [{ what: 'room to first vote saved', p: 1, ms: 5000 }],
}
