import type { Block } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'
import { gatherDemands } from '../workshop/demands.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { type Part, published } from './edits.ts'
import { isAnswered, mayRead, readable, type Reader, type ReportKnown, reported } from './known.ts'
import { appendixBlocks } from './recordAppendix.ts'
import { glanceBlocks, programmeBlocks, titleBlocks } from './recordHead.ts'
import { byField, demandBlocks } from './recordDemands.ts'
import { itemBlocks } from './recordItem.ts'
import { afterBlocks, freeParts } from './recordTold.ts'

/** `asOf`: the moment of reading as text, for a day that is not over; empty for none. */
export type RecordOptions = { reader: Reader; lang: Lang; asOf: string }

/**
 * The workshop as a document: what the people who ask may see on their screens, and nothing else. What is not counted
 * yet is named as such.
 */
export const recordOf = (workshop: Workshop, known: ReportKnown, say: Say, options: RecordOptions): Block[] =>
  editedRecord(workshop, known, say, options).blocks

/** The same with every part that can be worded differently or left out. */
export function editedRecord(...[workshop, known, say, opts]: Parameters<typeof recordOf>): {
  blocks: Block[]
  parts: Part[]
} {
  const { reader, lang, asOf } = opts
  const demands = gatherDemands(readable(workshop, reader), (item) => known.resultOf(item))
  const blocks = [
    ...titleBlocks(workshop, say, lang, asOf),
    ...glanceBlocks(workshop, known, demands, say, opts),
    ...programmeBlocks(workshop, say),
    ...reported(workshop).flatMap(({ n, item }) => itemBlocks(workshop, item, n, known, say, reader)),
    ...demandBlocks(byField(workshop, demands), say),
    ...afterBlocks(workshop, say),
    ...appendixBlocks(workshop, known, demands, say, reader),
    ...closingBlocks(workshop, say, reader),
  ]
  const { blocks: kept, parts } = published(blocks, workshop.record)
  return { blocks: kept, parts: [...parts, ...freeParts(workshop, parts, say)] }
}

function closingBlocks(workshop: Workshop, say: Say, reader: Reader): Block[] {
  const waiting = reported(workshop).filter(
    ({ item }) => item.phase !== 'draft' && isAnswered(item) && !mayRead(item, reader),
  )
  return [
    { type: 'heading', level: 2, text: say('record.closing') },
    ...(waiting.length > 0 ? [{ type: 'text' as const, text: say('record.withheld', { n: waiting.length }) }] : []),
    { type: 'text', text: say('record.closingText') },
  ]
}
