import type { Activity } from '../activities/kind.ts'
import { isKind, kindOf } from '../activities/kinds.ts'
import { ok, refuse, type Refusal, type Result } from '../base/result.ts'
import { standing } from '../room/journal.ts'
import type { Entry } from '../room/rules.ts'
import type { Action } from '../workshop/actions.ts'
import { apply } from '../workshop/apply.ts'
import { workshopRules } from '../workshop/rules.ts'
import { emptyWorkshop, type Item, type Workshop } from '../workshop/workshop.ts'
import { type Exchange, exchangeSchema, FORMAT, VERSION } from './exchange.ts'
import { runsOf } from './known.ts'
import { readAction } from './readAction.ts'

/** A file that fits: its journal as actions, and the workshop they lead to. */
export type Imported = { file: Exchange; journal: Entry<Action>[]; workshop: Workshop }
const MOST_PEOPLE = 1_000_000

export const faulty = (...path: (string | number)[]): Refusal =>
  refuse('import.malformed', { path: path.join('.') || 'JSON' })

/** Lets in a whole workshop, or says where the file first goes wrong. Nothing of it can make a room fail later on. */
export function readExchange(raw: unknown): Result<Imported> {
  try {
    return read(raw)
  } catch (error) {
    // Nested deeper than anything a workshop holds.
    if (error instanceof RangeError) return faulty()
    throw error
  }
}

function read(raw: unknown): Result<Imported> {
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  if (format !== FORMAT) return refuse('import.format')
  if (version !== VERSION) {
    const named = typeof version === 'number' || typeof version === 'string' ? String(version).slice(0, 20) : '–'
    return refuse('import.version', { version: named, known: VERSION })
  }
  const parsed = exchangeSchema.safeParse(raw)
  if (!parsed.success) return faulty(...((parsed.error.issues[0]?.path ?? []) as (string | number)[]))
  const journal = readJournal(parsed.data)
  if (!journal.ok) return journal
  const workshop = told(journal.value)
  if (!workshop.ok) return workshop
  const fault = faultIn(parsed.data, workshop.value)
  return fault ?? ok({ file: parsed.data, journal: journal.value, workshop: workshop.value })
}

function readJournal(file: Exchange): Result<Entry<Action>[]> {
  const kinds = new Map<string, string>()
  const ids = new Set<string>()
  const journal: Entry<Action>[] = []
  for (const [i, entry] of file.journal.entries()) {
    if (entry.seq !== i + 1) return faulty('journal', i, 'seq')
    if (ids.has(entry.id)) return faulty('journal', i, 'id')
    ids.add(entry.id)
    const action = readAction(entry.action, kinds)
    if (!action.ok) return faulty('journal', i, 'action', ...action.path)
    journal.push({ ...entry, action: action.value })
  }
  return ok(journal)
}

/** The story, told step by step, so that a step that cannot be told is named. */
function told(journal: readonly Entry<Action>[]): Result<Workshop> {
  let workshop = emptyWorkshop
  for (const entry of standing(workshopRules, journal)) {
    try {
      workshop = apply(workshop, entry)
    } catch {
      return faulty('journal', entry.seq - 1, 'action')
    }
  }
  return Object.values(workshop.items).every(({ kind }) => isKind(kind)) ? ok(workshop) : faulty('journal')
}

/** Does every answer belong to something, stand there once, and let itself be counted? */
function faultIn({ answers, withheld }: Exchange, workshop: Workshop): Refusal | null {
  const runs = new Map<string, Item>(
    Object.values(workshop.items).flatMap((item) =>
      item.begun ? runsOf(item).map((one) => [`${one.id}/${one.run}`, one] as const) : [],
    ),
  )
  const done = new Set<string>()
  for (const [list, all] of [['answers', answers] as const, ['withheld', withheld] as const])
    for (const [i, { activity, run }] of all.entries()) {
      const key = `${activity}/${run}`
      if (!runs.has(key) || done.has(key)) return faulty(list, i, workshop.items[activity] ? 'run' : 'activity')
      done.add(key)
    }
  if (withheld.reduce((sum, { people }) => sum + people, 0) > MOST_PEOPLE) return faulty('withheld')
  for (const [i, { activity, run, people, cells }] of answers.entries()) {
    const item = runs.get(`${activity}/${run}`)
    const slots = new Set(cells.map(({ voter, slot }) => `${voter}/${slot}`))
    if (slots.size < cells.length) return faulty('answers', i, 'cells')
    if (people > cells.length) return faulty('answers', i, 'people')
    const empty = cells.findIndex(({ value }) => value === null || value === undefined)
    if (empty >= 0) return faulty('answers', i, 'cells', empty, 'value')
    if (item && !countable(item, cells)) {
      const cell = cells.findIndex((one) => !countable(item, [one]))
      return cell < 0 ? faulty('answers', i) : faulty('answers', i, 'cells', cell)
    }
  }
  return null
}

const silent = () => ''
/** Can a kind live with these cells? Nothing says what a cell may hold; so it is tried, everywhere it will be used. */
function countable(item: Activity, given: Exchange['answers'][number]['cells']): boolean {
  const kind = kindOf(item.kind)
  try {
    const cells = given.map(({ name, ...cell }) => ({ ...cell, ...(name === undefined ? {} : { name }) }))
    const result: unknown = kind.count(item, cells)
    for (const audience of ['moderator', 'participant', 'projector', 'host', 'minutes'] as const)
      kind.view(item, result, audience)
    kind.figures(item, result, silent)
    kind.record?.(item, result, silent)
    kind.demands?.(item, result)
    kind.standings?.(item, result)
    return true
  } catch {
    return false
  }
}
