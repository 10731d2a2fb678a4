import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Figure } from '#shared/figures/figure.ts'
import { tintOf } from '#shared/reports/colour.ts'
import { drawingOf } from '#shared/reports/drawing.ts'
import { writtenFigure } from '#shared/reports/figureTable.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Say } from '#shared/words/words.ts'
import { columnWidths, fitText, oneLine, quantityColumns } from './plainText.ts'
import { pngOf } from './png.ts'

/** Title first, then three levels that an office's table of contents finds by itself. */
const LEVELS = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const
/** The width between the margins of an A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 9354

/** A text as it was typed, with its line breaks. */
const runs = (text: string): TextRun[] =>
  fitText(text)
    .split('\n')
    .map((line, at) => new TextRun(at > 0 ? { text: line, break: 1 } : line))
const paragraph = (text: string, style?: string) => new Paragraph({ children: runs(text), ...(style ? { style } : {}) })

/** What every block is made with. `ink`: the colour of charts and bands; `fresh`: on a new page. */
export type Making = { say: Say; lang: Lang; ink: string; fresh?: boolean }

/** What stands in which style. Names are Word's own where it has one, so that an office's template fits. */
export function docxBlock(block: Block, above: string, making: Making): (Paragraph | Table)[] {
  const { say, lang, ink, fresh = false } = making
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({ heading: LEVELS[block.level], children: runs(oneLine(block.text)), pageBreakBefore: fresh }),
      ]
    case 'text':
      return block.text.trim() === '' ? [] : [paragraph(block.text, block.quiet ? 'Note' : undefined)]
    case 'quote':
      return [
        paragraph(block.text, 'Quote'),
        ...(block.by === undefined ? [] : [paragraph(say('record.by', { by: block.by }), 'QuoteBy')]),
      ]
    case 'bullets':
      return block.items.map((item) => new Paragraph({ children: runs(item), style: 'ListBullet' }))
    case 'table':
      return [tableOf(block.columns, block.rows, ink, block.board), gap()]
    case 'figure': {
      const written = writtenFigure(block.figure, say, lang)
      const { title } = block.figure
      if (block.figure.type === 'number')
        return 'lines' in written
          ? written.lines.map((line) => new Paragraph({ children: runs(line), style: 'ListBullet' }))
          : []
      const caption = above.endsWith(title)
        ? []
        : [new Paragraph({ children: runs(oneLine(title)), style: 'Caption', keepNext: true })]
      const picture = pictureOf(block.figure, making)
      const empty = ('lines' in written ? written.lines : written.rows).length === 0
      if (empty) return [...caption, paragraph(say('figure.none'))]
      if (!('lines' in written)) return [...caption, ...picture, tableOf(written.columns, written.rows, ink), gap()]
      return [...caption, ...written.lines.map((line) => new Paragraph({ children: runs(line), style: 'ListBullet' }))]
    }
  }
}

/** A chart with its sentence for those who cannot see it. */
function pictureOf(figure: Figure, { say, lang, ink }: Making): Paragraph[] {
  const drawing = drawingOf(figure, say, lang, { ink })
  if (!drawing) return []
  const words = fitText(drawing.alt)
  const image = new ImageRun({
    ...{ type: 'png', data: pngOf(drawing) },
    transformation: { width: (drawing.width * 4) / 3, height: (Math.ceil(drawing.height) * 4) / 3 },
    altText: { name: oneLine(figure.title), title: oneLine(figure.title), description: words },
  })
  // A picture needs no room between lines.
  const spacing = { line: 240, lineRule: LineRuleType.AUTO }
  return [new Paragraph({ children: [image], keepNext: true, spacing })]
}

/** Two tables without anything between them would become one. */
const gap = () => new Paragraph({ children: [], style: 'Gap' })

/** A table whose first row repeats on every page and says what stands below it. */
export function tableOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  ink: string,
  board = false,
): Table {
  const numeric = quantityColumns(columns, rows)
  const shares = columnWidths(columns, rows, board)
  const all = shares.reduce((sum, one) => sum + one, 0)
  const widths = shares.map((one) => Math.floor((one / all) * TEXT_WIDTH))
  const cell = (text: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: tintOf(ink).slice(1), color: 'auto' } } : {}),
      children: [
        new Paragraph({
          children: runs(text),
          style: head ? 'TableHead' : 'TableText',
          ...(numeric[at] ? { alignment: AlignmentType.RIGHT } : {}),
        }),
      ],
    })
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CC' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((text, at) => cell(text, at, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: columns.map((_, at) => cell(row[at] ?? '', at, false)) }),
      ),
    ],
  })
}
