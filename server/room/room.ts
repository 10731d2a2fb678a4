import { refuse } from '#shared/base/result.ts'
import type { Activity } from '#shared/activities/kind.ts'
import { AUDIENCES, type Audience } from '#shared/protocol/rows.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { fold } from '#shared/room/journal.ts'
import type { AnyAction, Entry } from '#shared/room/rules.ts'
import { decide, sealJob } from './acting.ts'
import { broken, failpoint } from '../store/failpoint.ts'
import { Answers } from './answers.ts'
import { watchOpen, withCrowd } from './crowd.ts'
import { sealInTime, type Soon, unsealed } from './due.ts'
import { type Feed, freshFeeds } from './feed.ts'
import { Mailbox } from './mailbox.ts'
import { Presence } from './presence.ts'
import { pruneKeys } from './pruning.ts'
import { insist, journalOf } from './reading.ts'
import { attempt, hasChanges, newRound, type Round } from './round.ts'
import { hear } from './saying.ts'
import { mix, Secrets } from './secrets.ts'
import { viewsOf } from './shown.ts'
import { Ticker } from './ticker.ts'
import { shut } from './shut.ts'
import type { Job, Listener, RoomParts, Waiting } from './types.ts'

/** A live room with one mailbox: jobs are decided in order, committed together, acknowledged after. */
export class Room<S = unknown, A extends AnyAction = AnyAction> {
  readonly parts: RoomParts<S, A>
  state: S
  journal: Entry<A>[] = []
  actionIds = new Map<string, number>()
  /** Every text as it is stored, by id and version. */
  texts = new Map<string, string>()
  answers: Answers
  readonly presence = new Presence()
  history = ''
  feeds: Record<Audience, Feed> = freshFeeds()
  private readonly mailbox = new Mailbox((jobs) => this.work(jobs))
  private readonly secrets = new Secrets(() => this.castDue())
  /** Memory is ahead of the disk: nothing may be shown now. */
  ahead = false
  private closed = false
  private dirty = true
  /** Something was done since, and may have changed what people see of their own. */
  private stirred = false
  private readonly listeners = new Set<Listener>()
  private readonly ticker = new Ticker(() => this.tick())
  private sealer?: NodeJS.Timeout
  private readonly erased = this as unknown as Room
  private constructor(parts: RoomParts<S, A>) {
    this.parts = parts
    this.state = parts.rules.empty
    this.answers = new Answers(parts.dice)
  }

  static async open<S, A extends AnyAction>(parts: RoomParts<S, A>): Promise<Room<S, A>> {
    const room = new Room(parts)
    await room.load()
    room.sealer = sealInTime(room.erased)
    return room
  }

  /** Reads everything from disk; the epoch is new, so every screen takes a fresh snapshot. */
  private async load(): Promise<void> {
    const { id, store, rules, dice } = this.parts
    const facts = await store.load(id)
    this.texts = new Map(facts.texts.map((text) => [text.id, text.text]))
    this.history = facts.history
    this.journal = journalOf(facts)
    this.actionIds = new Map(this.journal.map((entry) => [entry.id, entry.seq]))
    this.state = fold(rules, this.journal)
    this.answers = Answers.from(facts, dice)
    watchOpen(this.erased, facts.crowd)
    // A crash between writing a seal and destroying its key must not leave the key behind.
    this.guard(() => pruneKeys(this.erased))
    this.ahead = false
    this.feeds = freshFeeds()
    this.show()
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Puts a job into the mailbox. The reply comes after its change is on disk. A copy takes none. */
  submit(job: Job): Promise<Reply> {
    const code = shut(this.parts, this.closed)
    return code ? Promise.resolve(refuse(code)) : this.mailbox.post(job)
  }

  private async work(jobs: Waiting[]): Promise<void> {
    await this.inRound((round) => {
      for (let next = jobs.shift(); next; next = jobs.shift()) {
        if (!this.handle(next, round)) jobs.unshift(next)
        // After a defect the others are decided on what the disk holds; after a seal, under another key.
        if (round.defect || round.batch.clear || round.batch.seals.length > 0) break
      }
      this.mailbox.back(jobs)
    })
  }
  private async inRound(decideAll: (round: Round) => void): Promise<void> {
    this.ahead = true
    const round = newRound()
    decideAll(round)
    mix(withCrowd(this.erased, round.batch))
    await this.write(round)
  }

  /** False when something else failed first: the job keeps its place. */
  private handle(waiting: Waiting, round: Round): boolean {
    const { job } = waiting
    // Whoever voted before this press has voted before it.
    if (job.type === 'act' && this.secrets.some) this.secrets.cast(this.erased, round)
    if (round.defect) return false
    attempt(round, waiting, () => {
      if (job.type === 'act') return decide(this.erased, job, round.batch, round.afterwards)
      const heard = hear(this.erased, job, round.batch)
      if (heard === 'secret') {
        this.secrets.add(waiting)
        return null
      }
      if (heard.ok) round.afterwards.push(() => this.tellMine(job.who.device))
      return heard
    })
    if (this.secrets.full && !round.defect) this.secrets.cast(this.erased, round)
    return true
  }

  private async write({ batch, replies, afterwards, defect }: Round): Promise<void> {
    if (broken('show-first')) this.show()
    if (broken('ack-first')) for (const { waiting, reply } of replies) waiting.done(reply)
    if (broken('ack-first') || broken('show-first')) await new Promise((done) => setTimeout(done, 5))
    if (hasChanges(batch)) {
      try {
        await this.parts.store.commit(this.parts.id, batch)
        failpoint('round.committed')
        this.touch('said')
        this.stirred ||= batch.entries.length > 0
      } catch (error) {
        this.parts.space?.failed(error)
        // Not on disk is not said: memory goes back to what the disk holds.
        const reply: Reply = broken('ack-on-error') ? { ok: true } : refuse('notSaved')
        return this.reload(error, () => replies.forEach(({ waiting }) => waiting.done(reply)))
      }
    }
    this.ahead = defect !== null
    const tell = () => replies.forEach(({ waiting, reply }) => waiting.done(reply))
    if (defect) await this.reload(defect.error, tell)
    else tell()
    failpoint('round.told')
    for (const after of afterwards) this.guard(after)
  }

  private async reload(error: unknown, tell: () => void): Promise<void> {
    this.onDefect(error)
    const read = await insist(
      () => this.load(),
      (again) => {
        if (again !== null) this.onDefect(again)
        tell()
        return !this.closed
      },
    )
    if (read) this.again(null, 'notJoined')
    // A disk that does not come back must not keep the server from stopping.
    else for (const { done } of [...this.mailbox.drop(), ...this.secrets.drop()]) done(refuse('notSaved'))
  }
  /** Told of every defect; the server logs it without contents. */
  onDefect: (error: unknown) => void = () => undefined
  /** A defect in what is shown must not stop what is written. */
  private guard(step: () => void): void {
    try {
      step()
    } catch (error) {
      this.onDefect(error)
    }
  }

  private castDue(): void {
    const cast = () => this.inRound((round) => this.secrets.cast(this.erased, round))
    if (!this.mailbox.between(cast)) this.secrets.arm(10)
  }

  private tick(): boolean {
    if (![...this.listeners].some((one) => one.busy?.())) this.guard(() => this.publish())
    return !this.dirty
  }

  /** The server's own step: cut the link between people and answers. Harmless when it is already cut. */
  sealSoon(activity: string, run: number): Promise<Reply> {
    return this.submit(sealJob(activity, run))
  }

  publish(): void {
    if (!this.dirty || this.ahead) return
    this.show()
    if (this.stirred) this.tellMine(null)
    this.stirred = false
  }
  private show(): void {
    this.dirty = false
    const rowsFor = viewsOf(this.erased)
    for (const audience of AUDIENCES)
      this.guard(() => {
        const feed = this.feeds[audience]
        const patch = feed.advance(rowsFor(audience))
        if (patch) for (const listener of this.listeners) listener.patch(audience, feed.epoch, patch)
      })
  }
  /** Something outside the journal changed (somebody came or went). */
  touch(news: 'said' | 'crowd' = 'crowd'): void {
    this.dirty = true
    this.ticker.arm(news, this.presence.here)
  }

  /** The kind's result of an activity's present run. */
  result(item: Activity): unknown {
    return this.answers.run(item.id, item.run).result(item)
  }
  turnout(item: Activity): { n: number; of: number } {
    const n = this.answers.run(item.id, item.run).people
    return { n, of: Math.max(n, item.seen ?? this.presence.of(item.id)) }
  }
  tellMine(device: string | null): void {
    for (const listener of this.listeners) this.guard(() => listener.mine(device))
  }
  /** Sends a device, or everybody, back to the door. */
  again(device: string | null, code: string): void {
    for (const listener of this.listeners) listener.again(device, code)
  }

  /**
   * Writes what is still waiting, then stops. Whatever is said from now on goes to the room that takes its place. When
   * none may come for long, what is closed is sealed now: nobody is there later to keep the promise of ten minutes.
   */
  async close(soon: Soon | 'none' = 'none'): Promise<void> {
    this.closed = true
    clearInterval(this.sealer)
    this.ticker.stop()
    await this.mailbox.quiet()
    if (this.secrets.some) await this.inRound((round) => this.secrets.cast(this.erased, round))
    if (soon === 'none' || this.parts.copy) return
    for (const item of unsealed(this.erased, this.parts.now(), soon)) {
      const job = sealJob(item.id, item.run)
      await this.inRound((round) =>
        attempt(round, { job, done: () => undefined }, () => decide(this.erased, job, round.batch, round.afterwards)),
      )
    }
  }
}
