import { useRef } from 'react'
import { create } from 'zustand'
import type { Refusal } from '#shared/base/result.ts'
import type { Mirror } from '#shared/protocol/mirror.ts'
import { type Json, type Rows, same } from '#shared/protocol/rows.ts'
import type { Role } from '#shared/protocol/wire.ts'
import type { RefusedLetter } from './refused.ts'

/** `portal`: the Wi-Fi answers in our place and wants a sign-in. */
export type Line = 'connecting' | 'live' | 'lost' | 'polling' | 'portal'
export type Sent = {
  state: 'none' | 'sending' | 'waiting' | 'saved' | 'refused'
  run?: number
  answer?: unknown
  refusal?: Refusal
  /** The private rows have changed since it was said: they show it now. */
  told?: boolean
}
/** What this browser knows of one room. Written by `client/net` alone. */
export type Net = {
  mirror: Mirror
  mine: Rows
  mineRev: number
  line: Line
  /** When the line was last known to be good, in server time. */
  freshAt: number
  /** Why the room did not let us in. */
  refusal: Refusal | null
  room: string | null
  role: Role | null
  scope: string | null
  history: string
  sent: Readonly<Record<string, Sent>>
  /** Answers that were not taken, oldest first; kept until they are put aside. */
  refused: readonly RefusedLetter[]
}
export const emptyNet: Net = {
  mirror: { epoch: '', rev: 0, rows: {} },
  mine: {},
  mineRev: -1,
  line: 'connecting',
  freshAt: 0,
  refusal: null,
  room: null,
  role: null,
  scope: null,
  history: '',
  sent: {},
  refused: [],
}
export const useNet = create<Net>(() => emptyNet)

let offset = 0
export const setServerTime = (now: number) => {
  offset = now - Date.now()
}
/** Server time in milliseconds: every countdown is computed from it. */
export const serverNow = () => Date.now() + offset

/** One row of the mirror. The cast is the only one: rows come from the server's own views. */
export const useRow = <T>(key: string): T | undefined => useNet((net) => net.mirror.rows[key]) as T | undefined
/** One private row of this device. */
export const useMine = <T>(key: string): T | undefined => useNet((net) => net.mine[key]) as T | undefined

/** All rows below a prefix, which is cut off, sorted by key. The array stays the same until one of them changes. */
export function useRows<T>(prefix: string): [key: string, row: T][] {
  const last = useRef<[string, Json][]>([])
  return useNet((net) => {
    const next = Object.keys(net.mirror.rows)
      .filter((key) => key.startsWith(prefix))
      .sort()
      .map((key): [string, Json] => [key.slice(prefix.length), net.mirror.rows[key] ?? null])
    const before = last.current
    const equal =
      before.length === next.length &&
      next.every(([key, row], i) => before[i]?.[0] === key && same(before[i]?.[1], row))
    if (!equal) last.current = next
    return last.current
  }) as [string, T][]
}

/** Whether anything said on this device has no word from the server yet. */
export const useUnsent = (): boolean =>
  useNet((net) => Object.values(net.sent).some(({ state }) => state === 'sending' || state === 'waiting'))

/** Whether the server holds an answer of this device to an activity, as far as this page knows. */
export const useAnswered = (activity: string): boolean =>
  useNet((net) => {
    const prefix = `${activity}/`
    const item = net.mirror.rows[`item/${activity}`] as { run: number } | undefined
    return (
      Object.keys(net.mine).some((key) => key.startsWith(prefix)) ||
      Object.entries(net.sent).some(
        ([key, { state, run }]) => state === 'saved' && key.startsWith(prefix) && (!item || !run || run === item.run),
      )
    )
  })

const noAnswer: Sent = { state: 'none' }
/** How far an answer of the present run has come: truthfully, from the outbox. */
export const useSent = (activity: string, slot = ''): Sent =>
  useNet((net) => {
    const sent = net.sent[`${activity}/${slot}`]
    const item = net.mirror.rows[`item/${activity}`] as { run: number } | undefined
    return sent && (!item || sent.run === undefined || sent.run === item.run) ? sent : noAnswer
  })
