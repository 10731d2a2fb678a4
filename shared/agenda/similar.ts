/** Something that two ideas may be alike in. */
export type Told = { id: string; title: string; text: string }
/** `score`: 0 to 1; `words`: what they have in common, as it stands in the first of them. */
export type Alike = { one: string; other: string; score: number; words: string[] }

/** German and English words that say nothing about what an idea is about; without umlauts, as they are compared. */
const STOP = new Set(
  `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits besser bessere bis bitte da
dabei dafur damit dann daran darauf das dass dazu dem den denn der des die dies diese diesem diesen dieser dieses doch dort
durch ein eine einem einen einer eines einfach er es etwas fur gegen gern gibt haben hat hier ich ihm ihn ihr ihre im immer
in ins ist ja jede jedem jeden jeder jedes kann kein keine keinen konnen konnte lassen man mehr mehrere meine mit mochte
muss mussen nach nicht nichts noch nur ob oder ohne schon sehr sein seine sich sie sind so soll sollen sollte sollten statt
uber um und uns unser unsere unter vom von vor wann war warum was weil welche wenn wer werden wie wieder wir wird wo wollen
wurde wurden zu zum zur zwischen the a an and or of to for in on at by with from is are be as it this that we our more all
not no can should would will have has ort orte orten region gemeinde gemeinden kreis landkreis digital digitale digitaler digitales digitalen
digitalisierung projekt idee vorhaben angebot angebote`.split(/\s+/),
)
const ENDINGS = /(?:ungen|ung|innen|ern|nen|en|er|em|es|e|n|s|t)$/
const LEAST = 4

export const folded = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')

/** A word without its endings: Bänke and Bank, Meldungen and melden meet. Never shorter than four letters. */
export function stemOf(word: string): string {
  let stem = folded(word)
  for (let cut = 0; cut < 2; cut++) {
    const next = stem.replace(ENDINGS, '')
    if (next.length < LEAST || next === stem) break
    stem = next
  }
  return stem
}

/** The words of a text that carry meaning, by their stems, as they stand there. */
function wordsOf(text: string): Map<string, string> {
  const words = new Map<string, string>()
  for (const word of text.match(/[\p{L}\p{N}]{3,}/gu) ?? []) {
    const stem = stemOf(word)
    if (!STOP.has(folded(word)) && !words.has(stem)) words.set(stem, word)
  }
  return words
}

/** What a word ends with carries its meaning, and may be shorter than what it begins with: Ruf-bus. */
const PART = { begin: 4, end: 3 }
/** And what is left must be something, too. */
const REST = 3
/** German builds words out of words: those among the known ones with which a word begins or ends. */
function partsOf(stem: string, known: ReadonlySet<string>): string[] {
  const parts: string[] = []
  for (let at = PART.begin; at <= stem.length - REST; at++)
    if (known.has(stem.slice(0, at))) parts.push(stem.slice(0, at))
  for (let at = REST; at <= stem.length - PART.end; at++) if (known.has(stem.slice(at))) parts.push(stem.slice(at))
  return parts
}

type Known = { id: string; words: Map<string, string>; weights: Map<string, number>; length: number }
/** All ideas, made ready to be compared. */
export type Index = readonly Known[]

/** A title says more than a text; a word that stands everywhere says less than a rare one. */
export function indexOf(all: readonly Told[]): Index {
  const read = all.map(({ id, title, text }) => ({ id, title: wordsOf(title), words: wordsOf(`${title}\n${text}`) }))
  const vocabulary = new Set(read.flatMap(({ words }) => [...words.keys()]))
  const seen = new Map<string, number>()
  const counted = read.map(({ id, title, words }) => {
    const counts = new Map<string, number>()
    const add = (stem: string, much: number) => counts.set(stem, Math.max(much, counts.get(stem) ?? 0))
    for (const stem of words.keys()) {
      const much = title.has(stem) ? 1 : 0.4
      const parts = partsOf(stem, vocabulary)
      // Where a word is known by its parts, its meaning lies in them.
      add(stem, parts.length > 0 ? much * 0.6 : much)
      for (const part of parts) add(part, much * 0.8)
    }
    for (const stem of counts.keys()) seen.set(stem, (seen.get(stem) ?? 0) + 1)
    return { id, words, counts }
  })
  return counted.map(({ id, words, counts }) => {
    const weights = new Map(
      [...counts].map(([stem, much]) => [stem, much * Math.log(1 + all.length / (seen.get(stem) ?? 1))]),
    )
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0))
    return { id, words, weights, length }
  })
}

export const LIKELY = 0.3

/** What an idea has in common with the others, the likeliest first. It only suggests: people decide. */
export function similarTo(index: Index, id: string, least = LIKELY): Alike[] {
  const own = index.find((one) => one.id === id)
  if (!own || own.length === 0) return []
  return index
    .flatMap((other): Alike[] => {
      if (other.id === id || other.length === 0) return []
      const common = [...own.weights].filter(([stem]) => other.weights.has(stem))
      const product = common.reduce((sum, [stem, weight]) => sum + weight * (other.weights.get(stem) ?? 0), 0)
      const score = product / (own.length * other.length)
      if (score < least) return []
      const words = common
        .toSorted(([, a], [, b]) => b - a)
        .map(([stem]) => own.words.get(stem) ?? other.words.get(stem))
      return [{ one: id, other: other.id, score, words: words.filter((word) => word !== undefined).slice(0, 4) }]
    })
    .toSorted((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1))
}

/** Every likely pair once, the likeliest first. */
export function similarPairs(index: Index, least = LIKELY): Alike[] {
  return index
    .flatMap(({ id }, at) => similarTo(index.slice(at), id, least))
    .toSorted((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1))
}
