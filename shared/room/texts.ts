import type { Words } from '../base/schema.ts'

const isWords = (value: object): value is Words =>
  'id' in value && 'text' in value && typeof value.id === 'string' && typeof value.text === 'string'

/** Takes the texts out of an action: in the journal only their ids remain. */
export function dehydrate(value: unknown, out: Words[]): unknown {
  if (Array.isArray(value)) return value.map((one) => dehydrate(one, out))
  if (typeof value !== 'object' || value === null) return value
  if (isWords(value)) {
    out.push({ id: value.id, text: value.text })
    const { text: _text, ...rest } = value as Words & Record<string, unknown>
    return { $text: 1, ...(dehydrate(rest, out) as object) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, dehydrate(inner, out)]))
}

/** Puts the texts back. An erased one becomes empty; the story around it stays. */
export function hydrate(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => hydrate(one, texts))
  if (typeof value !== 'object' || value === null) return value
  const { $text, ...rest } = value as Record<string, unknown>
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, hydrate(one, texts)]))
  return $text === 1 ? { ...inner, text: texts.get(String(rest['id'])) ?? '' } : inner
}
