import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LISTED_KEYS } from '#shared/agenda/directory.ts'
import { agendaRules } from '#shared/agenda/rules.ts'
import { emptyAgenda } from '#shared/agenda/agenda.ts'
import { KIND_NAMES, kindOf } from '#shared/activities/kinds.ts'
import { opened } from '#shared/activities/play.ts'
import { seeded } from '#shared/base/chance.ts'
import { parse, type Words } from '#shared/base/schema.ts'
import { dehydrate, hydrate } from '#shared/room/texts.ts'
import { workshopRules } from '#shared/workshop/rules.ts'
import { Hall, id, type Shelf, shelf, staff, words } from '../bench/hall.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const CANARY = 'Kanarie Äöü 4711'
type Holder = Record<string, unknown>

/** Every string in a value, and every key of a record, as a place that can be overwritten. */
function variants(value: unknown): unknown[] {
  const out: unknown[] = []
  const walk = (part: unknown, put: (next: unknown) => void) => {
    if (typeof part === 'string') put(CANARY)
    if (typeof part !== 'object' || part === null) return
    for (const key of Object.keys(part)) {
      const set = (next: unknown) => put(Array.isArray(part) ? part.with(Number(key), next) : { ...part, [key]: next })
      walk((part as Holder)[key], set)
      if (!Array.isArray(part)) put({ ...part, [CANARY.slice(0, 12)]: (part as Holder)[key] })
    }
  }
  walk(value, (next) => out.push(next))
  return out
}
const sings = (value: unknown) => JSON.stringify(value).includes(CANARY.slice(0, 12))
const journalled = (action: unknown) => dehydrate(action, [])

const texts = (key: string) => ({ title: words(`Titel ${key}`), notes: words(`Notiz ${key}`) })
const meta = { title: words('T'), subtitle: words('U'), place: words('P'), organiser: words('O'), date: '2030-05-17' }
const WORKSHOP = [
  { type: 'workshop/set', meta },
  ...['lock', 'end', 'blank', 'qr', 'results'].map((one) => ({
    type: `workshop/${one}`,
    locked: true,
    blank: true,
    large: true,
    shown: true,
  })),
  { type: 'device/remove', device: 'a'.repeat(24) },
  ...KIND_NAMES.flatMap((kind) => {
    const item = { id: id(), kind, ...texts(kind), minutes: 3, config: kindOf(kind).sample.config }
    return [
      { type: 'item/add', after: null, secrecy: kindOf(kind).secrecies[0], ...item },
      { type: 'item/edit', ...item },
    ]
  }),
  ...['move', 'skip', 'remove', 'go', 'open', 'close', 'reveal', 'timer', 'seal'].map((one) => ({
    ...{ type: `item/${one}`, id: id(), after: null, skipped: true, projector: true, phones: true, endsAt: 1, run: 1 },
  })),
  { type: 'record/word', part: 'item/aaaaaaaa', words: words('Fassung') },
  { type: 'record/hide', part: 'outcome', hidden: true },
  { type: 'rehearsal/begin' },
  { type: 'rehearsal/end' },
  { type: 'undo', seq: 1 },
]
const part = { id: id(), title: words('T'), note: words('N'), contact: words('K'), after: null }
const demand = {
  ...{ demand: id(), title: words('D'), text: words('X'), table: words('Tisch'), cards: [id()], rounds: [1] },
  ...{ place: 1, among: 2, votes: 3, of: 4, ranking: id() },
}
const scale = { weight: 3, from: 1, to: 5, low: words('L'), high: words('H') }
const stones = [{ id: id(), title: words('M'), date: '2030-05-17', done: false }]
const spec = { key: 'goal', kind: 'choice', section: 'about', shown: true, label: words('B') }
const brought = { project: id(), revision: 1, texts: { title: words('T'), goal: words('Z') }, field: null, phase: null }
const listed = Object.fromEntries(LISTED_KEYS.map((key) => [key, words(key === 'link' ? '' : 'L')]))
const AGENDA = [
  { type: 'profile/set', id: id(), key: 'goal', was: 0, value: words('Z') },
  { type: 'profile/set', id: id(), key: 'status', was: 0, value: 'proposed' },
  { type: 'profile/set', id: id(), key: 'milestones', was: 0, value: stones },
  { type: 'profile/set', id: id(), key: 'spans', was: 0, value: [{ phase: id(), from: '2030-05', to: '2030-06' }] },
  { type: 'profile/fields', was: 0, fields: [{ ...spec, options: [{ id: id(), title: words('O') }] }] },
  { type: 'project/merge', id: id(), from: [id()] },
  { type: 'project/split', id: id() },
  { type: 'criteria/set', was: 0, criteria: [{ ...part, ...scale }] },
  { type: 'evaluator/set', id: id(), title: words('E') },
  { type: 'evaluator/remove', id: id() },
  { type: 'score/set', project: id(), criterion: id(), value: 3 },
  { type: 'tiers/set', was: 0, by: 'size', tiers: [{ id: id(), title: words('P'), limit: 8 }] },
  { type: 'tier/move', project: id(), tier: id(), reason: words('R') },
  { type: 'exhibition/set', seconds: 20, show: 'all', tiers: true },
  { type: 'page/set', was: 0, on: true, index: false, intro: words('I') },
  { type: 'page/hide', project: id(), hidden: true },
  {
    ...{ type: 'event/set', id: id(), title: words('T'), date: '2030-05-17', time: '18:00' },
    ...{ place: words('P'), link: words('https://kreis.example') },
  },
  { type: 'event/remove', id: id() },
  { type: 'ideas/take', source: words('Q'), field: null, ideas: [{ id: id(), title: words('T'), text: words('X') }] },
  { type: 'ideas/apart', one: id(), other: id() },
  {
    ...{
      type: 'region/bring',
      agenda: id(),
      title: words('T'),
      place: words('P'),
      address: words('https://k.example'),
    },
    ...{ over: [id()], projects: [{ ...brought, status: 'proposed', milestones: stones }] },
  },
  { type: 'region/adapt', id: id(), adapted: true },
  { type: 'directory/set', was: 0, id: id(), list: 'contact', ...listed, shown: 'role' },
  { type: 'directory/take', list: 'funding', entries: [{ id: id(), ...listed }] },
  { type: 'directory/remove', ids: [id()] },
  { type: 'agenda/set', meta },
  { type: 'agenda/start', fields: [part], phases: [part] },
  ...['field', 'phase', 'group'].flatMap((one) =>
    ['set', 'move', 'remove'].map((verb) => ({ type: `${one}/${verb}`, ...part })),
  ),
  { type: 'project/add', ...part, text: words('X'), field: null, origin: words('H') },
  { type: 'project/edit', ...part, text: words('X'), field: id(), phase: id(), group: id(), status: 'proposed' },
  { type: 'project/remove', id: id() },
  { type: 'demands/take', workshop: id(), title: words('W'), field: null, demands: [demand] },
]
const ctx = {
  ...{ role: 'organiser' as const, scope: null, at: 1, seq: 1, dice: seeded(1), result: () => null },
  ...{ turnout: () => ({ n: 0, of: 0 }), answered: () => false },
}

describe('[SPEC J9] no word that somebody wrote stands in the journal', () => {
  it('covers every action there is', () => {
    const options = (rules: { action: unknown }) =>
      (rules.action as { def: { options: { def: { shape: { type: { def: { values: string[] } } } } }[] } }).def.options
        .flatMap((one) => one.def.shape.type.def.values)
        .filter((type) => type !== 'item/do' && type !== 'undo')
        .sort()
    const own = (list: { type: string }[]) =>
      [...new Set(list.map(({ type }) => type))].filter((type) => type !== 'undo').sort()
    expect(own(WORKSHOP)).toEqual(options(workshopRules))
    const unknown = own(AGENDA).filter((type) => type !== 'group/move')
    expect(unknown).toEqual(options(agendaRules))
  })

  it.each(WORKSHOP.map((action) => [action.type, action] as const))('workshop: %s', (_type, action) => {
    let heard = 0
    for (const variant of variants(action)) {
      const read = parse(workshopRules.action, variant)
      if (!read.ok) continue
      const done = workshopRules.check(workshopRules.empty, read.value, ctx)
      // Configs get their shape from the check of their kind.
      const written =
        read.value.type === 'item/add' || read.value.type === 'item/edit' ? (done.ok ? done.value : null) : read.value
      if (sings(written)) heard += 1
      expect(sings(journalled(written))).toBe(false)
    }
    if ('meta' in action || action.type === 'item/add') expect(heard).toBeGreaterThan(1)
  })

  it.each(AGENDA.map((action) => [action.type, action] as const))('agenda: %s', (_type, action) => {
    for (const variant of variants(action)) {
      const read = parse(agendaRules.action, variant)
      if (read.ok) expect(sings(journalled(read.value))).toBe(false)
    }
    expect(emptyAgenda.projects).toEqual([])
  })

  it.each(KIND_NAMES)('what is done in an activity: %s', (name) => {
    const kind = kindOf(name)
    const steps = [...(kind.sample.before ?? []), ...kind.sample.actions]
    for (const variant of [...steps.flatMap(({ action }) => variants(action)), ...variants(kind.sample.config)]) {
      for (const [schema, isAction] of [
        [kind.action, true],
        [kind.config, false],
      ] as const) {
        const read = parse(schema, variant)
        if (!read.ok || !sings(journalled(read.value))) continue
        // What the schema lets through must fall at the check.
        expect(isAction).toBe(true)
        const done = kind.check(opened(kind), read.value, {
          ...ctx,
          role: 'moderator',
          result: () => kind.count(opened(kind), []),
        })
        expect(done.ok && sings(journalled(done.value))).toBe(false)
      }
    }
  })
})

describe('[SPEC J9] and none reaches the disk there, with every kind played in a real room', () => {
  let at: Shelf
  let hall: Hall
  beforeAll(async () => {
    at = shelf('sqlite')
    hall = await Hall.open({ store: at.store, keys: at.keys })
  })
  afterAll(async () => {
    await hall.room.close()
    await at.drop()
  })
  /** Every text gets a mark of its own that says where it lies. */
  const marked = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (key, one: unknown) =>
      key === 'text' && typeof one === 'string' ? `${CANARY} ${one}` : one,
    ) as T

  it.each(KIND_NAMES)('%s', async (name) => {
    const { sample } = kindOf(name)
    const item = await hall.add(name, marked(sample.config))
    await hall.must({ type: 'item/edit', id: item, ...marked(texts(name)), minutes: 3, config: marked(sample.config) })
    await hall.open(item)
    const act = ({ role, scope, action }: (typeof sample.actions)[number]) =>
      hall.act({ type: 'item/do', id: item, action: marked(action) }, staff(role, scope ?? null))
    for (const step of sample.before ?? []) expect(await act(step)).toMatchObject({ ok: true })
    for (const { by, answer } of sample.answers) await hall.say(by, item, marked(answer), { name: CANARY })
    for (const step of sample.actions) expect(await act(step)).toMatchObject({ ok: true })
    const { entries, texts: stored } = await hall.facts()
    expect(sings(entries)).toBe(false)
    expect(sings(stored)).toBe(true)
    const ids = stored.map((one) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    // In memory, and after a restart, every word is back in its place.
    expect(sings(hall.rows('moderator'))).toBe(true)
    const before = hall.rows('moderator')
    await hall.restart()
    expect(hall.rows('moderator')).toEqual(before)
  })
})

describe('taking texts out and putting them back', () => {
  const key = fc.constantFrom('id', 'text', 'a', 'b', '$', 'text2', '__proto__', 'constructor')
  const tree = fc.letrec<{ any: unknown; words: Words }>((tie) => ({
    words: fc.record({ id: fc.uuid(), text: fc.string({ unit: 'grapheme' }) }),
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      tie('words'),
      fc.tuple(tie('words'), fc.nat()).map(([one, n]) => ({ ...one, extra: { inner: n } })),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(key, tie('any'), { maxKeys: 4 }),
    ),
  })).any
  const runs = { seed, numRuns: Number(process.env['RUNS'] ?? 300) }

  it(`[SPEC J9] is the identity (SEED=${seed})`, () => {
    fc.assert(
      fc.property(tree, (value) => {
        const out: Words[] = []
        const without = JSON.parse(JSON.stringify(dehydrate(value, out))) as unknown
        // Two different texts under one id would be a mistake of the client.
        fc.pre(new Set(out.map((one) => one.id)).size === out.length)
        expect(hydrate(without, new Map(out.map((one) => [one.id, one.text])))).toEqual(value)
      }),
      runs,
    )
  })
  it('[SPEC S5] leaves an erased text empty and the story whole', () => {
    const action = {
      type: 'x',
      title: { id: 'title001', text: 'weg' },
      list: [{ id: 'other001', text: 'bleibt', n: 1 }],
    }
    const out: Words[] = []
    const without = dehydrate(action, out)
    expect(JSON.stringify(without)).not.toMatch(/weg|bleibt/)
    expect(hydrate(without, new Map([['other001', 'bleibt']]))).toEqual({
      ...action,
      title: { id: 'title001', text: '' },
    })
  })
})
