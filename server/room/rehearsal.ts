import { randomBytes } from 'node:crypto'
import { newId } from '#shared/base/ids.ts'
import type { Words } from '#shared/base/schema.ts'
import { standing } from '#shared/room/journal.ts'
import type { Entry } from '#shared/room/rules.ts'
import { dehydrate, hydrate } from '#shared/room/texts.ts'
import type { Batch } from '../store/store.ts'
import { Answers } from './answers.ts'
import type { Room } from './room.ts'

const textsOf = (room: Room, entries: readonly Entry[]): string[] => {
  const out: Words[] = []
  for (const { action } of entries) dehydrate(action, out, room.texts)
  return out.map(({ id }) => id)
}

/** Throws away what was only rehearsed: all answers, and the words in steps that no longer count. */
export function forgetRehearsal(room: Room, from: number, batch: Batch): void {
  const counted = new Set(standing(room.parts.rules, room.journal))
  const dropped = room.journal.filter((entry) => entry.seq > from && !counted.has(entry))
  const kept = new Set(textsOf(room, [...counted]))
  const blank = textsOf(room, dropped).filter((id) => !kept.has(id))
  Object.assign(batch, { clear: true, cells: [], marks: [], ballots: [], crowd: [] })
  for (const id of blank) room.texts.set(id, '')
  batch.texts.push(...blank.map((id) => ({ id, text: '' })))
  const gone = new Set(dropped)
  room.journal = room.journal.map((entry) =>
    gone.has(entry) ? { ...entry, action: hydrate(dehydrate(entry.action, []), new Map()) as Entry['action'] } : entry,
  )
  room.answers = new Answers(room.parts.dice)
  // A letter that still waits on a phone was written in the rehearsal, and its run has the same number.
  room.history = newId(randomBytes)
  batch.history = room.history
}
