import type { Block, Figure } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { type Brand, imprintBlocks } from './brand.ts'
import type { ReportKnown } from './known.ts'
import { isDrawn } from './drawing.ts'
import { changed, type Part } from './edits.ts'
import { editedRecord, type RecordOptions } from './record.ts'
import { type Topic, topicsOf } from './topics.ts'

/** What every format is made of: plain data, so that it can go to a worker. Nothing is computed after this. */
export type Report = {
  lang: Lang
  title: string
  subtitle: string
  place: string
  organiser: string
  /** A calendar day, or empty. */
  date: string
  /** The moment of reading, for a day that is not over; else empty. */
  asOf: string
  blocks: Block[]
  /** One table per topic, with numbers as numbers. */
  topics: Topic[]
  charts: Chart[]
  /** What the organiser has worded differently or left out. No number is among it. */
  edits: Part[]
  /** How the organisation looks, where it has said so. */
  brand?: Brand
}
/** A figure that can be drawn, by the name of its file: the number of its item, then its own. */
export type Chart = { name: string; figure: Figure }

/** The one model of the record, for a reader and a language, as the organisation looks. */
export function reportOf(
  workshop: Workshop,
  known: ReportKnown,
  say: Say,
  options: RecordOptions,
  brand?: Brand,
): Report {
  const { title, subtitle, place, organiser, date } = workshop.meta
  const { blocks, parts } = editedRecord(workshop, known, say, options)
  return {
    ...{ lang: options.lang, title: title.text || say('record.untitled'), subtitle: subtitle.text },
    ...{ place: place.text, organiser: organiser.text, date, asOf: options.asOf },
    ...{ charts: chartsIn(blocks), edits: changed(parts) },
    blocks: brand ? [...blocks, ...imprintBlocks(brand, say)] : blocks,
    topics: topicsOf(workshop, known, say, options),
    ...(brand ? { brand } : {}),
  }
}

/** The report for other programs: of the picture only that there is one. */
export function toldReport({ brand, ...report }: Report) {
  if (!brand || !(brand.name || brand.colour || brand.logo)) return report
  return { ...report, brand: { name: brand.name, colour: brand.colour, logo: brand.logo !== null } }
}

/** Everything in a record that is drawn. What stands before the first item counts as number 0. */
export function chartsIn(blocks: readonly Block[]): Chart[] {
  const charts: Chart[] = []
  let [item, n] = [0, 0]
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) {
      item = Number(/^(\d+)\. /.exec(block.text)?.[1] ?? 0)
      n = 0
    } else if (block.type === 'figure' && isDrawn(block.figure)) {
      n += 1
      charts.push({ name: `chart-${item}-${n}`, figure: block.figure })
    }
  }
  return charts
}
