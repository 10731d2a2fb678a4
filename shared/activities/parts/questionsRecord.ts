import type { Block, Figure } from '../../figures/figure.ts'
import type { Say } from '../../words/words.ts'
import type { QuestionItem, QuestionsResult } from './questions.ts'

const released = ({ items }: QuestionsResult): QuestionItem[] =>
  items.filter(({ status, text }) => status === 'approved' && text !== '')

/** The released questions by likes. */
export function questionsFigure(title: string, result: QuestionsResult, say: Say): Figure {
  const items = [...released(result)].sort((a, b) => b.likes - a.likes || (a.id < b.id ? -1 : 1))
  return {
    type: 'list',
    title,
    items: items.map(({ text, likes, answered }) => ({
      text,
      weight: likes,
      ...(answered ? { note: say('questions.answered') } : {}),
    })),
  }
}

/** Where a question comes from, in one line. */
function origin(item: QuestionItem, result: QuestionsResult, say: Say): string {
  const merged = result.items.filter(
    (one) => one.into === item.id && one.status === 'merged' && one.released && one.text,
  )
  return [
    ...(item.oral ? [say('questions.oral')] : []),
    ...(item.likes ? [say('questions.likes', { n: item.likes })] : []),
    ...(item.original === undefined ? [] : [say('questions.corrected')]),
    ...(merged.length
      ? [say('questions.mergedFrom', { texts: merged.map(({ text }) => say('questions.quoted', { text })).join(', ') })]
      : []),
  ].join(' · ')
}

/** Questions with every speaker's answer, then those that stayed open. What was hidden never appears. */
export function recordQuestions(activity: string, result: QuestionsResult, say: Say): Block[] {
  const all = released(result)
  const done = all.filter(({ answered, replies }) => answered || replies.length > 0)
  const open = all.filter((item) => !done.includes(item))
  const block = (item: QuestionItem): Block[] => {
    const from = origin(item, result, say)
    return [
      {
        ...{ type: 'quote', text: item.text, part: `item/${activity}/question/${item.id}` },
        ...(item.name ? { by: item.name } : {}),
      },
      ...(from ? [{ type: 'text' as const, text: from }] : []),
      ...(item.replies.length
        ? [{ type: 'bullets' as const, items: item.replies.map(({ by, text }) => (by ? `${by}: ${text}` : text)) }]
        : []),
    ]
  }
  return [
    ...(all.length ? [] : [{ type: 'text' as const, text: say('questions.none') }]),
    ...(done.length ? [{ type: 'heading' as const, level: 4 as const, text: say('questions.withAnswers') }] : []),
    ...done.flatMap((item) => [
      ...block(item),
      ...(item.replies.length ? [] : [{ type: 'text' as const, text: say('questions.answeredAloud') }]),
    ]),
    ...(open.length ? [{ type: 'heading' as const, level: 4 as const, text: say('questions.stayedOpen') }] : []),
    ...open.flatMap(block),
  ]
}
