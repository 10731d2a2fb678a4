import { type Cells, type Loose, type RefItem, type Reference, spoken } from './reference.ts'

const valuesOf = (cells: Cells): Loose[] => [...spoken(cells)].map(({ value }) => value as Loose)
const idsOf = (config: Loose): string[] => (config['options'] as { id: string }[]).map(({ id }) => id)
const known = (config: Loose, ids: readonly string[]) => ids.every((id) => idsOf(config).includes(id))

/** The moderator's list of who said what, as a bag. */
const namesOf = (item: RefItem, cells: Cells) =>
  item.secrecy === 'named' ? [...spoken(cells)].filter(({ name }) => name).length : 0

export const poll: Reference = {
  board: false,
  seen: (config) => (config['live'] ? 'live' : 'closed'),
  mayAnswer: (role) => role === 'participant',
  mayAct: (role) => role === 'moderator',
  start: () => ({ hands: {} }),
  check: ({ config }, action) => (known(config, Object.keys(action['counts'] as object)) ? action : null),
  apply: (_state, action) => ({ hands: action['counts'] as object }),
  accept({ config }, answer) {
    if (answer['type'] === 'abstain') return { slot: '', value: [] }
    if (answer['type'] !== 'pick') return null
    const picks = [...new Set(answer['picks'] as string[])].sort()
    const fits = picks.length >= config['min'] && picks.length <= config['max'] && known(config, picks)
    return fits ? { slot: '', value: picks } : null
  },
  rows(item, cells, audience, mayKnow) {
    const { config, state } = item
    const rows: Loose = { ask: { type: 'pick' } }
    const votes = valuesOf(cells) as unknown as string[][]
    const bars = idsOf(config).map((id) => ({
      // While people vote, a shown result moves several ballots at a time: only its shape is compared then.
      ...(item.phase === 'open' && config['live'] && item.secrecy !== 'named'
        ? {}
        : { value: votes.filter((picks) => picks.includes(id)).length }),
      hand: state['hands'][id] || undefined,
    }))
    if (mayKnow && (item.phase !== 'draft' || audience === 'moderator')) {
      rows['figures'] = [{ bars }]
      rows['abstained'] =
        item.phase === 'open' && config['live'] ? {} : votes.filter(({ length }) => length === 0).length
    }
    if (audience === 'moderator') {
      rows['hands'] = state['hands']
      if (mayKnow) for (let n = 0; n < namesOf(item, cells); n++) rows[`named/${String(n).padStart(5, '0')}`] = {}
    }
    return rows
  },
  mine: (_item, said) => (said.get('')?.value ? { vote: said.get('')?.value } : {}),
}

/** Tie groups, best first, by a plain sum. */
function bySum(ids: string[], sum: (id: string) => number): string[][] {
  const sums = [...new Set(ids.map(sum))].sort((a, b) => b - a)
  return sums.map((n) => ids.filter((id) => sum(id) === n))
}

/**
 * Ranked Pairs, by the book: strongest majorities first; those equally strong stand or fall together, each falls when a
 * way of those standing and of its equals leads back. Then layer by layer whoever is beaten by nobody left.
 */
function rankedPairs(ids: string[], ballots: string[][][]): string[][] {
  const place = (ranks: string[][], id: string) => {
    const at = ranks.findIndex((group) => group.includes(id))
    return at === -1 ? Infinity : at
  }
  const wins = (a: string, b: string) => ballots.filter((ranks) => place(ranks, a) < place(ranks, b)).length
  const duels = ids.flatMap((a) =>
    ids.flatMap((b) => (wins(a, b) > wins(b, a) ? [{ a, b, pro: wins(a, b), con: wins(b, a) }] : [])),
  )
  let stand: { a: string; b: string }[] = []
  const strengths = [...new Set(duels.map(({ pro, con }) => pro * 1000 - con))].sort((x, y) => y - x)
  for (const strength of strengths) {
    const equal = duels.filter(({ pro, con }) => pro * 1000 - con === strength)
    const all = [...stand, ...equal]
    const leads = (from: string, to: string, seen: string[] = []): boolean =>
      from === to || all.some(({ a, b }) => a === from && !seen.includes(b) && leads(b, to, [...seen, b]))
    stand = [...stand, ...equal.filter(({ a, b }) => !leads(b, a))]
  }
  const layers: string[][] = []
  for (let rest = ids; rest.length > 0; ) {
    const free = rest.filter((b) => !stand.some((duel) => duel.b === b && rest.includes(duel.a)))
    layers.push(free)
    rest = rest.filter((id) => !free.includes(id))
  }
  return layers
}

function standings({ config }: RefItem, cells: Cells): { groups: string[][]; votes: (id: string) => number } {
  const ballots = valuesOf(cells)
  const ids = idsOf(config)
  if (config['method'] === 'ranked-pairs') {
    const ranks = ballots.map((ballot) => ballot['ranks'] as string[][])
    const votes = (id: string) => ranks.filter((groups) => groups.flat().includes(id)).length
    return { groups: ranks.some(({ length }) => length > 0) ? rankedPairs(ids, ranks) : [], votes }
  }
  const of = (ballot: Loose, id: string): number =>
    config['method'] === 'dots' ? (ballot['dots'][id] ?? 0) : Number((ballot['picks'] as string[]).includes(id))
  const votes = (id: string) => ballots.reduce((sum, ballot) => sum + of(ballot, id), 0)
  return { groups: ids.some((id) => votes(id) > 0) ? bySum(ids, votes) : [], votes }
}

export const ranking: Reference = {
  board: false,
  seen: () => 'closed',
  mayAnswer: (role) => role === 'participant',
  mayAct: (role) => role === 'moderator',
  start: () => ({ hands: {}, revealed: 0 }),
  check(item, action, { cells }) {
    if (action['type'] === 'hands') return known(item.config, Object.keys(action['counts'] as object)) ? action : null
    if (!action['upTo']) return action
    if (item.phase !== 'closed') return null
    return action['upTo'] < standings(item, cells).groups.length ? action : { ...action, upTo: null }
  },
  apply: (state, action) =>
    action['type'] === 'hands' ? { ...state, hands: action['counts'] } : { ...state, revealed: action['upTo'] },
  accept({ config }, answer) {
    const { method, k, equalRanks, budget, perOption } = config
    if (method === 'ranked-pairs' && answer['type'] === 'rank') {
      const ranks = (answer['ranks'] as string[][]).filter(({ length }) => length > 0).map((group) => [...group].sort())
      const named = ranks.flat()
      const fits = known(config, named) && new Set(named).size === named.length && named.length <= k
      return fits && (equalRanks || ranks.every(({ length }) => length === 1)) ? { slot: '', value: { ranks } } : null
    }
    if (method === 'dots' && answer['type'] === 'dots') {
      const given = Object.entries(answer['dots'] as Record<string, number>).filter(([, dots]) => dots > 0)
      const sum = given.reduce((total, [, dots]) => total + dots, 0)
      const fits = given.every(([id, dots]) => known(config, [id]) && dots <= perOption) && sum <= budget
      return fits ? { slot: '', value: { dots: Object.fromEntries(given) } } : null
    }
    if (method === 'approval' && answer['type'] === 'approve') {
      const picks = [...new Set(answer['picks'] as string[])].sort()
      return known(config, picks) ? { slot: '', value: { picks } } : null
    }
    return null
  },
  rows(item, cells, audience, mayKnow) {
    const rows: Loose = { ask: { method: item.config['method'] } }
    if (audience === 'moderator') rows['hands'] = item.state['hands']
    if (!mayKnow) return rows
    const { groups, votes } = standings(item, cells)
    const { revealed } = item.state as { revealed: number | null }
    const steps = audience === 'projector' || (audience === 'participant' && item.shown.projector)
    const hidden = steps && revealed !== null ? Math.max(0, groups.length - revealed) : 0
    let place = 1
    for (const [group, ids] of groups.entries()) {
      for (const id of ids)
        if (group >= hidden)
          rows[`place/${id}`] = { option: id, place, group, votes: votes(id), shared: ids.length > 1 }
      place += ids.length
    }
    rows['how'] = { groups: groups.length, hidden }
    if (audience === 'moderator') {
      Object.assign(rows, { stage: { revealed, groups: groups.length }, tied: {}, reasons: {} })
      for (let n = 0; n < namesOf(item, cells); n++) rows[`named/${String(n).padStart(5, '0')}`] = {}
    }
    return rows
  },
  mine: (_item, said) => (said.get('')?.value ? { vote: said.get('')?.value } : {}),
}
