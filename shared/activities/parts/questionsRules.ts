import { seedOf } from '../../base/chance.ts'
import { ok, refuse, type Result } from '../../base/result.ts'
import type { Role } from '../../protocol/wire.ts'
import type { Accepted, AnswerCtx } from '../kind.ts'
import type {
  Asked,
  ListConfig,
  QuestionAction,
  QuestionAnswer,
  QuestionsResult,
  QuestionsState,
  Speaker,
} from './questions.ts'
import { at } from './questionsBasics.ts'
import { chainOf, rootOf } from './questionsMerged.ts'

/** A mark of a question as it stands on a screen. Compared, never stored. */
export const markOf = ({ text, name }: { text: string; name?: string | undefined }): number =>
  seedOf(`${name ?? ''}\n${text}`)

export const mayAsk = (role: Role): boolean => role === 'participant' || role === 'minutes' || role === 'moderator'
/** Minute-takers write down what is said; what the room gets to see is decided by moderators. */
const MINUTES: ReadonlySet<string> = new Set(['reply', 'correct', 'answered', 'keyMessage'])
export const mayTreat = (role: Role, action: { type: string }): boolean =>
  role === 'moderator' || (role === 'minutes' && MINUTES.has(action.type))

const mergedWith = (state: QuestionsState, id: string): boolean =>
  at(state.merged, id) !== undefined || Object.values(state.merged).includes(id)
/** From now on the words are not its author's alone. */
export const isFixed = (config: ListConfig, state: QuestionsState, id: string): boolean =>
  !config.moderated || !!at(state.approved, id) || !!at(state.corrected, id) || mergedWith(state, id)
/** Others have begun to work with it: it can no longer be withdrawn. */
export const isTakenUp = (state: QuestionsState, id: string): boolean =>
  state.live === id || !!at(state.answered, id) || !!at(state.replies, id) || mergedWith(state, id)

/** Where an answer goes. Likes are the hot path: they are decided from the state, never by counting. */
export function acceptQuestion<R>(
  config: ListConfig,
  state: QuestionsState,
  answer: QuestionAnswer,
  ctx: AnswerCtx<R>,
): Result<Accepted> {
  const { mine, taken } = ctx
  const { id } = answer
  const held = (slot: string) => mine.has(slot) || taken(slot)
  switch (answer.type) {
    case 'ask': {
      const oral = ctx.role !== 'participant'
      const slot = `${oral ? 'o' : 'q'}/${id}`
      const name = config.names === 'optional' ? (answer.name ?? '') : ''
      const value: Asked = { text: answer.text, ...(name ? { name } : {}) }
      const before = mine.get(slot) as Asked | undefined
      if (before) {
        if (before.text === value.text && before.name === value.name) return ok({ slot, value })
        return oral || isFixed(config, state, id) || isTakenUp(state, id)
          ? refuse('questions.fixed')
          : ok({ slot, value })
      }
      // An id that was decided about once must not come back with other words.
      if (
        held(`q/${id}`) ||
        held(`o/${id}`) ||
        at(state.approved, id) ||
        at(state.corrected, id) ||
        mergedWith(state, id)
      )
        return refuse('questions.exists')
      const count = [...mine.keys()].filter((key) => key.startsWith('q/')).length
      if (!oral && count >= config.perPerson) return refuse('questions.limit', { max: config.perPerson })
      return ok({ slot, value })
    }
    case 'withdraw': {
      if (taken(`q/${id}`) || taken(`o/${id}`)) return refuse('questions.notYours')
      const slot = mine.has(`o/${id}`) ? `o/${id}` : `q/${id}`
      return mine.has(slot) && isTakenUp(state, id) ? refuse('questions.takenUp') : ok({ slot, value: null })
    }
    case 'like': {
      const slot = `like/${id}`
      if (!answer.on) {
        const below = [...mine.keys()].some(
          (key) => key.startsWith('like/') && chainOf(state.merged, key.slice(5)).includes(id),
        )
        return ok({ slot, value: below ? false : null })
      }
      const there = (one: string) => held(`q/${one}`) || held(`o/${one}`)
      const root = rootOf(state.merged, id, there)
      const released = held(`o/${root}`) || (there(root) && (!config.moderated || !!at(state.approved, root)))
      return released && !at(state.hidden, root) && !at(state.hidden, id)
        ? ok({ slot, value: true })
        : refuse('questions.gone')
    }
  }
}

/** May this be done with a question now? */
export function checkQuestion(
  state: QuestionsState,
  speakers: readonly Speaker[],
  action: QuestionAction,
  { items }: QuestionsResult,
): Result<QuestionAction> {
  const find = (id: string) => items.find((item) => item.id === id)
  if (action.type === 'live' && action.id === null) return ok(action)
  const item = find((action.type === 'merge' ? action.from : action.id) ?? '')
  if (!item) return refuse('questions.unknown')
  const merged = item.status === 'merged'
  switch (action.type) {
    case 'approve':
      if (merged) return refuse('questions.merged')
      // The mark has done its work here; a trace of somebody's words has no place in the journal.
      return action.saw !== undefined && action.saw !== markOf(item)
        ? refuse('questions.changed')
        : ok({ type: 'approve', id: item.id })
    case 'merge': {
      const into = find(action.into)
      if (!into) return refuse('questions.unknown')
      if (into.id === item.id || chainOf(state.merged, into.id).includes(item.id)) return refuse('questions.loop')
      const target = into.status === 'merged' ? find(into.into ?? '') : into
      if (merged || item.status === 'hidden' || target === undefined || target.status === 'hidden')
        return refuse('questions.unknown')
      return item.status === 'approved' && target.status === 'new' ? refuse('questions.approveFirst') : ok(action)
    }
    case 'unmerge':
      return merged ? ok(action) : refuse('questions.notMerged')
    case 'reply':
      if (action.speaker >= speakers.length) return refuse('questions.speaker')
      return merged ? refuse('questions.merged') : ok(action)
    case 'live':
      return item.status === 'approved' ? ok(action) : refuse('questions.approveFirst')
    case 'correct':
    case 'unhide':
      return ok(action)
    case 'hide':
    case 'answered':
      return merged ? refuse('questions.merged') : ok(action)
  }
}
