import type { Audience, Json, Rows } from '../../protocol/rows.ts'
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
import { chainOf, childrenOf, rootOf, supporters } from './questionsMerged.ts'
import { isFixed, isTakenUp } from './questionsRules.ts'

/** Row `list`: what a screen needs to know about the whole list. `asks`: whether the room may ask. */
export type ListRow = ListConfig & { speakers: string[]; asks: boolean }
/** Row `q/<id>` for everybody. Short answers go out once the question is marked as answered. */
export type QuestionRow = {
  id: string
  text: string
  name?: string
  oral: boolean
  likes: number
  answered: boolean
  live: boolean
  replies: QuestionReply[]
}
/** Row `q/<id>` for moderators and minute-takers. */
export type QuestionDeskRow = QuestionRow & { status: QuestionStatus; original?: string; into?: string }
/** Private row `q/<id>` of the device that asked. */
export type MyQuestionRow = {
  id: string
  text: string
  name?: string
  /** Other words than the author's. */
  corrected: boolean
  status: QuestionStatus
  into?: string
  answered: boolean
  live: boolean
  mayEdit: boolean
  mayWithdraw: boolean
}

type Row = QuestionRow | QuestionDeskRow | null
type Built = { key: string; rows: Partial<Record<Audience, Row>> }
/** A question that has not changed keeps its rows, and their name. */
const built = new WeakMap<QuestionItem, Built>()
function builtOf(item: QuestionItem): Built {
  const known = built.get(item)
  if (known) return known
  const fresh = { key: `q/${item.id}`, rows: {} }
  built.set(item, fresh)
  return fresh
}
function buildRow(item: QuestionItem, audience: Audience): Row {
  const { id, text, name, oral, likes, answered, live, replies, status, original, into } = item
  const row: QuestionRow = { id, text, ...(name ? { name } : {}), oral, likes, answered, live, replies }
  if (audience === 'moderator' || audience === 'minutes')
    return { ...row, status, ...(original === undefined ? {} : { original }), ...(into ? { into } : {}) }
  if (status !== 'approved' || text === '') return null
  return { ...row, replies: answered && audience === 'participant' ? replies : [] }
}

/** The rows of a list: the room sees what was released, the desk sees all. Nobody sees who asked. */
export function viewQuestions(
  config: ListConfig,
  asks: boolean,
  speakers: readonly Speaker[],
  result: QuestionsResult,
  audience: Audience,
): Rows {
  const { perPerson, moderated, names } = config
  const list: ListRow = { perPerson, moderated, names, asks, speakers: speakers.map(({ name }) => name) }
  const rows: Record<string, Json> = { list }
  for (const item of result.items) {
    const known = builtOf(item)
    if (known.rows[audience] === undefined) known.rows[audience] = buildRow(item, audience)
    const row = known.rows[audience]
    if (row) rows[known.key] = row as unknown as Json
  }
  return rows
}

/** A device's own questions, and `like/<id>` for what it supports. */
export function myQuestions(config: ListConfig, state: QuestionsState, cells: ReadonlyMap<string, unknown>): Rows {
  const rows: Record<string, Json> = {}
  const likes = new Map<string, Map<number, boolean>>()
  for (const [slot, value] of cells) {
    const id = slot.slice(slot.indexOf('/') + 1)
    if (slot.startsWith('like/')) likes.set(id, new Map([[0, value === true]]))
    if (!slot.startsWith('q/')) continue
    const { text, name } = value as Asked
    const corrected = at(state.corrected, id)
    const root = rootOf(state.merged, id)
    const released = !config.moderated || at(state.approved, id) === true
    const row: MyQuestionRow = {
      id,
      text: corrected ? corrected.text : text,
      ...(name ? { name } : {}),
      corrected: corrected !== undefined,
      status: at(state.hidden, id) ? 'hidden' : root !== id ? 'merged' : released ? 'approved' : 'new',
      ...(root === id ? {} : { into: root }),
      answered: at(state.answered, root) === true,
      live: state.live !== null && rootOf(state.merged, state.live) === root,
      mayEdit: !isFixed(config, state, id) && !isTakenUp(state, id),
      mayWithdraw: !isTakenUp(state, id),
    }
    rows[`q/${id}`] = row
  }
  // A like follows its question wherever that was merged into.
  const ids = new Set([...likes.keys()].flatMap((id) => [id, ...chainOf(state.merged, id)]))
  const children = childrenOf(state.merged, ids, () => true)
  for (const id of ids) if (supporters(id, likes, children).get(0)) rows[`like/${id}`] = true
  return rows
}
