/** Numbers and names a refusal's sentence needs, e.g. `{ max: 5 }`. */
export type Details = Record<string, string | number>
/** A refusal is a value, never an exception: a code that the reader's language turns into a sentence. */
export type Refusal = { ok: false; code: string; with?: Details }
export type Result<T> = { ok: true; value: T } | Refusal

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: string, details?: Details): Refusal =>
  details ? { ok: false, code, with: details } : { ok: false, code }
