import type { Refusal } from '#shared/base/result.ts'
import type { Block } from '#shared/figures/figure.ts'
import type { NamedSheet } from '#shared/reports/backlogSheets.ts'
import type { Brand } from '#shared/reports/brand.ts'
import { type Exchange, type ExchangeSource, exchangeOf } from '#shared/reports/exchange.ts'
import { drawingOf } from '#shared/reports/drawing.ts'
import { svgOf } from '#shared/reports/drawingSvg.ts'
import type { Drawing } from '#shared/reports/drawParts.ts'
import type { PageSet } from '#shared/reports/profilePages.ts'
import type { Chart, Report } from '#shared/reports/report.ts'
import type { Sheet } from '#shared/reports/sheets.ts'
import { stableJson } from '#shared/reports/stable.ts'
import type { Lang } from '#shared/words/say.ts'
import { sayIn } from '#shared/words/words.ts'
import { broken } from '../store/failpoint.ts'
import { csvOf } from './csv.ts'
import type { ExchangeData } from './reading.ts'

/** What a file is to be made of: plain data alone, because it goes to another thread. */
export type Order =
  | { make: 'csv'; sheet: Sheet; lang?: Lang }
  | { make: 'json'; value: unknown }
  | { make: 'workshop'; data: ExchangeData }
  | { make: 'md' | 'docx' | 'xlsx' | 'pdf'; report: Report }
  | { make: 'svg' | 'png'; chart: Chart; lang: Lang; ink: string }
  | { make: 'logo'; data: Uint8Array }
  | { make: 'book'; topics: NamedSheet[]; lang: Lang; brand?: Brand | undefined }
  | { make: 'told'; blocks: Block[]; lang: Lang }
  | { make: 'pages'; form: 'pdf' | 'docx'; set: PageSet }
  | { make: 'fit'; set: PageSet }
export type File = { type: string; body: string | Uint8Array }

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const text = (type: string, body: string): File => ({ type: `${type}; charset=utf-8`, body })
const json = (value: unknown): File => {
  const body = stableJson(value)
  return text('application/json', broken('json-tidy') ? body.replaceAll(String.raw`\n`, ' ') : body)
}

const typed = (type: string, body: File['body'] | Refusal): File | Refusal =>
  typeof body === 'object' && 'ok' in body ? body : { type, body }
const DOCX = `${OFFICE}.wordprocessingml.document`
const XLSX = `${OFFICE}.spreadsheetml.sheet`

/** Makes one file, or says why there can be none. Nothing is known here but the order; libraries come when they are first needed. */
export async function make(order: Order): Promise<File | Refusal> {
  switch (order.make) {
    case 'csv':
      return text('text/csv', csvOf(order.sheet, order.lang))
    case 'json':
      return json(order.value)
    case 'workshop':
      return json(exchangeFrom(order.data))
    case 'md': {
      const { markdownOf } = await import('./markdown.ts')
      const { blocks, lang } = order.report
      return text('text/markdown', markdownOf(blocks, sayIn(lang), lang))
    }
    case 'pdf': {
      const { pdfOf } = await import('./pdf.ts')
      return { type: 'application/pdf', body: pdfOf(order.report) }
    }
    case 'svg':
      return text('image/svg+xml', svgOf(drawn(order)))
    case 'png': {
      const { pngOf } = await import('./png.ts')
      return { type: 'image/png', body: pngOf(drawn(order)) }
    }
    case 'logo': {
      const { redrawn } = await import('./logo.ts')
      // An empty file says that the picture cannot be read.
      return { type: 'image/png', body: (await redrawn(order.data)) ?? '' }
    }
    case 'docx': {
      const { docxOf } = await import('./docx.ts')
      return { type: DOCX, body: await docxOf(order.report) }
    }
    case 'xlsx': {
      const { xlsxOf } = await import('./xlsx.ts')
      return { type: XLSX, body: await xlsxOf(order.report) }
    }
    case 'book': {
      const { xlsxOf } = await import('./xlsx.ts')
      return { type: XLSX, body: await xlsxOf(order) }
    }
    case 'told': {
      const { markdownOf } = await import('./markdown.ts')
      return text('text/markdown', markdownOf(order.blocks, sayIn(order.lang), order.lang))
    }
    case 'pages': {
      if (order.form === 'docx') return typed(DOCX, await (await import('./docxPages.ts')).pagesDocx(order.set))
      return typed('application/pdf', (await import('./pages.ts')).pagesPdf(order.set))
    }
    case 'fit': {
      const { fitOf } = await import('./pageFit.ts')
      const { pages, tooLong } = fitOf(order.set)
      return json({ ok: true, pages, tooLong })
    }
  }
}

function drawn({ chart, lang, ink }: { chart: Chart; lang: Lang; ink: string }): Drawing {
  const drawing = drawingOf(chart.figure, sayIn(lang), lang, { ink })
  if (!drawing) throw new Error('nothing to draw')
  return drawing
}

function exchangeFrom({ lang, workshop, journal, runs }: ExchangeData): Exchange {
  const of = new Map(runs.map((one) => [`${one.activity}/${one.run}`, one]))
  const source: ExchangeSource = {
    ...{ lang, workshop, journal },
    cellsOf: ({ id, run }) => of.get(`${id}/${run}`)?.cells ?? [],
    peopleOf: ({ id, run }) => of.get(`${id}/${run}`)?.people ?? 0,
  }
  return exchangeOf(source)
}
