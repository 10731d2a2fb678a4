import { applyPatch, type Patch, type Rows, type Snapshot } from './rows.ts'

/** A screen's copy of its feed. */
export type Mirror = { epoch: string; rev: number; rows: Rows }

/** The next mirror, or null when a patch is missing and one must say hello again. A repeated patch changes nothing. */
export function receive(mirror: Mirror, epoch: string, patch: Patch): Mirror | null {
  if (epoch !== mirror.epoch || patch.rev > mirror.rev + 1) return null
  return patch.rev <= mirror.rev ? mirror : { epoch, rev: patch.rev, rows: applyPatch(mirror.rows, patch) }
}

export const fromSnapshot = ({ epoch, rev, rows }: Snapshot): Mirror => ({ epoch, rev, rows })
