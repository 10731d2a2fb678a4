import { kindOf } from '../activities/kinds.ts'
import { withoutNames } from '../activities/parts/named.ts'
import type { Block } from '../figures/figure.ts'
import type { Say } from '../words/words.ts'
import type { Item, Workshop } from '../workshop/workshop.ts'
import { isAnswered, mayRead, type Reader, type ReportKnown, runsOf } from './known.ts'

/** Kinds whose record says more than may hang on a wall: comments are for those who run the workshop. */
const MORE_THAN_SHOWN = new Set(['feedback'])

/** One item of the programme with everything this reader may know about it, run by run. */
export function itemBlocks(
  workshop: Workshop,
  item: Item,
  n: number,
  known: ReportKnown,
  say: Say,
  reader: Reader,
): Block[] {
  const heading: Block = {
    type: 'heading',
    level: 2,
    text: say('record.itemTitle', { n: String(n), title: item.title.text }),
    part: `item/${item.id}`,
  }
  // It stands in the programme, and in the line below it.
  if (item.phase === 'draft' || isPause(item, known, say)) return []
  const runs = runsOf(item)
  return [
    heading,
    ...runs.flatMap((run): Block[] => [
      ...(runs.length > 1
        ? [{ type: 'heading' as const, level: 3 as const, text: say('record.run', { run: String(run.run) }) }]
        : []),
      ...runBlocks(workshop, run, known, say, reader),
    ]),
  ]
}

/** A break is held like all else, and there is nothing to tell of it. */
const isPause = (item: Item, known: ReportKnown, say: Say): boolean =>
  !isAnswered(item) && kindOf(item.kind).record?.(item, known.resultOf(item), say).length === 0

function runBlocks(workshop: Workshop, item: Item, known: ReportKnown, say: Say, reader: Reader): Block[] {
  if (!mayRead(item, reader)) {
    const uncounted = item.phase === 'open'
    return [{ type: 'text', text: say(uncounted ? 'record.uncounted' : 'record.unshown', known.turnoutOf(item)) }]
  }
  const kind = kindOf(item.kind)
  const result = reader === 'public' ? withoutNames(known.resultOf(item)) : known.resultOf(item)
  const figures = () => kind.figures(item, result, say).map((figure): Block => ({ type: 'figure', figure }))
  const wall = reader === 'public' && MORE_THAN_SHOWN.has(item.kind)
  const blocks = kind.record && !wall ? kind.record(item, result, say) : figures()
  return [
    ...(isAnswered(item)
      ? [{ type: 'text' as const, text: integrityLine(workshop, item, known, say), quiet: true }]
      : []),
    ...(blocks.length > 0 ? blocks : [{ type: 'text' as const, text: say('record.nothing') }]),
  ]
}

/** How answers were kept, how many there were, and what that does not prove. */
function integrityLine(workshop: Workshop, item: Item, known: ReportKnown, say: Say): string {
  const board = kindOf(item.kind).seen(item.config) === 'always'
  const turnout = { ...known.turnoutOf(item), secrecy: say(`secrecy.short.${item.secrecy}`) }
  return [
    say(board ? 'record.board' : 'record.vote', turnout),
    // Of earlier runs the journal does not tell whether their key is gone.
    ...(workshop.items[item.id] === item && item.sealed && item.secrecy === 'changeable' ? [say('record.cut')] : []),
  ].join(' ')
}
