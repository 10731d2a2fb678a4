import * as z from 'zod/mini'
import { clean } from './clean.ts'
import { ok, refuse, type Result } from './result.ts'

// A page under a strict Content-Security-Policy may not compile code; the server may, and is faster for it.
if ('document' in globalThis) z.config({ jitless: true })

export { clean }

export const text = (max: number, min = 1) => z.string().check(z.overwrite(clean), z.minLength(min), z.maxLength(max))

/** Ids are keys of plain objects; the one name that every object has already is none. */
export const id = z.string().check(z.regex(/^(?!constructor$)[a-z0-9]{8,32}$/))
export const int = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max))
export const list = <T extends z.ZodMiniType>(of: T, max: number, min = 0) =>
  z.array(of).check(z.minLength(min), z.maxLength(max))

/**
 * A text that somebody wrote during the day, under an id of its own. Stored apart from the journal, so that it can be
 * erased for good; a corrected text is a new one with a new id.
 */
export type Words = { id: string; text: string }
export const words = (max: number, min = 1) => z.object({ id, text: text(max, min) })

/** Lets in what fits the schema; anything else is a refusal that names the place. */
export function parse<T extends z.ZodMiniType>(schema: T, raw: unknown): Result<z.output<T>> {
  const read = schema.safeParse(raw)
  if (read.success) return ok(read.data)
  const issue = read.error.issues[0]
  const path = issue?.path.join('.') ?? ''
  if (issue?.code === 'too_big' && issue.origin === 'string') return refuse('tooLong', { max: Number(issue.maximum) })
  if (issue?.code === 'too_small' && issue.origin === 'string') return refuse('empty', { path })
  if (issue?.code === 'too_big' && issue.origin === 'array')
    return refuse('tooMany', { max: Number(issue.maximum), path })
  return refuse('malformed', { path })
}
