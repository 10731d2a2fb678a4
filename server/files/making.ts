import { type Exchange, type ExchangeSource, exchangeOf } from '#shared/reports/exchange.ts'
import { drawingOf } from '#shared/reports/drawing.ts'
import { svgOf } from '#shared/reports/drawingSvg.ts'
import type { Drawing } from '#shared/reports/drawParts.ts'
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
  | { make: 'csv'; sheet: Sheet }
  | { make: 'json'; value: unknown }
  | { make: 'workshop'; data: ExchangeData }
  | { make: 'md' | 'docx' | 'xlsx' | 'pdf'; report: Report }
  | { make: 'svg' | 'png'; chart: Chart; lang: Lang; ink: string }
  | { make: 'logo'; data: Uint8Array }
export type File = { type: string; body: string | Uint8Array }

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const text = (type: string, body: string): File => ({ type: `${type}; charset=utf-8`, body })
const json = (value: unknown): File => {
  const body = stableJson(value)
  return text('application/json', broken('json-tidy') ? body.replaceAll(String.raw`\n`, ' ') : body)
}

/** Makes one file. Nothing is known here but the order; libraries come when they are first needed. */
export async function make(order: Order): Promise<File> {
  switch (order.make) {
    case 'csv':
      return text('text/csv', csvOf(order.sheet))
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
      return { type: `${OFFICE}.wordprocessingml.document`, body: await docxOf(order.report) }
    }
    case 'xlsx': {
      const { xlsxOf } = await import('./xlsx.ts')
      return { type: `${OFFICE}.spreadsheetml.sheet`, body: await xlsxOf(order.report) }
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
