import type { Kind } from './kind.ts'
import { cafe } from './cafe/cafe.ts'
import { feedback } from './feedback/feedback.ts'
import { info } from './info/info.ts'
import { poll } from './poll/poll.ts'
import { questions } from './questions/questions.ts'
import { ranking } from './ranking/ranking.ts'
import { talk } from './talk/talk.ts'
import { words } from './words/words.ts'

/** The registry: one line per kind. */
export const kinds = { cafe, poll, talk, questions, ranking, words, feedback, info } as const
export type KindName = keyof typeof kinds
export const KIND_NAMES = Object.keys(kinds) as KindName[]

// oxlint-disable-next-line typescript/no-explicit-any -- the one place where kinds lose their types
export type AnyKind = Kind<any, any, any, any, any>

export const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name)
/** The kind of that name; callers have made sure that it exists (the journal holds no other). */
export function kindOf(name: string): AnyKind {
  if (!isKind(name)) throw new Error(`no such kind: ${name}`)
  return kinds[name]
}
