import { type CafeAction, type CafeState, get } from './actions.ts'

/** The state after an action. Total: what the journal says has happened. */
export function apply(state: CafeState, action: CafeAction): CafeState {
  switch (action.type) {
    case 'start':
      return state.round === 0 ? enter(state, 1, action) : state
    case 'next':
      return state.round === action.round ? state : enter(state, action.round, action)
    case 'back':
      return enter(state, action.round, action)
    case 'warn':
      return { ...state, warned: true }
    case 'more':
      return { ...state, warned: false, endsAt: action.endsAt ?? state.endsAt }
    case 'finish':
      return { ...state, finished: true, warned: false }
    case 'heading': {
      const { [action.id]: _shown, ...dropped } = state.dropped
      const heading = { table: action.table, text: action.text, no: action.no ?? 0 }
      return { ...state, dropped, headings: { ...state.headings, [action.id]: heading } }
    }
    case 'dropHeading':
      return { ...state, dropped: { ...state.dropped, [action.id]: true } }
    case 'move': {
      const to = {
        ...(action.heading === undefined ? {} : { heading: action.heading }),
        ...(action.column === undefined ? {} : { column: action.column }),
      }
      const moved = action.cards.map((card) => [card, { ...get(state.moves, card), ...to }] as const)
      return { ...state, moves: { ...state.moves, ...Object.fromEntries(moved) } }
    }
    case 'merge': {
      const { id, table = '', cards, round = 0, text, no = 0, heading, column } = action
      const merges = { ...state.merges, [id]: { table, cards, round, text, no } }
      return { ...state, merges, moves: { ...state.moves, [id]: { heading, column } } }
    }
    case 'unmerge': {
      const { [action.id]: _merge, ...merges } = state.merges
      return { ...state, merges }
    }
    case 'hide': {
      const { [action.card]: _hidden, ...hidden } = state.hidden
      return { ...state, hidden: action.hidden ? { ...hidden, [action.card]: true } : hidden }
    }
    case 'hideNote': {
      const { [action.note]: _hidden, ...notes } = state.hiddenNotes
      return { ...state, hiddenNotes: action.hidden ? { ...notes, [action.note]: true } : notes }
    }
    case 'correct':
      return { ...state, wording: { ...state.wording, [action.card]: action.text } }
    case 'handover': {
      const table = { ...get(state.handovers, action.table), [action.round ?? 0]: action.points }
      return { ...state, handovers: { ...state.handovers, [action.table]: table } }
    }
    case 'core':
      return { ...state, cores: { ...state.cores, [action.table]: action.text } }
    case 'demand': {
      const { id, table, title, text, cards } = action
      return { ...state, demands: { ...state.demands, [id]: { id, table, title, text, cards } } }
    }
    case 'withdraw': {
      const { [action.id]: _demand, ...demands } = state.demands
      return { ...state, demands }
    }
  }
}

type Times = { startsAt?: number | undefined; endsAt?: number | undefined }
const enter = (state: CafeState, round: number, { startsAt, endsAt }: Times): CafeState => ({
  ...state,
  round,
  reached: Math.max(state.reached, round),
  startsAt: startsAt ?? null,
  endsAt: endsAt ?? null,
  warned: false,
  finished: false,
})
