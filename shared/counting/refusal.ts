/** Why something cannot be counted. `with` names the offending part; positions of ballots count from 1. */
export type RefusalCode =
  | 'counting.form' // with: field - missing or of the wrong type
  | 'counting.method' // with: method
  | 'counting.convention' // with: key, value - a key or a value this method does not know
  | 'counting.options' // with: option - listed twice
  | 'counting.withdrawn' // with: option - withdrawn, but never an option
  | 'counting.ballot.form' // with: ballot, field
  | 'counting.ballot.kind' // with: ballot, field - the method needs `field`
  | 'counting.ballot.option' // with: ballot, option - not an option of this vote
  | 'counting.ballot.twice' // with: ballot, option - ranked twice

/** A refusal is a value: a code to translate, and the details to say it well. */
export type Refusal = { ok: false; code: RefusalCode; with?: Record<string, string | number> }
export type Result<T> = { ok: true; value: T } | Refusal

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (code: RefusalCode, details: Record<string, string | number>): Refusal => ({
  ok: false,
  code,
  with: details,
})
