import * as z from 'zod/mini'
import { id, int, list, text, words } from '../base/schema.ts'

const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/))
export const metaSchema = z.object({
  title: words(160),
  subtitle: words(240, 0),
  place: words(160, 0),
  organiser: words(160, 0),
  date: day,
})
const secrecy = z.enum(['named', 'changeable', 'secret'])
/** A part of the record: `outcome`, `item/<id>`, `item/<id>/question/<id>`. */
const part = z.string().check(z.regex(/^[a-z]{1,24}(\/[a-zA-Z0-9]{1,40}){0,3}$/))
const notes = words(2000, 0)

/** Everything that may be written into a workshop's journal. Texts stand in it as `{id, text}` and are stored apart. */
export const actionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('workshop/set'), meta: metaSchema }),
  z.object({ type: z.literal('workshop/results'), shown: z.boolean() }),
  /** How a part of the record is worded for publication; empty: as it came about. */
  z.object({ type: z.literal('record/word'), part, words: words(4000, 0) }),
  z.object({ type: z.literal('record/hide'), part, hidden: z.boolean() }),
  z.object({ type: z.literal('workshop/lock'), locked: z.boolean() }),
  z.object({ type: z.literal('workshop/end') }),
  z.object({ type: z.literal('workshop/blank'), blank: z.boolean() }),
  /** Large QR code on the projector, instead of the item. */
  z.object({ type: z.literal('workshop/qr'), large: z.boolean() }),
  z.object({ type: z.literal('device/remove'), device: id }),
  z.object({
    type: z.literal('item/add'),
    id,
    kind: text(24),
    title: words(200),
    minutes: int(0, 600),
    notes,
    secrecy: z.optional(secrecy),
    config: z.unknown(),
    after: z.nullable(id),
  }),
  z.object({
    type: z.literal('item/edit'),
    id,
    title: words(200),
    minutes: int(0, 600),
    notes,
    secrecy: z.optional(secrecy),
    config: z.unknown(),
    /** Completed: there are answers, so that what has happened in the item stays. */
    keep: z.optional(z.boolean()),
  }),
  z.object({ type: z.literal('item/move'), id, after: z.nullable(id) }),
  z.object({ type: z.literal('item/skip'), id, skipped: z.boolean() }),
  z.object({ type: z.literal('item/remove'), id }),
  /** Makes an item the current one: the projector and the phones turn to it. */
  z.object({ type: z.literal('item/go'), id: z.nullable(id) }),
  z.object({ type: z.literal('item/open'), id, run: z.optional(int(1, 999)) }),
  /** Completed with how many were there, and whether so few have voted that what was shown is hidden again. */
  z.object({ type: z.literal('item/close'), id, seen: z.optional(int(0, 1e6)), hide: z.optional(z.boolean()) }),
  z.object({
    type: z.literal('item/reveal'),
    id,
    projector: z.boolean(),
    phones: z.boolean(),
    /** Said by somebody who was told that fewer than five people have voted. */
    sure: z.optional(z.boolean()),
  }),
  z.object({ type: z.literal('item/timer'), id, endsAt: z.nullable(int(0, Number.MAX_SAFE_INTEGER)) }),
  z.object({ type: z.literal('item/do'), id, action: z.unknown() }),
  /** Written by the server alone: the link between people and answers is cut. */
  z.object({ type: z.literal('item/seal'), id, run: int(1, 999) }),
  z.object({ type: z.literal('rehearsal/begin') }),
  z.object({ type: z.literal('rehearsal/end'), from: z.optional(int(0, 1e9)) }),
  z.object({ type: z.literal('undo'), seq: int(1, 1e9) }),
])
export type Action = z.infer<typeof actionSchema>

/** What a workshop is created from, and what a template holds. */
export const templateSchema = z.object({
  name: z.object({ de: text(80), en: text(80) }),
  about: z.object({ de: text(400), en: text(400) }),
  items: list(
    z.object({
      kind: text(24),
      title: text(200),
      minutes: int(0, 600),
      notes: z.optional(text(2000, 0)),
      secrecy: z.optional(secrecy),
      config: z.unknown(),
    }),
    100,
  ),
})
export type Template = z.infer<typeof templateSchema>
