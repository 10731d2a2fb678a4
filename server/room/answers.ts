import type { Activity, Cell, Tally } from '#shared/activities/kind.ts'
import { kindOf } from '#shared/activities/kinds.ts'
import type { Dice } from '#shared/base/chance.ts'
import { broken } from '../store/failpoint.ts'
import type { Ballot, Facts, Mark, StoredCell } from '../store/store.ts'

type Counted = { version: number; activity: Activity; result: unknown }
type AnyTally = Tally<unknown, unknown, unknown>
type Held = { n: number; value: unknown; name: string | null }
/** Distributions shown while people still vote move by at least this many ballots at a time. */
const STEP = 5

/** Tags of staff (see `tagOf`): what they write down for the room is no turnout. */
const isStaff = (tag: string) => tag.startsWith('!')

/** What was said in one run of one activity, counted once per change. */
export class Run {
  readonly cells = new Map<string, Map<string, Held>>()
  readonly marks = new Map<string, string>()
  private readonly owners = new Map<string, string>()
  private readonly ballots = new Map<string, unknown>()
  private readonly numbers = new Map<string, number>()
  private readonly dice: Dice
  private version = 0
  private counted: Counted | null = null
  /** What is shown while people still vote: the answers as they stood, and who has moved since. */
  private held: Cell[] = []
  private heldVersion = 0
  private stepped: Counted | null = null
  private readonly moved = new Set<string>()
  /** Counted as things are said, where the kind can; made when first asked for. */
  private tally: AnyTally | null = null
  private heldTally: AnyTally | null = null
  /** How many answers each device holds, and how many participants hold any. */
  private readonly holding = new Map<string, number>()
  private holders = 0

  constructor(dice: Dice) {
    this.dice = dice
  }

  put(cell: Omit<StoredCell, 'activity' | 'run'>): void {
    const mine = this.cells.get(cell.tag) ?? new Map<string, Held>()
    const before = mine.get(cell.slot)?.value ?? null
    mine.set(cell.slot, { n: cell.n, value: cell.value, name: cell.name })
    this.cells.set(cell.tag, mine)
    this.hold(cell.tag, Number(cell.value !== null) - Number(before !== null))
    this.tally?.change(cell.slot, this.number(cell.tag), before, cell.value)
    if (cell.value !== null) this.owners.set(cell.slot, cell.tag)
    else if (this.owners.get(cell.slot) === cell.tag) this.owners.delete(cell.slot)
    this.moved.add(cell.tag)
    this.version += 1
  }
  private hold(tag: string, more: number): void {
    const before = this.holding.get(tag) ?? 0
    this.holding.set(tag, before + more)
    if (!isStaff(tag)) this.holders += Number(before + more > 0) - Number(before > 0)
  }
  putMark(mark: Mark): void {
    this.marks.set(mark.tag, mark.request)
  }
  putBallot(ballot: Ballot): void {
    this.ballots.set(ballot.id, ballot.value)
    this.tally?.change('', this.number(ballot.id), null, ballot.value)
    this.moved.add(ballot.id)
    this.version += 1
  }

  /** Whether somebody else holds this slot. */
  taken(slot: string, tag: string): boolean {
    const owner = this.owners.get(slot)
    return owner !== undefined && owner !== tag
  }
  /** The values one device holds, by slot. */
  of(tag: string): Map<string, unknown> {
    const held = this.cells.get(tag)
    return new Map([...(held ?? [])].flatMap(([slot, { value }]) => (value === null ? [] : [[slot, value] as const])))
  }
  /** Whether somebody has answered since the last sealing: for these the link to the answer still stands. */
  get linked(): boolean {
    return this.marks.size > 0 || [...this.cells.keys()].some((tag) => !/^!?~/.test(tag))
  }
  /** How many people have answered. */
  get people(): number {
    if (this.marks.size > 0 || this.ballots.size > 0) return Math.max(this.marks.size, this.ballots.size)
    return this.holders
  }

  /** What a kind may count: random voter numbers instead of tags. */
  list(named: boolean): Cell[] {
    const out: Cell[] = []
    for (const [tag, held] of this.cells)
      for (const [slot, { value, name }] of held)
        if (value !== null) out.push({ slot, voter: this.number(tag), value, ...(named && name ? { name } : {}) })
    for (const [id, value] of this.ballots) out.push({ slot: '', voter: this.number(id), value })
    return out
  }
  private number(tag: string): number {
    const known = this.numbers.get(tag)
    if (known !== undefined) return known
    const number = Math.floor(this.dice() * Number.MAX_SAFE_INTEGER)
    this.numbers.set(tag, number)
    return number
  }

  /** The result of the kind, cached until an answer or the activity itself changes. */
  result(activity: Activity): unknown {
    const cached = this.counted
    if (cached && cached.activity === activity && cached.version === this.version) return cached.result
    const result = this.tallyFor(activity)?.result(activity) ?? this.recount(activity)
    this.counted = { version: this.version, activity, result }
    return result
  }
  private recount(activity: Activity): unknown {
    return kindOf(activity.kind).count(activity, this.list(activity.secrecy === 'named'))
  }
  private tallyFor(activity: Activity): AnyTally | null {
    if (this.tally || activity.secrecy === 'named') return this.tally
    this.tally = kindOf(activity.kind).tally?.() ?? null
    if (this.tally) for (const { slot, voter, value } of this.list(false)) this.tally.change(slot, voter, null, value)
    return this.tally
  }
  /** The result for eyes that watch while others vote: it moves when enough people have, whatever else happens. */
  steppedResult(activity: Activity): unknown {
    if (this.moved.size >= STEP) {
      this.heldTally = this.tallyFor(activity)?.copy() ?? null
      this.held = this.heldTally ? [] : this.list(activity.secrecy === 'named')
      this.heldVersion = this.version
      this.moved.clear()
    }
    const cached = this.stepped
    if (cached && cached.activity === activity && cached.version === this.heldVersion) return cached.result
    const result = this.heldTally?.result(activity) ?? kindOf(activity.kind).count(activity, this.held)
    this.stepped = { version: this.heldVersion, activity, result }
    return result
  }

  /** Cuts people from answers: whole people keep one fresh number, or every cell gets its own. */
  seal(fresh: () => string, whole: boolean): [from: string, slot: string | null, to: string][] {
    const rename: [string, string | null, string][] = []
    for (const [tag, held] of [...this.cells]) {
      const next = () => (isStaff(tag) ? '!' : '') + fresh()
      if (whole) rename.push([tag, null, next()])
      else for (const slot of held.keys()) rename.push([tag, slot, next()])
    }
    // Written in the order of the fresh numbers, and not of those who came first.
    rename.sort(([, , a], [, , b]) => (a < b ? -1 : 1))
    const before = new Map(this.cells)
    this.cells.clear()
    for (const [from, slot, to] of rename) {
      const held = before.get(from)
      if (!held) continue
      if (slot === null) this.cells.set(to, held)
      else {
        const cell = held.get(slot)
        if (cell) this.cells.set(to, new Map([[slot, cell]]))
      }
    }
    // A device counts up with its clock: what is left would be a time.
    for (const held of this.cells.values()) for (const cell of held.values()) cell.n = 0
    for (const [tag, held] of this.cells)
      for (const [slot, { value }] of held) if (value !== null) this.owners.set(slot, tag)
    this.numbers.clear()
    this.marks.clear()
    this.tally = null
    this.holding.clear()
    this.holders = 0
    for (const [tag, held] of this.cells) for (const { value } of held.values()) this.hold(tag, Number(value !== null))
    return rename
  }
}

/** All runs of all activities of a room. */
export class Answers {
  private readonly runs = new Map<string, Run>()
  private readonly dice: Dice
  constructor(dice: Dice) {
    this.dice = dice
  }
  static from({ cells, marks, ballots }: Facts, dice: Dice): Answers {
    const answers = new Answers(dice)
    for (const cell of cells) answers.run(cell.activity, cell.run).put(cell)
    for (const mark of marks) answers.run(mark.activity, mark.run).putMark(mark)
    for (const ballot of ballots) answers.run(ballot.activity, ballot.run).putBallot(ballot)
    return answers
  }
  run(activity: string, run: number): Run {
    const key = broken('run-forgotten') ? activity : `${activity}/${run}`
    const known = this.runs.get(key)
    if (known) return known
    const fresh = new Run(this.dice)
    this.runs.set(key, fresh)
    return fresh
  }
}
