import type { Cell } from '../kind.ts'
import type {
  Asked,
  ListConfig,
  QuestionItem,
  QuestionReply,
  QuestionsResult,
  QuestionsState,
  QuestionStatus,
  Speaker,
} from './questions.ts'
import { at } from './questionsBasics.ts'
import { childrenOf, rootOf, supporters } from './questionsMerged.ts'

/** Live first, then by likes, then by id: stable, and neutral between equals. */
export const byRank = (
  a: { id: string; live: boolean; likes: number },
  b: { id: string; live: boolean; likes: number },
): number => Number(b.live) - Number(a.live) || b.likes - a.likes || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The questions with everything that was said about them and decided about them. */
export function countQuestions(
  config: ListConfig,
  state: QuestionsState,
  speakers: readonly Speaker[],
  cells: readonly Cell[],
): QuestionsResult {
  const asked = new Map<string, Asked & { oral: boolean }>()
  const likes = new Map<string, Map<number, boolean>>()
  for (const { slot, voter, value } of cells) {
    const cut = slot.indexOf('/')
    const id = slot.slice(cut + 1)
    if (slot.startsWith('like/')) {
      const given = likes.get(id)
      if (given) given.set(voter, value === true)
      else likes.set(id, new Map([[voter, value === true]]))
    } else asked.set(id, { ...(value as Asked), oral: slot.startsWith('o/') })
  }
  const exists = (id: string) => asked.has(id)
  const children = childrenOf(state.merged, asked.keys(), exists)
  const live = state.live === null ? null : rootOf(state.merged, state.live, exists)

  const replies = (id: string): Map<string, string> => {
    const all = new Map<string, string>()
    for (const child of [...(children.get(id) ?? [])].sort())
      for (const [key, text] of replies(child)) all.set(key, text)
    for (const [key, { text }] of Object.entries(at(state.replies, id) ?? {})) if (text !== '') all.set(key, text)
    return all
  }
  const items = [...asked].map(([id, { text, name, oral }]): QuestionItem => {
    const root = rootOf(state.merged, id, exists)
    const released = oral || !config.moderated || at(state.approved, id) === true
    const corrected = at(state.corrected, id)
    const status: QuestionStatus = at(state.hidden, id)
      ? 'hidden'
      : root !== id
        ? 'merged'
        : released
          ? 'approved'
          : 'new'
    let sum = 0
    for (const on of supporters(id, likes, children).values()) if (on) sum += 1
    return {
      id,
      text: corrected ? corrected.text : text,
      ...(corrected ? { original: text } : {}),
      ...(name ? { name } : {}),
      oral,
      status,
      ...(root === id ? {} : { into: root }),
      released,
      likes: sum,
      answered: at(state.answered, id) === true,
      live: id === live && status === 'approved',
      replies: inOrder(replies(id), speakers),
    }
  })
  return { items: items.sort(byRank) }
}

/** Answers in the order of the speakers; those of a speaker who was taken off the list come last. */
function inOrder(replies: ReadonlyMap<string, string>, speakers: readonly Speaker[]): QuestionReply[] {
  const listed = speakers.flatMap(({ key, name }, speaker) => {
    const text = replies.get(key)
    return text === undefined ? [] : [{ speaker, by: name, text }]
  })
  const known = new Set(speakers.map(({ key }) => key))
  const others = [...replies].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1))
  return [...listed, ...others.map(([, text]) => ({ speaker: -1, by: '', text }))]
}
