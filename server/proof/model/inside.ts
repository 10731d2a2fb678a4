import { seeded, seedOf } from '#shared/base/chance.ts'
import { receive } from '#shared/protocol/mirror.ts'
import { AUDIENCES, type Audience, same, type Snapshot } from '#shared/protocol/rows.ts'
import type { Action } from '#shared/workshop/actions.ts'
import { actionSchema } from '#shared/workshop/actions.ts'
import { parse } from '#shared/base/schema.ts'
import { workshopRules } from '#shared/workshop/rules.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { mineOf } from '../../room/knowing.ts'
import { Room } from '../../room/room.ts'
import type { Who as Seated } from '../../room/types.ts'
import { sqliteDirectory } from '../../store/directory.ts'
import { memoryKeys } from '../../store/keys.ts'
import { openDatabase } from '../../store/open.ts'
import { sqliteStore } from '../../store/sqlite.ts'
import { Fault } from '../part.ts'
import type { Loose, Who } from './reference.ts'
import { settingOf } from './setting.ts'
import { pick, Teller } from './story.ts'
import { Play, type System } from './system.ts'

/** Sequences in one room's life, and steps in one sequence. */
const IN_ROOM = 50
const STEPS = 4
const BESIDE = 8
const START = 1_900_000_000_000

/** What must have been taken in a long run, by kind and type. */
const EVERYTHING = [
  ...['set', 'results', 'lock', 'blank', 'qr', 'end'].map((type) => `workshop/${type}`),
  ...['add', 'edit', 'move', 'skip', 'remove', 'go', 'open', 'close', 'reveal', 'timer'].map((type) => `item/${type}`),
  ...['rehearsal/begin', 'rehearsal/end', 'device/remove', 'undo', 'poll/pick', 'poll/abstain', 'poll/hands'],
  ...['rank', 'dots', 'approve', 'hands', 'stage'].map((type) => `ranking/${type}`),
  ...[
    'ask',
    'withdraw',
    'like',
    'approve',
    'hide',
    'unhide',
    'correct',
    'merge',
    'unmerge',
    'live',
    'answered',
    'reply',
  ].map((type) => `questions/${type}`),
  ...['join', 'card', 'heading', 'react', 'start', 'next', 'back', 'warn', 'more', 'finish', 'dropHeading', 'move'].map(
    (type) => `cafe/${type}`,
  ),
  ...['merge', 'unmerge', 'hide', 'correct', 'handover', 'core', 'demand', 'withdraw'].map((type) => `cafe/${type}`),
]

const seat = ({ role, scope, name }: Who): Seated => ({
  ...{ role, scope, device: name },
  grant: role === 'participant' || role === 'organiser' ? null : name,
})

const db = openDatabase(':memory:')
const store = sqliteStore(db)
const directory = sqliteDirectory(db)

/** A room on a database in memory, without sockets: the real mailbox, rules, store and views. */
async function openRoom(id: string) {
  const clock = { now: START }
  const keys = memoryKeys()
  const record = {
    id,
    type: 'workshop' as const,
    title: '',
    lang: 'de' as const,
    parent: null,
    code: null,
    token: null,
  }
  directory.putRoom({ ...record, created: 0, archived: null, copy: 0, history: `first ${id}` })
  const parts = {
    ...{ id, rules: workshopRules, store, keys, now: () => clock.now, dice: seeded(1) },
    ...{ code: 'ABCDEFG', joinUrl: () => '' },
  }
  const open = () => Room.open<Workshop, Action>(parts)
  const room = await open()
  let defect: unknown = null
  room.onDefect = (error) => {
    defect = error
  }
  // What the screens have made of the patches alone.
  const mirrors = new Map<Audience, Snapshot>(
    AUDIENCES.map((one) => [one, structuredClone(room.feeds[one].snapshot())]),
  )
  room.listen({
    patch(audience, epoch, patch) {
      const mirror = mirrors.get(audience)
      const next = mirror && receive(mirror, epoch, patch)
      if (next) mirrors.set(audience, next)
    },
    mine: () => undefined,
    again: () => undefined,
  })
  const histories = [room.history]
  const system: System = {
    now: () => clock.now,
    wait(ms) {
      clock.now += ms
    },
    async act(who, { id: act, saw, action }) {
      const read = parse(actionSchema, structuredClone(action))
      if (!read.ok) throw new Fault(`not readable: ${JSON.stringify(read)} ${JSON.stringify(action)}`)
      const reply = await room.submit({ type: 'act', who: seat(who), id: act, saw, action: read.value })
      if (room.history !== histories.at(-1)) histories.push(room.history)
      return reply
    },
    say: (who, say, history) =>
      room.submit({
        type: 'say',
        who: seat(who),
        say: {
          ...(structuredClone(say) as Parameters<Room['submit']>[0] & Loose),
          history: histories[history] ?? '',
        } as never,
      }),
    sealed: async ({ id: activity, run }) => void (await room.sealSoon(activity, run)),
    async settle() {
      room.publish()
      if (defect) throw defect
      return false
    },
    rows: (audience) => mirrors.get(audience)?.rows as Loose,
    mine: (device) => mineOf(room as unknown as Room, device) as Loose,
  }
  /** Read again from disk, everything looks as it did; and what patches have built is what a view builds from nothing. */
  async function retold(play: Play): Promise<void> {
    const again = await open()
    for (const audience of AUDIENCES) {
      const [live, fresh] = [mirrors.get(audience)?.rows ?? {}, again.feeds[audience].rows]
      const keys2 = new Set([...Object.keys(live), ...Object.keys(fresh)])
      // Live results move in steps, and a start is a step.
      const odd = [...keys2].find((key) => !/\/(figures|abstained)$/.test(key) && !same(live[key], fresh[key]))
      if (odd)
        play.fault(`${audience}: ${odd} is ${JSON.stringify(live[odd])}, told again ${JSON.stringify(fresh[odd])}`)
    }
    await again.close()
  }
  return { room, system, retold }
}

/** One room with its sequences. */
async function life(seed: number, sequences: number, counts: Record<string, number>): Promise<void> {
  const dice = seeded(seed)
  const setting = settingOf(dice, false)
  const { room, system, retold } = await openRoom(`r${seed}`)
  const play = new Play(setting, system)
  const teller = new Teller(dice, setting, play.model)
  const add = (what: string, by = 1) => (counts[what] = (counts[what] ?? 0) + by)
  try {
    for (let n = 0; n < sequences; n++) {
      for (let step = 0; step < STEPS; step++) {
        system.wait(20)
        await play.step(teller.next())
      }
      // A look at times, and all of them around what is taken back.
      if (n % 2 === 0) await play.compare([pick(dice, AUDIENCES)], [pick(dice, setting.guests)])
      if (dice() < 0.2 && (await play.undoRedo(pick(dice, setting.staff), setting.id))) add('undone and redone')
      add('sequences')
    }
    await play.compare()
    await retold(play)
    for (const what of play.taken) taken.add(what)
    add('steps written', play.model.seq)
    add('rooms told again')
  } catch (error) {
    throw error instanceof Fault ? new Fault(`seed ${seed}: ${error.message}`) : error
  } finally {
    await room.close()
    await store.destroy(`r${seed}`)
  }
}

/**
 * `inside.ts SEED SEQUENCES [everything | LIFE]`, as a child process: prints what it counted, or what does not hold.
 * `everything`: goes on until each step has been taken at least once; LIFE: plays that room alone.
 */
const [seed = '1', sequences = '100', only = ''] = process.argv.slice(2)
const counts: Record<string, number> = {}
const taken = new Set<string>()
const most = Math.ceil(Number(sequences) / IN_ROOM)
const rooms = Array.from({ length: most }, (_, i) => i)
const everything = only === 'everything'
const missing = () => (everything ? EVERYTHING.filter((what) => !taken.has(what)) : [])
const lane = async () => {
  for (let room = rooms.shift(); room !== undefined; room = rooms.shift())
    await life(
      only && !everything ? Number(only) : seedOf(`${seed}/${room}`),
      room < most ? Math.min(IN_ROOM, Number(sequences) - room * IN_ROOM) : IN_ROOM,
      counts,
    )
}
try {
  await Promise.all(Array.from({ length: BESIDE }, lane))
  // A workshop ends once in its life: where chance has left out something, more rooms are played, up to five times as many again.
  for (let next = most; next < 6 * most && missing().length > 0; next += BESIDE) {
    rooms.push(...Array.from({ length: BESIDE }, (_, i) => next + i))
    await Promise.all(Array.from({ length: BESIDE }, lane))
  }
  if (missing().length > 0) throw new Fault(`never taken in ${counts['sequences']} sequences: ${missing().join(', ')}`)
  process.stdout.write(`${JSON.stringify({ counts })}\n`)
  process.exit(0)
} catch (error) {
  const fault = error instanceof Fault ? error.message : String((error as Error).stack)
  process.stdout.write(`${JSON.stringify({ fault, defect: !(error instanceof Fault) })}\n`)
  process.exit(1)
}
