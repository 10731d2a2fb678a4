import {
  type Cells,
  heldByOther,
  type Loose,
  own,
  type RefItem,
  type Reference,
  type Said,
  spoken,
} from './reference.ts'

type Marks = Record<string, true>
type State = {
  approved: Marks
  hidden: Marks
  answered: Marks
  corrected: Record<string, string>
  merged: Record<string, string>
  replies: Record<string, Record<string, string>>
  live: string | null
}
type Asked = { text: string; name?: string; oral: boolean }

const stateOf = (item: RefItem) => item.state as unknown as State
const without = <T>(table: Record<string, T>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([key]) => key !== id))

function askedIn(cells: Cells): Map<string, Asked> {
  const asked = new Map<string, Asked>()
  for (const { slot, value } of spoken(cells))
    if (/^[qo]\//.test(slot)) asked.set(slot.slice(2), { ...(value as Asked), oral: slot.startsWith('o/') })
  return asked
}
/** Everything a question was put into, nearest first. */
function above({ merged }: State, id: string): string[] {
  const up = merged[id]
  return up === undefined ? [] : [up, ...above({ merged } as State, up)]
}
const rootOf = (state: State, id: string, there: (id: string) => boolean) => above(state, id).filter(there).at(-1) ?? id

/** Does this person support it? What they said of it themselves; if nothing, what they said of what went into it. */
function supports(state: State, cells: Cells, asked: ReadonlyMap<string, Asked>, person: string, id: string): boolean {
  const said = cells.get(person)?.get(`like/${id}`)?.value as boolean | null | undefined
  if (typeof said === 'boolean') return said
  const into = (one: string) => above(state, one).find((up) => asked.has(up))
  return [...asked.keys()].some((one) => into(one) === id && supports(state, cells, asked, person, one))
}
function statusOf(item: RefItem, asked: ReadonlyMap<string, Asked>, id: string): string {
  const state = stateOf(item)
  if (state.hidden[id]) return 'hidden'
  if (rootOf(state, id, (one) => asked.has(one)) !== id) return 'merged'
  return asked.get(id)?.oral || !item.config['moderated'] || state.approved[id] ? 'approved' : 'new'
}
const inMerge = ({ merged }: State, id: string) => id in merged || Object.values(merged).includes(id)
const takenUp = (state: State, id: string) =>
  state.live === id || id in state.answered || id in state.replies || inMerge(state, id)

function check(item: RefItem, action: Loose, cells: Cells): Loose | null {
  const state = stateOf(item)
  const asked = askedIn(cells)
  const id = String(action['type'] === 'merge' ? action['from'] : action['id'])
  if (action['type'] === 'live' && action['id'] === null) return action
  if (!asked.has(id)) return null
  const status = statusOf(item, asked, id)
  switch (action['type']) {
    case 'live':
      return status === 'approved' ? action : null
    case 'unmerge':
      return status === 'merged' ? action : null
    case 'correct':
    case 'unhide':
      return action
    case 'merge': {
      const into = String(action['into'])
      if (!asked.has(into) || into === id || above(state, into).includes(id)) return null
      const end = rootOf(state, into, (one) => asked.has(one))
      const target = statusOf(item, asked, statusOf(item, asked, into) === 'merged' ? end : into)
      if (['merged', 'hidden'].includes(status) || target === 'hidden') return null
      return status === 'approved' && target === 'new' ? null : action
    }
    case 'reply':
      return status !== 'merged' && action['speaker'] < (item.config['speakers'] as object[]).length ? action : null
    default:
      return status === 'merged' ? null : action
  }
}

function apply(state: State, action: Loose, config: Loose): State {
  const id = String(action['id'])
  /** What is being answered now, unless it is this. */
  const elsewhere = state.live !== null && (above(state, state.live).at(-1) ?? state.live) === id ? null : state.live
  switch (action['type']) {
    case 'approve':
      return { ...state, approved: { ...state.approved, [id]: true }, hidden: without(state.hidden, id) }
    case 'hide':
      return { ...state, hidden: { ...state.hidden, [id]: true }, live: elsewhere }
    case 'unhide':
      return { ...state, hidden: without(state.hidden, id) }
    case 'correct':
      return { ...state, corrected: { ...state.corrected, [id]: action['words'].text as string } }
    case 'merge':
      return { ...state, merged: { ...state.merged, [action['from'] as string]: action['into'] as string } }
    case 'unmerge':
      return { ...state, merged: without(state.merged, id) }
    case 'live':
      return { ...state, live: action['id'] as string | null }
    case 'answered':
      return action['done']
        ? { ...state, answered: { ...state.answered, [id]: true }, live: elsewhere }
        : { ...state, answered: without(state.answered, id) }
    default: {
      const key = (config['speakers'] as { id: string }[])[action['speaker'] as number]?.id ?? ''
      const text = action['words'].text as string
      const left = without(state.replies[id] ?? {}, key)
      const replies = text === '' ? left : { ...left, [key]: text }
      return {
        ...state,
        replies: Object.keys(replies).length > 0 ? { ...state.replies, [id]: replies } : without(state.replies, id),
      }
    }
  }
}

function accept(item: RefItem, answer: Loose, role: string, person: string, cells: Cells) {
  const state = stateOf(item)
  const { moderated, perPerson } = item.config
  const id = String(answer['id'])
  const held = (one: string) =>
    ['q', 'o'].some((sort) => own(cells, person, `${sort}/${one}`) ?? heldByOther(cells, person, `${sort}/${one}`))
  if (answer['type'] === 'ask') {
    const oral = role !== 'participant'
    const slot = `${oral ? 'o' : 'q'}/${id}`
    const value = { text: answer['text'] as string }
    const before = own(cells, person, slot) as Asked | null
    if (before) {
      const fixed = oral || !moderated || id in state.approved || id in state.corrected || takenUp(state, id)
      return before.text === value.text || !fixed ? { slot, value } : null
    }
    if (held(id) || id in state.approved || id in state.corrected || inMerge(state, id)) return null
    const asked = [...(cells.get(person) ?? [])].filter(([key, said]) => key.startsWith('q/') && said.value !== null)
    return !oral && asked.length >= perPerson ? null : { slot, value }
  }
  if (answer['type'] === 'withdraw') {
    if (heldByOther(cells, person, `q/${id}`) || heldByOther(cells, person, `o/${id}`)) return null
    const slot = own(cells, person, `o/${id}`) ? `o/${id}` : `q/${id}`
    return own(cells, person, slot) && takenUp(state, id) ? null : { slot, value: null }
  }
  const slot = `like/${id}`
  if (!answer['on']) {
    const likes = [...(cells.get(person) ?? [])].filter(([key, said]) => key.startsWith('like/') && said.value !== null)
    return { slot, value: likes.some(([key]) => above(state, key.slice(5)).includes(id)) ? false : null }
  }
  const root = rootOf(state, id, held)
  const oral = Boolean(own(cells, person, `o/${root}`) ?? heldByOther(cells, person, `o/${root}`))
  const released = oral || (held(root) && (!moderated || root in state.approved))
  return released && !(root in state.hidden) && !(id in state.hidden) ? { slot, value: true } : null
}

/** Answers to a question and to all that went into it; a later one of the same speaker counts. */
function repliesTo(state: State, asked: ReadonlyMap<string, Asked>, id: string): Record<string, string> {
  const below = [...asked.keys()].filter((one) => above(state, one).find((up) => asked.has(up)) === id).sort()
  return { ...Object.assign({}, ...below.map((one) => repliesTo(state, asked, one))), ...state.replies[id] }
}

const MINUTES = ['reply', 'correct', 'answered']
export const questions: Reference = {
  board: true,
  seen: () => 'always',
  mayAnswer: (role) => ['participant', 'minutes', 'moderator'].includes(role),
  mayAct: (role, action) => role === 'moderator' || (role === 'minutes' && MINUTES.includes(action['type'] as string)),
  start: () => ({ approved: {}, hidden: {}, answered: {}, corrected: {}, merged: {}, replies: {}, live: null }),
  check: (item, action, { cells }) => check(item, action, cells),
  apply: (state, action, config) => apply(state as unknown as State, action, config) as unknown as Loose,
  accept: (item, answer, { role, name, cells }) => accept(item, answer, role, name, cells),
  rows(item, cells, audience) {
    const state = stateOf(item)
    const asked = askedIn(cells)
    const rows: Loose = { list: { moderated: item.config['moderated'], perPerson: item.config['perPerson'] } }
    const there = (id: string) => asked.has(id)
    const live = state.live === null ? null : rootOf(state, state.live, there)
    for (const [id, { text, oral }] of asked) {
      const status = statusOf(item, asked, id)
      const desk = audience === 'moderator' || audience === 'minutes'
      if (!desk && status !== 'approved') continue
      const answered = id in state.answered
      const likes = [...cells.keys()].filter((person) => supports(state, cells, asked, person, id)).length
      const shown = desk || (answered && audience === 'participant')
      const speakers = (item.config['speakers'] as { id: string }[]).map((speaker) => speaker.id)
      const given = repliesTo(state, asked, id)
      const replies = speakers.flatMap((key, speaker) => (key in given ? [{ speaker, text: given[key] }] : []))
      rows[`q/${id}`] = {
        ...{ text: state.corrected[id] ?? text, oral, likes, answered, live: id === live && status === 'approved' },
        replies: shown ? replies : [],
        ...(desk
          ? {
              status,
              into: status === 'merged' || rootOf(state, id, there) !== id ? rootOf(state, id, there) : undefined,
            }
          : {}),
      }
    }
    return rows
  },
  mine(item, said) {
    const rows: Loose = {}
    const cells: Cells = new Map([['me', said as Map<string, Said>]])
    const state = stateOf(item)
    for (const { slot, value } of spoken(cells))
      if (slot.startsWith('q/')) rows[slot] = { text: state.corrected[slot.slice(2)] ?? (value as Asked).text }
    // A like follows its question wherever that was merged into.
    const liked = [...spoken(cells)].filter(({ slot }) => slot.startsWith('like/')).map(({ slot }) => slot.slice(5))
    const all = new Set(liked.flatMap((id) => [id, ...above(state, id)]))
    const every = new Map([...all].map((id) => [id, { text: '', oral: false }]))
    for (const id of all) if (supports(state, cells, every, 'me', id)) rows[`like/${id}`] = true
    return rows
  },
}
