import { type Dice, shuffled } from '#shared/base/chance.ts'
import { boardOf } from './cafeBoard.ts'
import type { Model } from './model.ts'
import { type Loose, type RefItem, spoken, type Who } from './reference.ts'
import type { Setting } from './setting.ts'

/** What somebody does inside an item: staff act, people answer. */
export type Move = { by: Who; action: Loose } | { by: Who; answer: Loose }
type Make = (dice: Dice, item: RefItem, model: Model, setting: Setting) => Move

const pick = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T
const idsIn = (config: Loose, list: string): string[] => (config[list] as { id: string }[]).map(({ id }) => id)
const guest = (dice: Dice, { guests }: Setting) => pick(dice, guests)
const desk = (dice: Dice, { staff }: Setting) => pick(dice, staff.slice(0, 3))
const counts = (dice: Dice, ids: string[]) =>
  Object.fromEntries(
    shuffled(ids, dice)
      .slice(0, Math.floor(dice() * 3))
      .map((id) => [id, Math.floor(dice() * 4)]),
  )
const strange = (dice: Dice, ids: string[]) => (dice() < 0.04 ? [...ids, 'nosuchoption'] : ids)

export const pollStep: Make = (dice, { config }, _model, setting) => {
  const ids = strange(dice, idsIn(config, 'options'))
  if (dice() < 0.12) return { by: desk(dice, setting), action: { type: 'hands', counts: counts(dice, ids) } }
  if (dice() < 0.1) return { by: guest(dice, setting), answer: { type: 'abstain' } }
  const picks = shuffled(ids, dice).slice(0, 1 + Math.floor(dice() * 2.4))
  return { by: guest(dice, setting), answer: { type: 'pick', picks } }
}

export const rankingStep: Make = (dice, { config }, _model, setting) => {
  const ids = strange(dice, idsIn(config, 'options'))
  if (dice() < 0.08) return { by: desk(dice, setting), action: { type: 'hands', counts: counts(dice, ids) } }
  if (dice() < 0.12)
    return { by: desk(dice, setting), action: { type: 'stage', upTo: pick(dice, [null, 0, 1, 2, 3, 9]) } }
  const by = guest(dice, setting)
  const some = shuffled(ids, dice).slice(0, Math.floor(dice() * (ids.length + 1)))
  const method = dice() < 0.97 ? config['method'] : pick(dice, ['dots', 'approval', 'ranked-pairs'])
  if (method === 'dots') {
    const dots = Object.fromEntries(some.map((id) => [id, Math.floor(dice() * 3.2)]))
    return { by, answer: { type: 'dots', dots } }
  }
  if (method === 'approval') return { by, answer: { type: 'approve', picks: some } }
  const ranks: string[][] = []
  for (const id of some)
    if (ranks.length > 0 && dice() < 0.25) ranks.at(-1)?.push(id)
    else ranks.push([id])
  return { by, answer: { type: 'rank', ranks: dice() < 0.03 ? [...ranks, ...ranks] : ranks } }
}

export const questionsStep: Make = (dice, item, model, setting) => {
  const asked = [...spoken(model.cellsOf(item))].filter(({ slot }) => /^[qo]\//.test(slot))
  const ids = asked.map(({ slot }) => slot.slice(2))
  const one = ids.length > 0 && dice() < 0.96 ? pick(dice, ids) : setting.id()
  const other = ids.length > 0 ? pick(dice, ids) : setting.id()
  const what = dice()
  const by = guest(dice, setting)
  const text = `Frage ${Math.floor(dice() * 1e4)}?`
  if (what < 0.2) {
    const minutes = setting.staff.find(({ role }) => role === 'minutes') as Who
    return { by: dice() < 0.8 ? by : minutes, answer: { type: 'ask', id: dice() < 0.85 ? setting.id() : one, text } }
  }
  // Who asked, asks in other words or takes it back.
  const mine = asked.find(({ slot }) => slot.slice(2) === one)?.person
  const author = [...setting.guests, ...setting.staff].find(({ name }) => name === mine) ?? by
  if (what < 0.25) return { by: author, answer: { type: 'ask', id: one, text } }
  if (what < 0.3) return { by: author, answer: { type: 'withdraw', id: one } }
  if (what < 0.55) return { by, answer: { type: 'like', id: one, on: dice() < 0.75 } }
  const merged = Object.keys(item.state['merged'] as Loose)
  const words = { id: setting.id(), text: dice() < 0.9 ? `Besser ${Math.floor(dice() * 1e4)}` : '' }
  const action = pick<Loose>(dice, [
    ...[
      { type: 'approve', id: one },
      { type: 'approve', id: one },
      { type: 'approve', id: one },
    ],
    ...[
      { type: 'merge', from: one, into: other },
      { type: 'merge', from: one, into: other },
    ],
    ...[
      { type: 'unmerge', id: merged.length > 0 ? pick(dice, merged) : one },
      { type: 'hide', id: one },
      { type: 'unhide', id: one },
    ],
    { type: 'correct', id: one, words: { ...words, text: words.text || 'Anders' } },
    { type: 'live', id: dice() < 0.2 ? null : one },
    { type: 'answered', id: one, done: dice() < 0.7 },
    { type: 'reply', id: one, speaker: Math.floor(dice() * 3), words },
  ])
  const minutes = ['correct', 'reply', 'answered'].includes(action['type'] as string) && dice() < 0.4
  const scribe = setting.staff.find(({ role }) => role === 'minutes') as Who
  return { by: minutes ? scribe : desk(dice, setting), action }
}

export const cafeStep: Make = (dice, item, model, setting) => {
  const { config, state } = item
  const board = boardOf(item, model.cellsOf(item))
  const tables = idsIn(config, 'tables')
  const table = pick(dice, tables)
  const hosts = setting.staff.filter(({ role }) => role === 'host')
  const everywhere = hosts.find(({ scope }) => scope === null) as Who
  const hostAt = (at: string) =>
    (dice() < 0.8 ? hosts.find(({ scope }) => scope === `table/${at}`) : undefined) ?? everywhere
  const staffAt = (at: string) => (dice() < 0.7 ? hostAt(at) : desk(dice, setting))
  const what = dice()
  const id = setting.id()
  const text = `Karte ${Math.floor(dice() * 1e4)}`
  if (what < 0.12) {
    const round = Number(state['round']) + 1
    const steps = [
      { type: 'start' },
      { type: 'next', round },
      { type: 'next', round },
      { type: 'next', round: round - 1 },
    ]
    const rare = [
      { type: 'back', round: Math.max(1, round - 1 - Math.floor(dice() * 2)) },
      { type: 'warn' },
      { type: 'more' },
      { type: 'finish' },
    ]
    return {
      by: desk(dice, setting),
      action: pick(dice, state['round'] === 0 ? [{ type: 'start' }] : [...steps, ...rare]),
    }
  }
  const cards = board.cards.filter((card) => card.table === table)
  const card = cards.length > 0 && dice() < 0.97 ? pick(dice, cards) : null
  const near = board.headings.filter((one) => dice() < 0.1 || one.table === table)
  const heading = dice() < 0.3 ? null : pick(dice, [...near.map((one) => one.id), 'nosuchheading'])
  const column = dice() < 0.5 ? 0 : 1
  if (what < (board.sizes.reduce((sum, n) => sum + n, 0) < 5 ? 0.45 : 0.2))
    return {
      by: guest(dice, setting),
      answer: { type: 'join', ...(config['dealing'] === 'tool' ? {} : { group: Math.floor(dice() * 4) }) },
    }
  if (what < 0.52) {
    const by = dice() < 0.8 ? guest(dice, setting) : pick(dice, hosts)
    const round = dice() < 0.15 ? { round: Math.floor(dice() * 4) } : {}
    if (dice() < 0.12) return { by, answer: { type: 'heading', id, ...round, text } }
    // One's own again in other words, or taken back; or somebody else's, which is refused.
    const again =
      dice() < 0.3
        ? pick(
            dice,
            [...spoken(model.cellsOf(item))].filter(({ slot }) => /^(card|heading)\//.test(slot)),
          )
        : undefined
    if (again && dice() < 0.9) {
      const author = [...setting.guests, ...setting.staff].find(({ name }) => name === again.person) ?? by
      const [type, own] = again.slot.split('/')
      const rest = type === 'card' ? { heading, column } : {}
      return { by: author, answer: { type, id: own, ...rest, text: dice() < 0.3 ? null : text } }
    }
    const at = by === everywhere || dice() < 0.05 ? { table } : {}
    return { by, answer: { type: 'card', id, ...round, ...at, heading, column, text } }
  }
  if (what < 0.62) {
    const some = board.cards.length > 0 ? pick(dice, board.cards).id : id
    return {
      by: guest(dice, setting),
      answer: { type: 'react', card: some, react: pick(dice, ['supports', 'adds', 'objects', null]) },
    }
  }
  const whole = board.cards.filter(({ merged, into }) => merged.length > 0 && into === null)
  if (whole.length > 0 && dice() < 0.35) {
    const { id: apart, table: at } = pick(dice, whole)
    return { by: staffAt(at), action: { type: 'unmerge', id: apart } }
  }
  const several = shuffled(dice() < 0.93 ? cards : board.cards, dice)
    .slice(0, 1 + Math.floor(dice() * 3))
    .map((one) => one.id)
  const words = { id: setting.id(), text }
  const one = card?.id ?? 'nosuchcard'
  const demand = Object.keys(state['demands'] as Loose)
  const action = pick<() => Loose>(dice, [
    ...Array<() => Loose>(4).fill(() => ({
      type: 'move',
      cards: several.length > 0 ? several : [one],
      ...(dice() < 0.7 ? { heading } : {}),
      ...(dice() < 0.7 ? { column } : {}),
    })),
    ...Array<() => Loose>(4).fill(() => ({
      type: 'merge',
      id,
      cards: several.length > 1 ? several : [one, one],
      heading,
      column,
      text: words,
    })),
    ...Array<() => Loose>(2).fill(() => ({
      type: 'unmerge',
      id: cards.find(({ merged }) => merged.length > 0)?.id ?? one,
    })),
    () => ({ type: 'heading', table, id: dice() < 0.6 ? id : (heading ?? id), text: words }),
    () => ({ type: 'dropHeading', table, id: heading ?? id }),
    () => ({ type: 'hide', card: one, hidden: dice() < 0.6 }),
    () => ({ type: 'correct', card: one, text: words }),
    () => ({ type: 'handover', table, points: [words] }),
    () => ({ type: 'core', table, text: words }),
    () => ({
      type: 'demand',
      table,
      id: demand.length > 0 && dice() < 0.3 ? pick(dice, demand) : id,
      title: words,
      text: { ...words, id: setting.id() },
      cards: several,
    }),
    () => ({ type: 'withdraw', id: demand.length > 0 ? pick(dice, demand) : id }),
  ])()
  return { by: staffAt(table), action }
}
