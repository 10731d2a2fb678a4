import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../store/backup.ts'
import { tagOf } from '../../store/keys.ts'
import { command } from '../command.ts'
import { type Case, hold } from '../part.ts'
import type { Stage } from '../stage.ts'
import { neighbours, NOISE, trend } from '../traces/order.ts'
import { ballotsIn, marksIn, pagesOf } from '../traces/pages.ts'
import { checkPages, needlesOf, remainsIn } from './linkers.ts'
import { type Cast, requestOf, type Urn } from './urn.ts'

type Open = { urn: Urn; key: Buffer; secret: boolean; slow: boolean }

/** A backup of the running server; by the command where that is to make a mistake. */
export async function backupOf(one: Case, stage: Stage, name: string): Promise<Buffer> {
  const file = join(one.folder, `${name}.sqlite`)
  if (one.mutant) await command(one, 'backup', stage.dataDir, ['--out', file])
  else await backUp(stage.dataDir, file)
  return readFileSync(file)
}

/** What a backup holds of those who have answered before sealing: their tags, and the request beside a mark. */
const admitted = ({ device, id }: Cast, key: Buffer) => [tagOf(key, device), requestOf(id)]

/** Everything that names a person or a moment and is not admitted. */
export function strangersIn(votes: readonly Open[]): Set<string> {
  const needles = new Set(votes.flatMap(({ urn, key }) => [...needlesOf(urn.casts, key)]))
  for (const { urn, key } of votes)
    for (const sign of urn.casts.flatMap((cast) => admitted(cast, key))) needles.delete(sign)
  return needles
}

/**
 * A backup made while people vote is read long after, by somebody who may even have stolen the keys: it holds tags and
 * ballots, but no order, no moment, and nothing that says which belong together, not even of votes that came one by one.
 */
export function checkOpenBackup(file: Buffer, votes: readonly Open[]): void {
  for (const [place, count] of remainsIn(strangersIn(votes), [['the backup', file]]))
    hold(count === 0, `${count} phones, letters, moments or keys in ${place} of open votes`)
  for (const { urn, key, secret, slow } of votes) {
    const { activity, casts } = urn
    const place = { activity, run: 1 }
    const pages = pagesOf(file)
    if (!slow) checkPages('the backup', file, activity, casts)
    if (!secret) continue
    const values = pages.flatMap((page) => ballotsIn(page, place).map(({ value }) => value))
    const ballotOf = new Map(casts.map(({ device, value }) => [tagOf(key, device), values.indexOf(value)]))
    const beside = pages.flatMap((page) => marksIn(page, place)).map((tag) => ballotOf.get(tag) ?? -1)
    hold(beside.length === casts.length && !beside.includes(-1), 'the linker is blind: marks or ballots are missing')
    for (const z of [trend(beside), neighbours(beside)])
      hold(Math.abs(z) < NOISE, `the backup: marks and ballots lie in one order: ${z.toFixed(1)} standard deviations`)
  }
}
