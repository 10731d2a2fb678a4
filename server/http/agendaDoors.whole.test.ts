import { randomBytes } from 'node:crypto'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { HANDED } from '#shared/agenda/exchange.ts'
import { evaluatorScope, groupScope } from '#shared/agenda/roles.ts'
import { standardSpecs } from '#shared/agenda/standard.ts'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL, type Reply } from '#shared/protocol/wire.ts'
import type { AnyAction } from '#shared/room/rules.ts'
import { id, words } from '../bench/hall.ts'
import { ask, type Bench, openBench } from '../bench/server.ts'
import { tableBelow } from '../bench/spec.ts'
import { hashOf } from '../house.ts'

const LINKS = ['projector', 'host', 'minutes', 'moderator', 'group', 'evaluator'] as const
const ROLES = ['nobody', 'participant', 'projector', 'host', 'minutes', 'moderator', 'organiser', 'group', 'evaluator']
type Seat = { cookie: string; hello: object }

vi.setConfig({ testTimeout: 60_000 })
let bench: Bench
let room = ''
const GROUPS = [id(), id()] as const
const [EVALUATOR, CRITERION] = [id(), id()]
const criterion = (one: string) => ({
  ...{ id: one, title: words('Zeitnah'), note: words(''), weight: 1, from: 1, to: 5, low: words(''), high: words('') },
})
/** A project of each group's own. */
const PROJECTS = [id(), id()] as const

beforeAll(async () => {
  bench = await openBench()
  room = bench.house.rooms.create('agenda', 'Region 2030', 'de').id
  const live = await bench.house.rooms.get(room)
  const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser000000000000000' }
  const act = async (action: object) => {
    const reply = await live?.submit({ type: 'act', who, id: id(), saw: null, action: action as AnyAction })
    expect(reply).toMatchObject({ ok: true })
  }
  await act({ type: 'evaluator/set', id: EVALUATOR, title: words('Wirtschaftsförderung') })
  await act({ type: 'criteria/set', was: 0, criteria: [criterion(CRITERION)] })
  for (const [n, group] of GROUPS.entries()) {
    const project = { id: PROJECTS[n], title: words('Vorhaben'), text: words(''), field: null, origin: words('') }
    await act({ type: 'group/set', id: group, title: words(`AG ${n}`), contact: words('') })
    await act({ type: 'project/add', ...project })
    await act({ type: 'project/edit', id: PROJECTS[n], group })
  }
}, 60_000)
afterAll(() => bench.stop())

const SCOPE: Partial<Record<string, string>> = {
  ...{ group: groupScope(GROUPS[0]), evaluator: evaluatorScope(EVALUATOR), host: 'table/cafetable1' },
}

/** A browser of that role in front of the agenda. */
function seat(role: string): Seat {
  const { directory } = bench.house
  if (role === 'nobody') return { cookie: '', hello: { room } }
  if (role === 'participant') return { cookie: '', hello: { room, key: newSecret(randomBytes) } }
  const secret = newSecret(randomBytes)
  const session = { secret: hashOf(secret), organiser: null, grants: [] as string[], seen: Date.now() }
  if (role === 'organiser') {
    directory.putSession({ ...session, organiser: directory.organisers()[0]?.id ?? '' })
    return { cookie: `tr_session=${secret}`, hello: { room, grant: 'organiser' } }
  }
  const link = { id: id(), room, role: role as (typeof LINKS)[number], scope: SCOPE[role] ?? null, label: '' }
  directory.putLink({ ...link, secret: hashOf(newSecret(randomBytes)), created: 0, revoked: null })
  directory.putSession({ ...session, grants: [link.id] })
  return { cookie: `tr_session=${secret}`, hello: { room, grant: link.id } }
}
const line = ({ cookie }: Seat) =>
  io(bench.url, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false },
    extraHeaders: cookie ? { cookie } : {},
  })

async function attempt(role: string, action: object | null): Promise<Reply> {
  const who = seat(role)
  const socket = line(who)
  const hello = (await socket.timeout(20_000).emitWithAck('hello', { protocol: PROTOCOL, ...who.hello })) as Reply
  const reply =
    action && hello.ok ? ((await socket.timeout(20_000).emitWithAck('act', { id: id(), action })) as Reply) : hello
  socket.close()
  return reply
}

/** The version of a field now, as a screen would know it. */
async function was(project: string, key: string): Promise<number> {
  const state = (await bench.house.rooms.get(room))?.state as { projects: { id: string; versions: object }[] }
  const versions = state.projects.find((one) => one.id === project)?.versions as Record<string, number>
  return versions[key] ?? 0
}
const pageAt = async () => {
  const state = (await bench.house.rooms.get(room))?.state as { page: { at: number } } | undefined
  return state?.page.at ?? 0
}
const EVENTS: Record<string, (project: string) => Promise<object | null> | object | null> = {
  hello: () => null,
  'act profile/set': async (one) => ({
    ...{ type: 'profile/set', id: one, key: 'goal', was: await was(one, 'goal'), value: words('Ziel') },
  }),
  'act profile/set status': async (one) => ({
    ...{ type: 'profile/set', id: one, key: 'status', was: await was(one, 'status'), value: 'accepted' },
  }),
  'act profile/fields': () => ({ type: 'profile/fields', was: 0, fields: standardSpecs('de').slice(1) }),
  'act project/edit': (one) => ({ type: 'project/edit', id: one, contact: words('Rolle') }),
  'act project/merge': (one) => ({ type: 'project/merge', id: one, from: [one] }),
  'act field/set': () => ({ type: 'field/set', id: id(), title: words('Feld'), note: words('') }),
  'act undo': () => ({ type: 'undo', seq: 1 }),
  'act score/set': (one) => ({ type: 'score/set', project: one, criterion: CRITERION, value: 3 }),
  'act criteria/set': () => ({ type: 'criteria/set', was: 1, criteria: [criterion(id())] }),
  'act evaluator/set': () => ({ type: 'evaluator/set', id: id(), title: words('Kreisplanung') }),
  'act tiers/set': () => ({
    type: 'tiers/set',
    was: 1,
    by: 'size',
    tiers: [{ id: id(), title: words('A'), limit: null }],
  }),
  'act tier/move': (one) => ({ type: 'tier/move', project: one, tier: null, reason: words('') }),
  'act exhibition/set': () => ({ type: 'exhibition/set', seconds: 20, show: 'all', tiers: true }),
  'act page/set': async () => ({ type: 'page/set', was: await pageAt(), on: false, index: false, intro: words('') }),
  'act page/hide': (one) => ({ type: 'page/hide', project: one, hidden: true }),
  'act event/set': () => ({
    ...{ type: 'event/set', id: id(), title: words('Werkstatt'), date: '2027-03-01', time: '' },
    ...{ place: words(''), link: words('') },
  }),
  'act ideas/take': () => ({
    ...{ type: 'ideas/take', source: words('Umfrage'), field: null },
    ideas: [{ id: id(), title: words(`Idee ${id()}`), text: words('') }],
  }),
  'act region/bring': () => ({
    ...{ type: 'region/bring', agenda: id(), title: words('Region'), place: words(''), address: words(''), over: [] },
    projects: [
      {
        ...{ project: id(), revision: 0, field: null, phase: null, status: 'proposed', milestones: [] },
        texts: Object.fromEntries(HANDED.map((key) => [key, words(key)])),
      },
    ],
  }),
  'act directory/set': () => ({ type: 'directory/set', was: 0, id: id(), list: 'contact', ...listed(), shown: 'no' }),
  'act directory/take': () => ({ type: 'directory/take', list: 'funding', entries: [{ id: id(), ...listed() }] }),
  'act directory/remove': () => ({ type: 'directory/remove', ids: [id()] }),
}
const listed = () => ({
  ...{ title: words(`Stelle ${id()}`), body: words(''), about: words('') },
  ...{ name: words(''), mail: words(''), link: words('') },
})
/** What is refused for what it says, not for who says it. */
const HEARD = new Set(
  ['noProject', 'notFitting', 'fieldChanged', 'notMoved']
    .map((code) => `agenda.${code}`)
    .concat(['undo.notLatest', 'undo.nothing', 'directory.gone']),
)

describe('[SPEC D15] the table of what may be done in an agenda', () => {
  const rows = tableBelow('### Agenda')
  it('holds every event this test knows', () => {
    expect(rows.map((row) => row['event'])).toEqual(Object.keys(EVENTS))
  })

  it.each(rows.map((row) => [row['event'] ?? '', row] as const))('%s', async (event, row) => {
    const decided: Record<string, string> = {}
    for (const role of ROLES) {
      const may: boolean[] = []
      for (const project of PROJECTS) {
        const reply = await attempt(role, (await EVENTS[event]?.(project)) ?? null)
        may.push(
          reply.ok || (event !== 'hello' && HEARD.has(reply.code) && role !== 'participant' && role !== 'nobody'),
        )
      }
      decided[role] = may.every(Boolean) ? 'yes' : may[0] ? 'own' : '-'
    }
    const expected = Object.fromEntries(ROLES.map((role) => [role, row[role]]))
    expect(decided).toEqual(expected)
  })

  it('gives a link of a group or an evaluator out to agendas alone, and only with its scope', async () => {
    const { cookie } = seat('organiser')
    const workshop = bench.house.rooms.create('workshop', 'Workshop', 'de').id
    const make = async (at: string, role: string, scope: string | null) => {
      const body = JSON.stringify({ role, scope, label: '' })
      return (await ask(bench.url, 'POST', `/api/rooms/${at}/links`, { cookie, body })).code ?? 'ok'
    }
    expect(await make(room, 'group', groupScope(GROUPS[0]))).toBe('ok')
    expect(await make(room, 'group', null)).toBe('malformed')
    expect(await make(room, 'evaluator', groupScope(GROUPS[0]))).toBe('malformed')
    expect(await make(workshop, 'group', groupScope(GROUPS[0]))).toBe('malformed')
  })

  it('shows the history of a profile to organisers and to the group it belongs to', async () => {
    const look = async (role: string, project: string) => {
      const { cookie } = seat(role)
      return (await ask(bench.url, 'GET', `/api/rooms/${room}/projects/${project}`, { cookie })).code ?? 'ok'
    }
    for (const [role, own, other] of [
      ['organiser', 'ok', 'ok'],
      ['group', 'ok', 'agenda.noProject'],
      ['evaluator', 'notAllowed', 'notAllowed'],
      ['moderator', 'notAllowed', 'notAllowed'],
    ] as const)
      expect([role, await look(role, PROJECTS[0]), await look(role, PROJECTS[1])]).toEqual([role, own, other])
    expect(await look('organiser', id())).toBe('agenda.noProject')
  })
})
