import { randomBytes, randomInt } from 'node:crypto'
import { newId } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import type { Activity } from '#shared/activities/kind.ts'
import { AUDIENCES, type Audience } from '#shared/protocol/rows.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { fold } from '#shared/room/journal.ts'
import { type AnyAction, type Entry, SERVER } from '#shared/room/rules.ts'
import { hydrate } from '#shared/room/texts.ts'
import { type Batch, emptyBatch } from '../store/store.ts'
import { decide } from './acting.ts'
import { Answers } from './answers.ts'
import { Feed } from './feed.ts'
import { knownOf } from './knowing.ts'
import { Presence } from './presence.ts'
import { hear } from './saying.ts'
import type { Job, Listener, RoomParts, Waiting, Who } from './types.ts'

/** Votes of one moment are written together: a few milliseconds of waiting save most of the flushing. */
const GATHER_MS = 4
/** Secret ballots are written in shuffled groups, as soon as so many are there or after so long. */
const GROUP = 5
const GROUP_MS = 200
const SEAL_AFTER_MS = 600_000

/** One live room with one mailbox: jobs are decided in order, committed together, acknowledged after. */
export class Room<S = unknown, A extends AnyAction = AnyAction> {
  readonly parts: RoomParts<S, A>
  state: S
  journal: Entry<A>[] = []
  actionIds = new Map<string, number>()
  answers: Answers
  readonly presence = new Presence()
  history = ''
  feeds: Record<Audience, Feed>
  private mailbox: Waiting[] = []
  private secret: Waiting[] = []
  private secretSince = 0
  private busy = false
  private dirty = true
  private readonly listeners = new Set<Listener>()
  private readonly ticker: NodeJS.Timeout
  commits = 0

  /** Where the type of what a room holds does not matter. */
  private get erased(): Room {
    return this as unknown as Room
  }

  private constructor(parts: RoomParts<S, A>) {
    this.parts = parts
    this.state = parts.rules.empty
    this.answers = new Answers(parts.dice)
    this.feeds = freshFeeds()
    this.ticker = setInterval(() => this.tick(), 150)
    this.ticker.unref()
  }

  static async open<S, A extends AnyAction>(parts: RoomParts<S, A>): Promise<Room<S, A>> {
    const room = new Room(parts)
    await room.load()
    return room
  }

  /** Reads everything from disk; the epoch is new, so every screen takes a fresh snapshot. */
  private async load(): Promise<void> {
    const { id, store, rules, dice } = this.parts
    const facts = await store.load(id)
    const texts = new Map(facts.texts.map((text) => [text.id, text.text]))
    this.history = facts.history
    this.journal = facts.entries.map((entry) => ({ ...entry, action: hydrate(entry.action, texts) as A }))
    this.actionIds = new Map(this.journal.map((entry) => [entry.id, entry.seq]))
    this.state = fold(rules, this.journal)
    this.answers = new Answers(dice)
    for (const cell of facts.cells) this.answers.run(cell.activity, cell.run).put(cell)
    for (const mark of facts.marks) this.answers.run(mark.activity, mark.run).putMark(mark)
    for (const ballot of facts.ballots) this.answers.run(ballot.activity, ballot.run).putBallot(ballot)
    for (const item of rules.items(this.state)) {
      if (item.phase === 'open') this.presence.watch(item.id)
      // A crash between writing the seal and destroying the key must not leave the key behind.
      if (item.sealed) this.parts.keys.destroy(id, item.id, item.run)
    }
    this.feeds = freshFeeds()
    this.dirty = true
    this.publish()
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Puts a job into the mailbox. The reply comes after its change is on disk. A copy takes none. */
  submit(job: Job): Promise<Reply> {
    if (this.parts.copy) return Promise.resolve(refuse('room.copy'))
    return new Promise((done) => {
      this.mailbox.push({ job, done })
      if (!this.busy) {
        this.busy = true
        setTimeout(() => void this.drain(), GATHER_MS)
      }
    })
  }

  private async drain(): Promise<void> {
    while (this.mailbox.length > 0) {
      const batch = emptyBatch()
      const replies: (() => void)[] = []
      const jobs = this.mailbox.splice(0, 1000)
      const afterwards: (() => void)[] = []
      for (const waiting of jobs) this.handle(waiting, batch, replies, afterwards)
      await this.write(batch, replies, afterwards, jobs)
    }
    this.busy = false
  }

  private handle({ job, done }: Waiting, batch: Batch, replies: (() => void)[], afterwards: (() => void)[]): void {
    try {
      if (job.type === 'act') {
        // Whoever voted before this press has voted before it.
        if (this.secret.length > 0) this.castSecret(batch, replies)
        const reply = decide(this.erased, job, batch, afterwards)
        replies.push(() => done(reply))
        return
      }
      const heard = hear(this.erased, job, batch)
      if (heard === 'secret') {
        if (this.secret.length === 0) this.secretSince = this.parts.now()
        this.secret.push({ job, done })
        if (this.secret.length >= GROUP) this.castSecret(batch, replies)
      } else {
        replies.push(() => done(heard))
        if (heard.ok) afterwards.push(() => this.tellMine(job.who.device))
      }
    } catch (error) {
      // An exception is a defect: this job is refused, the room is read again from disk.
      replies.push(() => done(refuse('server')))
      afterwards.push(() => void this.reload(error))
    }
  }

  /** Moves the pending secret ballots into a batch, shuffled so that order tells nothing. */
  private castSecret(batch: Batch, replies: (() => void)[]): void {
    const group = this.secret.splice(0)
    for (const { job, done } of group) {
      const reply = job.type === 'say' ? hear(this.erased, job, batch, true) : refuse('server')
      replies.push(() => {
        done(reply === 'secret' ? refuse('server') : reply)
        this.tellMine(job.who.device)
      })
    }
    const order = <T>(list: T[]) => list.map((one) => [randomInt(2 ** 40), one] as const).sort((a, b) => a[0] - b[0])
    batch.marks = order(batch.marks).map(([, mark]) => mark)
    batch.ballots = order(batch.ballots).map(([, ballot]) => ballot)
  }

  private async write(batch: Batch, replies: (() => void)[], afterwards: (() => void)[], jobs: Waiting[]) {
    const { entries, cells, marks, seals } = batch
    if (entries.length + cells.length + marks.length + seals.length > 0 || batch.clear) {
      try {
        await this.parts.store.commit(this.parts.id, batch)
        this.commits += 1
      } catch (error) {
        // Not on disk is not said: nobody is acknowledged, and memory goes back to what the disk holds.
        for (const { done } of jobs) done(refuse('notSaved'))
        await this.reload(error)
        return
      }
      this.dirty = true
    }
    for (const reply of replies) reply()
    for (const after of afterwards) after()
  }

  private async reload(error: unknown): Promise<void> {
    this.onDefect(error)
    for (let wait = 100; ; wait = Math.min(wait * 2, 5000)) {
      try {
        await this.load()
        break
      } catch (again) {
        this.onDefect(again)
        await new Promise((done) => setTimeout(done, wait))
      }
    }
    for (const listener of this.listeners) listener.again(null, 'notJoined')
  }
  /** Told of every defect; the server logs it without contents. */
  onDefect: (error: unknown) => void = () => undefined

  private tick(): void {
    const now = this.parts.now()
    if (this.secret.length > 0 && now - this.secretSince >= GROUP_MS && !this.busy) {
      const batch = emptyBatch()
      const replies: (() => void)[] = []
      const jobs = [...this.secret]
      this.busy = true
      this.castSecret(batch, replies)
      void this.write(batch, replies, [], jobs).then(() => this.drain())
    }
    for (const item of this.parts.rules.items(this.state))
      if (item.phase === 'closed' && !item.sealed && item.closedAt !== null && now - item.closedAt >= SEAL_AFTER_MS)
        void this.sealSoon(item.id, item.run)
    this.publish()
  }

  /** The server's own step: cut the link between people and answers. Harmless when it is already cut. */
  sealSoon(activity: string, run: number): Promise<Reply> {
    const who: Who = { role: 'moderator', scope: null, grant: null, device: SERVER }
    const action = { type: 'item/seal', id: activity, run } as AnyAction
    return this.submit({ type: 'act', who, id: newId(randomBytes), saw: null, action })
  }

  /** Called by the clock, not by the vote: this is what bounds the cost of ten thousand thumbs. */
  publish(): void {
    if (!this.dirty || this.busy) return
    this.dirty = false
    const known = knownOf(this.erased)
    for (const audience of AUDIENCES) {
      const patch = this.feeds[audience].advance(this.parts.rules.view(this.state, known, audience))
      if (patch) for (const listener of this.listeners) listener.patch(audience, this.feeds[audience].epoch, patch)
    }
  }
  /** Something outside the journal changed (somebody came or went). */
  touch(): void {
    this.dirty = true
  }

  /** The kind's result of an activity's present run. */
  result(item: Activity, stepped = false): unknown {
    return this.answers.run(item.id, item.run).result(item, stepped)
  }
  turnout(item: Activity): { n: number; of: number } {
    const n = this.answers.run(item.id, item.run).people
    return { n, of: Math.max(n, item.seen ?? this.presence.of(item.id)) }
  }
  private tellMine(device: string): void {
    for (const listener of this.listeners) listener.mine(device)
  }
  /** Sends a device, or everybody, back to the door. */
  again(device: string | null, code: string): void {
    for (const listener of this.listeners) listener.again(device, code)
  }

  /** Writes what is still waiting, then stops. */
  async close(): Promise<void> {
    clearInterval(this.ticker)
    while (this.busy || this.mailbox.length > 0) await new Promise((done) => setTimeout(done, 5))
    if (this.secret.length > 0) {
      const batch = emptyBatch()
      const replies: (() => void)[] = []
      const jobs = [...this.secret]
      this.castSecret(batch, replies)
      await this.write(batch, replies, [], jobs)
    }
  }
}

function freshFeeds(): Record<Audience, Feed> {
  const epoch = randomBytes(9).toString('base64url')
  return Object.fromEntries(AUDIENCES.map((audience) => [audience, new Feed(epoch)])) as Record<Audience, Feed>
}
