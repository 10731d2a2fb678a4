import { ok, refuse } from '../../base/result.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Rows } from '../../protocol/rows.ts'
import { type Activity, defineKind } from '../kind.ts'
import { type Named, namedBlocks, namedOf, namedRows } from '../parts/named.ts'
import {
  type WordsAction,
  type WordsAnswer,
  type WordsConfig,
  type WordsResult,
  type WordsState,
  wordsAction,
  wordsAnswer,
  wordsConfig,
} from './config.ts'
import { countWords, keyOf, normalise, statusOf } from './counting.ts'
import { wordsSample } from './sample.ts'

type Board = Activity<WordsConfig, WordsState>
type Counted = WordsResult & { named?: Named[] }
/** All words that may be seen; whoever draws them shows the most frequent ones. */
function cloudOf(board: Board, result: WordsResult): Figure {
  const shown = result.words.filter(({ key }) => statusOf(board, key) === 'shown')
  return { type: 'cloud', title: board.title.text, words: shown.map(({ text, voters }) => ({ text, weight: voters })) }
}

const shownOf = (board: Board, said: readonly string[]): string =>
  said.filter((word) => statusOf(board, keyOf(board.id, word)) === 'shown').join(', ')

/** Up to a few short words from everybody, weighed by how many people named them. */
export const words = defineKind<WordsConfig, WordsAnswer, WordsAction, WordsState, Counted>({
  name: 'words',
  config: wordsConfig,
  answer: wordsAnswer,
  action: wordsAction,
  secrecies: ['changeable', 'named'],
  seen: () => 'always',
  continues: true,
  minutes: () => null,
  mayAnswer: (role) => role === 'participant',
  mayAct: (role) => role === 'moderator',
  start: () => ({ approved: [], hidden: [] }),
  check(board, action, ctx) {
    if (action.type !== 'approveAll' || action.words) return ok(action)
    const waiting = ctx.result().words.filter(({ key }) => statusOf(board, key) === 'waiting')
    return ok({ ...action, words: waiting.map(({ key }) => key).slice(0, 1000) })
  },
  apply({ approved, hidden }, action) {
    if (action.type === 'hide') {
      return { approved: approved.filter((key) => key !== action.word), hidden: [...new Set([...hidden, action.word])] }
    }
    const keys = action.type === 'approve' ? [action.word] : (action.words ?? [])
    return { approved: [...new Set([...approved, ...keys])], hidden: hidden.filter((key) => !keys.includes(key)) }
  },
  accept({ config }, answer) {
    const typed = answer.words.map((word) => word.replace(/\s+/g, ' '))
    const said = [...new Map(typed.map((word) => [normalise(word), word])).entries()].filter(([word]) => word !== '')
    if (answer.words.length > 0 && said.length === 0) return refuse('words.empty')
    if (said.length > config.max) return refuse('words.tooMany', { max: config.max })
    return ok({ slot: '', value: said.length > 0 ? said.map(([, word]) => word) : null })
  },
  count: (board, cells) => ({
    ...countWords(board, cells),
    ...namedOf(
      board,
      cells,
      (value) => (value as string[]).join(', '),
      (value) => shownOf(board, value as string[]),
    ),
  }),
  view(board, result, audience) {
    const { max, moderated } = board.config
    const rows: Record<string, Rows[string]> = { ask: { max, moderated } }
    for (const { key, text, voters } of result?.words ?? []) {
      const status = statusOf(board, key)
      if (audience === 'moderator') rows[`word/${key}`] = { text, n: voters, state: status }
      else if (status === 'shown') rows[`word/${key}`] = { text, n: voters }
    }
    return audience === 'moderator' ? { ...rows, ...namedRows(result?.named) } : rows
  },
  mine: (_board, cells) => (cells.has('') ? { words: cells.get('') as string[] } : {}),
  figures: (board, result) => [cloudOf(board, result)],
  record: (board, result, say) => [
    { type: 'text', text: say('words.people', { n: result.people }) },
    { type: 'figure', figure: cloudOf(board, result) },
    ...namedBlocks(
      result.named?.filter(({ shown }) => shown),
      say,
    ),
  ],
  sample: wordsSample,
})
