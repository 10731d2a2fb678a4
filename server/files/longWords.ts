/** A place where a line may end without a hyphen; nobody sees it. */
const BREAK = '\u200b'
/** Shorter ones fit into the narrowest column. */
const SHORT = 24
/** The longest that hyphenation is trusted with. */
const WORD = 45
const EVERY = 12

/** Letters with vowels among them, as in a word that can be divided by its syllables. */
function isWord(run: string): boolean {
  if (run.length > WORD || !/^[\p{L}'’-]+$/u.test(run) || /(\p{L})\1\1\1/iu.test(run)) return false
  const vowels = run.match(/[aeiouyäöüàáâéèêíóúåæø]/gi)?.length ?? 0
  return vowels > run.length / 6 && vowels < run.length * 0.7
}

/** A text in which everything fits: what has no end (an address, a row of letters) may break anywhere. */
export const breakable = (text: string): string =>
  text.replace(/[^\s\u200b\u00ad]{25,}/gu, (run) => {
    if (isWord(run)) return run
    const pieces = run.split(/(?<=[/.?&=@:,;_-])/).flatMap((piece) => [...chunks(piece)])
    return pieces.join(BREAK)
  })

function* chunks(piece: string): Generator<string> {
  const signs = [...new Intl.Segmenter().segment(piece)].map(({ segment }) => segment)
  if (signs.length <= SHORT) return yield piece
  for (let at = 0; at < signs.length; at += EVERY) yield signs.slice(at, at + EVERY).join('')
}
