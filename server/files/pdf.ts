import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '#shared/reports/report.ts'
import type { Lang } from '#shared/words/say.ts'
import { sayIn } from '#shared/words/words.ts'
import { projectFolder } from '../paths.ts'
import { pdfData } from './pdfData.ts'
import { typeset } from './typst.ts'

/** How pages are laid out, by the name of the layout. */
export const layoutOf = (name: 'record' | 'profile' | 'poster' | 'word'): string =>
  readFileSync(join(projectFolder(), `server/files/${name}.typ`), 'utf8')

/**
 * PDF/UA-1 where it can be. A sign that no font has makes that impossible; then the file is tagged all the same, and the
 * note says what is missing.
 */
export function universal(lang: Lang, set: (note: string, strict: boolean) => Uint8Array): Uint8Array {
  try {
    return set('', true)
  } catch (error) {
    const missing = /the text `\\?"(.+?)\\?"` could not be displayed/s.exec(String(error))?.[1]
    if (missing === undefined) throw error
    return set(sayIn(lang)('file.noGlyph', { sign: spelled(missing) }), false)
  }
}

/** The record: tagged, hyphenated, with bookmarks. */
export const pdfOf = (report: Report): Uint8Array =>
  universal(report.lang, (note, strict) => {
    const { data, images } = pdfData(report, note)
    return typeset(layoutOf('record'), new Map([['data.json', JSON.stringify(data)], ...images]), strict)
  })

/** Signs by their numbers: they themselves cannot be shown. */
const spelled = (signs: string): string =>
  [...signs.replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))]
    .slice(0, 5)
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ')
