import type { Activity, Cell } from '../kind.ts'
import { emptyRanking, type RankingAnswer, type RankingConfig, type RankingState } from './config.ts'
import { ranking } from './ranking.ts'

/** Votes to test with: options are single letters. */
export const configOf = (letters: string, more: Partial<RankingConfig> = {}): RankingConfig => ({
  ...emptyRanking,
  options: letters.split('').map((letter) => ({ id: letter, text: `Topic ${letter}`, demand: null })),
  ...more,
})

export const itemOf = (config: RankingConfig, more: Partial<Activity> = {}) =>
  ({
    id: 'ranking1',
    kind: 'ranking',
    title: { id: 'title001', text: 'Ranking' },
    config,
    state: ranking.start(config),
    secrecy: 'changeable',
    phase: 'closed',
    run: 1,
    shown: { projector: true, phones: true },
    sealed: false,
    seen: 10,
    openedAt: 0,
    endsAt: null,
    closedAt: 1,
    ...more,
  }) as Activity<RankingConfig, RankingState>

/** `'A>B=C'` as a ballot. */
export const rank = (order: string): RankingAnswer => ({
  type: 'rank',
  ranks: order
    .split('>')
    .filter(Boolean)
    .map((group) => group.split('=')),
})

const nobody = { role: 'participant', scope: null, at: 0, mine: new Map(), taken: () => false } as const
export const answer = (config: RankingConfig, ballot: RankingAnswer) =>
  ranking.accept(itemOf(config, { phase: 'open' }), ballot, {
    ...nobody,
    result: () => ranking.count(itemOf(config), []),
  })

/** The cells of people who said this, one after the other. */
export const cellsOf = (config: RankingConfig, ballots: readonly RankingAnswer[]): Cell[] =>
  ballots.map((ballot, voter) => {
    const accepted = answer(config, ballot)
    if (!accepted.ok) throw new Error(JSON.stringify(accepted))
    return { slot: accepted.value.slot, voter, value: accepted.value.value }
  })

/** `[58, 'A>B']`: 58 people say this. */
export const ranked = (...rows: [number, string][]): RankingAnswer[] =>
  rows.flatMap(([heads, order]) => Array.from({ length: heads }, () => rank(order)))
