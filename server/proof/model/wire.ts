import { seeded } from '#shared/base/chance.ts'
import { AUDIENCES, type Audience } from '#shared/protocol/rows.ts'
import { Robot } from '../../cli/robot.ts'
import { deviceOf } from '../history.ts'
import { type Case, pause, until } from '../part.ts'
import { Stage } from '../stage.ts'
import type { Loose, Who } from './reference.ts'
import { type Setting, settingOf } from './setting.ts'
import { pick, Teller } from './story.ts'
import { Play, type System } from './system.ts'

const STEPS = 5
/** What was done is on every screen after so long. */
const CALM_MS = 5000

/** Everybody of the setting on a line of their own; their names become those the server gives their devices. */
async function arrive(stage: Stage, { staff, guests }: Setting): Promise<Map<string, Robot>> {
  const robots = new Map<string, Robot>()
  const { url } = stage.server
  for (const { role, scope, name } of staff) {
    const robot =
      role === 'organiser'
        ? await new Robot({ url, room: stage.room, grant: 'organiser', cookie: stage.organiser.cookie() }).arrive()
        : await stage.staff(role as 'moderator', scope)
    robots.set(name, robot)
  }
  for (const guest of guests) {
    const robot = await new Robot({ url, room: stage.code }).arrive()
    guest.name = deviceOf(stage.room, robot.door.key ?? '')
    robots.set(guest.name, robot)
  }
  return robots
}

function systemOf(robots: ReadonlyMap<string, Robot>, { staff, guests }: Setting): System {
  const robotOf = ({ name }: Who) => robots.get(name) as Robot
  const [desk] = staff.map(robotOf) as [Robot]
  const histories = [desk.history]
  const gone = new Set<string>()
  const ended = new Set<string>()
  const looks: Record<Audience, () => Robot> = {
    moderator: () => desk,
    participant: () => robotOf(guests.find(({ name }) => !gone.has(name)) as Who),
    projector: () => robotOf(staff.find(({ role }) => role === 'projector') as Who),
    host: () => robotOf(staff.find(({ role }) => role === 'host') as Who),
    minutes: () => robotOf(staff.find(({ role }) => role === 'minutes') as Who),
  }
  const out = { ok: false, code: 'room.removed' }
  return {
    now: Date.now,
    wait: () => undefined,
    async act(who, { id, saw, action }) {
      if (gone.has(who.name)) return out
      const reply = await robotOf(who).send('act', { id, action, ...(saw === null ? {} : { saw }) })
      if (!reply.ok) return reply
      if (action['type'] === 'device/remove') {
        gone.add(action['device'] as string)
        robots.get(action['device'] as string)?.close()
      }
      if (action['type'] === 'rehearsal/end') {
        const here = [...robots].flatMap(([name, robot]) => (gone.has(name) ? [] : [robot]))
        // The same step said twice begins no second history; the reply may come before the new one is known to anybody.
        const begun = ended.has(id) || (ended.add(id), false)
        const known = () => begun || !histories.includes(desk.history)
        await until('everybody knows the new history', () => known() && here.every((it) => it.history === desk.history))
        if (!begun) histories.push(desk.history)
      }
      return reply
    },
    say: async (who, say, history) =>
      gone.has(who.name) ? out : robotOf(who).send('say', { ...say, history: histories[history] ?? '' }),
    sealed: ({ id }) => until('it is sealed', () => desk.row<{ sealed: boolean }>(`item/${id}`)?.sealed),
    async settle(waited) {
      await pause(waited === 0 ? 5 : 25)
      return waited < CALM_MS
    },
    rows: (audience) => looks[audience]().mirror.rows as Loose,
    mine: (device) => robots.get(device)?.mine as Loose,
  }
}

/** Sequences over real lines, against the built server; then it is killed, and must tell the same story. */
export async function overTheWire(one: Case, sequences: number): Promise<void> {
  const dice = seeded(one.seed)
  const setting = settingOf(dice, true)
  const stage = await Stage.open(one)
  const robots = await arrive(stage, setting)
  try {
    const play = new Play(setting, systemOf(robots, setting))
    // The room has been given its title already.
    play.model.begin()
    const teller = new Teller(dice, setting, play.model)
    for (let n = 0; n < sequences; n++) {
      for (let step = 0; step < STEPS; step++) await play.step(teller.next())
      await play.compare(pick(dice, [AUDIENCES, [pick(dice, AUDIENCES)]]))
      if (dice() < 0.2 && (await play.undoRedo(pick(dice, setting.staff), setting.id))) one.count('undone and redone')
      one.count('sequences over the wire')
    }
    await play.compare()
    await stage.server.stop('SIGKILL')
    await stage.start()
    const back = () => [...robots].every(([name, { joined }]) => joined || play.model.told.removed.includes(name))
    await until('everybody is back', back, 20_000)
    await play.compare()
  } finally {
    for (const robot of robots.values()) robot.close()
    await stage.close('SIGKILL')
  }
}
