import type { CafeConfig } from '#shared/activities/cafe/config.ts'
import { isKind, kindOf } from '#shared/activities/kinds.ts'
import type { Secrecy } from '#shared/activities/kind.ts'
import { refuse, type Result } from '#shared/base/result.ts'
import { parse, type Words } from '#shared/base/schema.ts'
import { freshId } from '../../../net/device.ts'
import type { ItemRow } from '../../../net/rows.ts'

/** What an organiser is typing about one item. `base` is what the server had when the typing began. */
export type Draft = {
  kind: string
  title: string
  minutes: number | null
  notes: string
  secrecy: Secrecy
  config: unknown
  /** The minutes were typed by hand: from then on they follow no settings. */
  byHand?: true
  base: string
  /** Not on the server yet; it will stand behind this item (null: at the end). */
  fresh?: { after: string | null }
}
export type Drafts = Readonly<Record<string, Draft>>

/** What can be edited about an item, as one comparable text. */
export const markOf = (row: ItemRow): string => JSON.stringify([row.edit, row.minutes, row.secrecy])

/** What the server has, ready for typing. */
export function draftOf(row: ItemRow): Draft {
  const { kind, minutes, secrecy, edit } = row
  return {
    ...{ kind, minutes, secrecy, config: edit?.config, base: markOf(row) },
    ...{ title: edit?.title.text ?? row.title, notes: edit?.notes.text ?? '' },
  }
}
/** Did somebody else change the item while this was being typed? */
export const isOvertaken = (draft: Draft, row: ItemRow | undefined): boolean =>
  row !== undefined && draft.fresh === undefined && draft.base !== markOf(row)

export const freshDraft = (kind: string, config: unknown, after: string | null): Draft => ({
  ...{ kind, title: '', minutes: needs(kind, config) ?? 10, notes: '', config, base: '', fresh: { after } },
  secrecy: (isKind(kind) && kindOf(kind).secrecies[0]) || 'changeable',
})

/** How long an item takes by its own settings; null where they do not say. */
function needs(kind: string, config: unknown): number | null {
  if (kind === 'cafe') {
    const { rounds, minutes, walk } = config as CafeConfig
    return rounds * (minutes + walk)
  }
  return isKind(kind) ? kindOf(kind).minutes(config) : null
}

/** The draft under new settings. The planned minutes go along, with what was planned beyond them, unless typed by hand. */
export function reset(draft: Draft, config: unknown): Draft {
  const next = { ...draft, config }
  const [before, after] = [needs(draft.kind, draft.config), needs(draft.kind, config)]
  const { minutes } = draft
  // Whoever plans less time than the settings need has not followed them before.
  if (draft.byHand || minutes === null || before === null || after === null || minutes < before) return next
  return { ...next, minutes: Math.min(600, Math.max(0, minutes + after - before)) }
}

/** An unchanged text keeps its id; a corrected one is a new text, so that the journal can tell them apart. */
const wordsOf = (text: string, before: Words | undefined): Words =>
  before && before.text === text.trim() ? before : { id: freshId(), text: text.trim() }

/** The action that saves a draft, or why it cannot be saved yet. */
export function savingOf(id: string, draft: Draft, row: ItemRow | undefined): Result<unknown> {
  if (draft.title.trim() === '') return refuse('org.noTitle')
  if (draft.minutes === null || !Number.isInteger(draft.minutes)) return refuse('org.minutes')
  const config = isKind(draft.kind) ? parse(kindOf(draft.kind).config, draft.config) : refuse('activity.kind')
  // An empty line among the settings is the usual reason; the general sentence would not say where to look.
  if (!config.ok) return config.code === 'empty' ? refuse('org.incomplete') : config
  const parts = {
    id,
    title: wordsOf(draft.title, row?.edit?.title),
    minutes: draft.minutes,
    notes: wordsOf(draft.notes, row?.edit?.notes),
    secrecy: draft.secrecy,
    config: draft.config,
  }
  return {
    ok: true,
    value: draft.fresh
      ? { type: 'item/add', ...parts, kind: draft.kind, after: draft.fresh.after }
      : { type: 'item/edit', ...parts },
  }
}

export type Line = { id: string; row: ItemRow | undefined; draft: Draft | undefined }

/** Saved items in their order, with new ones where they will stand. */
export function linesOf(items: readonly [string, ItemRow][], drafts: Drafts): Line[] {
  const sorted = items.toSorted(([, a], [, b]) => a.index - b.index)
  const lines: Line[] = sorted.map(([id, row]) => ({ id, row, draft: drafts[id] }))
  for (const [id, draft] of Object.entries(drafts)) {
    if (!draft.fresh || lines.some((line) => line.id === id)) continue
    const after = draft.fresh.after
    const at = after === null ? -1 : lines.findIndex((line) => line.id === after)
    lines.splice(at < 0 ? lines.length : at + 1, 0, { id, row: undefined, draft })
  }
  return lines
}

/** When each item begins, counted from the start of the day; what is skipped takes no time. */
export function timesOf(lines: readonly Line[]): {
  timed: { line: Line; begins: number; minutes: number }[]
  total: number
} {
  let total = 0
  const timed = lines.map((line) => {
    const minutes = line.draft?.minutes ?? line.row?.minutes ?? 0
    const begins = total
    if (!line.row?.skipped) total += minutes
    return { line, begins, minutes }
  })
  return { timed, total }
}
