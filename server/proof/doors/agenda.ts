import { evaluatorScope, groupScope } from '#shared/agenda/roles.ts'
import { tableBelow } from '../../bench/spec.ts'
import { freshId, Robot, wordsOf } from '../../cli/robot.ts'
import { createRoom, type Visitor, walkIn } from '../../cli/visitor.ts'
import { type Case, hold } from '../part.ts'
import type { Stage } from '../stage.ts'
import { KNOWN, type Step, STEPS, type Things } from './agendaSteps.ts'
import { organisers, passOf, rowOf } from './cast.ts'
import { out } from './out.ts'
import { type Home, tryRoutes } from './routes.ts'
import { type Disk, diskOf, Line, type Pass, seatOf } from './sockets.ts'

const OF_WORKSHOPS = ['nobody', 'participant', 'projector', 'host', 'minutes', 'moderator', 'organiser'] as const
const ROLES = [...OF_WORKSHOPS, 'group', 'evaluator'] as const
type Somebody = (typeof ROLES)[number]
type Link = 'group' | 'evaluator'
const isOfAgenda = (role: Somebody): role is Link => role === 'group' || role === 'evaluator'

/** An agenda with two groups, a project of each, and somebody who judges. */
export type Region = { room: string; desk: Robot; things: Things; maker: () => Visitor }
const NAMES = ['field', 'phase', 'group', 'otherGroup', 'evaluator', 'criterion', 'own', 'other'] as const

/** Each session has its own pace: the organisers make its links in turn. */
export async function regionOf({ server }: Stage, makers: readonly Visitor[]): Promise<Region> {
  let turn = 0
  const next = () => {
    const one = makers[turn++ % makers.length]
    hold(one, 'an organiser')
    return one
  }
  const maker = next()
  const room = await createRoom(maker, { title: 'Region' }, { type: 'agenda' })
  const desk = await new Robot({ url: server.url, room, grant: 'organiser', cookie: maker.cookie() }).arrive()
  const things = Object.fromEntries(NAMES.map((name) => [name, freshId()])) as Things
  const part = { title: wordsOf('Teil'), note: wordsOf('') }
  await desk.must({ type: 'field/set', id: things.field, ...part })
  await desk.must({ type: 'phase/set', id: things.phase, ...part })
  await desk.must({ type: 'evaluator/set', id: things.evaluator, title: wordsOf('Amt') })
  for (const [project, group] of [
    [things.own, things.group],
    [things.other, things.otherGroup],
  ]) {
    await desk.must({ type: 'group/set', id: group, title: wordsOf('AG'), contact: wordsOf('') })
    const words = { title: wordsOf('Vorhaben'), text: wordsOf(''), origin: wordsOf('') }
    await desk.must({ type: 'project/add', id: project, ...words, field: null })
    await desk.must({ type: 'project/edit', id: project, group })
  }
  const criteria = STEPS.find(({ name }) => name === 'criteria/set')?.payload(desk, things, '')
  await desk.must(criteria)
  return { room, desk, things, maker: next }
}

/** What a link of an agenda is limited to. */
export const scopeIn = ({ things }: Region, role: Link): string =>
  role === 'group' ? groupScope(things.group) : evaluatorScope(things.evaluator)

async function pass(region: Region, role: Somebody): Promise<Pass> {
  if (!isOfAgenda(role)) return passOf(role, region.maker(), region.room)
  const { visitor, grant } = await walkIn(region.maker(), region.room, role, scopeIn(region, role))
  return { cookie: visitor.cookie(), grant }
}

type Walk = {
  one: Case
  stage: Stage
  disk: Disk
  region: Region
  rows: readonly Record<string, string>[]
  wrong: string[]
}

/** Every step of somebody who sits there, in a project of their own group and of another one. */
async function tryInside({ one, stage, disk, region, rows, wrong }: Walk, role: Somebody, steps: readonly Step[]) {
  const { room, desk, things } = region
  const line = new Line(stage.server.url, await pass(region, role))
  const sits = rowOf(rows, 'hello')[role] === 'yes'
  const seat = seatOf(await line.hello(room))
  hold(sits ? seat === role : seat === 'room.unknown', `hello, ${role}, agenda: ${seat}`)
  // Whose project it is counts for profiles alone.
  for (const { row, name, payload } of steps)
    for (const project of row.startsWith('act profile/set') ? [things.own, things.other] : [things.own]) {
      const cell = rowOf(rows, row)[role] ?? '-'
      const may = cell === 'yes' || (cell === 'own' && project === things.own)
      const before = disk.picture(room)
      const reply = await line.send({ event: 'act' }, payload(desk, things, project))
      const got = `${name}, ${role}, ${project === things.own ? 'own' : 'other'} group: ${reply.ok ? 'done' : reply.code}`
      one.count('cells of agendas')
      // What it says may not fit; whoever may say it hears so, and not that they may not.
      const heard = reply.ok || /^(agenda|directory|undo)\./.test(reply.code)
      const refused = !reply.ok && reply.code === (sits ? 'notAllowed' : 'notJoined')
      if (may ? !heard : !refused) wrong.push(got)
      if (!may && disk.picture(room) !== before) wrong.push(`${got}, and yet something changed`)
      if (reply.ok) await desk.until(() => (desk.row<{ seq: number }>('agenda')?.seq ?? 0) >= (reply.seq ?? 0))
    }
  line.close()
}

/** With a link to another agenda, for one that is not there, and with a link that was revoked. */
async function tryOutside({ one, stage, disk, region, wrong }: Walk, elsewhere: Region, steps: readonly Step[]) {
  const before = disk.picture(region.room)
  for (const relation of ['other', 'none', 'revoked'] as const)
    for (const role of ROLES) {
      // Organisers belong into every agenda; who holds nothing is tried inside.
      if (['organiser', 'nobody', 'participant'].includes(role) && relation !== 'none') continue
      const held = await pass(relation === 'other' ? elsewhere : region, role)
      if (relation === 'revoked')
        await region.maker().must('POST', `/api/rooms/${region.room}/links/revoke`, { link: held.grant })
      const line = new Line(stage.server.url, held)
      const seat = seatOf(await line.hello(relation === 'none' ? freshId() : region.room))
      if (!['room.unknown', 'grant.unknown'].includes(seat)) wrong.push(`hello, ${role}, ${relation}, agenda: ${seat}`)
      for (const { name, payload } of steps) {
        const reply = await line.send({ event: 'act' }, payload(region.desk, region.things, region.things.own))
        one.count('cells of agendas')
        if (reply.ok || reply.code !== 'notJoined')
          wrong.push(`${name}, ${role}, ${relation}: ${reply.ok ? 'done' : reply.code}`)
      }
      line.close()
    }
  if (disk.picture(region.room) !== before) wrong.push('somebody outside changed an agenda')
}

/** Who was removed from an agenda judges no more, though the link still opens it; a workshop has no such links. */
async function checkGone({ one, stage, region }: Walk): Promise<void> {
  const line = new Line(stage.server.url, await pass(region, 'evaluator'))
  await line.hello(region.room)
  await region.desk.must({ type: 'evaluator/remove', id: region.things.evaluator })
  const score = { project: region.things.own, criterion: region.things.criterion, value: 2 }
  const reply = await line.send({ event: 'act' }, { type: 'score/set', ...score })
  hold(!reply.ok && reply.code === 'notAllowed', `somebody who judges no more: ${JSON.stringify(reply)}`)
  line.close()
  for (const role of ['group', 'evaluator'] as const) {
    const link = { role, scope: scopeIn(region, role), label: '' }
    const asked = region.maker().must('POST', `/api/rooms/${stage.room}/links`, link)
    const answer = await asked.then(
      () => 'made',
      (error: Error) => error.message,
    )
    hold(answer.includes('"malformed"'), `a workshop gives out a link for a ${role}: ${answer}`)
  }
  one.count('cells of agendas', 3)
}

const homeOf = ({ region }: Walk, elsewhere: Region): Home => ({
  ...{ room: region.room, other: elsewhere.room, roles: ROLES },
  names: { file: 'backlog.csv', project: region.things.own, tracker: freshId(), agenda: region.room },
  link: (role) => {
    const scope = isOfAgenda(role as Somebody) ? scopeIn(region, role as Link) : null
    return walkIn(region.maker(), region.room, role as Link, scope)
  },
})

/** Whose link to an agenda is revoked, and who signs out, is out within a second. */
async function checkOut({ one, stage, region }: Walk): Promise<void> {
  const { url } = stage.server
  const { room, maker } = region
  for (const role of ['group', 'evaluator'] as const)
    for (const way of ['revoked', 'signed-out'] as const) {
      const { visitor, grant } = await walkIn(maker(), room, role, scopeIn(region, role))
      const robot = await new Robot({ url, room, grant, cookie: visitor.cookie() }).arrive()
      const step = () =>
        way === 'revoked'
          ? maker().must('POST', `/api/rooms/${room}/links/revoke`, { link: grant })
          : visitor.must('POST', '/api/signout')
      await out(one, `a ${way} ${role}`, robot, step)
      one.count('cells of agendas')
    }
}

/** Every step of an agenda for every role, from inside and outside, over real lines. */
export async function checkAgenda(one: Case, stage: Stage): Promise<void> {
  const rows = tableBelow('### Agenda')
  const told = [...new Set(['hello', ...STEPS.map(({ row }) => row)])]
  const table = rows.map(({ event = '' }) => event)
  hold([...table].sort().join() === told.sort().join(), 'the table of agendas is not the table')
  const tried = STEPS.map(({ name }) => name.split(' ')[0])
  const missed = KNOWN.filter((type) => !tried.includes(type))
  hold(missed.length === 0, `nobody tries ${missed.join()}`)
  const [outer, ...inner] = await organisers(stage, 8)
  hold(outer, 'an organiser')
  const [region, elsewhere] = await Promise.all([regionOf(stage, inner), regionOf(stage, [outer])])
  const disk = diskOf(stage)
  const walk: Walk = { one, stage, disk, region, rows, wrong: [] }
  // Where there is little time everybody tries another part of it; what a role may is always tried.
  const part = (n: number, role?: Somebody) =>
    STEPS.filter(({ row }, i) => {
      const special = role && isOfAgenda(role) && rowOf(rows, row)[role] !== '-'
      return one.mode !== 'smoke' || special || (i + n + one.base) % 6 === 0
    })
  try {
    for (const [n, role] of ROLES.entries()) await tryInside(walk, role, part(n, role))
    await tryOutside(walk, elsewhere, part(0))
    await tryRoutes(one, stage, homeOf(walk, elsewhere), (n) => one.mode !== 'smoke' || (n + one.base) % 4 === 0)
    await checkOut(walk)
    await checkGone(walk)
    hold(walk.wrong.length === 0, `${walk.wrong.length} cells: ${walk.wrong.slice(0, 30).join('\n    ')}`)
  } finally {
    disk.close()
    for (const { desk } of [region, elsewhere]) desk.close()
  }
}
