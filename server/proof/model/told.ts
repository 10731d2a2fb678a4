import { cafe } from './cafe.ts'
import { questions } from './questions.ts'
import type { Cells, Ctx, Loose, Reference, RefItem, Who } from './reference.ts'
import { poll, ranking } from './votes.ts'

export const REFERENCES: Record<string, Reference> = { poll, ranking, questions, cafe }
export const refOf = (kind: string): Reference => REFERENCES[kind] as Reference

/** A workshop as the reference tells it. */
export type Told = {
  current: string | null
  blank: boolean
  qr: boolean
  locked: boolean
  ended: boolean
  results: boolean
  rehearsal: number | null
  title: string
  order: string[]
  items: Record<string, RefItem>
  removed: string[]
}
export const nothing: Told = {
  ...{ current: null, blank: false, qr: false, locked: false, ended: false, results: false, rehearsal: null },
  ...{ title: '', order: [], items: {}, removed: [] },
}
const FEW = 5
/** What the room knows beside the journal. */
export type Around = Who & {
  at: number
  seq: number
  cellsOf: (item: RefItem) => Cells
  people: (item: RefItem) => number
}

const runs = (role: string) => role === 'moderator' || role === 'organiser'
export const around = (ctx: Around, item: RefItem): Ctx => ({
  ...{ role: ctx.role, scope: ctx.scope, name: ctx.name, at: ctx.at, seq: ctx.seq },
  cells: ctx.cellsOf(item),
})

/** What is decided when the day is over. */
const AFTERWARDS = ['workshop/results', 'item/reveal', 'record/word', 'record/hide']

/** May it be done? Gives it as it will be written, or null. */
export function judge(told: Told, action: Loose, ctx: Around): Loose | null {
  const item = told.items[String(action['id'])]
  const inner = action['action'] as Loose
  if (action['type'] === 'item/seal') return null
  if (!runs(ctx.role)) {
    const may = action['type'] === 'undo' ? ['host', 'minutes'].includes(ctx.role) : action['type'] === 'item/do'
    if (!may || (action['type'] === 'item/do' && !(item && refOf(item.kind).mayAct(ctx.role, inner)))) return null
  }
  if (told.ended && !AFTERWARDS.includes(String(action['type']))) return null
  const frozen = (one: RefItem) => one.begun || ctx.people(one) > 0
  switch (action['type']) {
    case 'workshop/end':
      return told.rehearsal === null ? action : null
    case 'rehearsal/begin':
      return told.rehearsal === null && !Object.values(told.items).some(frozen) ? action : null
    case 'rehearsal/end':
      return told.rehearsal === null ? null : { ...action, from: told.rehearsal }
    case 'item/add':
      return item ? null : action
    case 'item/go':
      return action['id'] === null || item ? action : null
    default:
      if (!String(action['type']).startsWith('item/')) return action
  }
  if (!item) return null
  const kind = refOf(item.kind)
  const few = () => {
    const n = ctx.people(item)
    return n > 0 && n < FEW && item.secrecy !== 'named' && kind.seen(item.config) !== 'always'
  }
  switch (action['type']) {
    case 'item/edit': {
      const keep = frozen(item)
      const free = ctx.people(item) === 0 && item.phase === 'open'
      const fits = sameShape(action['config'], item.config) || free || kind.board
      return keep && !fits ? null : { ...action, keep }
    }
    case 'item/move':
      return action['after'] !== item.id && (action['after'] === null || told.items[action['after']]) ? action : null
    case 'item/skip':
      return item.phase === 'open' ? null : action
    case 'item/remove':
      return frozen(item) ? null : action
    case 'item/open':
      if (item.phase === 'open') return null
      return { ...action, run: item.phase === 'closed' && !kind.board ? item.run + 1 : item.run }
    case 'item/close':
      if (item.phase !== 'open') return null
      return { ...action, hide: (item.shown.projector || item.shown.phones) && few() }
    case 'item/reveal': {
      const shows = action['projector'] || action['phones']
      if (shows && kind.seen(item.config) === 'closed' && item.phase !== 'closed') return null
      return shows && !action['sure'] && few() ? null : action
    }
    case 'item/do': {
      const done = kind.mayAct(ctx.role === 'organiser' ? 'moderator' : ctx.role, inner)
        ? kind.check(item, inner, around(ctx, item))
        : null
      return done && { ...action, action: done }
    }
    default:
      return action
  }
}

/** Equal but for wording. */
function sameShape(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => (key === 'text' && 'id' in a) || sameShape((a as Loose)[key], (b as Loose)[key]))
  )
}

const HIDDEN = { projector: false, phones: false }
/** The workshop after it. `seq` is its number in the journal. */
export function after(told: Told, action: Loose, at: number, seq: number): Told {
  const id = String(action['id'])
  const item = told.items[id]
  const change = (by: Partial<RefItem>): Told =>
    item ? { ...told, items: { ...told.items, [id]: { ...item, ...by } } } : told
  const placed = (behind: string | null, atEnd: boolean) => {
    const rest = told.order.filter((one) => one !== id)
    const place = behind === null || !rest.includes(behind) ? (atEnd ? rest.length : 0) : rest.indexOf(behind) + 1
    return rest.toSpliced(place, 0, id)
  }
  switch (action['type']) {
    case 'workshop/set':
      return { ...told, title: action['meta'].title.text as string }
    case 'workshop/results':
      return { ...told, results: action['shown'] as boolean }
    case 'workshop/lock':
      return { ...told, locked: action['locked'] as boolean }
    case 'workshop/blank':
      return { ...told, blank: action['blank'] as boolean }
    case 'workshop/qr':
      return { ...told, qr: action['large'] as boolean }
    case 'workshop/end':
      return { ...told, ended: true }
    case 'device/remove':
      return { ...told, removed: [...told.removed, action['device'] as string] }
    case 'rehearsal/begin':
      return { ...told, rehearsal: seq }
    case 'rehearsal/end':
      return { ...told, rehearsal: null }
    case 'item/go':
      return { ...told, current: action['id'] as string | null, blank: false, qr: false }
    case 'item/add': {
      const { kind, title, config, secrecy } = action
      const fresh: RefItem = {
        ...{
          id,
          kind,
          config,
          secrecy,
          title: title.text,
          state: refOf(kind as string).start(),
          phase: 'draft',
          run: 1,
        },
        ...{ shown: HIDDEN, sealed: false, skipped: false, begun: false, closedAt: 0, past: [] },
      }
      return { ...told, items: { ...told.items, [id]: fresh }, order: placed(action['after'] as string | null, true) }
    }
    case 'item/move':
      return item ? { ...told, order: placed(action['after'] as string | null, false) } : told
    case 'item/remove': {
      const { [id]: _gone, ...items } = told.items
      return {
        ...told,
        items,
        order: told.order.filter((one) => one !== id),
        current: told.current === id ? null : told.current,
      }
    }
    default:
      return item ? change(itemAfter(item, action, at)) : told
  }
}

function itemAfter(item: RefItem, action: Loose, at: number): Partial<RefItem> {
  const kind = refOf(item.kind)
  switch (action['type']) {
    case 'item/edit': {
      const { title, config } = action
      const state = item.begun || action['keep'] ? item.state : kind.start()
      return { title: title.text as string, config: config as Loose, state }
    }
    case 'item/skip':
      return { skipped: action['skipped'] as boolean }
    case 'item/open': {
      const run = action['run'] as number
      const again = { phase: 'open' as const, begun: true, sealed: false, skipped: false }
      if (run === item.run) return again
      const { state, shown } = item
      return {
        ...again,
        run,
        state: kind.start(),
        shown: HIDDEN,
        past: [...item.past, { run: item.run, state, shown }],
      }
    }
    case 'item/close':
      return { phase: 'closed', closedAt: at, ...(action['hide'] ? { shown: HIDDEN } : {}) }
    case 'item/reveal':
      return { shown: { projector: action['projector'] as boolean, phones: action['phones'] as boolean } }
    case 'item/seal':
      return { sealed: true }
    case 'item/do':
      return { state: kind.apply(item.state, action['action'] as Loose, item.config) }
    default:
      return {}
  }
}
