import { onBoard } from '../activities/cafe/types.ts'
import type { CafeResult } from '../activities/cafe/types.ts'
import { isKind, kindOf } from '../activities/kinds.ts'
import type { QuestionsResult } from '../activities/parts/questions.ts'
import type { Block, Figure } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say, TextKey } from '../words/words.ts'
import type { GatheredDemand } from '../workshop/demands.ts'
import type { Item, Workshop } from '../workshop/workshop.ts'
import { longDate } from './dates.ts'
import { isAnswered, mayRead, type Reader, type ReportKnown, reported, runsOf } from './known.ts'
import { summaryBlocks } from './recordTold.ts'

type Numbers = { people: number; items: number; questions: number; cards: number }
type Place = Extract<Figure, { type: 'places' }>['places'][number]
/** How many places the summary names; a tie at the end comes in whole. */
const TOP = 5

export const kindName = (item: Item, say: Say): string =>
  isKind(item.kind) ? say(`${item.kind}.name` satisfies TextKey) : item.kind

/** Title, when, where and by whom, and whether the day is over. */
export function titleBlocks({ meta, ended, rehearsal }: Workshop, say: Say, lang: Lang, asOf: string): Block[] {
  const fact = (key: TextKey, value: string) => (value ? [say('record.fact', { name: say(key), value })] : [])
  const facts = [
    ...fact('record.date', longDate(meta.date, lang)),
    ...fact('record.place', meta.place.text),
    ...fact('record.organiser', meta.organiser.text),
    ...(asOf ? [say('record.asOf', { at: asOf })] : []),
  ]
  return [
    { type: 'heading', level: 1, text: meta.title.text || say('record.untitled') },
    ...(meta.subtitle.text ? [{ type: 'text' as const, text: meta.subtitle.text }] : []),
    ...(facts.length > 0 ? [{ type: 'bullets' as const, items: facts }] : []),
    ...(rehearsal !== null ? [{ type: 'text' as const, text: say('record.rehearsal') }] : []),
    ...(ended ? [] : [{ type: 'text' as const, text: say('record.interim') }]),
  ]
}

function numbersOf(workshop: Workshop, known: ReportKnown, reader: Reader): Numbers {
  const sums: Numbers = { people: 0, items: 0, questions: 0, cards: 0 }
  for (const { item } of reported(workshop)) {
    if (item.phase === 'draft') continue
    sums.items += 1
    if (isAnswered(item)) for (const run of runsOf(item)) sums.people = Math.max(sums.people, known.turnoutOf(run).of)
    if (!mayRead(item, reader)) continue
    if (item.kind === 'talk' || item.kind === 'questions') {
      const { items } = known.resultOf(item) as QuestionsResult
      sums.questions += items.filter(({ status, text }) => status === 'approved' && text !== '').length
    }
    if (item.kind === 'cafe') sums.cards += (known.resultOf(item) as CafeResult).cards.filter(onBoard).length
  }
  return sums
}

/** How many took part, what came together, and what stands at the top. */
export function glanceBlocks(
  workshop: Workshop,
  known: ReportKnown,
  demands: readonly GatheredDemand[],
  say: Say,
  { reader, lang }: { reader: Reader; lang: Lang },
): Block[] {
  const { people, items, questions, cards } = numbersOf(workshop, known, reader)
  const number = (key: TextKey, value: number): Block[] =>
    value > 0 ? [{ type: 'figure', figure: { type: 'number', title: say(key), value } }] : []
  const top = topPlaces(workshop, known, demands, reader)
  return [
    { type: 'heading', level: 2, text: say('record.glance') },
    ...summaryBlocks(workshop, demands, say, lang),
    { type: 'heading', level: 3, text: say('record.numbers') },
    ...number('record.people', people),
    ...number('record.items', items),
    ...number('record.questions', questions),
    ...number('record.cards', cards),
    ...number('record.demandCount', demands.length),
    ...(people > 0 ? [{ type: 'text' as const, text: say('record.peopleNote'), quiet: true }] : []),
    ...(top.length > 0
      ? [{ type: 'figure' as const, figure: { type: 'places' as const, title: say('record.top'), places: top } }]
      : []),
  ]
}

/** The ranked demands; in a workshop without any, the latest ranking that may be known. */
function topPlaces(
  workshop: Workshop,
  known: ReportKnown,
  demands: readonly GatheredDemand[],
  reader: Reader,
): Place[] {
  const ranked = demands.flatMap(({ title, place }) => (place === null ? [] : [{ label: title, place }]))
  const latest = reported(workshop)
    .map(({ item }) => item)
    .findLast((item) => kindOf(item.kind).standings && item.phase === 'closed' && mayRead(item, reader))
  const standings = latest ? (kindOf(latest.kind).standings?.(latest, known.resultOf(latest)) ?? []) : []
  const all = ranked.length > 0 ? ranked : standings
  return all
    .filter(({ place }) => place <= TOP)
    .map(({ place, label }) => {
      const shared = all.filter((one) => one.place === place).length > 1
      return { place, label, shared, close: false }
    })
}

/** How far an item came. */
export function stateOf({ ended }: Workshop, { phase }: Item): TextKey {
  if (phase === 'draft') return ended ? 'record.state.never' : 'record.state.draft'
  return phase === 'open' ? 'record.state.open' : 'record.state.closed'
}

/** What was planned and how far each item came. */
export function programmeBlocks(workshop: Workshop, say: Say): Block[] {
  const columns = (['record.no', 'record.item', 'record.kind', 'record.minutes', 'record.state'] as const).map((key) =>
    say(key),
  )
  const rows = reported(workshop).map(({ n, item }) => [
    ...[String(n), item.title.text, kindName(item, say)],
    ...[item.minutes > 0 ? String(item.minutes) : '', say(stateOf(workshop, item))],
  ])
  return rows.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: say('record.programme') },
        { type: 'table', columns, rows },
        ...missing(workshop, say),
      ]
}

/** What there is nothing to tell of, in one line instead of a chapter each. */
function missing(workshop: Workshop, say: Say): Block[] {
  const drafts = reported(workshop).filter(({ item }) => item.phase === 'draft')
  if (drafts.length === 0) return []
  const items = drafts.map(({ n, item }) => say('record.itemTitle', { n: String(n), title: item.title.text }))
  const key = workshop.ended ? 'record.never' : 'record.draft'
  return [{ type: 'text', text: say(key, { items: items.join(' · ') }), quiet: true }]
}
