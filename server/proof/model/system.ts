import type { Audience } from '#shared/protocol/rows.ts'
import { AUDIENCES } from '#shared/protocol/rows.ts'
import { Fault } from '../part.ts'
import { deskOf, Model } from './model.ts'
import type { Loose, RefItem, Who } from './reference.ts'
import type { Setting } from './setting.ts'
import type { Step } from './story.ts'
import { differences, mineOf, rowsOf } from './view.ts'

type Told = { ok: boolean; seq?: number; code?: string }
/** The product, in this process or behind a wire. */
export type System = {
  now: () => number
  wait: (ms: number) => void
  act: (who: Who, act: { id: string; saw: number | null; action: Loose }) => Promise<Told>
  say: (who: Who, say: Loose, history: number) => Promise<Told>
  /** Until the server has cut what it cuts by itself. */
  sealed: (item: RefItem) => Promise<void>
  /** Whether it is worth waiting for what everybody sees; behind a wire it comes a moment later. */
  settle: (waited: number) => Promise<boolean>
  rows: (audience: Audience) => Loose
  mine: (device: string) => Loose
}

/** Plays steps in the model and in the system, side by side. */
export class Play {
  readonly model = new Model()
  /** What has been taken at least once: a story in which everything is refused proves nothing. */
  readonly taken = new Set<string>()
  private readonly tail: string[] = []
  private readonly setting: Setting
  readonly system: System

  constructor(setting: Setting, system: System) {
    this.setting = setting
    this.system = system
  }
  fault(what: string): never {
    throw new Fault(`${what}\nafter ${this.tail.slice(-12).join('\n      ')}`)
  }

  /** One step; both must decide alike. Gives the system's number in the journal. */
  async step(step: Step): Promise<number | null> {
    const { model, system } = this
    if (step.do === 'wait') {
      system.wait(step.ms)
      await this.sealDue(null)
      return null
    }
    // The server looks at its clock four times a second, at moments that nobody here can know.
    await this.sealDue(null)
    const at = system.now()
    const { who } = step
    this.tail.push(`${who.role} ${who.name.slice(-2)} ${JSON.stringify(step.do === 'act' ? step.act : step.say)}`)
    if (step.do === 'say') {
      const { history, ...say } = step.say
      const must = model.say(who, step.say, at)
      const is = await system.say(who, say, history)
      if (is.ok) this.taken.add(nameOf(this.model, step.say.activity, step.say.answer))
      if (is.ok !== must) this.fault(`an answer was ${is.ok ? 'taken' : `refused (${is.code})`}, and must not be`)
      return null
    }
    const written = model.seq
    const must = model.act(who, step.act, at)
    const is = await system.act(who, step.act)
    this.tail.push(is.ok ? `  -> ${is.seq}` : `  -> ${is.code}`)
    if (is.ok !== (must !== null)) this.fault(`a step was ${is.ok ? 'taken' : `refused (${is.code})`}, and must not be`)
    if (!is.ok) return null
    const { type, id, action: inner } = step.act.action
    this.taken.add(type === 'item/do' ? nameOf(this.model, id as string, inner as Loose) : String(type))
    if (is.seq !== must) this.fault(`a step has the number ${is.seq} instead of ${must}`)
    // A step that is said again does nothing again.
    await this.sealDue(model.seq > written ? step.act.action : null)
    return must
  }
  private async sealDue(action: Loose | null): Promise<void> {
    for (const item of this.model.toSeal(action, this.system.now())) {
      await this.system.sealed(item)
      this.model.seal(item, this.system.now())
    }
  }

  /** Waits until nothing is wrong any more, as long as that is worth it. */
  private async calm(wrong: () => string | undefined): Promise<void> {
    const began = performance.now()
    for (;;) {
      const more = await this.system.settle(performance.now() - began)
      const first = wrong()
      if (first === undefined) return
      if (!more) this.fault(first)
    }
  }
  /** Everybody sees exactly what the model says. */
  compare(audiences: readonly Audience[] = AUDIENCES, guests: readonly Who[] = this.setting.guests): Promise<void> {
    return this.calm(() => {
      for (const audience of audiences) {
        const rows = this.system.rows(audience)
        const [first] = differences(rowsOf(this.model, audience), rows)
        if (first) return `${audience}: ${first}`
        const fault = invariants(rows)
        if (fault) return `${audience}: ${fault}`
      }
      for (const { name } of guests) {
        if (this.model.told.removed.includes(name)) continue
        const [first] = differences(mineOf(this.model, name), this.system.mine(name))
        if (first) return `${name}, of one's own: ${first}`
      }
      return undefined
    })
  }

  /** Taking the latest step back and bringing it back changes nothing that anybody sees. */
  async undoRedo(who: Who, id: () => string): Promise<boolean> {
    const latest = this.model.latest(deskOf(who))
    if (!latest) return false
    await this.compare()
    const picture = () => JSON.stringify(this.picture(), (key, value) => (key === 'undo' || key === 'seq' ? 0 : value))
    const before = picture()
    const undo = (seq: number): Step => ({
      do: 'act',
      who,
      act: { id: id(), saw: null, action: { type: 'undo', seq } },
    })
    const taken = await this.step(undo(latest.seq))
    if (taken === null) return false
    await this.compare()
    const back = await this.step(undo(taken))
    if (back === null && this.isFew(latest.action)) return true
    if (back === null) this.fault('what was taken back could not be brought back')
    await this.calm(() =>
      picture() === before ? undefined : `taken back and brought back, ${firstDifference(before, picture())}`,
    )
    return true
  }
  /** What few have answered since is not shown unasked, not by bringing back either (SPEC V4). */
  private isFew(action: Loose): boolean {
    const item = this.model.told.items[action['id'] as string]
    const n = item && action['type'] === 'item/reveal' ? this.model.people(item) : 0
    return n > 0 && n < 5
  }
  picture(): Loose {
    const all = Object.fromEntries(AUDIENCES.map((audience) => [audience, sorted(this.system.rows(audience))]))
    const own = Object.fromEntries(this.setting.guests.map(({ name }) => [name, sorted(this.system.mine(name))]))
    return { ...all, ...own }
  }
}

const nameOf = ({ told }: Model, item: string, said: Loose) => `${told.items[item]?.kind ?? 'gone'}/${said['type']}`

/** A board, whoever looks: each card lies in one place, nothing lies in two, and the order is total. */
function invariants(rows: Loose): string | null {
  for (const key of Object.keys(rows)) {
    const [, item] = /^(\w+)\/cafe$/.exec(key) ?? []
    if (item === undefined) continue
    const cards = Object.entries(rows).filter(([one]) => one.startsWith(`${item}/card/`))
    const inside = cards.flatMap(([, card]) => (Array.isArray(card.merged) ? (card.merged as string[]) : []))
    if (new Set(inside).size < inside.length) return `a card lies in two merged ones: ${inside.join(' ')}`
    if (new Set(cards.map(([, card]) => card.no as number)).size < cards.length) return 'two cards lie in one place'
    for (const [one, card] of cards)
      if (card.heading !== null && rows[`${item}/heading/${card.heading}`]?.table !== card.table)
        return `${one} hangs below a heading of another table`
    for (const row of (rows[`${item}/plan`] ?? []) as (number | null)[][]) {
      const taken = row.filter((table) => table !== null)
      if (new Set(taken).size < taken.length) return `two groups at one table: ${JSON.stringify(row)}`
    }
  }
  return null
}

/** By key: in which order rows were written says nothing. */
const sorted = (rows: Loose): Loose =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([key]) => !/^(undo\/|here$)/.test(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((sign, i) => sign !== b[i])
  return `it is "${b.slice(Math.max(0, at - 150), at + 80)}" instead of "${a.slice(Math.max(0, at - 150), at + 80)}"`
}
