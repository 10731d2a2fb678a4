import type { Words } from '../base/schema.ts'

const isWords = (value: object): value is Words =>
  'id' in value && 'text' in value && typeof value.id === 'string' && typeof value.text === 'string'

/** Under which key a version of a text is kept; the first one under its bare id. */
const keyOf = (id: string, version: number) => (version === 1 ? id : `${id}.${version}`)

/**
 * Takes the texts out of an action: in the journal only their ids and versions remain. `kept` holds what is stored
 * already: another wording under the same id becomes its next version, so that taking a correction back finds the old one.
 */
export function dehydrate(value: unknown, out: Words[], kept: Map<string, string> = new Map()): unknown {
  if (Array.isArray(value)) return value.map((one) => dehydrate(one, out, kept))
  if (typeof value !== 'object' || value === null) return value
  if (isWords(value)) {
    const { id, text, ...rest } = value as Words & Record<string, unknown>
    let version = 1
    while ((kept.get(keyOf(id, version)) ?? text) !== text) version += 1
    const key = keyOf(id, version)
    kept.set(key, text)
    out.push({ id: key, text })
    return { $text: version, id, ...(dehydrate(rest, out, kept) as object) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, dehydrate(inner, out, kept)]))
}

/** Puts the texts back. An erased one becomes empty; the story around it stays. */
export function hydrate(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => hydrate(one, texts))
  if (typeof value !== 'object' || value === null) return value
  const { $text, ...rest } = value as Record<string, unknown>
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, hydrate(one, texts)]))
  return typeof $text === 'number' ? { ...inner, text: texts.get(keyOf(String(rest['id']), $text)) ?? '' } : inner
}
