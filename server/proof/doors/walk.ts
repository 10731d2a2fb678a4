import { tableBelow } from '../../bench/spec.ts'
import type { Visitor } from '../../cli/visitor.ts'
import { type Case, hold } from '../part.ts'
import type { Stage } from '../stage.ts'
import { organisers, passOf, type Place, ROLES, rowOf, type Somebody } from './cast.ts'
import { AGENDA, EVENTS, ITEMS, type Sample, SEAT } from './events.ts'
import { tryOutside, tryUnknown } from './outside.ts'
import { deskOf, type Phase, PHASES, sceneOf } from './scene.ts'
import { diskOf, Line, seatOf } from './sockets.ts'

/** Every event of somebody who sits here. What went well is taken back, so that the next one finds the same. */
async function tryAll(place: Place, role: Somebody, events: readonly Sample[]): Promise<void> {
  const { one, stage, disk, scene, rows, desks, back, wrong } = place
  const { phase, room, code, desk } = scene
  const passes = await Promise.all([0, 1].map((n) => passOf(role, n === 0 ? desks[0] : desks[1], room)))
  const lines = passes.map((pass) => new Line(stage.server.url, pass))
  // An agenda has no code: phones stay outside.
  const outside = rowOf(rows, 'hello')[role] === '-' || (role === 'participant' && !code)
  const wanted = outside ? 'room.unknown' : role
  for (const line of lines) {
    const got = seatOf(await line.hello(role === 'participant' && code ? code : room))
    hold(got === wanted, `hello, ${role}, own, ${phase}: ${got}`)
    one.count('cells of sockets')
  }
  const claim = (holds: boolean, what: string) => void (holds || wrong.push(what))
  let turn = 0
  for (const sample of events) {
    const line = lines[sample.event === 'say' ? 0 : turn++ % 2] as Line
    const cell = rowOf(rows, sample.row)[role] ?? '-'
    const may = cell.split(' ').includes(phase)
    if (may && sample.name === 'rehearsal/end') await desk.must({ type: 'rehearsal/begin' })
    const { first } = may ? sample : {}
    const begun = first ? await desk.act(first) : null
    const before = disk.picture(room)
    const payload = sample.name === 'undo' && may ? await ownStep(line, role) : sample.payload()
    const reply = await line.send(sample, payload)
    const got = `${sample.name}, ${role}, own, ${phase}: ${reply.ok ? 'done' : JSON.stringify(reply)}`
    one.count('cells of sockets')
    claim(reply.ok === may, got)
    if (!reply.ok && !may) {
      claim(disk.picture(room) === before, `${got}, and yet something changed`)
      const never = cell === '-' && sample.event === 'act'
      if (wanted !== role) claim(reply.code === 'notJoined', got)
      else if (never) claim(reply.code === 'notAllowed', got)
      else if (cell === '-') claim(/^(notAllowed|room\.ended|activity\.notOpen)$/.test(reply.code), got)
    } else if (!reply.ok) continue
    else if (sample.name === 'rehearsal/begin') await desk.must({ type: 'rehearsal/end' })
    else if (sample.event === 'act' && phase !== 'E' && reply.seq !== undefined && back) {
      // Steps of the desk are taken back by the desk, all others by whoever did them.
      if (role === 'moderator' || role === 'organiser') await back(reply.seq)
      else await line.send(sample, { type: 'undo', seq: reply.seq })
      if (begun?.ok && begun.seq !== undefined) await back(begun.seq)
    }
  }
  for (const line of lines) line.close()
}

/** A step that this role may do, and the message that takes it back. */
async function ownStep(line: Line, role: Somebody): Promise<object> {
  const inner = EVENTS.find(
    ({ name }) => name === (role === 'host' ? `${ITEMS.cafe} core` : `${ITEMS.talk} keyMessage`),
  )
  hold(inner, 'a step of its own')
  const reply = await line.send(inner, inner.payload())
  hold(reply.ok, `a step of ${role} to take back: ${JSON.stringify(reply)}`)
  return { type: 'undo', seq: reply.seq }
}

const FORGED = ['item/nuke', 'workshop/erase', 'Item/open', 'item/open ', '__proto__', 'constructor', '']

/** One workshop in one phase, tried by everybody from everywhere. */
async function tryPhase(place: Omit<Place, 'scene' | 'back'>, phase: Phase, others: readonly Visitor[]): Promise<void> {
  const { one, stage, disk, desks } = place
  const [elsewhere, scene] = await Promise.all([sceneOf(stage, desks[0], 'P'), sceneOf(stage, desks[2], phase)])
  const backs = await Promise.all(others.map((organiser) => deskOf(stage.server.url, scene.room, organiser)))
  let turn = 0
  const inside = {
    ...place,
    scene,
    back: (seq: number) => (backs[turn++ % backs.length] ?? scene.desk).act({ type: 'undo', seq }),
  }
  // Where there is little time everybody tries another part of it.
  const part = (n: number) =>
    EVENTS.filter((event, i) => one.mode !== 'smoke' || event === SEAT || (i + n + one.base) % 6 === 0)
  const before = disk.picture(scene.room)
  for (const relation of ['other', 'none', 'revoked'] as const) await tryOutside(inside, relation, elsewhere, part(0))
  hold(disk.picture(scene.room) === before, 'somebody outside changed something')
  if (phase === 'R') await tryUnknown(inside, [...AGENDA, ...FORGED])
  const end = EVENTS.filter(({ name }) => name === 'workshop/end')
  for (const [n, role] of ROLES.entries()) {
    // An organiser's end comes in a workshop of its own: a moderator still needs this one.
    const later = role === 'organiser' && phase !== 'E' ? end : []
    await tryAll(
      inside,
      role,
      part(n).filter((one) => !later.includes(one)),
    )
  }
  if (phase !== 'E') {
    const own = await sceneOf(stage, desks[2], phase)
    await tryAll({ ...inside, scene: own }, 'organiser', end)
    own.close()
  }
  for (const robot of backs) robot.close()
  for (const one of [elsewhere, scene]) one.close()
}

/** Every event of the table for every role, from inside and outside, in every phase, over real lines. */
export async function checkSockets(one: Case, stage: Stage): Promise<void> {
  const rows = tableBelow('### Socket')
  const names = [...new Set(['hello', ...EVENTS.map(({ row }) => row)])]
  hold(
    rows
      .map(({ event }) => event)
      .sort()
      .join() === names.sort().join(),
    'the table of events is not the table',
  )
  const [removed, inner, outer, ...others] = await organisers(stage, 6)
  hold(inner && outer && removed, 'six organisers')
  const me = await removed.must<{ organiser: { id: string } }>('GET', '/api/me')
  await stage.organiser.must('POST', '/api/organisers/remove', { id: me.organiser.id })
  const disk = diskOf(stage)
  const wrong: string[] = []
  try {
    await Promise.all(
      PHASES.map(async (phase, i) => {
        const maker = others[i]
        hold(maker, 'an organiser for each phase')
        await tryPhase({ one, stage, disk, rows, wrong, desks: [inner, outer, maker, removed] }, phase, others)
      }),
    )
    hold(wrong.length === 0, `${wrong.length} cells: ${wrong.slice(0, 30).join('\n    ')}`)
  } finally {
    disk.close()
  }
}
