import type { Dice } from '#shared/base/chance.ts'
import { type Act, deskOf, type Model, type Say } from './model.ts'
import type { Loose, RefItem, Who } from './reference.ts'
import { cafeStep, questionsStep, rankingStep, pollStep, type Move } from './moves.ts'
import { type Setting } from './setting.ts'

export type Step = { do: 'act'; who: Who; act: Act } | { do: 'say'; who: Who; say: Say } | { do: 'wait'; ms: number }

const STEPS: Record<string, (dice: Dice, item: RefItem, model: Model, setting: Setting) => Move> = {
  ...{ poll: pollStep, ranking: rankingStep, questions: questionsStep, cafe: cafeStep },
}
export const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T

/** Tells a story step by step: mostly what people would do, sometimes what they may not. */
export class Teller {
  private readonly past: Step[] = []
  private readonly counters = new Map<string, number>()
  readonly dice: Dice
  readonly setting: Setting
  private readonly model: Model
  private opening: Loose[] = []

  constructor(dice: Dice, setting: Setting, model: Model) {
    this.dice = dice
    this.setting = setting
    this.model = model
    if (dice() < 0.9) this.opening = this.beginning()
  }
  /** Most days begin in good order: everything is there and open. */
  private beginning(): Loose[] {
    const { shapes } = this.setting
    return [
      ...shapes.map((shape) => ({ type: 'item/add', ...shape, after: null, ...this.about() })),
      ...(this.dice() < 0.15 ? [{ type: 'rehearsal/begin' }] : []),
      ...shapes.flatMap(({ id, kind }) => [
        ...(this.dice() < 0.85 ? [{ type: 'item/open', id }] : []),
        ...(kind === 'cafe' ? [{ type: 'item/do', id, action: { type: 'start' } }] : []),
      ]),
    ]
  }

  next(): Step {
    const step = this.make()
    if (step.do !== 'wait') this.past.push(step)
    return step
  }
  private make(): Step {
    const { dice, setting } = this
    const first = this.opening.shift()
    if (first) return { do: 'act', who: setting.staff[0] as Who, act: { id: setting.id(), saw: null, action: first } }
    const what = dice()
    if (what < 0.05) return { do: 'wait', ms: pick(dice, setting.waits) }
    // The same once more, as a phone does that has heard nothing; sometimes with another content.
    if (what < 0.11 && this.past.length > 0) return this.again(pick(dice, this.past.slice(-40)))
    if (what < 0.13) return this.overtaken() ?? this.inItem()
    if (what < 0.21) return this.undo()
    if (what < 0.36) return this.staff(this.programme())
    return this.inItem()
  }
  private again(step: Step): Step {
    if (step.do !== 'act' || this.dice() < 0.7) return step
    return { ...step, act: { ...step.act, action: { type: 'workshop/qr', large: true } } }
  }
  /** A letter that was on its way for long: another one of the same person about the same thing has overtaken it. */
  private overtaken(): Step | null {
    const { dice, model, setting } = this
    const newer = pick(
      dice,
      this.past.slice(-20).flatMap((step) => (step.do === 'say' && step.say.n > 1 ? [step] : [])),
    )
    const item = newer && model.told.items[newer.say.activity]
    const move = item && STEPS[item.kind]?.(dice, item, model, setting)
    if (!move || !('answer' in move)) return null
    const say = { ...newer.say, id: setting.id(), n: newer.say.n - 1, answer: move.answer }
    return { do: 'say', who: newer.who, say }
  }
  private undo(): Step {
    const { dice, model, setting } = this
    const who = pick(dice, [setting.staff[0] as Who, ...setting.staff])
    const own = model.entries.findLast((entry) => entry.by === deskOf(who))
    const redo = own?.action['type'] === 'undo' && dice() < 0.4
    const seq = redo ? own.seq : (model.latest(deskOf(who))?.seq ?? 1)
    const wrong = 1 + Math.floor(dice() * (model.seq + 1))
    return { do: 'act', who, act: this.packet({ type: 'undo', seq: dice() < 0.9 ? seq : wrong }) }
  }
  private packet(action: Loose): Act {
    const saw = this.dice() < 0.25 ? Math.max(0, this.model.seq - Math.floor(this.dice() * 6)) : null
    return { id: this.setting.id(), saw, action }
  }
  private staff(action: Loose): Step {
    const { dice, setting } = this
    const who = dice() < 0.9 ? pick(dice, setting.staff.slice(0, 2)) : pick(dice, [...setting.staff, ...setting.guests])
    return { do: 'act', who, act: this.packet(action) }
  }
  private words(text = `Wort ${Math.floor(this.dice() * 1e4)}`) {
    return { id: this.dice() < 0.2 ? 'wordsagain' : this.setting.id(), text }
  }

  /** What moderators and organisers do with the day as a whole. */
  private programme(): Loose {
    const { dice, model, setting } = this
    const { order, items } = model.told
    const which = order.length > 0 && dice() < 0.97 ? pick(dice, order) : 'nosuchitem'
    const item = items[which]
    const what = dice()
    if (order.length < setting.shapes.length || (what < 0.02 && order.length < 12)) {
      const missing = setting.shapes.find(({ id }) => !items[id]) ?? { ...pick(dice, setting.shapes), id: setting.id() }
      const after = dice() < 0.3 ? which : null
      return { type: 'item/add', ...missing, after: after !== null && items[after] ? after : null, ...this.about() }
    }
    if (what < 0.24) {
      if (item?.phase === 'open') return { type: 'item/close', id: which }
      return { type: 'item/open', id: which }
    }
    const on = () => dice() < 0.5
    if (what < 0.36)
      return { type: 'item/reveal', id: which, projector: on(), phones: on(), ...(dice() < 0.6 ? { sure: true } : {}) }
    if (what < 0.48) return { type: 'item/go', id: dice() < 0.1 ? null : which }
    if (what < 0.58) return { type: 'item/edit', id: which, ...this.about(), config: this.edited(item) }
    if (what < 0.66)
      return { type: 'item/move', id: which, after: dice() < 0.3 ? null : pick(dice, [...order, 'nosuchitem']) }
    if (what < 0.7) return { type: 'item/skip', id: which, skipped: on() }
    if (what < 0.73) return { type: 'item/remove', id: which }
    if (what < 0.76) return { type: 'item/timer', id: which, endsAt: null }
    if (what < 0.79) return { type: 'item/open', id: which }
    if (what < 0.82) return { type: 'item/close', id: which }
    if (what < 0.835) return { type: 'rehearsal/begin' }
    if (what < 0.86) return { type: 'rehearsal/end' }
    if (what < 0.862) return { type: 'workshop/end' }
    if (what < 0.866) return { type: 'device/remove', device: pick(dice, setting.guests).name }
    if (what < 0.87) return { type: 'item/seal', id: which, run: 1 }
    return pick<() => Loose>(dice, [
      () => ({ type: 'workshop/results', shown: on() }),
      () => ({ type: 'workshop/lock', locked: false }),
      () => ({ type: 'record/word', part: 'outcome', words: this.words() }),
      () => ({ type: 'record/hide', part: 'outcome', hidden: on() }),
      () => ({ type: 'workshop/blank', blank: on() }),
      () => ({ type: 'workshop/qr', large: on() }),
      () => ({ type: 'workshop/set', meta: { ...setting.meta, title: this.words() } }),
    ])()
  }
  private about() {
    return { title: this.words(), notes: setting0, minutes: 5 }
  }
  /** Other words, or another shape, which those who have answered must be spared. */
  private edited(item: RefItem | undefined): Loose {
    const config = structuredClone(item?.config ?? {})
    const what = this.dice()
    const list = (config['options'] ?? config['speakers'] ?? config['tables']?.[0]?.headings) as
      | { id: string; text: string }[]
      | undefined
    const one = list && list.length > 0 ? pick(this.dice, list) : undefined
    if (what < 0.4 && one) one.text = `Anders ${Math.floor(this.dice() * 1e4)}`
    else if (what < 0.7 && list && list.length < 6 && item?.kind !== 'cafe')
      list.push({ ...this.words(), id: this.setting.id() })
    else if (what < 0.8 && item?.kind === 'cafe')
      config['groups'] = 1 + Math.floor(this.dice() * (config['tables'] as []).length)
    else if (what < 0.9 && item?.kind === 'cafe') config['rounds'] = 1 + Math.floor(this.dice() * 4)
    else if (what < 0.8 && item?.kind === 'questions') config['moderated'] = !config['moderated']
    return config
  }

  private inItem(): Step {
    const { dice, model, setting } = this
    const items = model.told.order.flatMap((id) => model.told.items[id] ?? [])
    const open = items.filter(({ phase }) => phase === 'open')
    // Boards are where most can be done.
    const boards = open.filter(({ kind }) => kind === 'cafe' || kind === 'questions')
    const item = pick(dice, open.length > 0 && dice() < 0.9 ? [...open, ...boards, ...boards] : items)
    if (!item) return this.staff(this.programme())
    const move = (STEPS[item.kind] as (typeof STEPS)['poll'] & object)(dice, item, model, setting)
    if ('action' in move) {
      const who = dice() < 0.85 ? move.by : pick(dice, [...setting.staff, ...setting.guests])
      return { do: 'act', who, act: this.packet({ type: 'item/do', id: item.id, action: move.action }) }
    }
    const who = dice() < 0.97 ? move.by : pick(dice, [...setting.staff, ...setting.guests])
    const last = this.counters.get(who.name) ?? 0
    // An older one that was under way for long, now and then.
    const n = dice() < 0.93 || last < 3 ? last + 1 : last - 1 - Math.floor(dice() * 2)
    this.counters.set(who.name, Math.max(n, last))
    const run = dice() < 0.96 ? item.run : item.run + (dice() < 0.5 ? 1 : -1)
    const history = dice() < 0.98 ? model.history : Math.max(0, model.history - 1)
    const name = dice() < 0.95 ? `Name ${who.name.slice(-2)}` : ''
    const say = { id: setting.id(), activity: item.id, run: Math.max(1, run), n: Math.max(1, n), history, name }
    return { do: 'say', who, say: { ...say, answer: move.answer } }
  }
}
const setting0 = { id: 'notesnotes', text: '' }
