import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx'
import { type Brand, inkOf, logoAlt } from '#shared/reports/brand.ts'
import type { Report } from '#shared/reports/report.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import { docxBlock } from './docxBlocks.ts'
import { foreseen, headingPages } from './docxContents.ts'
import { FONT, pageFonts } from './docxPageStyles.ts'
import { fitText, oneLine } from './plainText.ts'

/** 90 by 22 mm, in pixels of Word. */
const LOGO_BOX = { width: 340, height: 83 }
const heading = (size: number, before: number, color: string) => ({
  run: { size, bold: true, color },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})
const style = (id: string, name: string, run: object, paragraph: object) => ({
  ...{ id, name, basedOn: 'Normal', quickFormat: true },
  ...{ run, paragraph },
})
const entry = (spacing: object) => ({ spacing: { ...spacing, line: 252, lineRule: LineRuleType.AUTO } })

/** The record as a Word document: real headings, header rows, and styles that an office can restyle. */
export async function docxOf(report: Report): Promise<Uint8Array> {
  const { lang, blocks, title, organiser, subtitle, brand } = report
  const say = sayIn(lang)
  const ink = inkOf(brand)
  const color = ink.slice(1)
  const children: (Paragraph | Table | TableOfContents)[] = brand ? brandMark(brand, say) : []
  let above = ''
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) {
      // The contents stand behind the cover.
      if (above === '') {
        children.push(
          new Paragraph({
            children: [new TextRun(say('file.contents'))],
            style: 'ContentsTitle',
            pageBreakBefore: true,
          }),
        )
        // Word counts for itself when it opens the document; the pages that stand there are for all others.
        const contents = { hyperlink: true, headingStyleRange: '1-2', beginDirty: true }
        children.push(new TableOfContents(say('file.contents'), contents))
      }
      children.push(...docxBlock(block, block.text, { say, lang, ink, fresh: above === '' }))
      above = block.text
    } else children.push(...docxBlock(block, above, { say, lang, ink }))
  }
  const pages = headingPages(report)
  const small = (text: string) => new TextRun({ text, size: 18 })
  const numbered = new TextRun({
    size: 18,
    children: [`${say('file.page')} `, PageNumber.CURRENT, ` ${say('file.pageOf')} `, PageNumber.TOTAL_PAGES],
  })
  const footer = new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [small(`${oneLine(title)} · `), numbered] })],
  })
  const document = new Document({
    ...{ title: oneLine(title), subject: oneLine(subtitle), creator: oneLine(organiser) || 'Tafelrunde' },
    ...{ description: fitText(say('record.label')), hyphenation: { autoHyphenation: true } },
    fonts: pageFonts(),
    ...(pages ? { pageNumbers: foreseen(pages) } : {}),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: lang === 'de' ? 'de-DE' : 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: 56, bold: true, color },
          paragraph: { spacing: { before: children.length > 0 ? 1600 : 2400, after: 240 } },
        },
        heading1: heading(34, 480, color),
        heading2: heading(27, 320, color),
        heading3: heading(23, 240, color),
      },
      paragraphStyles: [
        style('Quote', 'Quote', { italics: true }, { indent: { left: 400 }, spacing: { before: 160, after: 80 } }),
        style('QuoteBy', 'Quote By', { color: '555555' }, { indent: { left: 400 } }),
        style('Note', 'Note', { size: 18, color: '555555' }, {}),
        style('Caption', 'caption', { bold: true }, { spacing: { before: 200, after: 80 } }),
        style(
          'ListBullet',
          'List Bullet',
          {},
          { spacing: { after: 60 }, numbering: { reference: 'bullets', level: 0 } },
        ),
        style(
          'TableText',
          'Table Text',
          { size: 19 },
          { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
        ),
        style(
          'TableHead',
          'Table Head',
          { size: 19, bold: true },
          { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
        ),
        style('TOC1', 'toc 1', { size: 20, bold: true }, entry({ before: 80, after: 20 })),
        style('TOC2', 'toc 2', { size: 20 }, { ...entry({ after: 0 }), indent: { left: 220 } }),
        style('ContentsTitle', 'Contents Title', { size: 34, bold: true, color }, { spacing: { after: 200 } }),
        style('Publisher', 'Publisher', { size: 26, bold: true, color }, { spacing: { after: 0 } }),
        style('Gap', 'Gap', { size: 12 }, { spacing: { after: 0, line: 200, lineRule: LineRuleType.AUTO } }),
      ],
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              ...{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
              style: { paragraph: { indent: { left: 400, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1276, right: 1276 },
          },
        },
        footers: { default: footer },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** The logo above the title, as high as on a letterhead; without one, the name of the organisation. */
function brandMark(brand: Brand, say: Say): Paragraph[] {
  const { name, logo } = brand
  if (!logo) return name ? [new Paragraph({ children: [new TextRun(oneLine(name))], style: 'Publisher' })] : []
  const scale = Math.min(LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height)
  const words = fitText(oneLine(logoAlt(brand, say)))
  const picture = new ImageRun({
    ...{ type: 'png', data: logo.data },
    transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) },
    altText: { name: words, title: words, description: words },
  })
  return [new Paragraph({ children: [picture], style: 'Publisher' })]
}
