/** Text that is markup already. Made by `html` and `raw` alone. */
export type Html = { readonly markup: string }
export type Piece = Html | string | number | false | null | undefined | readonly Piece[]

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** For texts and for attributes in quotes; without signs that neither HTML nor XML knows. */
export const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

function written(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece)
  if (typeof piece === 'number') return String(piece)
  if (piece === null || piece === undefined || piece === false) return ''
  return 'markup' in piece ? piece.markup : piece.map(written).join('')
}

/** A template of markup (HTML or XML): whatever is filled in is escaped, unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: strings.map((part, at) => part + written(pieces[at])).join(''),
})
