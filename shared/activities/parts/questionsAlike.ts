/** Three-letter pieces of a text, blind to case, accents and punctuation. */
function pieces(text: string): Set<string> {
  const out = new Set<string>()
  const words = text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
  for (const word of words) {
    if (word === '') continue
    const padded = `  ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) out.add(padded.slice(i, i + 3))
  }
  return out
}

/** How alike two texts are, from 0 to 1: the share of three-letter pieces that both have. */
export function alike(a: string, b: string): number {
  const one = pieces(a)
  const two = pieces(b)
  if (one.size === 0 || two.size === 0) return 0
  let common = 0
  for (const piece of one) if (two.has(piece)) common += 1
  return common / (one.size + two.size - common)
}

/** The others, the most similar first; equals stay in their order. */
export const bySimilarity = <T extends { text: string }>(
  text: string,
  others: readonly T[],
): (T & { alike: number })[] =>
  others.map((other) => ({ ...other, alike: alike(text, other.text) })).sort((a, b) => b.alike - a.alike)

/** From here on two questions probably ask the same thing. */
export const ALIKE = 0.35
