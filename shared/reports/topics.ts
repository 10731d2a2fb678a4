import type { FeedbackConfig, FeedbackResult } from '../activities/feedback/config.ts'
import type { QuestionsResult } from '../activities/parts/questions.ts'
import type { Say } from '../words/words.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { isAnswered, type Reader, readRuns, type ReportKnown, reported } from './known.ts'
import type { RecordOptions } from './record.ts'
import { kindName, stateOf } from './recordHead.ts'
import { demandSheet, demandsOf, rankingSheet, rankingsOf, type Sheet, type SheetCell } from './sheets.ts'
import { cardSheet, gridSheet } from './topicsCafe.ts'
import { resultSheet } from './topicsResults.ts'

type Make = (workshop: Workshop, known: ReportKnown, say: Say, options: RecordOptions) => Sheet
const MAKE = {
  overview: (workshop, _known, say, options) => overviewSheet(workshop, say, options),
  programme: (workshop, known, say) => programmeSheet(workshop, known, say),
  results: (workshop, known, say, { reader }) => resultSheet(workshop, known, say, reader),
  questions: (workshop, known, say, { reader }) => questionSheet(workshop, known, say, reader),
  cards: (workshop, known, say, { reader }) => cardSheet(workshop, known, say, reader),
  grid: (workshop, known, say, { reader }) => gridSheet(workshop, known, say, reader),
  demands: (workshop, known, say, { reader }) => demandSheet(demandsOf(workshop, known, reader), say),
  ranking: (workshop, known, say, { reader }) => rankingSheet(rankingsOf(workshop, known, reader), say),
  comments: (workshop, known, say, { reader }) => commentSheet(workshop, known, say, reader),
} as const satisfies Record<string, Make>
export type TopicName = keyof typeof MAKE
export type Topic = { name: TopicName; title: string; sheet: Sheet }
const NAMES = Object.keys(MAKE) as TopicName[]

/** One topic as a table, whether anything stands in it or not. */
export const topicIn = (name: TopicName, ...[workshop, known, say, options]: Parameters<Make>): Sheet =>
  MAKE[name](workshop, known, say, options)

/** Everything there is as tables, topic by topic: for spreadsheets and other programs. */
export const topicsOf = (...all: Parameters<Make>): Topic[] =>
  NAMES.map((name) => ({ name, title: all[2](`topic.${name}`), sheet: topicIn(name, ...all) })).filter(
    ({ sheet }) => sheet.rows.length > 0,
  )

function overviewSheet({ meta }: Workshop, say: Say, { asOf }: RecordOptions): Sheet {
  const rows: SheetCell[][] = [
    [say('file.title'), meta.title.text],
    [say('topic.subtitle'), meta.subtitle.text],
    [say('record.date'), meta.date ? { day: meta.date } : ''],
    [say('record.place'), meta.place.text],
    [say('record.organiser'), meta.organiser.text],
    [say('topic.asOf'), asOf],
  ]
  return { columns: [say('topic.fact'), say('topic.value')], rows: rows.filter(([, value]) => value !== '') }
}

function programmeSheet(workshop: Workshop, known: ReportKnown, say: Say): Sheet {
  const keys = ['record.no', 'record.item', 'record.kind', 'record.minutes', 'record.state'] as const
  return {
    columns: [...keys.map((key) => say(key)), say('topic.answered'), say('topic.devices')],
    rows: reported(workshop).map(({ n, item }) => {
      const turnout = item.phase !== 'draft' && isAnswered(item) ? known.turnoutOf(item) : null
      return [
        ...[n, item.title.text, kindName(item, say), item.minutes || '', say(stateOf(workshop, item))],
        ...[turnout?.n ?? '', turnout?.of ?? ''],
      ]
    }),
  }
}

function questionSheet(workshop: Workshop, known: ReportKnown, say: Say, reader: Reader): Sheet {
  const { hidden } = workshop.record
  const yes = (is: boolean) => (is ? say('file.yes') : '')
  const rows = readRuns(workshop, reader)
    .filter(({ item }) => item.kind === 'talk' || item.kind === 'questions')
    .flatMap(({ n, item }) =>
      (known.resultOf(item) as QuestionsResult).items
        .filter(
          ({ id, status, text }) => status === 'approved' && text !== '' && !hidden[`item/${item.id}/question/${id}`],
        )
        .map(({ text, likes, answered, oral, replies }): SheetCell[] => [
          ...[n, item.title.text, text, likes, yes(answered || replies.length > 0), yes(oral)],
          replies.map((reply) => (reply.by ? `${reply.by}: ${reply.text}` : reply.text)).join('\n'),
        ]),
    )
  const heads = ['question', 'likes', 'answered', 'oral', 'replies'] as const
  return { columns: [say('record.no'), say('record.item'), ...heads.map((key) => say(`topic.q.${key}`))], rows }
}

/** What was written in a survey, for those who run the workshop. */
function commentSheet(workshop: Workshop, known: ReportKnown, say: Say, reader: Reader): Sheet {
  const rows = readRuns(workshop, reader)
    .filter(({ item }) => item.kind === 'feedback' && reader === 'desk')
    .flatMap(({ n, item }) => {
      const { comments } = known.resultOf(item) as FeedbackResult
      return (item.config as FeedbackConfig).questions.flatMap(({ id, words }) =>
        (comments[id] ?? []).map((comment): SheetCell[] => [n, item.title.text, words.text, comment]),
      )
    })
  return { columns: [say('record.no'), say('record.item'), say('topic.q.question'), say('topic.comment')], rows }
}
