import { KIND_NAMES, kinds } from '#shared/activities/kinds.ts'
import type { Dice } from '#shared/base/chance.ts'
import { seeded } from '#shared/base/chance.ts'
import { freshId, Robot } from '../cli/robot.ts'
import { createRoom, walkIn } from '../cli/visitor.ts'
import type { Probed } from '../probe.ts'
import { type Attack, attackWith } from './hostile/attack.ts'
import { type Case, hold, type Part, pause, until } from './part.ts'
import { pollShape, Stage } from './stage.ts'

/** Packets in a second: the load under which honest phones are measured. */
const RATE = 5000
const HONEST = 25
/** What the memory of the server may grow by in one case, garbage collected. */
const GROWTH_MB = 64

/** The server's own word about itself; only the proof's build gives it. */
async function probe({ server }: Stage): Promise<Probed> {
  const told = () =>
    [...server.output().matchAll(/^probe (.+)$/gm)].map((found) => JSON.parse(found[1] ?? '') as Probed)
  const before = told().length
  server.process.kill('SIGUSR2')
  await until('the server says how it is', () => told().length > before, 20_000)
  return told().at(-1) as Probed
}

/** Everybody in the hall votes every second, as if nobody else was there. */
async function honest(one: Case, phone: Robot, vote: string, options: string[], dice: Dice, going: () => boolean) {
  let last = ''
  await pause(dice() * 1000)
  while (going()) {
    last = options[Math.floor(dice() * options.length)] ?? ''
    const began = performance.now()
    const reply = await phone.say(vote, { type: 'pick', picks: [last] })
    one.time('honest vote', performance.now() - began)
    hold(reply.ok, `an honest vote was refused: ${JSON.stringify(reply)}`)
    await pause(800 + dice() * 400)
  }
  const mine = () => JSON.stringify(phone.mine[`${vote}/vote`])
  await until('a phone shows what it has said last', () => mine() === JSON.stringify([last]))
}

/** A hall with everything open, and beside it a workshop and an agenda in which those who attack are staff. */
async function setTheScene(stage: Stage): Promise<Attack> {
  const { server, organiser, room } = stage
  const items: Attack['items'] = []
  for (const kind of KIND_NAMES) {
    const id = await stage.add({ id: freshId(), kind, config: kinds[kind].sample.config as object })
    await stage.openItem(id)
    items.push({ id, kind })
  }
  const { join } = await organiser.must<{ join: string }>('GET', `/api/rooms/${room}`)
  const theirs = await createRoom(organiser, { title: 'Nebenan' }, { template: 'burg' })
  const agenda = await createRoom(organiser, { title: 'Agenda' }, { type: 'agenda' })
  const staff: Attack['staff'] = []
  for (const role of ['moderator', 'moderator', 'host', 'minutes', 'projector'] as const) {
    const { visitor, grant } = await walkIn(organiser, theirs, role, role === 'host' ? 'table/cafetable1' : null)
    staff.push({ cookie: visitor.cookie(), grant, room: theirs })
  }
  for (const other of [theirs, agenda]) staff.push({ cookie: organiser.cookie(), grant: 'organiser', room: other })
  const file = await organiser.file(`/api/rooms/${room}/export/workshop.json`)
  const token = join.split('#')[1] ?? ''
  return { port: server.port, room, token, code: stage.code, items, staff, history: '', file: file.body }
}

async function run(one: Case): Promise<void> {
  // Every other server is the release itself; the proof's build can also be asked what it looks like inside.
  const inside = one.mutant !== null || one.number % 2 === 0
  const stage = await Stage.open(one, inside ? { TAFELRUNDE_FAILPOINT: 'none' } : {})
  try {
    const vote = pollShape()
    await stage.add(vote)
    await stage.openItem(vote.id)
    const attack = await setTheScene(stage)
    const phones = await stage.people(HONEST)
    attack.history = phones[0]?.history ?? ''
    const before = inside ? await probe(stage) : null
    let going = true
    const voting = Promise.all(
      phones.map((phone, i) => honest(one, phone, vote.id, vote.options, seeded(one.seed + i), () => going)),
    )
    // Told below; until then it must not count as nobody's.
    voting.catch(() => undefined)
    const began = performance.now()
    const faults = await attackWith(one, attack, RATE, () => stage.server.process.exitCode === null)
    one.time('attack', performance.now() - began)
    going = false
    const { exitCode, signalCode } = stage.server.process
    hold(exitCode === null && signalCode === null, `the server ended with ${exitCode ?? signalCode}`)
    hold(faults.length === 0, faults.slice(0, 5).join('; '))
    await voting
    await checkAfter(one, stage, vote.id, before)
  } finally {
    await stage.close('SIGKILL')
  }
}

/** The hall is as it was, the log holds no defect, and nothing was left behind in the server. */
async function checkAfter(one: Case, stage: Stage, vote: string, before: Probed | null): Promise<void> {
  const defects = stage.server
    .output()
    .split('\n')
    .filter((line) => /"level":(5|6)0|^\s+at |Error:/.test(line))
  hold(defects.length === 0, `${defects.length} defects: ${defects.slice(0, 3).join(' ').slice(0, 1500)}`)
  const item = stage.moderator.row<{ phase: string; run: number }>(`item/${vote}`)
  hold(item?.phase === 'open' && item.run === 1, 'somebody touched the programme of the hall')
  hold(stage.moderator.row<{ ended: boolean }>('workshop')?.ended === false, 'somebody ended the workshop')
  if (!before) return
  const after = await probe(stage)
  hold(after.strange.length === 0, `the prototypes of everything hold ${after.strange.join(', ')}`)
  one.time('longest turn of the event loop', after.blockedMs)
  one.time('longest wait for the disk or the machine', after.waitedMs)
  one.time('growth in MB', after.heapMb - before.heapMb)
  hold(after.heapMb - before.heapMb <= GROWTH_MB, `grew from ${before.heapMb} to ${after.heapMb} MB`)
}

export const hostile: Part = {
  name: 'hostile',
  what: 'malformed frames, packets, requests and files, forged roles and ids, beside honest phones: nothing breaks, nobody gets in',
  unit: 'packets',
  units: { full: 1_000_000, quick: 50_000, smoke: 15_000 },
  perCase: 50_000,
  lanes: 1,
  seconds: 120,
  run,
  limits: [
    { what: 'honest vote', p: 0.99, ms: 500 },
    { what: 'longest turn of the event loop', p: 1, ms: 200 },
  ],
  holds({ times, counts }, mode) {
    // The smoke runs among the tests, on machines that are busy otherwise: there it is not the time that is judged.
    if (mode === 'smoke') return []
    const seconds = (times['attack'] ?? []).reduce((sum, ms) => sum + ms, 0) / 1000
    const rate = (counts['packets'] ?? 0) / seconds
    return [...(rate >= 4000 ? [] : [`${Math.round(rate)} packets a second, fewer than 4,000`])]
  },
}
