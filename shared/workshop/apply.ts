import { kindOf } from '../activities/kinds.ts'
import type { Secrecy } from '../activities/kind.ts'
import type { Entry } from '../room/rules.ts'
import type { Action } from './actions.ts'
import type { Item, RecordEdits, Workshop } from './workshop.ts'

/** The workshop after this entry. Total: it never refuses, because the journal is never wrong. */
export function apply(workshop: Workshop, { seq, at, action }: Entry<Action>): Workshop {
  return { ...step(workshop, action, at, seq), seq }
}

function step(workshop: Workshop, action: Action, at: number, seq: number): Workshop {
  switch (action.type) {
    case 'workshop/set':
      return { ...workshop, meta: action.meta }
    case 'workshop/results':
      return { ...workshop, results: action.shown }
    case 'record/word': {
      const { [action.part]: _before, ...words } = workshop.record.words
      const kept = action.words.text === '' ? words : { ...words, [action.part]: action.words }
      return { ...workshop, record: { ...workshop.record, words: kept } }
    }
    case 'record/hide': {
      const { [action.part]: _before, ...hidden } = workshop.record.hidden
      const kept: RecordEdits['hidden'] = action.hidden ? { ...hidden, [action.part]: true } : hidden
      return { ...workshop, record: { ...workshop.record, hidden: kept } }
    }
    case 'workshop/lock':
      return { ...workshop, locked: action.locked }
    case 'workshop/end':
      return { ...workshop, ended: true }
    case 'workshop/blank':
      return { ...workshop, blank: action.blank }
    case 'workshop/qr':
      return { ...workshop, qr: action.large }
    case 'device/remove':
      return { ...workshop, removed: [...workshop.removed, action.device] }
    case 'rehearsal/begin':
      return { ...workshop, rehearsal: seq }
    case 'rehearsal/end':
      return { ...workshop, rehearsal: null }
    case 'undo':
      return workshop
    case 'item/go':
      return { ...workshop, current: action.id, blank: false, qr: false }
    case 'item/add': {
      const item: Item = {
        id: action.id,
        kind: action.kind,
        title: action.title,
        config: action.config,
        state: kindOf(action.kind).start(action.config),
        secrecy: action.secrecy ?? 'changeable',
        phase: 'draft',
        run: 1,
        shown: { projector: false, phones: false },
        sealed: false,
        seen: null,
        openedAt: null,
        endsAt: null,
        closedAt: null,
        minutes: action.minutes,
        notes: action.notes,
        skipped: false,
        begun: false,
        runs: [],
      }
      const order = place(workshop.order, action.id, action.after, true)
      return { ...workshop, order, items: { ...workshop.items, [action.id]: item } }
    }
    case 'item/move':
      if (!workshop.items[action.id]) return workshop
      return { ...workshop, order: place(workshop.order, action.id, action.after, false) }
    case 'item/remove': {
      const { [action.id]: _gone, ...items } = workshop.items
      const order = workshop.order.filter((id) => id !== action.id)
      return { ...workshop, items, order, current: workshop.current === action.id ? null : workshop.current }
    }
    default:
      return change(workshop, action.id, (item) => itemStep(item, action, at))
  }
}

/** Without a place to stand after, a new item goes to the end and a moved one to the front. */
function place(order: readonly string[], id: string, after: string | null, end: boolean): string[] {
  const rest = order.filter((one) => one !== id)
  const before = after === null ? -1 : rest.indexOf(after)
  const at = before === -1 && end ? rest.length : before + 1
  return [...rest.slice(0, at), id, ...rest.slice(at)]
}

function change(workshop: Workshop, id: string, by: (item: Item) => Item): Workshop {
  const item = workshop.items[id]
  return item ? { ...workshop, items: { ...workshop.items, [id]: by(item) } } : workshop
}

function itemStep(item: Item, action: Action, at: number): Item {
  const kind = kindOf(item.kind)
  switch (action.type) {
    case 'item/edit': {
      const keep = item.begun || action.keep
      const state = keep ? (kind.adapt?.(item.state, action.config) ?? item.state) : kind.start(action.config)
      const secrecy: Secrecy = action.secrecy ?? item.secrecy
      const { title, minutes, notes, config } = action
      return { ...item, title, minutes, notes, config, state, secrecy }
    }
    case 'item/skip':
      return { ...item, skipped: action.skipped }
    case 'item/open': {
      const run = action.run ?? item.run
      const fresh = run !== item.run
      const minutes = kind.minutes(item.config)
      return {
        ...item,
        run,
        phase: 'open',
        begun: true,
        sealed: false,
        skipped: false,
        seen: null,
        openedAt: at,
        endsAt: minutes === null ? null : at + minutes * 60_000,
        state: fresh ? kind.start(item.config) : item.state,
        shown: fresh ? { projector: false, phones: false } : item.shown,
        runs: fresh
          ? [...item.runs, { run: item.run, seen: item.seen ?? 0, state: item.state, shown: item.shown }]
          : item.runs,
      }
    }
    case 'item/close': {
      const shown = action.hide ? { projector: false, phones: false } : item.shown
      return { ...item, phase: 'closed', seen: action.seen ?? 0, endsAt: null, closedAt: at, shown }
    }
    case 'item/reveal':
      return { ...item, shown: { projector: action.projector, phones: action.phones } }
    case 'item/timer':
      return { ...item, endsAt: action.endsAt }
    case 'item/seal':
      return { ...item, sealed: true }
    case 'item/do':
      return { ...item, state: kind.apply(item.state, action.action, { at, config: item.config }) }
    default:
      return item
  }
}
