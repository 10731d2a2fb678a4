import type { Audience } from '#shared/protocol/rows.ts'
import type { Role } from '#shared/protocol/wire.ts'

/** The reference says the rules a second time, slowly and without the product: what is not here is not compared. */
// oxlint-disable-next-line typescript/no-explicit-any -- each kind reads its own, as it does behind AnyKind
export type Value = any // AnyKind
export type Loose = Record<string, Value>

/** What one person has said in one run, by slot. `value` null: taken back. */
export type Said = { n: number; value: Value; name: string | null }
export type Cells = Map<string, Map<string, Said>>

export type Who = { role: Role; scope: string | null; name: string }
export type RefItem = {
  id: string
  kind: string
  secrecy: string
  config: Loose
  state: Loose
  title: string
  phase: 'draft' | 'open' | 'closed'
  run: number
  shown: { projector: boolean; phones: boolean }
  sealed: boolean
  skipped: boolean
  begun: boolean
  closedAt: number
  past: { run: number; state: Loose; shown: { projector: boolean; phones: boolean } }[]
}
export type Ctx = Who & { at: number; seq: number; cells: Cells }

/** One kind, as the reference sees it. `null` is a refusal. */
export type Reference = {
  /** Reopening goes on with the same board. */
  board: boolean
  seen(config: Loose): 'always' | 'live' | 'closed'
  mayAnswer(role: Role, answer: Loose): boolean
  mayAct(role: Role, action: Loose): boolean
  start(): Loose
  check(item: RefItem, action: Loose, ctx: Ctx): Loose | null
  apply(state: Loose, action: Loose, config: Loose): Loose
  accept(item: RefItem, answer: Loose, ctx: Ctx): { slot: string; value: unknown } | null
  /** The rows this audience must see, with the fields that are compared; `known`: whether it may see the result. */
  rows(item: RefItem, cells: Cells, audience: Audience, known: boolean): Loose
  mine(item: RefItem, own: ReadonlyMap<string, Said>): Loose
}

/** Everything said and not taken back. */
export function* spoken(cells: Cells): Generator<{ person: string; slot: string; value: Value; name: string | null }> {
  for (const [person, slots] of cells)
    for (const [slot, { value, name }] of slots) if (value !== null) yield { person, slot, value, name }
}
export const own = (cells: Cells, person: string, slot: string): Value => cells.get(person)?.get(slot)?.value ?? null
/** Whether somebody else holds this slot. */
export function heldByOther(cells: Cells, person: string, slot: string): boolean {
  for (const one of spoken(cells)) if (one.slot === slot && one.person !== person) return true
  return false
}
export const isStaff = (person: string) => person.startsWith('staff')
