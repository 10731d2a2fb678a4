import type { Words } from '#shared/base/schema.ts'

/** A journal entry as it lies on disk: texts are taken out, `action` is JSON. */
export type StoredEntry = { seq: number; id: string; at: number; by: string; scope: string | null; action: unknown }
/** One cell of an answer. `tag` is an HMAC under the activity's key, or a random number once sealed. No time. */
export type StoredCell = {
  activity: string
  run: number
  tag: string
  slot: string
  n: number
  name: string | null
  value: unknown
}
/** Who has cast a secret ballot: HMACs only, of the device and of the request that carried it. */
export type Mark = { activity: string; run: number; tag: string; request: string }
/** What was cast: a random id, no voter, no time, no order. */
export type Ballot = { activity: string; run: number; id: string; value: unknown }

/** How many devices were seen during a run so far: the "104" of "87 of 104". A number, and nothing about whom. */
export type Crowd = { activity: string; run: number; seen: number }

/** Cuts the link between people and answers of one run. */
export type Seal = { activity: string; run: number; rename: [from: string, slot: string | null, to: string][] }

/** Changes that belong together: all of them are on disk, or none. */
export type Batch = {
  entries: StoredEntry[]
  texts: Words[]
  /** A null value takes the cell away. */
  cells: StoredCell[]
  marks: Mark[]
  ballots: Ballot[]
  seals: Seal[]
  crowd: Crowd[]
  /** Everything people said is thrown away (end of a rehearsal). */
  clear: boolean
  /** From now on letters written before are refused (end of a rehearsal). */
  history?: string
  /** Texts that are erased for good, by the keys they are stored under; of others of the same id nothing goes. */
  forget?: string[]
}
export const emptyBatch = (): Batch => ({
  entries: [],
  texts: [],
  cells: [],
  marks: [],
  ballots: [],
  seals: [],
  crowd: [],
  clear: false,
})

export type Facts = {
  /** Changes when a rehearsal ends, a backup is restored or a copy imported. */
  history: string
  entries: StoredEntry[]
  texts: Words[]
  cells: StoredCell[]
  marks: Mark[]
  ballots: Ballot[]
  crowd: Crowd[]
}

/** Another writer has taken this journal number: the room must be read again. */
export class JournalConflict extends Error {}

/** Where rooms survive. Every implementation passes the same contract tests. */
export interface Store {
  load(room: string): Promise<Facts>
  /** All of it or none of it, flushed to disk before it resolves. Rejects with `JournalConflict` on a taken number. */
  commit(room: string, batch: Batch): Promise<void>
  /** Erases texts and answers for good: also from the file and its write-ahead log. */
  forget(room: string, what: { texts?: string[]; cells?: { activity: string; slot: string }[] }): Promise<void>
  /** Erases a room and all that was said in it. */
  destroy(room: string): Promise<void>
  close(): Promise<void>
}

/** `low`: somebody should make room soon; `full`: nothing can be saved, or only because the reserve was given up. */
export type Level = 'ok' | 'low' | 'full'
/** What a room may know of the disk: whether it is any use to try, and what moderators are told. */
export type DiskRoom = { readonly stuck: boolean; readonly level: Level; failed(error: unknown): void }

/** What the database or the system calls a failure. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
/** Is there no room left (whoever says so: the database or the system)? */
export const isFull = (error: unknown): boolean => ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))
/** Is it the disk that fails, not the program? */
export const isDisk = (error: unknown): boolean =>
  isFull(error) || /^(SQLITE_IOERR|SQLITE_READONLY|SQLITE_CANTOPEN|EIO$|EROFS$|EFBIG$)/.test(codeOf(error))
