import { useMemo } from 'react'
import type { EarlierRow, ScoreRow, ScoringRow } from '#shared/agenda/view.ts'
import { useRow, useRows } from '../../../net/store.ts'

export type ScoreOf = ScoreRow & { project: string }
export type EarlierOf = EarlierRow & { seq: number }
/** Everything about judging, the ranking in the order of its places. */
export type Scoring = ScoringRow & { ranking: ScoreOf[]; earlier: EarlierOf[] }

export function useScoring(): Scoring | null {
  const row = useRow<ScoringRow>('scoring')
  const scores = useRows<ScoreRow>('score/')
  const earlier = useRows<EarlierRow>('earlier/')
  return useMemo(() => {
    if (!row) return null
    const ranking = scores
      .map(([project, one]) => ({ ...one, project }))
      .toSorted((a, b) => (a.place ?? 1e9) - (b.place ?? 1e9))
    const before = earlier.map(([seq, one]) => ({ ...one, seq: Number(seq) })).toSorted((a, b) => b.seq - a.seq)
    return { ...row, ranking, earlier: before }
  }, [row, scores, earlier])
}

/** Where a project stands after judging: its priority group, and its place by points. */
export type Standing = { tier: string | null; title: string; place: number | null }

/** Tells where a project stands; null before it was judged. */
export type Standings = (project: string) => Standing | null
export function useStandings(): Standings {
  const scoring = useScoring()
  return useMemo(() => {
    const titles = new Map(scoring?.tiers.map(({ id, title }) => [id, title.text]))
    const found = new Map(
      scoring?.ranking.map(({ project, tier, place }) => [
        project,
        { tier, title: titles.get(tier ?? '') ?? '', place },
      ]),
    )
    return (project) => {
      const one = found.get(project)
      return one && (one.tier !== null || one.place !== null) ? one : null
    }
  }, [scoring])
}
