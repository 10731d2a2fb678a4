/**
 * What participants wrote is shown by the other system, and does nothing there: no command, no mention, no link, no
 * picture, no markup. Signs that could do something are written as numbers, and a word joiner, which nobody sees, keeps
 * them apart from what follows. The visible text stays the same.
 */
const JOINER = '\u2060'
const plain = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    // Signs that control something, and those that turn the direction of reading.
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')

/** `joined`: the signs that must not touch what follows, even when they were written as numbers. */
const numbered = (sign: string, joined: string): string =>
  /^[ \t]/.test(sign)
    ? '&#160;'.repeat(sign.length)
    : `&#${sign.codePointAt(0)};${joined.includes(sign) ? '&#8288;' : ''}`

const RISKY =
  /^[ \t]+|(?<=\bwww)\.|[!"#%&*+<=>@[\\\]^_`{|}~]|:(?=\S)|\?(?=\?)|(?<=\?)\?|(?<=[\p{L}\d])\(|(?<![\p{L}\d])-|-(?![\p{L}\d])|[.)](?=\s|$)(?<=^\s*\S*)/gimu

/** For Redmine, whichever of its three formatters is set: which one cannot be asked. */
export const inertRedmine = (text: string): string => plain(text).replace(RISKY, (sign) => numbered(sign, '#@{[:.'))

/** Beside that: what GitLab reads as a command or formula, and the short names of issues. */
const RISKY_MARKDOWN = new RegExp(`${RISKY.source}|[$/]|(?<=GH)-(?=\\d)|(?<=^\\d{1,9})[.)]`, 'gimu')

/** For GitHub, GitLab and OpenProject. */
export const inertMarkdown = (text: string): string =>
  plain(text).replace(RISKY_MARKDOWN, (sign) => numbered(sign, '#@{[:.!~%$&^-'))

/** A title where it is shown as plain text and nothing reads it. */
export const plainTitle = (text: string): string => plain(text).replace(/\s+/g, ' ').trim()

/** A title for Redmine, which reads nothing into it; a plugin or a mail gateway might take a slash for a command. */
export const titleRedmine = (text: string): string => plainTitle(text).replace(/^\//, `${JOINER}/`)

/** A title: one line, shown as it is. Signs that would link or call somebody get a word joiner behind them. */
export const inertTitle = (text: string): string =>
  titleRedmine(text).replace(/[#@!~%$&^{[`:](?=[^\s\u2060])|(?<=GH)-(?=\d)/giu, `$&${JOINER}`)

/** Text for systems that keep it apart from all markup. */
export const plainText = plain

/** What a reader sees of it. */
export const seen = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(JOINER, '')
    .replaceAll('\u00a0', ' ')
