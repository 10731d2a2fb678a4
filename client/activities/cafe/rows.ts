import { useEffect, useState } from 'react'
import { type CafePhase, phaseAt } from '#shared/activities/cafe/clock.ts'
import type { Column } from '#shared/activities/cafe/config.ts'
import type { React } from '#shared/activities/cafe/limits.ts'
import type { Plan } from '#shared/activities/cafe/plan.ts'
import { serverNow, useMine, useRow, useRows } from '../../net/store.ts'

/** Rows as `shared/activities/cafe/view.ts` builds them. */
export type TableRow = { id: string; theme: string; place: string; host: string }
export type CafeRow = {
  tables: TableRow[]
  columns: [string, string]
  groups: number
  rounds: number
  minutes: number
  walk: number
  dealing: 'tool' | 'badge' | 'hand'
}
export type NowRow = {
  round: number
  startsAt: number | null
  endsAt: number | null
  warned: boolean
  finished: boolean
}
export type HeadingRow = { table: string; text: string; by: 'plan' | 'host' | 'guest'; no: number }
export type CardRow = {
  table: string
  round: number
  group: number | null
  heading: string | null
  column: Column
  text: string
  no: number
  late?: true
  parked?: true
  hidden?: true
  /** The cards it was merged from; guests get their number only. */
  merged?: string[] | number
  into?: string
  original?: string
}
/** `key` and `hidden` are for those who work with the board. */
export type NoteRow = { react: React; text: string; key?: string; hidden?: true }
export type ReactsRow = Record<React, number> & { notes: NoteRow[] }
export type HandoverRow = { points: string[] }
export type DemandRow = { table: string; title: string; text: string; cards: string[] }
export type OwnCard = { table: string; round: number; heading: string | null; column: Column; text: string }
export type OwnRow = {
  cards: Record<string, OwnCard>
  headings: Record<string, { table: string; round: number; text: string }>
  reacts: Record<string, { react: React; text: string }>
}
export type Keyed<T> = T & { id: string }

const nothing: OwnRow = { cards: {}, headings: {}, reacts: {} }
export const useOwn = (id: string): OwnRow => useMine<OwnRow>(`${id}/own`) ?? nothing
export const useCore = (id: string, table: string): string =>
  useRow<{ text: string }>(`${id}/core/${table}`)?.text ?? ''

/** The settings, the clock and the plan; null until they have arrived. */
export function useCafe(id: string): { cafe: CafeRow; now: NowRow; plan: Plan } | null {
  const cafe = useRow<CafeRow>(`${id}/cafe`)
  const now = useRow<NowRow>(`${id}/now`)
  const plan = useRow<Plan>(`${id}/plan`)
  return cafe && now && plan ? { cafe, now, plan } : null
}

const LONGEST_TIMER = 2 ** 31 - 1

/** Where the café stands, renewed at the moment when walking or a round is over. */
export function usePhase(now: NowRow): CafePhase {
  const [, again] = useState(0)
  const phase = phaseAt(now, serverNow())
  const next = phase === 'walking' ? now.startsAt : phase === 'round' ? now.endsAt : null
  useEffect(() => {
    if (next === null) return
    // A moment beyond what a timer can hold would fire at once, again and again.
    const wait = Math.min(Math.max(0, next - serverNow()) + 20, LONGEST_TIMER)
    const timer = setTimeout(() => again((n) => n + 1), wait)
    return () => clearTimeout(timer)
  }, [next])
  return phase
}

const byNo = (a: { no: number; id: string }, b: { no: number; id: string }) => a.no - b.no || (a.id < b.id ? -1 : 1)

/** The headings of a table, in the order of the plan and then of adding. */
export function useHeadings(id: string, table: string | null): Keyed<HeadingRow>[] {
  const rows = useRows<HeadingRow>(`${id}/heading/`)
  return rows
    .filter(([, row]) => row.table === table)
    .map(([key, row]) => ({ ...row, id: key }))
    .toSorted(byNo)
}

/** The cards of a table, oldest first. */
export function useCards(id: string, table: string | null): Keyed<CardRow>[] {
  const rows = useRows<CardRow>(`${id}/card/`)
  return rows
    .filter(([, row]) => row.table === table)
    .map(([key, row]) => ({ ...row, id: key }))
    .toSorted(byNo)
}

/** What was handed over to those who sit at a table in a round: the latest from before it. */
export function useHandover(id: string, table: string | null, round: number): string[] {
  const rows = useRows<HandoverRow>(`${id}/handover/${table ?? ''}/`)
  const before = rows.filter(([after, { points }]) => Number(after) < round && points.length > 0)
  return before.toSorted(([a], [b]) => Number(b) - Number(a))[0]?.[1].points ?? []
}

export function useDemands(id: string, table?: string): Keyed<DemandRow>[] {
  const rows = useRows<DemandRow>(`${id}/demand/`).map(([key, row]) => ({ ...row, id: key }))
  return table === undefined ? rows : rows.filter((row) => row.table === table)
}

/** The table of a group in a round, counted from 0; null before the start and while it pauses. */
export const seatIn = (plan: Plan, round: number, group: number): number | null => plan[round - 1]?.[group] ?? null
