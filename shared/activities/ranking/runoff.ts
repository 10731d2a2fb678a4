import type { RankingConfig } from './config.ts'

/**
 * A ranking of the tied options alone, for the places that are `free`. Always ranked and without equal ranks: a run-off
 * is there to decide. `fresh` makes ids, because a text has an id in one place only.
 */
export function runOff(
  config: RankingConfig,
  { tied, free }: { tied: readonly string[]; free: number },
  fresh: () => string,
): RankingConfig {
  const options = config.options
    .filter((option) => tied.includes(option.id))
    .map((option) => ({ ...option, id: fresh() }))
  // Whoever has put all but one in order has put them all in order.
  const k = Math.max(1, Math.min(5, options.length - 1))
  return { ...config, options, method: 'ranked-pairs', k, equalRanks: false, line: Math.max(1, free) }
}
