import type { Audience } from '#shared/protocol/rows.ts'
import type { Model } from './model.ts'
import type { Loose } from './reference.ts'
import { refOf } from './told.ts'

/** The rows an audience must see, each with the fields that are compared. */
export function rowsOf(model: Model, audience: Audience): Loose {
  const { told } = model
  const { current, blank, qr, locked, ended, results, title } = told
  const desk = audience === 'moderator'
  const step = (of: string) => {
    const entry = model.latest(of)
    return entry && { seq: entry.seq, type: entry.action['type'], does: entry.action['action']?.type }
  }
  const base = { current, blank, qr, locked, ended, results, title, rehearsal: told.rehearsal !== null }
  const rows: Loose = {
    workshop: { ...base, seq: desk ? model.seq : undefined, undo: desk ? step('desk') : undefined },
  }
  if (desk || audience === 'projector') Object.assign(rows, { here: {}, join: {} })
  if (audience === 'host' && !ended && step('host')) rows['undo/host'] = step('host')
  if (audience === 'minutes' && !ended && step('minutes')) rows['undo/minutes'] = step('minutes')
  const programme = told.order.flatMap((id) => told.items[id] ?? [])
  for (const [index, item] of programme.entries()) {
    const { id, kind, phase, run, shown, secrecy, sealed, skipped } = item
    if (audience === 'host' && kind === 'cafe' && !ended)
      for (const table of item.config['tables'] as { id: string }[])
        if (step(`table/${table.id}`)) rows[`undo/table/${table.id}`] = step(`table/${table.id}`)
    if (skipped && !desk) continue
    rows[`item/${id}`] = { index, kind, title: item.title, phase, run, shown, secrecy, sealed, skipped }
    if (phase !== 'draft') rows[`turnout/${id}`] = { n: model.people(item) }
    const ref = refOf(kind)
    const seen = ref.seen(item.config)
    const sees = {
      moderator: true,
      projector: current === id,
      participant: phase === 'open' || current === id,
      host: kind === 'cafe',
      minutes: kind === 'questions',
    }[audience]
    if (!sees) continue
    const early = phase !== 'closed' && (seen === 'closed' || secrecy === 'secret')
    const mayKnow = {
      moderator: true,
      projector: shown.projector,
      participant: shown.phones,
      host: false,
      minutes: false,
    }
    const known = seen === 'always' || (!early && mayKnow[audience])
    for (const [key, row] of Object.entries(ref.rows(item, model.cellsOf(item), audience, known)))
      rows[`${id}/${key}`] = row
  }
  return rows
}

/** What a device must see of its own. */
export function mineOf(model: Model, device: string): Loose {
  const rows: Loose = {}
  for (const item of Object.values(model.told.items)) {
    if (item.phase === 'draft' || item.sealed) continue
    const cells = model.cellsOf(item)
    if (cells.size === 0) continue
    const own = item.secrecy === 'secret' ? null : cells.get(device)
    const cast = own === null && model.marksOf(item).has(device)
    const inner = own ? refOf(item.kind).mine(item, own) : cast ? { cast: true } : {}
    for (const [key, row] of Object.entries(inner)) rows[`${item.id}/${key}`] = row
  }
  return rows
}

/** Where what is there is not what must be: every row, and of each row every field that is expected. */
export function differences(expected: Loose, actual: Readonly<Record<string, unknown>>): string[] {
  const faults: string[] = []
  const compare = (want: unknown, is: unknown, path: string): void => {
    // An empty object stands for anything.
    if (want !== null && typeof want === 'object' && !Array.isArray(want) && Object.keys(want).length === 0) return
    if (typeof want !== 'object' || want === null) {
      if (want !== is) faults.push(`${path}: ${JSON.stringify(is)} instead of ${JSON.stringify(want)}`)
    } else if (typeof is !== 'object' || is === null || Array.isArray(want) !== Array.isArray(is)) {
      if (!Array.isArray(is) || Object.keys(want).length > 0)
        faults.push(`${path}: ${JSON.stringify(is)} instead of ${JSON.stringify(want)}`)
    } else {
      if (Array.isArray(want) && want.length !== (is as unknown[]).length)
        faults.push(`${path}: ${JSON.stringify(is)} instead of ${JSON.stringify(want)}`)
      for (const [key, inner] of Object.entries(want)) compare(inner, (is as Loose)[key], `${path}.${key}`)
    }
  }
  for (const key of Object.keys(actual)) if (!(key in expected)) faults.push(`${key} should not be there`)
  for (const [key, want] of Object.entries(expected))
    if (key in actual) compare(want, actual[key], key)
    else faults.push(`${key} is missing`)
  return faults
}
