import { type Json, same } from '../../protocol/rows.ts'
import type { Activity, Cell, Tally } from '../kind.ts'
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

/** What was said, sorted: the questions by id, and who likes which. */
type Said = { asked: Map<string, Asked & { oral: boolean }>; likes: Map<string, Map<number, boolean>> }

/** The questions with everything that was said about them and decided about them. */
export function countQuestions(
  config: ListConfig,
  state: QuestionsState,
  speakers: readonly Speaker[],
  cells: readonly Cell[],
): QuestionsResult {
  const said: Said = { asked: new Map(), likes: new Map() }
  for (const { slot, voter, value } of cells) hear(said, slot, voter, value)
  return resultOf(config, state, speakers, said)
}

function hear({ asked, likes }: Said, slot: string, voter: number, value: unknown): void {
  const id = slot.slice(slot.indexOf('/') + 1)
  if (slot.startsWith('like/')) {
    const given = likes.get(id) ?? new Map<number, boolean>()
    likes.set(id, given)
    if (value === null) given.delete(voter)
    else given.set(voter, value === true)
  } else if (value === null) asked.delete(id)
  else asked.set(id, { ...(value as Asked), oral: slot.startsWith('o/') })
}

/** The same, kept up as things are said: a like is one step, however many there are. */
export function questionsTally<C, S>(
  parts: (activity: Activity<C, S>) => [ListConfig, QuestionsState, readonly Speaker[]],
  said: Said = { asked: new Map(), likes: new Map() },
): Tally<C, S, QuestionsResult> {
  let last = new Map<string, QuestionItem>()
  return {
    change: (slot, voter, _before, after) => hear(said, slot, voter, after),
    result(activity) {
      const { items } = resultOf(...parts(activity), said)
      // What has not changed stays the same object, so that nobody builds its rows again.
      const kept = items.map((item) => {
        const before = last.get(item.id)
        return before && same(before as unknown as Json, item as unknown as Json) ? before : item
      })
      last = new Map(kept.map((item) => [item.id, item]))
      return { items: kept }
    },
    copy() {
      const likes = new Map([...said.likes].map(([id, given]) => [id, new Map(given)]))
      return questionsTally(parts, { asked: new Map(said.asked), likes })
    },
  }
}

function resultOf(
  config: ListConfig,
  state: QuestionsState,
  speakers: readonly Speaker[],
  { asked, likes }: Said,
): QuestionsResult {
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
