import { type Cells, isStaff, type Loose, type RefItem, spoken, type Who } from './reference.ts'
import { after, type Around, around, judge, nothing, refOf, type Told } from './told.ts'

type Entry = {
  seq: number
  by: string | null
  role: Who['role']
  scope: string | null
  name: string
  at: number
  action: Loose
}
export type Act = { id: string; saw: number | null; action: Loose }
/** `history`: how many times it has begun anew when this was written. */
export type Say = { id: string; activity: string; run: number; n: number; history: number; name: string; answer: Loose }

const FINAL = ['item/seal', 'device/remove', 'rehearsal/begin', 'rehearsal/end', 'workshop/end']
const STAYS = [
  'workshop/set',
  'workshop/results',
  'record/word',
  'record/hide',
  'workshop/lock',
  'device/remove',
  'item/add',
  'item/edit',
  'item/move',
  'item/skip',
  'item/remove',
]
const TEN_MINUTES = 600_000
const A_DAY = 86_400_000
/** Moderators and organisers share a desk; a table and the minutes have their own. */
export const deskOf = ({ role, scope }: Pick<Who, 'role' | 'scope'>): string =>
  role === 'host' ? (scope ?? 'host') : role === 'minutes' ? 'minutes' : 'desk'

/** What should be, step by step. */
export class Model {
  told: Told = nothing
  entries: Entry[] = []
  history = 0
  private readonly said = new Map<string, Cells>()
  private readonly marks = new Map<string, Map<string, string>>()
  private readonly ids = new Map<string, number>()
  private strangers = 0
  private stands: { of: number; entries: readonly Entry[] } | null = null

  cellsOf = ({ id, run }: Pick<RefItem, 'id' | 'run'>): Cells => {
    const cells = this.said.get(`${id}/${run}`) ?? new Map()
    this.said.set(`${id}/${run}`, cells)
    return cells
  }
  marksOf({ id, run }: Pick<RefItem, 'id' | 'run'>): Map<string, string> {
    const marks = this.marks.get(`${id}/${run}`) ?? new Map()
    this.marks.set(`${id}/${run}`, marks)
    return marks
  }
  people = (item: Pick<RefItem, 'id' | 'run'>): number =>
    new Set([...spoken(this.cellsOf(item))].map(({ person }) => person).filter((person) => !isStaff(person))).size
  private around(who: Who, at: number): Around {
    return { ...who, at, seq: this.seq + 1, cellsOf: this.cellsOf, people: this.people }
  }
  get seq(): number {
    return this.entries.length
  }

  /** Those that count: not taken back, not only rehearsed. */
  private standing(entries: readonly Entry[] = this.entries): readonly Entry[] {
    if (entries === this.entries && this.stands?.of === this.seq) return this.stands.entries
    const undone = new Set<number>()
    for (const { seq, action } of entries.toReversed())
      if (action['type'] === 'undo' && !undone.has(seq)) undone.add(action['seq'] as number)
    const ends = entries.filter(({ action }) => action['type'] === 'rehearsal/end')
    const rehearsed = ({ seq, action }: Entry) =>
      !STAYS.includes(action['type'] as string) && ends.some((end) => seq > end.action['from'] && seq < end.seq)
    const standing = entries.filter(
      (entry) => entry.action['type'] !== 'undo' && !undone.has(entry.seq) && !rehearsed(entry),
    )
    if (entries === this.entries) this.stands = { of: this.seq, entries: standing }
    return standing
  }
  private tell(entries: readonly Entry[]): Told {
    return this.standing(entries).reduce((told, { action, at, seq }) => after(told, action, at, seq), nothing)
  }
  /** The latest step of a desk that can be taken back. */
  latest(desk: string): Entry | null {
    const latest = this.standing().findLast(({ by }) => by === desk)
    return latest && !FINAL.includes(latest.action['type'] as string) ? latest : null
  }
  private write(entry: Omit<Entry, 'seq'>): number {
    const full = { ...entry, seq: this.seq + 1 }
    this.entries.push(full)
    const whole = ['undo', 'rehearsal/end'].includes(entry.action['type'] as string)
    this.told = whole ? this.tell(this.entries) : after(this.told, entry.action, entry.at, full.seq)
    return full.seq
  }

  /** A room begins with its title. */
  begin(): void {
    const set = { type: 'workshop/set', meta: { title: { text: 'Beweis' } } }
    this.write({ by: 'desk', role: 'organiser', scope: null, name: '', at: 0, action: set })
  }

  /** One step of staff: its number in the journal, or null when it is refused. */
  act(who: Who, { id, saw, action }: Act, at: number): number | null {
    const known = this.ids.get(id)
    if (known !== undefined) return known
    // Two presses of the desk on the same thing; hosts and minutes note beside it.
    const same = ({ by, action: other }: Entry) =>
      by === 'desk' && (other['id'] ?? null) !== null && other['id'] === action['id']
    if (saw !== null && this.entries.some((entry) => entry.seq > saw && same(entry))) return null
    const ctx = this.around(who, at)
    const done = judge(this.told, action, ctx)
    if (!done || (done['type'] === 'undo' && !this.mayUndo(done['seq'] as number, ctx))) return null
    const item = this.told.items[String(done['id'])]
    if (done['type'] === 'item/open' && item?.phase === 'closed' && !item.sealed && done['run'] !== item.run)
      this.seal(item, at)
    if (done['type'] === 'workshop/end')
      for (const one of this.told.order) {
        const close = judge(this.told, { type: 'item/close', id: one }, ctx)
        if (close) this.write({ ...ctx, by: null, at, action: close })
      }
    const { role, scope, name } = who
    const seq = this.write({ by: deskOf(who), role, scope, name, at, action: done })
    this.ids.set(id, seq)
    if (done['type'] === 'rehearsal/end') {
      this.said.clear()
      this.marks.clear()
      this.history += 1
    }
    return seq
  }

  private mayUndo(seq: number, ctx: Around): boolean {
    const desk = deskOf(ctx)
    const last = this.entries.findLast(({ by }) => by === desk)
    const again = last?.action['type'] === 'undo' && last.seq === seq
    if (!again && this.latest(desk)?.seq !== seq) return false
    let entry = this.entries[seq - 1]
    while (entry?.action['type'] === 'undo') entry = this.entries[entry.action['seq'] - 1]
    if (!entry) return false
    const { action, seq: from } = entry
    // Brought back before anything else was done, it stands as it stood.
    if (again && seq === this.seq && action['type'] === 'item/do') return true
    const undo = { ...entry, seq: this.seq + 1, by: desk, action: { type: 'undo', seq } }
    let told = nothing
    for (const one of this.standing([...this.entries, undo])) {
      const own = { ...ctx, role: one.role, scope: one.scope, name: one.name, at: one.at }
      const cut = one.by === null && one.action['id'] === action['id'] && /open|close/.test(action['type'] as string)
      if (one.seq >= from && (one.by === null ? cut : !judge(told, one.action, own))) return false
      told = after(told, one.action, one.at, one.seq)
    }
    const [now, then] = [this.told.items[action['id']], told.items[action['id']]]
    // What is sealed again by it must not hold answers that somebody can still be found by.
    if (action['type'] === 'item/open' && now && then && !now.sealed && then.sealed && now.run === then.run)
      return [...this.cellsOf(now).keys()].every((person) => /^(staff)?stranger/.test(person))
    if (!/^item\/(add|edit)$/.test(action['type'] as string)) return true
    // People have answered: what they answered to does not go, nor change its shape.
    if (!then) return !now || this.people(now) === 0
    return action['type'] === 'item/add' || judge(this.told, { ...action, config: then.config }, ctx) !== null
  }

  /** One answer: whether it is taken (or was already). */
  say(who: Who, { id, activity, run, n, history, name, answer }: Say, at: number): boolean {
    const { told } = this
    const item = told.items[activity]
    const me = who.name
    if (told.removed.includes(me) || history !== this.history || !item) return false
    const cells = this.cellsOf(item)
    const marks = this.marksOf(item)
    const mine = cells.get(me) ?? new Map()
    // An opening that was taken back is forgotten with the end (SPEC A11; seed 2019509992).
    const cut = item.sealed || (told.ended && item.phase === 'draft')
    if (!cut && (marks.get(me) === id || [...mine.values()].some((one) => one.n === n))) return true
    if (told.ended || run !== item.run || item.phase !== 'open') return false
    const kind = refOf(item.kind)
    const role = who.role === 'organiser' ? 'moderator' : who.role
    if (!kind.mayAnswer(role, answer)) return false
    const secret = item.secrecy === 'secret'
    if ((item.secrecy === 'named' && name === '' && role === 'participant') || (secret && marks.has(me))) return false
    const taken = kind.accept(item, answer, around(this.around({ ...who, role }, at), item))
    if (!taken) return false
    const said = { n, value: taken.value, name: item.secrecy === 'named' ? name : null }
    if (secret) {
      marks.set(me, id)
      cells.set(`ballot${cells.size}`, new Map([['', said]]))
    } else if ((mine.get(taken.slot)?.n ?? 0) <= n) cells.set(me, new Map([...mine, [taken.slot, said]]))
    return true
  }

  /** The server's own step: nobody can tell any more who said what. */
  seal(item: RefItem, at: number): void {
    this.write({ by: null, role: 'moderator', scope: null, name: '', at, action: { type: 'item/seal', id: item.id } })
    const fresh = (person: string) => `${isStaff(person) ? 'staff' : ''}stranger${(this.strangers += 1)}`
    const cells = this.cellsOf(item)
    const before = [...cells]
    cells.clear()
    for (const [person, slots] of before) {
      const nameless = [...slots].map(([slot, one]) => [slot, { ...one, n: 0 }] as const)
      if (refOf(item.kind).board) cells.set(fresh(person), new Map(nameless))
      else for (const one of nameless) cells.set(fresh(person), new Map([one]))
    }
    this.marksOf(item).clear()
  }
  /** What the server is about to seal by itself: what was shown or ended, and what has been closed for long. */
  toSeal(action: Loose | null, at: number): RefItem[] {
    const closed = this.told.order
      .flatMap((id) => this.told.items[id] ?? [])
      .filter((one) => one.phase === 'closed' && !one.sealed)
    if (this.told.ended) return closed
    if (action?.['type'] === 'item/reveal' && (action['projector'] || action['phones']))
      return closed.filter(({ id }) => id === action['id'])
    return closed.filter((one) => at - one.closedAt >= (refOf(one.kind).board ? A_DAY : TEN_MINUTES))
  }
}
