import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from '#shared/base/chance.ts'
import { newId } from '#shared/base/ids.ts'
import { parse } from '#shared/base/schema.ts'
import { emptyRanking } from '#shared/activities/ranking/config.ts'
import type { Secrecy } from '#shared/activities/kind.ts'
import type { Audience, Rows } from '#shared/protocol/rows.ts'
import type { Reply, Role } from '#shared/protocol/wire.ts'
import { type Action, actionSchema } from '#shared/workshop/actions.ts'
import { workshopRules } from '#shared/workshop/rules.ts'
import type { Item, Workshop } from '#shared/workshop/workshop.ts'
import { mineOf } from '../room/knowing.ts'
import { Room } from '../room/room.ts'
import type { Job, Who } from '../room/types.ts'
import { fileKeys, type Keys, memoryKeys, STAFF } from '../store/keys.ts'
import { memoryStore } from '../store/memory.ts'
import { type Db, openDatabase } from '../store/open.ts'
import { sqliteStore } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'

/** Parts for tests: a store of either sort, and a room on it with people in it. No sockets, no doors. */
export const STORES = ['memory', 'sqlite'] as const
export type Shelf = { store: Store; keys: Keys; db: Db | null; folder: string; drop: () => Promise<void> }

/** A fresh store; the SQLite one lies on a file in a folder of its own. */
export function shelf(sort: (typeof STORES)[number]): Shelf {
  if (sort === 'memory') {
    const store = memoryStore()
    return { store, keys: memoryKeys(), db: null, folder: '', drop: () => store.close() }
  }
  const folder = mkdtempSync(join(tmpdir(), 'tr-shelf-'))
  const db = openDatabase(join(folder, 'test.sqlite'))
  const store = sqliteStore(db)
  return {
    ...{ store, db, folder, keys: fileKeys(join(folder, 'keys')) },
    async drop() {
      await store.close()
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const id = () => newId(randomBytes)
export const words = (text: string) => ({ id: id(), text })
/** The n-th participant's device, as the server names it. */
export const device = (n: number) => n.toString(16).padStart(24, 'a')
export const guest = (n: number): Who => ({ role: 'participant', scope: null, grant: null, device: device(n) })
export const staff = (role: Role, scope: string | null = null, link = 1): Who => ({
  ...{ role, scope, grant: role === 'organiser' ? null : `link${link}` },
  device: `${STAFF}${role}${link}`.padEnd(24, '0'),
})
export const desk = staff('moderator')

export const OPTIONS = ['option01', 'option02', 'option03'] as const
export const pick = (n: number) => ({ type: 'pick', picks: [OPTIONS[n % 3]] })
export const pollConfig = (live = false) => ({
  ...{ type: 'pick', min: 1, max: 1, live },
  options: OPTIONS.map((one, i) => ({ id: one, text: `Möglichkeit ${i + 1}` })),
})
export const rankingConfig = {
  ...emptyRanking,
  options: OPTIONS.map((one, i) => ({ id: one, text: `Forderung ${i}` })),
}

export type Options = { store: Store; keys: Keys; clock?: { now: number }; room?: string }
/** A workshop on the bench. */
export class Hall {
  readonly clock: { now: number }
  room!: Room<Workshop, Action>
  private readonly options: Options
  private n = 0

  private constructor(options: Options) {
    this.options = options
    this.clock = options.clock ?? { now: 1_900_000_000_000 }
  }
  static async open(options: Options): Promise<Hall> {
    const hall = new Hall(options)
    await hall.load()
    return hall
  }
  /** A new room on the same store, whatever has become of the old one. */
  reopen(): Promise<void> {
    return this.load()
  }
  private async load(): Promise<void> {
    const { store, keys, room = 'hall000000000001' } = this.options
    this.room = await Room.open({
      ...{ id: room, rules: workshopRules, store, keys, now: () => this.clock.now, dice: seeded(1) },
      ...{ code: 'ABCDEFG', joinUrl: () => 'http://hall/j#token' },
    })
  }
  /** As after a restart of the server: nothing but the store is left. */
  async restart(): Promise<void> {
    await this.room.close()
    await this.load()
  }

  get plain(): Room {
    return this.room as unknown as Room
  }
  item(activity: string): Item {
    const item = this.room.state.items[activity]
    if (!item) throw new Error(`no item ${activity}`)
    return item
  }
  run(activity: string, run = this.item(activity).run) {
    return this.room.answers.run(activity, run)
  }
  result<T = { votes: Record<string, number> }>(activity: string): T {
    return this.room.result(this.item(activity)) as T
  }
  rows(audience: Audience): Rows {
    this.room.publish()
    return this.room.feeds[audience].rows
  }
  row<T>(audience: Audience, key: string): T | undefined {
    return this.rows(audience)[key] as T | undefined
  }
  mine(n: number): Rows {
    return mineOf(this.plain, device(n))
  }
  facts() {
    return this.options.store.load(this.room.parts.id)
  }

  act(action: object, by: Who = desk, extra: { id?: string; saw?: number } = {}): Promise<Reply> {
    const read = parse(actionSchema, action)
    if (!read.ok) throw new Error(JSON.stringify(read))
    return this.room.submit({ type: 'act', who: by, id: extra.id ?? id(), saw: extra.saw ?? null, action: read.value })
  }
  /** The same, but a refusal is an error; gives the journal number. */
  async must(action: object, by: Who = desk): Promise<number> {
    const reply = await this.act(action, by)
    if (!reply.ok) throw new Error(`${JSON.stringify(action)}: ${JSON.stringify(reply)}`)
    return reply.seq ?? 0
  }
  /** One answer, with everything a phone adds by itself. */
  message(activity: string, answer: unknown, extra: Partial<Extract<Job, { type: 'say' }>['say']> = {}) {
    this.n += 1
    const run = this.room.state.items[activity]?.run ?? 1
    return { id: id(), activity, run, n: this.n, history: this.room.history, answer, ...extra }
  }
  say(n: number | Who, activity: string, answer: unknown, extra: Parameters<Hall['message']>[2] = {}): Promise<Reply> {
    const who = typeof n === 'number' ? guest(n) : n
    return this.room.submit({ type: 'say', who, say: this.message(activity, answer, extra) })
  }
  /** Several people vote at once, person n for option n mod 3. */
  vote(activity: string, people: number, from = 0): Promise<Reply[]> {
    return Promise.all(Array.from({ length: people }, (_, i) => this.say(from + i, activity, pick(from + i))))
  }

  /** Adds an item and returns its id. */
  async add(kind: string, config: unknown, secrecy?: Secrecy): Promise<string> {
    const item = id()
    const texts = { title: words(`Punkt ${kind}`), notes: words('') }
    const rest = { minutes: 5, after: null, ...(secrecy ? { secrecy } : {}) }
    await this.must({ type: 'item/add', id: item, kind, ...texts, ...rest, config })
    return item
  }
  /** Adds a poll and opens it. */
  async poll(secrecy: Secrecy = 'changeable', live = false): Promise<string> {
    const poll = await this.add('poll', pollConfig(live), secrecy)
    await this.must({ type: 'item/open', id: poll })
    return poll
  }
  async open(activity: string): Promise<void> {
    await this.must({ type: 'item/open', id: activity })
  }
  async shut(activity: string): Promise<void> {
    await this.must({ type: 'item/close', id: activity })
  }
  async reveal(activity: string, sure = true): Promise<void> {
    await this.must({ type: 'item/reveal', id: activity, projector: true, phones: true, sure })
    await this.idle()
  }
  /** The bars of a poll as an audience sees them; undefined when it does not. */
  bars(poll: string, audience: Audience = 'projector'): number[] | undefined {
    const figures = this.row<{ bars: { value: number }[] }[]>(audience, `${poll}/figures`)
    return figures?.[0]?.bars.map(({ value }) => value)
  }
  /** Until people are cut from the answers of an activity. */
  async sealed(activity: string): Promise<void> {
    for (let i = 0; i < 100 && !this.item(activity).sealed; i++) await new Promise((done) => setTimeout(done, 20))
    await this.idle()
    if (!this.item(activity).sealed) throw new Error('not sealed')
  }
  /** Until what the server does by itself has been done. */
  async idle(): Promise<void> {
    for (let quiet = 0, seen = -1; quiet < 3; seen = this.room.journal.length) {
      quiet = this.room.journal.length === seen ? quiet + 1 : 0
      await new Promise((done) => setTimeout(done, 8))
    }
  }
}
