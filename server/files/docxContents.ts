import type { PageNumberEstimator } from 'docx'
import type { Report } from '#shared/reports/report.ts'
import { layoutOf } from './pdf.ts'
import { pdfData } from './pdfData.ts'
import { oneLine } from './plainText.ts'
import { canTypeset, laidOut } from './typst.ts'

/** The ranks of headings that the contents list, and how deep they stand in it. */
const LISTED = new Map([
  [2, 1],
  [3, 2],
])
const heightOf = (picture: string | Uint8Array | undefined): number =>
  Number(/ height="(\d+)"/.exec(typeof picture === 'string' ? picture : '')?.[1] ?? 0)

/**
 * The pages of the headings that the contents list, as the typesetter foresees them: it knows the document's measures,
 * and the font lies in the file. Null where there is no typesetter, or where it is at a loss.
 */
export function headingPages(report: Report): number[] | null {
  if (!canTypeset()) return null
  const first = report.blocks.findIndex(
    ({ type, ...block }) => type === 'heading' && 'level' in block && block.level === 2,
  )
  const headings = report.blocks.slice(Math.max(0, first)).flatMap((block) => (block.type === 'heading' ? [block] : []))
  const { data, images } = pdfData(report, '')
  let at = 0
  const body = data.body.map((piece) => {
    // Word's headings may skip a level.
    if (piece.type === 'heading') return { ...piece, level: Math.max(1, (headings[at++]?.level ?? 2) - 1) }
    return piece.type === 'figure' ? { ...piece, high: piece.image ? heightOf(images.get(piece.image)) : 0 } : piece
  })
  const entries = headings.flatMap(({ level, text }) => {
    const deep = LISTED.get(level)
    return deep ? [{ level: deep, text: oneLine(text) }] : []
  })
  const { lang, region, words } = data as typeof data & { words: { contents: string } }
  const files = new Map([['data.json', JSON.stringify({ lang, region, contents: words.contents, entries, body })]])
  try {
    const pages = laidOut(layoutOf('word'), files, 'page').told as number[]
    return pages.filter((_, n) => LISTED.has(headings[n]?.level ?? 0))
  } catch {
    // The document is the same without: Word fills in the numbers when it is opened.
    return null
  }
}

/** Writes the pages into the contents, so that they stand there before a program has counted them. */
export function foreseen(pages: readonly number[]): PageNumberEstimator {
  return (body) => {
    const names = [...JSON.stringify(body).matchAll(/"w:name":"(_Toc\d+)"/g)].flatMap(([, name]) => name ?? [])
    const known = names.length === pages.length ? names : []
    return { bookmarks: new Map(known.map((name, at) => [name, String(pages[at])])) }
  }
}
