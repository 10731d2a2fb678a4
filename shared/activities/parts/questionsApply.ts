import type { QuestionAction, QuestionsState, Speaker } from './questions.ts'
import { at } from './questionsBasics.ts'
import { rootOf } from './questionsMerged.ts'

const without = <T>(table: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _gone, ...rest } = table
  return rest
}

/** What is being answered, unless it is this question (or one that went into it). */
const liveBut = ({ live, merged }: QuestionsState, id: string): string | null =>
  live !== null && rootOf(merged, live) === id ? null : live

/** The state after a decision about a question. */
export function applyQuestion(
  state: QuestionsState,
  action: QuestionAction,
  speakers: readonly Speaker[],
): QuestionsState {
  switch (action.type) {
    case 'approve':
      return { ...state, approved: { ...state.approved, [action.id]: true }, hidden: without(state.hidden, action.id) }
    case 'hide':
      return { ...state, hidden: { ...state.hidden, [action.id]: true }, live: liveBut(state, action.id) }
    case 'unhide':
      return { ...state, hidden: without(state.hidden, action.id) }
    case 'correct':
      return { ...state, corrected: { ...state.corrected, [action.id]: action.words } }
    case 'merge':
      return { ...state, merged: { ...state.merged, [action.from]: action.into } }
    case 'unmerge':
      return { ...state, merged: without(state.merged, action.id) }
    case 'live':
      return { ...state, live: action.id }
    case 'answered': {
      const answered = action.done
        ? { ...state.answered, [action.id]: true as const }
        : without(state.answered, action.id)
      return { ...state, answered, live: action.done ? liveBut(state, action.id) : state.live }
    }
    case 'reply': {
      const key = speakers[action.speaker]?.key
      if (key === undefined) return state
      const before = at(state.replies, action.id) ?? {}
      const after = action.words.text === '' ? without(before, key) : { ...before, [key]: action.words }
      const replies = without(state.replies, action.id)
      return { ...state, replies: Object.keys(after).length ? { ...replies, [action.id]: after } : replies }
    }
  }
}
