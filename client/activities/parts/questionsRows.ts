import { useEffect, useState } from 'react'
import { byRank } from '#shared/activities/parts/questionsCount.ts'
import type { ListRow, MyQuestionRow, QuestionDeskRow, QuestionRow } from '#shared/activities/parts/questionsView.ts'
import { useNet, useRow, useRows } from '../../net/store.ts'

export const useList = (id: string) => useRow<ListRow>(`${id}/list`)

/** The questions the room sees: live first, then by likes. */
export const useQuestions = (id: string): QuestionRow[] =>
  useRows<QuestionRow>(`${id}/q/`)
    .map(([, row]) => row)
    .sort(byRank)

/** All questions with their status, for moderators and minute-takers. */
export const useDeskQuestions = (id: string): QuestionDeskRow[] => useQuestions(id) as QuestionDeskRow[]

/** This device's own questions, oldest id first. */
export function useMyQuestions(id: string): MyQuestionRow[] {
  const mine = useNet((net) => net.mine)
  const prefix = `${id}/q/`
  return Object.keys(mine)
    .filter((key) => key.startsWith(prefix))
    .sort()
    .map((key) => mine[key] as unknown as MyQuestionRow)
}

export type Steady<T> = {
  /**
   * `row` is null where something stood that is gone: its place stays empty so that nothing moves. `first` is the row as
   * it was when it took its place.
   */
  lines: { id: string; row: T | null; last: T; first: T; late: boolean }[]
  /** Whether sorting would change anything. */
  stale: boolean
  sort: () => void
}
type Seen<T> = { id: string; last: T; first: T; late: boolean }
const seenNow = <T extends { id: string }>(row: T, late: boolean): Seen<T> => ({
  id: row.id,
  last: row,
  first: row,
  late,
})

/**
 * Keeps a list as the person has seen it: what comes later is appended, what goes leaves a gap. It is sorted when the
 * person asks for it or comes back to the page.
 */
export function useSteady<T extends { id: string }>(rows: readonly T[]): Steady<T> {
  const [seen, setSeen] = useState<Seen<T>[]>(() => rows.map((row) => seenNow(row, false)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const known = new Set(seen.map(({ id }) => id))
  const fresh = rows.filter(({ id }) => !known.has(id)).map((row) => seenNow(row, seen.length > 0))
  const lines = [...seen, ...fresh].map((one) => {
    const row = byId.get(one.id) ?? null
    return { ...one, row, last: row ?? one.last }
  })
  const moved = fresh.length > 0 || lines.some((line, i) => seen[i]?.last !== line.last)
  if (moved) setSeen(lines.map(({ row: _row, ...one }) => one))

  const sort = () => setSeen(rows.map((row) => seenNow(row, false)))
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') setSeen([])
    }
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [])
  const stale = lines.length !== rows.length || lines.some((line, i) => line.id !== rows[i]?.id)
  return { lines, stale, sort }
}
