import { type Field, FIELDS } from './item.ts'

/** Of each field: what we had when we last agreed with them, and what they had. As hashes. */
export type Base = Readonly<Partial<Record<Field, { ours: string; theirs: string }>>>
/** A hash per field; empty: we have nothing to say about it. */
export type Prints = Readonly<Record<Field, string>>
/** `kept`: they have changed it and we have not, so theirs stays. */
export type FieldState = 'same' | 'ours' | 'kept' | 'conflict'
/** `gone`: it was there and has been deleted over there. */
export type Verdict = 'create' | 'update' | 'unchanged' | 'kept' | 'conflict' | 'gone'
/** Whose wording holds where both have changed it. */
export type Side = 'ours' | 'theirs'
export type Decisions = Readonly<Partial<Record<Field, Side>>>

/** Three-way, field by field: nothing is overwritten that was changed over there. */
export function stateOf(base: Base[Field], ours: string, theirs: string, side?: Side): FieldState {
  if (ours === '' || ours === theirs) return 'same'
  const [weChanged, theyChanged] = [base?.ours !== ours, base?.theirs !== theirs]
  if (!weChanged) return theyChanged ? 'kept' : 'same'
  if (!theyChanged) return 'ours'
  if (side === undefined) return 'conflict'
  return side === 'ours' ? 'ours' : 'kept'
}

/** What to do with an item that is there, and with which of its fields. */
export type Plan = { verdict: Verdict; fields: Record<Field, FieldState> }
export function planFor(base: Base, ours: Prints, theirs: Prints, decided: Decisions = {}): Plan {
  const fields = Object.fromEntries(
    FIELDS.map((field) => [field, stateOf(base[field], ours[field], theirs[field], decided[field])]),
  ) as Record<Field, FieldState>
  const has = (state: FieldState) => FIELDS.some((field) => fields[field] === state)
  // As long as one field is undecided nothing is written: half an update is harder to understand than none.
  const verdict = has('conflict') ? 'conflict' : has('ours') ? 'update' : has('kept') ? 'kept' : 'unchanged'
  return { verdict, fields }
}

/**
 * What both sides now agree on. `before`: as it was read, `after`: as it stands now that all was written. What somebody
 * changed over there in between is no agreement. A field that did not arrive is tried again the next time.
 */
export function agreed(base: Base, ours: Prints, before: Prints, after: Prints, plan: Plan, decided: Decisions = {}) {
  const next = (field: Field): Base[Field] => {
    const known = base[field]
    switch (plan.fields[field]) {
      case 'same':
        return { ours: ours[field], theirs: before[field] }
      case 'ours':
        return { ours: ours[field] === after[field] ? ours[field] : (known?.ours ?? ''), theirs: after[field] }
      case 'kept':
        return decided[field] === 'theirs' ? { ours: ours[field], theirs: before[field] } : known
      case 'conflict':
        return known
    }
  }
  const entries = FIELDS.flatMap((field) => {
    const one = next(field)
    return one ? [[field, one] as const] : []
  })
  return Object.fromEntries(entries) as Base
}
