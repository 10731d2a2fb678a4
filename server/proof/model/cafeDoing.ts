import { boardOf, tablesOf } from './cafeBoard.ts'
import type { Ctx, Loose, RefItem } from './reference.ts'

const MINUTE = 60_000

/** What hosts and moderators do: may they, and what is fixed by it? */
export function check(item: RefItem, action: Loose, { role, scope, at, seq, cells }: Ctx): Loose | null {
  const { config, state } = item
  const { round, finished } = state
  const fresh = () => {
    const startsAt = at + config['walk'] * MINUTE
    return { ...action, startsAt, endsAt: startsAt + config['minutes'] * MINUTE }
  }
  const held = () => ({ ...action, startsAt: state['startsAt'] ?? 0, endsAt: state['endsAt'] ?? 0 })
  const wanted = action['round'] as number
  switch (action['type']) {
    case 'start':
      return round === 0 ? fresh() : round === 1 && !finished ? held() : null
    case 'next':
      if (finished || wanted < 1 || wanted > config['rounds']) return null
      return wanted === round ? held() : wanted === round + 1 ? fresh() : null
    case 'back':
      return wanted >= 1 && (wanted < round || (wanted === round && finished)) ? fresh() : null
    case 'warn':
      return round > 0 && !finished ? action : null
    case 'more':
      return round > 0 && !finished ? { ...action, endsAt: Math.max(state['endsAt'] ?? 0, at) + 2 * MINUTE } : null
    case 'finish':
      return round > 0 ? action : null
    default:
      break
  }
  const { cards, headings, last } = boardOf(item, cells)
  const mayAt = (table: string) =>
    role !== 'host' ||
    ((scope === null || scope === `table/${table}`) && tablesOf(config).some(({ id }) => id === table))
  const lying = (ids: string[]) => ids.flatMap((id) => cards.find((card) => card.id === id && card.into === null) ?? [])
  const foreign = (heading: string | null | undefined, tables: string[]) => {
    const found = headings.find(({ id }) => id === heading)
    return found !== undefined && tables.some((table) => table !== found.table)
  }
  const id = String(action['id'])
  const table = String(action['table'])
  const ids = (action['cards'] ?? [action['card']]) as string[]
  const found = lying(ids)
  const all = found.length === ids.length && found.every((card) => mayAt(card.table))
  switch (action['type']) {
    case 'heading': {
      const there = headings.find((one) => one.id === id)
      return (there && there.table !== table) || !mayAt(table) ? null : { ...action, no: there?.no ?? last + seq / 1e7 }
    }
    case 'dropHeading':
      return foreign(id, [table]) || !mayAt(table) ? null : action
    case 'handover':
      return mayAt(table) ? { ...action, round: at < (state['startsAt'] ?? 0) && !finished ? round - 1 : round } : null
    case 'core':
      return mayAt(table) ? action : null
    case 'demand': {
      const there = state['demands'][id] as Loose | undefined
      const cross = cards.some((card) => ids.includes(card.id) && card.table !== table)
      if (cross || (there ? there['table'] !== table : found.length < ids.length)) return null
      return mayAt(table) ? action : null
    }
    case 'withdraw':
      return id in state['demands'] && mayAt(state['demands'][id].table) ? action : null
    case 'unmerge':
      return id in state['merges'] && !cards.find((one) => one.id === id)?.into && mayAt(state['merges'][id].table)
        ? action
        : null
    case 'move':
      return all &&
        !foreign(
          action['heading'],
          found.map((card) => card.table),
        )
        ? action
        : null
    case 'merge': {
      const parts = [...new Set(ids)]
      const at0 = cards.find((card) => card.id === parts[0])?.table
      const clash = id in state['merges'] || cards.some((card) => card.id === id)
      if (parts.length < 2 || !at0 || clash || !all || found.some((card) => card.table !== at0)) return null
      return foreign(action['heading'], [at0])
        ? null
        : { ...action, cards: parts, table: at0, round, no: last + seq / 1e7 }
    }
    default:
      return all ? action : null
  }
}

/** The café after it. */
export function apply(state: Loose, action: Loose): Loose {
  const id = String(action['id'])
  const put = (key: string, name: string, value: unknown) => ({ ...state, [key]: { ...state[key], [name]: value } })
  const drop = (key: string, name: string) => {
    const { [name]: _gone, ...rest } = state[key] as Loose
    return { ...state, [key]: rest }
  }
  switch (action['type']) {
    case 'start':
    case 'next':
    case 'back': {
      const round = action['type'] === 'start' ? 1 : (action['round'] as number)
      const stays =
        action['type'] === 'start' ? state['round'] !== 0 : action['type'] === 'next' && state['round'] === round
      const { startsAt, endsAt } = action
      return stays
        ? state
        : {
            ...state,
            round,
            reached: Math.max(state['reached'], round),
            startsAt,
            endsAt,
            warned: false,
            finished: false,
          }
    }
    case 'warn':
      return { ...state, warned: true }
    case 'more':
      return { ...state, warned: false, endsAt: action['endsAt'] }
    case 'finish':
      return { ...state, finished: true, warned: false }
    case 'heading': {
      const { table, text, no } = action
      return { ...put('headings', id, { table, text: text.text, no }), dropped: drop('dropped', id)['dropped'] }
    }
    case 'dropHeading':
      return put('dropped', id, true)
    case 'move': {
      const { heading, column } = action
      const to = { ...(heading === undefined ? {} : { heading }), ...(column === undefined ? {} : { column }) }
      const moved = (action['cards'] as string[]).map((card) => [card, { ...state['moves'][card], ...to }])
      return { ...state, moves: { ...state['moves'], ...Object.fromEntries(moved) } }
    }
    case 'merge': {
      const { table, cards, round, text, no, heading, column } = action
      const moves = { ...state['moves'], [id]: { heading, column } }
      return { ...put('merges', id, { table, cards, round, text: text.text, no }), moves }
    }
    case 'unmerge':
      return drop('merges', id)
    case 'hide':
      return action['hidden'] ? put('hidden', action['card'], true) : drop('hidden', action['card'])
    case 'correct':
      return put('wording', action['card'], action['text'].text)
    case 'handover': {
      const points = (action['points'] as { text: string }[]).map(({ text }) => text)
      return put('handovers', `${action['table']}/${action['round']}`, points)
    }
    case 'core':
      return put('cores', action['table'], action['text'].text)
    case 'demand': {
      const { table, title, text, cards } = action
      return put('demands', id, { table, title: title.text, text: text.text, cards })
    }
    default:
      return drop('demands', id)
  }
}
