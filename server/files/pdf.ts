import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '#shared/reports/report.ts'
import { sayIn } from '#shared/words/words.ts'
import { projectFolder } from '../paths.ts'
import { pdfData } from './pdfData.ts'
import { typeset } from './typst.ts'

const layout = () => readFileSync(join(projectFolder(), 'server/files/record.typ'), 'utf8')

function setWith(report: Report, note: string, strict: boolean): Uint8Array {
  const { data, images } = pdfData(report, note)
  return typeset(layout(), new Map([['data.json', JSON.stringify(data)], ...images]), strict)
}

/**
 * The record as PDF/UA-1: tagged, hyphenated, with bookmarks. A sign that no font has makes that impossible; then the file is
 * tagged all the same, and says what is missing.
 */
export function pdfOf(report: Report): Uint8Array {
  try {
    return setWith(report, '', true)
  } catch (error) {
    const missing = /the text `\\?"(.+?)\\?"` could not be displayed/s.exec(String(error))?.[1]
    if (missing === undefined) throw error
    return setWith(report, sayIn(report.lang)('file.noGlyph', { sign: spelled(missing) }), false)
  }
}

/** Signs by their numbers: they themselves cannot be shown. */
const spelled = (signs: string): string =>
  [...signs.replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))]
    .slice(0, 5)
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ')
