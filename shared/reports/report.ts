import type { Block } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { ReportKnown } from './known.ts'
import { recordOf, type RecordOptions } from './record.ts'
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
}

/** The one model of the record, for a reader and a language. */
export function reportOf(workshop: Workshop, known: ReportKnown, say: Say, options: RecordOptions): Report {
  const { title, subtitle, place, organiser, date } = workshop.meta
  return {
    ...{ lang: options.lang, title: title.text || say('record.untitled'), subtitle: subtitle.text },
    ...{ place: place.text, organiser: organiser.text, date, asOf: options.asOf },
    blocks: recordOf(workshop, known, say, options),
    topics: topicsOf(workshop, known, say, options),
  }
}
