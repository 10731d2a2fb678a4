import type { RankingAnswer, RankingVote } from '#shared/activities/ranking/config.ts'
import type { RankingAsk } from '#shared/activities/ranking/view.ts'

type Ranks = readonly (readonly string[])[]
export type Line = { id: string; place: number; shared: boolean; first: boolean; last: boolean }

/** An order as lines with places: 1, 2, 2, 4. `first` and `last`: it cannot be moved further up or down. */
export function linesOf(ranks: Ranks): Line[] {
  let above = 0
  return ranks.flatMap((group, at) => {
    const place = above + 1
    above += group.length
    const shared = group.length > 1
    return group.map((id) => ({
      id,
      place,
      shared,
      first: at === 0 && !shared,
      last: at === ranks.length - 1 && !shared,
    }))
  })
}

export const without = (ranks: Ranks, id: string): string[][] =>
  ranks.map((group) => group.filter((one) => one !== id)).filter((group) => group.length > 0)

/** A tap: the next place, or taken back. */
export const tapped = (ranks: Ranks, id: string): string[][] =>
  ranks.flat().includes(id) ? without(ranks, id) : [...without(ranks, id), [id]]

/** One step up (-1) or down (1): out of a shared place beside it, otherwise past the neighbouring place. */
export function moved(ranks: Ranks, id: string, by: -1 | 1): string[][] {
  const at = ranks.findIndex((group) => group.includes(id))
  const shared = (ranks[at]?.length ?? 0) > 1
  const rest = without(ranks, id)
  const to = Math.max(0, shared ? (by < 0 ? at : at + 1) : at + by)
  return [...rest.slice(0, to), [id], ...rest.slice(to)]
}

/** Side by side with the place above; one that stands side by side gets a place of its own again. */
export function levelled(ranks: Ranks, id: string): string[][] {
  const at = ranks.findIndex((group) => group.includes(id))
  if ((ranks[at]?.length ?? 0) > 1) return moved(ranks, id, 1)
  if (at < 1) return ranks.map((group) => [...group])
  const joined = [...(ranks[at - 1] ?? []), id]
  return [...ranks.slice(0, at - 1), joined, ...ranks.slice(at + 1)].map((group) => [...group])
}

/** An empty ballot of the item's method. */
export function blankBallot({ method }: Pick<RankingAsk, 'method'>): RankingAnswer {
  switch (method) {
    case 'ranked-pairs':
      return { type: 'rank', ranks: [] }
    case 'dots':
      return { type: 'dots', dots: {} }
    case 'approval':
      return { type: 'approve', picks: [] }
  }
}

export const spent = (dots: Readonly<Record<string, number>>) => Object.values(dots).reduce((sum, n) => sum + n, 0)

/** The topics a ballot names, best first. */
export function namedIn(ballot: RankingAnswer): string[] {
  switch (ballot.type) {
    case 'rank':
      return ballot.ranks.flat()
    case 'dots':
      return Object.keys(ballot.dots).filter((id) => (ballot.dots[id] ?? 0) > 0)
    case 'approve':
      return ballot.picks
  }
}

/** A ballot as the server keeps it, as the answer it was. */
export function answerOf(vote: RankingVote): RankingAnswer {
  if ('ranks' in vote) return { type: 'rank', ranks: vote.ranks }
  return 'dots' in vote ? { type: 'dots', dots: vote.dots } : { type: 'approve', picks: vote.picks }
}

/** A draft kept on this device. Topics that are gone are left out; one made for another method is no draft. */
export function readDraft(draft: string, ask: RankingAsk): RankingAnswer | null {
  if (draft === '') return null
  const known = new Set(ask.options.map(({ id }) => id))
  try {
    const ballot = JSON.parse(draft) as RankingAnswer
    if (ballot.type !== blankBallot(ask).type) return null
    const gone = namedIn(ballot).filter((id) => !known.has(id))
    switch (ballot.type) {
      case 'rank':
        return { ...ballot, ranks: gone.reduce<string[][]>(without, ballot.ranks) }
      case 'dots':
        return { ...ballot, dots: Object.fromEntries(Object.entries(ballot.dots).filter(([id]) => known.has(id))) }
      case 'approve':
        return { ...ballot, picks: ballot.picks.filter((id) => known.has(id)) }
    }
  } catch {
    return null
  }
}
