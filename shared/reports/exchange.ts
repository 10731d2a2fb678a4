import * as z from 'zod/mini'
import { kindOf } from '../activities/kinds.ts'
import type { Cell } from '../activities/kind.ts'
import { id, int } from '../base/schema.ts'
import { type Entry, roleOf } from '../room/rules.ts'
import type { Action } from '../workshop/actions.ts'
import { mayKnow } from '../workshop/view.ts'
import { type Item, itemInRun, programme, type Workshop } from '../workshop/workshop.ts'
import { fewestLinks } from './links.ts'

export const FORMAT = 'tafelrunde-workshop'
export const VERSION = 1
/** Stands for a device that a moderator removed: which one it was is nobody's business. */
export const NO_DEVICE = 'devicewithheld00'

const line = (max: number) => z.string().check(z.maxLength(max))
const run = int(1, 999)
const cell = z.object({
  voter: int(1, 1e6),
  slot: line(80),
  value: z.unknown(),
  name: z.optional(line(80)),
})

/** The whole workshop in one file. Documented in `exchange.md` beside this file. */
export const exchangeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  meta: z.object({
    lang: z.enum(['de', 'en']),
    title: line(200),
    subtitle: line(300),
    place: line(200),
    organiser: line(200),
    date: line(10),
  }),
  journal: z
    .array(
      z.object({
        seq: int(1, 1e9),
        id,
        at: int(0, Number.MAX_SAFE_INTEGER),
        by: z.enum(['moderator', 'organiser', 'host', 'minutes', 'server']),
        scope: z.nullable(line(60)),
        action: z.unknown(),
      }),
    )
    .check(z.maxLength(100_000)),
  answers: z
    .array(
      z.object({
        activity: id,
        run,
        people: int(0, 1e6),
        cells: z.array(cell).check(z.maxLength(1_000_000)),
      }),
    )
    .check(z.maxLength(10_000)),
  withheld: z.array(z.object({ activity: id, run, people: int(0, 1e6) })).check(z.maxLength(10_000)),
})
export type Exchange = z.infer<typeof exchangeSchema>

/** What a room holds, as far as the file may hold it. */
export type ExchangeSource = {
  lang: 'de' | 'en'
  workshop: Workshop
  journal: readonly Entry<Action>[]
  cellsOf: (item: Item) => readonly Cell[]
  peopleOf: (item: Item) => number
}

/**
 * May the answers of an item leave the house? Like its result on the moderator's screen; and while a distribution
 * grows in steps of five, two downloads must not tell single votes apart.
 */
const mayLeave = (item: Item): boolean =>
  mayKnow(item, 'moderator') && !(item.phase === 'open' && kindOf(item.kind).seen(item.config) === 'live')

/** The workshop as a file: no devices, no links, no order of voting; what must not be known yet is named and left out. */
export function exchangeOf({ lang, workshop, journal, cellsOf, peopleOf }: ExchangeSource): Exchange {
  const { title, subtitle, place, organiser, date } = workshop.meta
  const answers: Exchange['answers'] = []
  const withheld: Exchange['withheld'] = []
  for (const item of programme(workshop)) {
    const runs = [
      ...item.runs.flatMap((past) => (past.run === item.run ? [] : (itemInRun(item, past.run) ?? []))),
      item,
    ]
    for (const one of runs.filter(({ begun }) => begun)) {
      const head = { activity: one.id, run: one.run, people: peopleOf(one) }
      if (mayLeave(one)) answers.push({ ...head, cells: fewestLinks(one, cellsOf(one)) })
      else withheld.push(head)
    }
  }
  return {
    ...{ format: FORMAT, version: VERSION },
    meta: {
      ...{ lang, date },
      ...{ title: title.text, subtitle: subtitle.text, place: place.text, organiser: organiser.text },
    },
    ...{ journal: journalOf(journal), answers, withheld },
  }
}

/** The story with its texts as they were written at each step, and with roles instead of people and devices. */
const journalOf = (journal: readonly Entry<Action>[]): Exchange['journal'] =>
  journal.map(({ seq, id: key, at, by, scope, action }) => ({
    ...{ seq, id: key, at, scope },
    by: roleOf(by) as Exchange['journal'][number]['by'],
    action: anonymous(action),
  }))

const anonymous = (action: Action): Action =>
  action.type === 'device/remove' ? { ...action, device: NO_DEVICE } : action
