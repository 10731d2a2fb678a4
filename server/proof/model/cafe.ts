import { boardOf, hiddenFromRoom, rows, tablesOf } from './cafeBoard.ts'
import { apply, check } from './cafeDoing.ts'
import { type Ctx, heldByOther, type Loose, own, type RefItem, type Reference } from './reference.ts'

/** Every group walks one table further in every round. The stories have no more groups than tables. */
const tableFor = ({ config }: RefItem, group: number, round: number) =>
  round < 1 ? null : (tablesOf(config)[(group + round - 1) % tablesOf(config).length]?.id ?? null)
/** Still in time: begun in this round, or in the one before while people walk. */
const onTime = (state: Loose, begun: number, at: number) =>
  !state['finished'] &&
  (begun >= state['round'] || (begun === state['round'] - 1 && state['round'] > 0 && at < state['startsAt']))

function accept(item: RefItem, answer: Loose, { role, scope, name: me, at, cells }: Ctx) {
  const { config, state } = item
  const seat = own(cells, me, 'seat') as { group: number } | null
  const group = seat && seat.group < config['groups'] ? seat.group : null
  if (answer['type'] === 'join') {
    if (config['dealing'] !== 'tool')
      return answer['group'] < config['groups'] ? { slot: 'seat', value: { group: answer['group'] } } : null
    const { sizes } = boardOf(item, cells)
    return { slot: 'seat', value: { group: group ?? sizes.indexOf(Math.min(...sizes)) } }
  }
  if (answer['type'] === 'react') {
    const slot = `react/${answer['card']}`
    if (answer['react'] === null) return { slot, value: null }
    const card = boardOf(item, cells).cards.find(({ id }) => id === answer['card'])
    if (group === null || !card || hiddenFromRoom(item, card)) return null
    const here = card.table === tableFor(item, group, state['round']) && Math.max(...card.rounds) < state['round']
    return here ? { slot, value: { react: answer['react'], text: '' } } : null
  }
  const slot = `${answer['type']}/${answer['id']}`
  if (heldByOther(cells, me, slot)) return null
  const before = own(cells, me, slot) as Loose | null
  if (!before && answer['text'] === null) return { slot, value: null }
  if (before) {
    if (before['group'] !== null && !onTime(state, before['round'], at)) return null
    if (before['group'] !== null && answer['text'] !== null && answer['id'] in state['wording']) return null
    if (answer['text'] === null) return { slot, value: null }
    const { heading, column } = answer
    return {
      slot,
      value: { ...before, text: answer['text'], ...(answer['type'] === 'card' ? { heading, column } : {}) },
    }
  }
  const round = (answer['round'] as number | undefined) ?? state['round']
  // Who hosts all tables says which one is meant.
  const named = scope === null ? answer['table'] : scope.replace('table/', '')
  const mine = tablesOf(config).find(({ id }) => id === named)?.id ?? null
  const table = role === 'host' ? mine : group === null ? null : tableFor(item, group, round)
  if (table === null || (answer['table'] ?? table) !== table) return null
  if (role !== 'host' && (state['round'] === 0 || round < 1 || round > state['reached'])) return null
  const { cards, headings, last } = boardOf(item, cells)
  if ([...cards, ...headings.filter(({ gone }) => !gone)].some(({ id }) => id === answer['id'])) return null
  const value = {
    table,
    round: role === 'host' ? state['round'] : round,
    group: role === 'host' ? null : group,
    text: answer['text'],
    no: last + 1,
  }
  if (answer['type'] === 'heading') return { slot, value }
  const late = role !== 'host' && !onTime(state, round, at)
  return { slot, value: { ...value, heading: answer['heading'], column: answer['column'], late } }
}

const STEPS = ['start', 'next', 'back', 'warn', 'more', 'finish']
export const cafe: Reference = {
  board: true,
  seen: () => 'always',
  mayAnswer: (role, answer) =>
    role === 'participant' || (role === 'host' && ['card', 'heading'].includes(answer['type'] as string)),
  mayAct: (role, action) => role === 'moderator' || (role === 'host' && !STEPS.includes(action['type'] as string)),
  start: () => ({
    ...{
      round: 0,
      reached: 0,
      startsAt: null,
      endsAt: null,
      warned: false,
      finished: false,
      headings: {},
      dropped: {},
    },
    ...{ moves: {}, merges: {}, hidden: {}, wording: {}, handovers: {}, cores: {}, demands: {} },
  }),
  check,
  apply,
  accept,
  rows: (item, cells, audience) => (audience === 'minutes' ? {} : rows(item, cells, audience)),
  mine(_item, said) {
    const held = (sort: string) =>
      Object.fromEntries(
        [...said].flatMap(([slot, { value }]) =>
          slot.startsWith(`${sort}/`) && value !== null ? [[slot.slice(sort.length + 1), { text: value.text }]] : [],
        ),
      )
    const seat = said.get('seat')?.value as object | undefined
    return { ...(seat ? { seat } : {}), own: { cards: held('card'), headings: held('heading') } }
  },
}
