import { type Refusal, refuse } from '#shared/base/result.ts'
import { storage } from './device.ts'
import type { Letter } from './outbox.ts'
import type { ItemRow } from './rows.ts'
import { useNet } from './store.ts'

/** An answer that the server did not take. It stays on this device until its author puts it aside. */
export type RefusedLetter = {
  id: string
  activity: string
  slot: string
  run: number
  /** The item's title at that time: it may be gone by now. */
  title: string
  answer: unknown
  refusal: Refusal
}
const MOST = 50
const name = (room: string) => `tr:refused:${room}`
let room: string | null = null

function put(refused: readonly RefusedLetter[]): void {
  useNet.setState({ refused })
  if (!room) return
  if (refused.length === 0) storage.remove(name(room))
  else storage.set(name(room), JSON.stringify(refused))
}

/** Takes up what an earlier page of this room was refused. */
export function openRefused(id: string): readonly RefusedLetter[] {
  room = id
  let kept: RefusedLetter[] = []
  try {
    kept = JSON.parse(storage.get(name(id)) ?? '[]') as RefusedLetter[]
  } catch {
    // Not ours, or cut off: nothing to show.
  }
  useNet.setState({ refused: kept })
  return kept
}

/** Keeps a refused answer, so that neither the end of its item nor a reload takes the text away. */
export function keepRefused({ slot, say, quiet }: Letter, refusal: Refusal): void {
  if (quiet) return
  const { id, activity, run, answer } = say
  const { mirror, refused } = useNet.getState()
  const item = mirror.rows[`item/${activity}`] as ItemRow | undefined
  const letter = { id, activity, slot, run, title: item?.title ?? '', answer, refusal }
  put([...refused.filter((one) => one.id !== id), letter].slice(-MOST))
}

/** The same thing was said anew: what was refused of it need not be told any more. */
export function replaced(activity: string, slot: string, run: number): void {
  const { refused } = useNet.getState()
  const left = refused.filter((one) => one.activity !== activity || one.slot !== slot || one.run !== run)
  if (left.length < refused.length) put(left)
}

/** Its author has read it, or taken it up elsewhere. */
export function putAside(activity: string, slot: string, id?: string): void {
  const { refused, sent } = useNet.getState()
  const gone = (one: RefusedLetter) =>
    one.activity === activity && one.slot === slot && (id === undefined || one.id === id)
  put(refused.filter((one) => !gone(one)))
  const key = `${activity}/${slot}`
  if (sent[key]?.state !== 'refused') return
  const { [key]: _, ...left } = sent
  useNet.setState({ sent: left })
}

/** Keys of an answer whose strings are references or words of the protocol, never something a person typed. */
const NOT_TYPED = new Set(['type', 'id', 'card', 'heading', 'react', 'picks', 'ranks', 'dots', 'of'])

/** Whatever a person typed in an answer of any kind, in its order. */
export function textsOf(answer: unknown): string[] {
  if (typeof answer === 'string') return answer.trim() === '' ? [] : [answer]
  if (Array.isArray(answer)) return answer.flatMap(textsOf)
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => (NOT_TYPED.has(key) ? [] : textsOf(value)))
}

/** What the server would say of a letter from before a restored backup. */
export const OTHER_HISTORY = refuse('history')

/** It went out once without a word, and the server has destroyed by now what it would know it by. */
export const PERHAPS = refuse('activity.perhaps')
