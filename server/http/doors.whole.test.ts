import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type AnyKind, kindOf, kinds } from '#shared/activities/kinds.ts'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL, type Reply, type Role } from '#shared/protocol/wire.ts'
import type { AnyAction } from '#shared/room/rules.ts'
import { actionSchema } from '#shared/workshop/actions.ts'
import { id, pick, pollConfig, words } from '../bench/hall.ts'
import { ask, type Bench, openBench } from '../bench/server.ts'
import { tableBelow } from '../bench/spec.ts'
import { DOORS } from '../doors.ts'
import { hashOf, staffDevice } from '../house.ts'
import { projectFolder } from '../paths.ts'
import { EVENTS as EVERY_EVENT } from '../proof/doors/events.ts'
import type { Who } from '../room/types.ts'

const ROLES = ['nobody', 'participant', 'projector', 'host', 'minutes', 'moderator', 'organiser'] as const
/** Those who have a link to an agenda: what they may do there stands in a table of its own. */
const ALL = [...ROLES, 'group', 'evaluator'] as const
type Somebody = (typeof ALL)[number]
const isLink = (role: Somebody) => role !== 'nobody' && role !== 'participant' && role !== 'organiser'
const SCOPE: Partial<Record<Somebody, string>> = { host: 'table/cafetable1' }

vi.setConfig({ testTimeout: 30_000 })
let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterAll(() => bench.stop())

/** A browser of that role: its cookie, and the grant its pages name. */
function enter(room: string, role: Somebody): { cookie: string; grant?: string; key?: string } {
  const { directory } = bench.house
  if (role === 'nobody') return { cookie: '' }
  if (role === 'participant') return { cookie: `tr_session=${newSecret(randomBytes)}`, key: newSecret(randomBytes) }
  const secret = newSecret(randomBytes)
  const session = { secret: hashOf(secret), organiser: null, grants: [] as string[], seen: Date.now() }
  const cookie = `tr_session=${secret}`
  if (role === 'organiser') {
    directory.putSession({ ...session, organiser: directory.organisers()[0]?.id ?? '' })
    return { cookie, grant: 'organiser' }
  }
  const link = { id: id(), room, role, scope: SCOPE[role] ?? null, label: '', secret: hashOf(newSecret(randomBytes)) }
  directory.putLink({ ...link, created: 0, revoked: null })
  directory.putSession({ ...session, grants: [link.id] })
  return { cookie, grant: link.id }
}

describe('[SPEC D1] the table of routes', () => {
  const routes = tableBelow('### Routes')
  const name = (one: { method?: string; path?: string }) => `${one.method} ${one.path}`

  it('holds every route there is, once, and no other', () => {
    expect(routes.map(name).sort()).toEqual(DOORS.map(name).sort())
    expect(new Set(routes.map(name)).size).toBe(routes.length)
    for (const row of routes)
      for (const role of ALL) expect(['yes', 'no', 'own'], `${name(row)} ${role}`).toContain(row[role])
  })

  it('leaves nothing else reachable', async () => {
    const { cookie } = enter('', 'organiser')
    for (const path of [
      '/api',
      '/api/',
      '/api/nothing',
      '/api/rooms/x/nothing',
      '/api/../etc/passwd',
      '/',
      '/index.html',
    ])
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])
        expect([path, method, (await ask(bench.url, method, path, { cookie })).status]).toEqual([path, method, 404])
    for (const { method, path } of DOORS) {
      const other = method === 'GET' ? 'POST' : 'PUT'
      if (DOORS.some((one) => one.path === path && one.method === other)) continue
      const real = path.replace(':room', id()).replace(':file', 'x').replace(':name', 'x')
      expect([path, (await ask(bench.url, other, real, { cookie })).status]).toEqual([path, 404])
    }
  })

  const { create } = { create: () => bench.house.rooms.create('workshop', 'Ein Raum', 'de') }
  it.each(routes.map((row) => [name(row), row] as const))('[SPEC D2] %s', async (_name, row) => {
    const [mine, other] = [create(), create()]
    for (const role of ALL)
      for (const [room, same] of [
        [mine, true],
        [other, false],
      ] as const) {
        const { cookie } = enter(mine.id, role)
        const path = (row['path'] ?? '').replace(':room', room.id).replace(':file', 'workshop.json')
        const body = row['method'] === 'POST' ? { body: '{}' } : {}
        const reply = await ask(bench.url, row['method'] ?? '', path.replace(':name', room.code ?? ''), {
          cookie,
          ...body,
        })
        const expected = row[role] === 'yes' || (row[role] === 'own' && same)
        const got = `${role} ${same ? 'here' : 'elsewhere'}: ${reply.status} ${reply.code}`
        if (expected) expect(got).not.toMatch(/notAllowed|origin|: 5\d\d/)
        else expect(got).toBe(`${role} ${same ? 'here' : 'elsewhere'}: 403 notAllowed`)
      }
  })

  it('[SPEC D2] makes a room that does not exist and one that is not yours look the same', async () => {
    const [mine, other] = [create(), create()]
    for (const role of ['nobody', 'moderator'] as const) {
      const { cookie } = enter(mine.id, role)
      const replies = await Promise.all(
        [other.id, id(), 'x', '__proto__'].map((room) => ask(bench.url, 'GET', `/api/rooms/${room}`, { cookie })),
      )
      expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    }
    const { cookie } = enter(mine.id, 'organiser')
    for (const { method, path } of DOORS.filter((one) => one.path.includes(':room'))) {
      const reply = await ask(bench.url, method, path.replace(':room', id()).replace(':file', 'workshop.json'), {
        ...(method === 'POST' ? { body: '{}' } : {}),
        cookie,
      })
      expect([path, reply.status, reply.code]).toEqual([path, 403, 'notAllowed'])
    }
  })
})

type Phase = 'P' | 'R' | 'E'
const PHASES: readonly Phase[] = ['P', 'R', 'E']
type Stage = { room: string; code: string; poll: string; talk: string; cafe: string; own: number }

/** A fresh workshop in that phase, with a step of this role in it that could be taken back. */
async function stage(phase: Phase, role: Somebody): Promise<Stage> {
  const record = bench.house.rooms.create('workshop', 'Bühne', 'de')
  const room = await bench.house.rooms.get(record.id)
  if (!room) throw new Error('no room')
  const [poll, talk, cafe] = [id(), id(), id()]
  const by = (one: Somebody): Who => ({
    ...{ role: one as Role, scope: SCOPE[one] ?? null, grant: one === 'organiser' ? null : `link-${one}` },
    device: staffDevice(`test/${one}`),
  })
  const act = async (action: object, who: Who = by('organiser')) => {
    const reply = await room.submit({ type: 'act', who, id: id(), saw: null, action: action as AnyAction })
    if (!reply.ok) throw new Error(`${JSON.stringify(action)}: ${reply.code}`)
    return reply.seq ?? 0
  }
  const item = (one: string, kind: string, config: unknown) => ({
    ...{ type: 'item/add', id: one, kind, title: words(kind), minutes: 1, notes: words(''), after: null, config },
  })
  const steps: object[] = [
    item(poll, 'poll', pollConfig()),
    item(talk, 'talk', kindOf('talk').sample.config),
    item(cafe, 'cafe', kindOf('cafe').sample.config),
  ]
  if (phase !== 'P')
    steps.push(...[poll, talk, cafe].map((one) => ({ type: 'item/open', id: one })), {
      type: 'item/do',
      id: cafe,
      action: { type: 'start' },
    })
  await Promise.all(steps.map((step) => act(step)))
  const ownStep: Partial<Record<Somebody, object>> = {
    host: { type: 'item/do', id: cafe, action: { type: 'core', table: 'cafetable1', text: words('Kern') } },
    minutes: { type: 'item/do', id: talk, action: { type: 'keyMessage', words: words('Botschaft') } },
    moderator: { type: 'workshop/qr', large: true },
    organiser: { type: 'workshop/qr', large: true },
  }
  const step = ownStep[role]
  const own = step ? await act(step, by(role)) : 1
  if (phase === 'E') await act({ type: 'workshop/end' })
  // What the server does by itself afterwards is done before anybody is watched.
  const sealed = () => room.parts.rules.items(room.state).every((one) => one.phase !== 'closed' || one.sealed)
  while (!sealed()) await new Promise((done) => setTimeout(done, 5))
  return { room: record.id, code: record.code ?? '', poll, talk, cafe, own }
}

type Line = { emit: (event: string, payload: unknown) => Promise<Reply & { history?: string }>; close: () => void }
function line(cookie: string): Line {
  const socket = io(bench.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: cookie ? { cookie } : {},
  })
  return {
    emit: (event, payload) => socket.timeout(5000).emitWithAck(event, payload) as Promise<Reply & { history?: string }>,
    close: () => socket.close(),
  }
}

/** What each row of the socket table does. */
const EVENTS: Record<string, (at: Stage, role: Somebody) => [event: 'act' | 'say' | 'hello', payload: object][]> = {
  hello: () => [],
  'say a vote': ({ poll }) => [['say', { activity: poll, answer: pick(1) }]],
  'say a question': ({ talk }) => [['say', { activity: talk, answer: { type: 'ask', id: id(), text: 'Was nun?' } }]],
  'say a card': ({ cafe }, role) => [
    ...(role === 'participant' ? [['say', { activity: cafe, answer: { type: 'join' } }] as ['say', object]] : []),
    [
      'say',
      { activity: cafe, answer: { type: 'card', id: id(), round: 1, heading: null, column: 0, text: 'Eine Karte' } },
    ],
  ],
  'act workshop/lock': () => [['act', { type: 'workshop/lock', locked: true }]],
  'act workshop/results': () => [['act', { type: 'workshop/results', shown: true }]],
  'act device/remove': () => [['act', { type: 'device/remove', device: 'f'.repeat(24) }]],
  'act item/go': ({ talk }) => [['act', { type: 'item/go', id: talk }]],
  'act item/timer': ({ poll }) => [['act', { type: 'item/timer', id: poll, endsAt: null }]],
  'act item/do talk': ({ talk }) => [
    ['act', { type: 'item/do', id: talk, action: { type: 'keyMessage', words: words('Neu') } }],
  ],
  'act item/do café': ({ cafe }) => [
    ['act', { type: 'item/do', id: cafe, action: { type: 'core', table: 'cafetable1', text: words('Neu') } }],
  ],
  'act undo own step': ({ own }) => [['act', { type: 'undo', seq: own }]],
  'act item/seal': ({ poll }) => [['act', { type: 'item/seal', id: poll, run: 1 }]],
  'act workshop/end': () => [['act', { type: 'workshop/end' }]],
}

async function attempt(event: string, role: Somebody, at: Stage): Promise<{ reply: Reply; changed: boolean }> {
  const { cookie, grant, key } = enter(at.room, role)
  const socket = line(cookie)
  const room = await bench.house.rooms.get(at.room)
  const facts = async () => JSON.stringify(await bench.house.store.load(at.room))
  const before = await facts()
  const who = grant ? { room: at.room, grant } : { room: key ? at.code : at.room, ...(key ? { key } : {}) }
  let reply: Reply & { history?: string } = await socket.emit('hello', { protocol: PROTOCOL, ...who })
  for (const [kind, payload] of EVENTS[event]?.(at, role) ?? []) {
    const say = {
      id: id(),
      run: 1,
      n: Date.now() * 10 + Math.floor(Math.random() * 10),
      history: room?.history ?? '',
      ...payload,
    }
    reply = await socket.emit(kind, kind === 'say' ? say : { id: id(), action: payload })
  }
  socket.close()
  return { reply, changed: (await facts()) !== before }
}

type Loose = Record<string, unknown>
/** What a message asks for: the type of a step, or whose answer of which type. */
const stepOf = ({ type, id, activity, action, answer }: Loose): string =>
  type === 'item/do'
    ? `${String(id)} ${String((action as Loose)['type'])}`
    : typeof activity === 'string'
      ? `${activity} ${String((answer as Loose)['type'])}`
      : String(type)
/** The types that a schema lets in. */
function typesOf(schema: unknown): string[] {
  type Inside = { def: { options?: unknown[]; shape?: { type: { def: { values: string[] } } } } }
  const { options, shape } = (schema as Inside).def
  return options ? options.flatMap(typesOf) : (shape?.type.def.values ?? [])
}

describe('[SPEC D3] the table of socket events', () => {
  const rows = tableBelow('### Socket')
  it('holds every event this test knows, and every one that the proof tries over real lines', () => {
    const names = rows.map((row) => row['event'])
    expect(names).toEqual(expect.arrayContaining(Object.keys(EVENTS)))
    expect([...new Set(names)].sort()).toEqual([...new Set(['hello', ...EVERY_EVENT.map(({ row }) => row)])].sort())
    for (const row of rows) for (const role of ROLES) expect(row[role]).toMatch(/^(-|P R E|P R|P|R|E)$/)
  })

  it('leaves out no event of the socket, no step and no answer that a schema lets in', () => {
    const heard = readFileSync(join(projectFolder(), 'server/wire/socket.ts'), 'utf8')
    const events = [...heard.matchAll(/\bline\.on\(\s*'(\w+)'/g)].map((found) => found[1])
    expect(events.sort()).toEqual(['act', 'disconnect', 'hello', 'say'])
    const tried = new Set(EVERY_EVENT.map(({ event, payload }) => `${event} ${stepOf(payload() as Loose)}`))
    const outer = typesOf(actionSchema).filter((type) => type !== 'item/do')
    const steps = outer.map((type) => `act ${type}`)
    for (const [name, kind] of Object.entries(kinds) as [string, AnyKind][]) {
      const id = `doors${name}`
      steps.push(...typesOf(kind.action).map((type) => `act ${id} ${type}`))
      steps.push(...typesOf(kind.answer).map((type) => `say ${id} ${type}`))
    }
    // A vote of another method is the same event as the vote that is tried.
    const same = ['doorspoll scale', 'doorspoll abstain', 'doorsranking dots', 'doorsranking approve']
    expect(steps.filter((step) => !tried.has(step) && !same.includes(step.replace('say ', '')))).toEqual([])
  })

  it.each(rows.filter((row) => (row['event'] ?? '') in EVENTS).map((row) => [row['event'] ?? '', row] as const))(
    '%s',
    async (event, row) => {
      // Most can be tried one after the other in the same room.
      const alone = event === 'act undo own step' || event === 'act workshop/end'
      const found = await Promise.all(
        PHASES.map(async (phase) => {
          const shared = alone ? null : await stage(phase, 'nobody')
          const out: (readonly [Somebody, Phase, boolean, string])[] = []
          for (const role of ROLES) {
            const { reply, changed } = await attempt(event, role, shared ?? (await stage(phase, role)))
            // A refusal changes nothing.
            if (!reply.ok && event !== 'say a card') expect([role, phase, changed]).toEqual([role, phase, false])
            out.push([role, phase, reply.ok, reply.ok ? '' : reply.code])
          }
          return out
        }),
      ).then((phases) => phases.flat())
      const decided = Object.fromEntries(
        ROLES.map((role) => [
          role,
          found
            .filter((one) => one[0] === role && one[2])
            .map((one) => one[1])
            .join(' ') || '-',
        ]),
      )
      const why = Object.fromEntries(
        found.filter((one) => !one[2]).map(([role, phase, , code]) => [`${role} ${phase}`, code]),
      )
      expect(decided, JSON.stringify(why)).toEqual(Object.fromEntries(ROLES.map((role) => [role, row[role]])))
      // Whoever may never do it is told so, and not something about the room.
      for (const [role, , okay, code] of found)
        if (!okay && isLink(role) && row[role] === '-')
          expect(['notAllowed', 'room.ended', 'activity.notOpen']).toContain(code)
    },
  )

  it('[SPEC D3] no message raises a role: a link opens its own room, with its own role, for its own browser', async () => {
    const [mine, other] = [await stage('R', 'nobody'), await stage('R', 'nobody')]
    const moderator = enter(mine.room, 'moderator')
    const host = enter(mine.room, 'host')
    const hello = async (cookie: string, payload: object) => {
      const socket = line(cookie)
      const reply = await socket.emit('hello', { protocol: PROTOCOL, ...payload })
      socket.close()
      return reply.ok ? (reply as unknown as { role: string }).role : reply.code
    }
    expect(await hello(moderator.cookie, { room: mine.room, grant: moderator.grant })).toBe('moderator')
    expect(await hello(moderator.cookie, { room: other.room, grant: moderator.grant })).toBe('grant.unknown')
    expect(await hello(host.cookie, { room: mine.room, grant: moderator.grant })).toBe('grant.unknown')
    expect(await hello('', { room: mine.room, grant: moderator.grant })).toBe('grant.unknown')
    expect(await hello(host.cookie, { room: mine.room, grant: 'organiser' })).toBe('grant.unknown')
    expect(
      await hello(host.cookie, { room: mine.room, grant: host.grant, role: 'moderator', scope: 'table/cafetable2' }),
    ).toBe('host')
    expect(await hello(host.cookie, { room: mine.code, key: newSecret(randomBytes), role: 'moderator' })).toBe(
      'participant',
    )
    expect(await hello(moderator.cookie, { room: mine.room, key: newSecret(randomBytes) })).toBe('room.unknown')
    for (const grant of ['__proto__', 'constructor', '', 'x'.repeat(40)])
      expect(await hello(host.cookie, { room: mine.room, grant })).toBe('grant.unknown')
  })

  it('[SPEC D3] a host acts at the own table alone', async () => {
    const at = await stage('R', 'nobody')
    const { cookie, grant } = enter(at.room, 'host')
    const socket = line(cookie)
    await socket.emit('hello', { protocol: PROTOCOL, room: at.room, grant })
    const core = (table: string) =>
      socket.emit('act', {
        id: id(),
        action: { type: 'item/do', id: at.cafe, action: { type: 'core', table, text: words('x') } },
      })
    expect(await core('cafetable1')).toMatchObject({ ok: true })
    expect(await core('cafetable2')).toMatchObject({ ok: false })
    socket.close()
  })
})
