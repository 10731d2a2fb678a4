import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { Refusal } from '#shared/base/result.ts'
import type { PageField, PageSet, ProfilePage } from '#shared/reports/profilePages.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import { ACCENT, FAINT, halves, PAPER, pageFonts, pageStyles, RULE, tight } from './docxPageStyles.ts'
import { breakable } from './longWords.ts'
import { pageInk } from './pageData.ts'
import type { Shape } from './pageFit.ts'
import { fittingOf } from './pages.ts'
import { fitText, oneLine } from './plainText.ts'

/** The width between the margins, and between two columns, in twentieths of a point. */
const WIDTH = 9978
const GUTTER = 340
const INSET = 230
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

const clean = (text: string) => breakable(fitText(text))
type Look = ConstructorParameters<typeof TextRun>[0] & object
const runs = (text: string, look: Look = {}): TextRun[] =>
  clean(text)
    .split('\n')
    .map((one, at) => new TextRun({ ...look, text: one, ...(at > 0 ? { break: 1 } : {}) }))
/** All pages as a Word document with the fonts they were measured in; or the refusal that names what is too long. */
export async function pagesDocx(whole: PageSet): Promise<Uint8Array | Refusal> {
  const fitting = fittingOf(whole)
  if ('ok' in fitting) return fitting
  const { set, fit } = fitting
  const say = sayIn(set.lang)
  const ink = pageInk(set.brand).slice(1).toUpperCase()
  const children = set.pages.flatMap((page, at) => {
    const shape = fit.shapes.get(page.id) ?? { size: 8.5, ratio: 0.63 }
    return pageOf(page, shape, at > 0, ink, say)
  })
  const [only] = set.pages
  const title = set.pages.length === 1 && only ? only.title : set.title
  const foot = [oneLine(set.title), oneLine(set.place || set.organiser)].filter(Boolean).join(' · ')
  const document = new Document({
    ...{ title: oneLine(title), creator: oneLine(set.organiser) || 'Tafelrunde', description: say('profile.name') },
    ...{ hyphenation: { autoHyphenation: true }, fonts: pageFonts(), styles: pageStyles(set.lang, ink) },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 720, bottom: 780, left: 964, right: 964, header: 300, footer: 420 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'PageFoot',
                tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
                children: runs(`${foot}\t${say('sheet.asOf', { at: set.asOf })}`),
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pageOf(page: ProfilePage, shape: Shape, fresh: boolean, ink: string, say: Say): (Paragraph | Table)[] {
  const { title, field, tier, place, status, phase } = page
  const rank = [tier, place === null ? '' : say('sheet.place', { place })].filter(Boolean).join(' · ')
  const state = phase ? say('exhibition.phase', { title: phase.title, n: phase.at, of: phase.of }) : ''
  const heading = title.length < 70 ? 24 : title.length < 120 ? 19 : 15
  return [
    new Paragraph({
      ...{ style: 'PageHead', pageBreakBefore: fresh, tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }] },
      border: { top: { style: BorderStyle.SINGLE, size: 24, color: ink, space: 6 } },
      children: [
        ...runs([say('profile.name'), oneLine(field)].filter(Boolean).join(' · ')),
        ...(rank ? runs(`\t${oneLine(rank)}`, { color: ACCENT }) : []),
      ],
    }),
    new Paragraph({
      ...{ heading: HeadingLevel.HEADING_1, ...tight(heading, 100, 100) },
      children: runs(oneLine(title), { size: halves(heading) }),
    }),
    new Paragraph({
      style: 'PageState',
      children: [...runs(status, { bold: true, color: ink }), ...(state ? runs(` · ${oneLine(state)}`) : [])],
    }),
    columns(page, shape, say),
    ...score(page, say),
    new Paragraph({ style: 'PageGap', children: [] }),
  ]
}

/** What is read beside what is looked up. */
function columns({ broad, narrow, ways }: ProfilePage, { size, ratio }: Shape, say: Say): Table {
  const from: PageField[] =
    ways.length === 0
      ? []
      : [
          {
            key: 'ways',
            label: say('file.origin'),
            long: false,
            items: ways.map((text) => ({ text, when: '', done: null })),
          },
        ]
  const aside = [...narrow, ...from]
  const wide = aside.length === 0 ? WIDTH : Math.floor((WIDTH - GUTTER) * ratio)
  const cell = (fields: readonly PageField[], width: number, inside: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: {
        top: inside ? INSET : 60,
        bottom: inside ? 140 : 0,
        left: inside ? INSET : 0,
        right: inside ? INSET : GUTTER,
      },
      ...(inside ? { shading: { type: ShadingType.CLEAR, fill: PAPER, color: 'auto' } } : {}),
      children: [
        ...fields.flatMap((one, at) => fieldOf(one, inside ? size * 0.94 : size, inside, at === 0, say)),
        ...(fields.length === 0 ? [new Paragraph({ style: 'PageGap', children: [] })] : []),
      ],
    })
  const widths = aside.length === 0 ? [WIDTH] : [wide + GUTTER, WIDTH - GUTTER - wide]
  return new Table({
    ...{ width: { size: WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(broad, widths[0] ?? WIDTH, false),
          ...(aside.length > 0 ? [cell(aside, widths[1] ?? 0, true)] : []),
        ],
      }),
    ],
  })
}

function fieldOf(field: PageField, size: number, inside: boolean, first: boolean, say: Say): Paragraph[] {
  const gap = first ? 0 : Math.floor(size * 0.58 * 20)
  if (field.key === 'text' && !inside && 'text' in field)
    return [
      new Paragraph({
        style: 'PageLead',
        ...tight(size * 1.13, gap),
        children: runs(field.text, { size: halves(size * 1.13) }),
      }),
    ]
  const label = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    ...tight(size * 0.88, gap),
    children: runs(oneLine(field.label), { size: halves(size * 0.88), ...(inside ? { color: ACCENT } : {}) }),
  })
  const text = (children: TextRun[]) => new Paragraph({ style: 'PageText', ...tight(size), children })
  if ('text' in field) return [label, text(runs(field.text, { size: halves(size) }))]
  const items = field.items.map(({ text: words, when, done }) => {
    const sign = done === null ? '• ' : done ? '✓ ' : '– '
    const said = [when, done ? say('profile.milestone.done') : ''].filter(Boolean).join(' · ')
    return text([
      ...runs(`${sign}${oneLine(words)}`, { size: halves(size) }),
      ...(said ? [new TextRun({ text: said, break: 1, size: halves(size * 0.88), color: FAINT })] : []),
    ])
  })
  return [label, ...items]
}

/** How it was judged: points per criterion, two beside each other. */
function score({ score: judged }: ProfilePage, say: Say): (Paragraph | Table)[] {
  if (!judged) return []
  const weights = new Set(judged.criteria.map(({ weight }) => weight))
  const cell = (text: string, width: number, right: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 20, bottom: 20, left: 0, right: right ? 340 : 80 },
      children: [
        new Paragraph({
          ...{ style: 'PageText', ...tight(8.5), ...(right ? { alignment: AlignmentType.RIGHT } : {}) },
          children: runs(text, { size: 17, bold: right }),
        }),
      ],
    })
  const cells = judged.criteria.map(({ title, weight, points }): [string, string] => [
    weights.size > 1 ? `${oneLine(title)} ×${weight}` : oneLine(title),
    points,
  ])
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => cells.slice(at * 2, at * 2 + 2))
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      ...tight(12, 160, 40),
      border: { top: { style: BorderStyle.SINGLE, size: 5, color: RULE, space: 6 } },
      children: [
        ...runs(`${say('scoring.tab')}: `, { size: 19 }),
        ...runs(`${judged.points} ${say('sheet.outOf')}`, { size: 24 }),
      ],
    }),
    ...(rows.length > 0
      ? [
          new Table({
            ...{ width: { size: WIDTH, type: WidthType.DXA }, layout: TableLayoutType.FIXED, borders: NO_BORDERS },
            columnWidths: [3789, 1200, 3789, 1200],
            rows: rows.map(
              (pair) =>
                new TableRow({
                  cantSplit: true,
                  children: [0, 1].flatMap((at) => {
                    const [name = '', points = ''] = pair[at] ?? []
                    return [cell(name, 3789, false), cell(points, 1200, true)]
                  }),
                }),
            ),
          }),
        ]
      : []),
    ...(judged.moved ? [new Paragraph({ style: 'PageNote', children: runs(judged.moved) })] : []),
  ]
}
