import type { CafeConfig } from '../activities/cafe/config.ts'
import { kindOf } from '../activities/kinds.ts'
import type { Activity } from '../activities/kind.ts'
import type { Audience, Json, Rows } from '../protocol/rows.ts'
import type { Known } from '../room/rules.ts'
import { type Item, programme, type Workshop } from './workshop.ts'

/** May this audience know the result? Secret until closed, hidden until shown; a kind cannot leak what it never gets. */
export function mayKnow(item: Activity, audience: Audience): boolean {
  const seen = kindOf(item.kind).seen(item.config)
  if (seen === 'always') return true
  if (item.phase !== 'closed' && (seen === 'closed' || item.secrecy === 'secret')) return false
  if (audience === 'moderator') return true
  if (audience === 'projector') return item.shown.projector
  return audience === 'participant' && item.shown.phones
}

function visible(workshop: Workshop, item: Item, audience: Audience): boolean {
  switch (audience) {
    case 'moderator':
      return true
    case 'projector':
      return workshop.current === item.id
    case 'participant':
      return item.phase !== 'draft'
        ? item.phase === 'open' || workshop.current === item.id
        : workshop.current === item.id
    case 'host':
      return item.kind === 'cafe'
    case 'minutes':
      return item.kind === 'talk' || item.kind === 'questions'
  }
}

/** Rows `undo/<scope>`: the latest step of every table, for hosts; of whoever takes minutes, for these. */
function undoRows(workshop: Workshop, known: Known, audience: Audience): Record<string, Json> {
  if (workshop.ended) return {}
  const rows: Record<string, Json> = {}
  const tell = (scope: string | null, role: 'host' | 'minutes') => {
    const latest = known.undo(scope, role)
    if (latest) rows[`undo/${scope ?? role}`] = latest
  }
  // Of whoever is bound to no table: the minutes, and a host of all tables.
  if (audience === 'minutes' || audience === 'host') tell(null, audience)
  if (audience === 'host')
    for (const { kind, config } of programme(workshop))
      if (kind === 'cafe') for (const { id } of (config as CafeConfig).tables) tell(`table/${id}`, audience)
  return rows
}

const names = new Map<string, Map<string, string>>()
const MOST_NAMES = 2000
const MOST_ITEMS = 200
/** `id/key`, put together once: a board of hundreds of rows is looked at several times a second. */
function namesIn(id: string): (key: string) => string {
  const known = names.get(id) ?? new Map<string, string>()
  if (names.size > MOST_ITEMS) names.clear()
  if (known.size > MOST_NAMES) known.clear()
  names.set(id, known)
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const name = `${id}/${key}`
    known.set(key, name)
    return name
  }
}

/** What this audience sees: the only function whose output leaves the server during the day. */
export function view(workshop: Workshop, known: Known, audience: Audience): Rows {
  const { meta, current, blank, qr, locked, ended, results } = workshop
  const moderates = audience === 'moderator'
  const rows: Record<string, Json> = {
    workshop: {
      title: meta.title.text,
      subtitle: meta.subtitle.text,
      place: meta.place.text,
      organiser: meta.organiser.text,
      date: meta.date,
      lang: known.lang ?? 'de',
      current,
      blank,
      qr,
      locked,
      ended,
      results,
      rehearsal: workshop.rehearsal !== null,
      ...(moderates ? { seq: known.seq, undo: known.undo(null), meta: meta as unknown as Json } : {}),
    },
  }
  if (moderates && known.disk && known.disk !== 'ok') rows['disk'] = known.disk
  Object.assign(rows, undoRows(workshop, known, audience))
  if (moderates || audience === 'projector') {
    rows['here'] = known.here
    rows['join'] = { code: known.code, url: known.joinUrl, tested: known.tested }
  }
  for (const [index, item] of programme(workshop).entries()) {
    const { kind, title, minutes, phase, run, shown, secrecy, sealed, skipped, endsAt, openedAt } = item
    if (skipped && !moderates) continue
    rows[`item/${item.id}`] = {
      ...{ index, kind, title: title.text, minutes, phase, run, shown, secrecy, sealed, skipped, endsAt, openedAt },
      ...(moderates
        ? {
            notes: item.notes.text,
            begun: item.begun || known.turnout(item).n > 0,
            runs: item.runs.map((one) => one.run),
          }
        : {}),
      ...(moderates ? { edit: { title, notes: item.notes, config: item.config } as unknown as Json } : {}),
    }
    if (phase !== 'draft') rows[`turnout/${item.id}`] = known.turnout(item)
    if (!visible(workshop, item, audience)) continue
    const inner = kindOf(kind).view(item, mayKnow(item, audience) ? known.result(item) : null, audience)
    const named = namesIn(item.id)
    for (const key of Object.keys(inner)) rows[named(key)] = inner[key] as Json
  }
  return rows
}
