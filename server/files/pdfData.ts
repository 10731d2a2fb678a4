import type { Block } from '#shared/figures/figure.ts'
import { inkOf, logoAlt } from '#shared/reports/brand.ts'
import { tintOf } from '#shared/reports/colour.ts'
import { drawingOf } from '#shared/reports/drawing.ts'
import { svgOf } from '#shared/reports/drawingSvg.ts'
import { writtenFigure } from '#shared/reports/figureTable.ts'
import type { Report } from '#shared/reports/report.ts'
import type { Lang } from '#shared/words/say.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import { columnWidths, fitText, oneLine, quantityColumns } from './plainText.ts'

type Table = { columns: string[]; rows: string[][]; numeric: boolean[]; widths: number[] }
/** A piece of the page as the layout reads it. */
type Piece =
  /** `listed`: stands in the contents, as its true rank says. */
  | { type: 'heading'; level: number; text: string; fresh: boolean; listed: boolean }
  | { type: 'text'; text: string; quiet: boolean }
  | { type: 'quote'; text: string; by: string }
  | { type: 'bullets'; items: string[] }
  | { type: 'numbers'; items: { title: string; value: string }[] }
  | ({ type: 'table' } & Table)
  | ({ type: 'figure'; caption: string; alt: string; image?: string } & (Table | { lines: string[] }))

type Images = Map<string, string | Uint8Array>
/** What every piece is made with. */
type Making = { say: Say; lang: Lang; ink: string; images: Images }

export type PdfData = {
  data: { [key: string]: unknown; cover: Piece[]; body: Piece[] }
  images: Images
}

function table(columns: readonly string[], rows: readonly (readonly string[])[], board = false): Table {
  const all = rows.map((row) => columns.map((_, at) => fitText(row[at] ?? '')))
  const widths = columnWidths(columns, all, board)
  return { columns: columns.map(fitText), rows: all, numeric: quantityColumns(columns, all), widths }
}

/** The report as data for the layout. Levels of headings never skip one: readers of the structure would be lost. */
export function pdfData(report: Report, note: string): PdfData {
  const say = sayIn(report.lang)
  const first = report.blocks.findIndex((block) => block.type === 'heading' && block.level === 2)
  const cut = first < 0 ? report.blocks.length : first
  const { brand } = report
  const images: Images = new Map()
  const making = { say, lang: report.lang, ink: inkOf(brand), images }
  const cover = pieces(
    report.blocks.slice(0, cut).filter((block) => block.type !== 'heading'),
    making,
  )
  // The subtitle has a place of its own.
  const [lead] = cover
  if (report.subtitle !== '' && lead?.type === 'text' && lead.text === fitText(report.subtitle)) cover.shift()
  if (brand?.logo) images.set('logo.png', brand.logo.data)
  const german = report.lang === 'de'
  return {
    images,
    data: {
      ...{
        lang: report.lang,
        region: german ? 'DE' : 'GB',
        title: oneLine(report.title),
        author: oneLine(report.organiser),
      },
      ...{
        label: say('record.label'),
        subtitle: fitText(report.subtitle),
        ink: making.ink,
        band: tintOf(making.ink),
        logo: brand?.logo ? 'logo.png' : '',
        logoAlt: brand?.logo ? fitText(logoAlt(brand, say)) : '',
        publisher: oneLine(brand?.name ?? ''),
        published: brand?.name ? `${say('brand.publisher')} ${oneLine(brand.name)}` : '',
        footer: oneLine(report.organiser),
      },
      words: { contents: say('file.contents'), page: say('file.page'), of: say('file.pageOf') },
      cover: note ? [...cover, { type: 'text', text: note, quiet: true }] : cover,
      body: pieces(report.blocks.slice(cut), making),
    },
  }
}

/** Three dots do not begin a line. */
const together = (text: string): string => text.replace(/ …/g, '\u00a0…')

function pieces(blocks: readonly Block[], making: Making): Piece[] {
  const { lang } = making
  const out: Piece[] = []
  let above = ''
  let level = 0
  for (const block of blocks) {
    if (block.type === 'heading') {
      level = Math.min(block.level - 1, level + 1) || 1
      if (block.level === 2) above = block.text
      const text = together(oneLine(block.text)) || '–'
      out.push({ type: 'heading', level, text, fresh: out.length === 0, listed: block.level <= 3 })
    } else if (block.type === 'figure' && block.figure.type === 'number') {
      const { title, value } = block.figure
      const item = { title: fitText(title), value: new Intl.NumberFormat(lang).format(value) }
      const last = out.at(-1)
      if (last?.type === 'numbers') last.items.push(item)
      else out.push({ type: 'numbers', items: [item] })
    } else out.push(...piece(block, above, making))
  }
  return out
}

/** From a pile of accents in a picture the typesetter does not come back; the words themselves stand in the table below. */
const unpiled = (text: string): string => text.normalize('NFC').replace(/\p{M}/gu, '')

function piece(block: Exclude<Block, { type: 'heading' }>, above: string, { say, lang, ink, images }: Making): Piece[] {
  switch (block.type) {
    case 'text':
      return block.text.trim() === '' ? [] : [{ type: 'text', text: fitText(block.text), quiet: block.quiet === true }]
    case 'quote':
      return [
        { type: 'quote', text: fitText(block.text), by: block.by ? say('record.by', { by: fitText(block.by) }) : '' },
      ]
    case 'bullets':
      return block.items.length === 0 ? [] : [{ type: 'bullets', items: block.items.map(fitText) }]
    case 'table':
      return [{ type: 'table', ...table(block.columns, block.rows, block.board) }]
    case 'figure': {
      const written = writtenFigure(block.figure, say, lang)
      const title = fitText(block.figure.title)
      const head = { type: 'figure' as const, caption: above.endsWith(block.figure.title) ? '' : title, alt: title }
      const drawing = drawingOf(block.figure, say, lang, { ink })
      if (drawing) {
        const name = `chart-${images.size + 1}.svg`
        const shapes = drawing.shapes.map((shape) =>
          'text' in shape ? { ...shape, text: unpiled(shape.text) } : shape,
        )
        images.set(name, svgOf({ ...drawing, shapes, alt: unpiled(drawing.alt) }))
        Object.assign(head, { image: name, alt: fitText(drawing.alt) })
      }
      if ('lines' in written)
        return [{ ...head, lines: written.lines.length > 0 ? written.lines.map(fitText) : [say('figure.none')] }]
      if (written.rows.length === 0) return [{ ...head, lines: [say('figure.none')] }]
      return [{ ...head, ...table(written.columns, written.rows) }]
    }
  }
}
