import type { Block, Figure } from '../../figures/figure.ts'
import type { Say, TextKey } from '../../words/words.ts'
import type { Activity } from '../kind.ts'
import { namedBlocks } from '../parts/named.ts'
import type { RankingConfig, RankingMethod, RankingResult, RankingState } from './config.ts'
import { reasonsFor, reasonText } from './reasons.ts'
import { placed } from './tally.ts'

type Ranking = Activity<RankingConfig, RankingState>

/** The number that decided an option's place; nothing where duels decided, because any number would mislead. */
export function valueOf(method: RankingMethod, votes: number, say: Say): { value?: string } {
  if (method === 'ranked-pairs') return {}
  return { value: say(method === 'dots' ? 'ranking.dots' : 'ranking.ticks', { n: votes }) }
}

/** One plain sentence that says how it was counted. */
export function howText(config: Pick<RankingConfig, 'method' | 'k' | 'budget' | 'perOption'>, say: Say): string {
  const { method, k, budget, perOption: max } = config
  return say(`ranking.how.${method}`, { k, budget, max })
}

export function rankingFigures({ config, state, title }: Ranking, result: RankingResult, say: Say): Figure[] {
  const { method, line } = config
  const lines = placed(config.options, result)
  const hand = (option: string) => state.hands[option] ?? 0
  const raised = config.options.filter(({ id }) => hand(id) > 0)
  // Raised hands say yes or no to an option: beside an order they would be compared with something else.
  const beside = method !== 'ranked-pairs'
  const votes: Figure = {
    type: 'bars',
    title: say(`ranking.bars.${method}`),
    of: result.voters,
    unit: method === 'dots' ? 'points' : 'votes',
    bars: lines.map(({ option, label, place, votes: value }) => ({
      label,
      value,
      place,
      ...(beside && hand(option) > 0 ? { hand: hand(option) } : {}),
    })),
  }
  const hands: Figure = {
    type: 'bars',
    title: say('ranking.hands.title'),
    of: 0,
    bars: raised.map(({ id, text }) => ({ label: text, value: 0, hand: hand(id) })),
  }
  const order: Figure = {
    type: 'places',
    title: title.text,
    places: lines.map(({ place, label, shared, close, votes: n }) => ({
      place,
      label,
      shared,
      close,
      ...valueOf(method, n, say),
    })),
    line,
  }
  const apart = raised.length > 0 && (!beside || lines.length === 0)
  return [...(lines.length > 0 ? [order, votes] : []), ...(apart ? [hands] : [])]
}

/** What the record says: who took part, how it was counted, the places, and why they are as they are. */
export function rankingRecord(ranking: Ranking, result: RankingResult, say: Say): Block[] {
  const { config, seen, state } = ranking
  const { voters, abstained, cut } = result
  const line = (key: TextKey, fill: Record<string, string | number>): Block => ({ type: 'text', text: say(key, fill) })
  const cast = voters + abstained
  const head: Block[] = [
    { type: 'text', text: howText(config, say) },
    seen === null ? line('ranking.cast', { n: cast }) : line('ranking.castOf', { n: cast, of: Math.max(seen, cast) }),
    ...(abstained > 0 ? [line('ranking.abstained', { n: abstained })] : []),
  ]
  const figures = rankingFigures(ranking, result, say).map((figure): Block => ({ type: 'figure', figure }))
  if (result.ranking.length === 0)
    return [...head, line('ranking.none', {}), ...figures, ...namedBlocks(result.named, say)]

  const labels = new Map(config.options.map(({ id, text }) => [id, text]))
  const label = (option: string) => labels.get(option) ?? ''
  const close = result.close.map((pair) =>
    say('ranking.closePair', { a: label(pair.above), b: label(pair.below), n: pair.by }),
  )
  const reasons = reasonsFor(result).map((reason) => reasonText(reason, label, say))
  return [
    ...head,
    ...figures,
    line('ranking.sharedNote', {}),
    ...(cut ? [line('ranking.cut', { n: cut.free, place: cut.place, tied: cut.tied.length })] : []),
    ...(cut && state.all ? [line('ranking.allTaken', { n: cut.tied.length, place: cut.place })] : []),
    ...list(say('ranking.close.title'), close),
    ...list(say('ranking.reasons.title'), reasons),
    ...namedBlocks(result.named, say),
  ]
}

const list = (title: string, items: string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'heading', level: 4, text: title },
        { type: 'bullets', items },
      ]
