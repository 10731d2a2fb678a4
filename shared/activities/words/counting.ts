import { seedOf } from '../../base/chance.ts'
import type { Activity, Cell } from '../kind.ts'
import type { CountedWord, WordsConfig, WordsResult, WordsState, WordStatus } from './config.ts'

type Board = Activity<WordsConfig, WordsState>

/** What two spellings must share to be the same word. Empty when there is nothing but punctuation. */
export const normalise = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')

/** A word's stand-in in the journal and in row keys; another one in every activity. */
export const keyOf = (activity: string, word: string): string =>
  `w${seedOf(`${activity}/${normalise(word)}`).toString(36)}`

const alphabet = new Intl.Collator('de')
const byLetters = (a: string, b: string) => alphabet.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)

/** The most frequent spelling; among equals the first in the alphabet, capitals before small letters. */
function spellingOf(spellings: ReadonlyMap<string, number>): string {
  const order = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return order[0]?.[0] ?? ''
}

/** How many people named each word. A person who writes a word twice counts once. */
export function countWords(activity: Board, cells: readonly Cell[]): WordsResult {
  const found = new Map<string, { voters: Set<number>; spellings: Map<string, number> }>()
  const people = new Set<number>()
  for (const { voter, value } of cells) {
    for (const word of value as string[]) {
      const key = keyOf(activity.id, word)
      const entry = found.get(key) ?? { voters: new Set(), spellings: new Map() }
      entry.voters.add(voter)
      entry.spellings.set(word, (entry.spellings.get(word) ?? 0) + 1)
      found.set(key, entry)
      people.add(voter)
    }
  }
  const words = [...found].map(([key, { voters, spellings }]): CountedWord => {
    return { key, text: spellingOf(spellings), voters: voters.size }
  })
  words.sort((a, b) => b.voters - a.voters || byLetters(a.text, b.text) || byLetters(a.key, b.key))
  return { people: people.size, words }
}

/** Where a word stands: a hidden one is seen by the moderator alone, a waiting one not yet by others. */
export function statusOf({ config, state }: Board, key: string): WordStatus {
  if (state.hidden.includes(key)) return 'hidden'
  return config.moderated && !state.approved.includes(key) ? 'waiting' : 'shown'
}
