import { type DirectoryName, LISTED_KEYS, type ListedKey } from '#shared/agenda/directory.ts'
import { MAX_TAKEN } from '#shared/agenda/limits.ts'
import type { Words } from '#shared/base/schema.ts'
import { wordsOf } from '../draft.ts'
import { batches } from '../exchange/batches.ts'
import type { ListedOf } from './rows.ts'

/**
 * What brings a directory back to how it was before the step `did`, as long as that is the latest. The server has
 * forgotten what was said by then: only this screen can say it again, in words of their own.
 */
export type Back = { did: string; seq: number; steps: readonly object[] }

/** Told after each step, with what takes it back. */
export type OnDone = (did: string, seq: number | undefined, steps: readonly object[]) => void

type Said = Record<ListedKey, Words>
const again = (one: Said, kept?: Said): Said =>
  Object.fromEntries(
    LISTED_KEYS.map((key) => [key, kept?.[key].text === one[key].text ? kept[key] : wordsOf(one[key].text)]),
  ) as Said

/** After entries have come. */
export const withoutThem = (ids: readonly string[]): object[] => [{ type: 'directory/remove', ids }]

/** After an entry was written anew at `seq`: `now` is what stands there. */
export const asBefore = (before: ListedOf, now: Said, seq: number): object[] => [
  { type: 'directory/set', was: seq, id: before.id, list: before.list, ...again(before, now), shown: before.shown },
]

/** After entries of one directory were removed. What was public comes one by one: a list never makes anything public. */
export function withThem(list: DirectoryName, removed: readonly ListedOf[]): object[] {
  const inside = removed.filter((one) => one.shown === 'no').map((one) => ({ id: one.id, ...again(one) }))
  return [
    ...batches(inside, MAX_TAKEN).map((entries) => ({ type: 'directory/take', list, entries })),
    ...removed
      .filter((one) => one.shown !== 'no')
      .map((one) => ({ type: 'directory/set', was: 0, id: one.id, list, ...again(one), shown: one.shown })),
  ]
}
