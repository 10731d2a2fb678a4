import { cpSync, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Words } from '#shared/base/schema.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { dehydrate } from '#shared/room/texts.ts'
import type { Facts } from '../store/store.ts'
import { checkBallots, checkCells, factsOf, keyOf } from './checker.ts'
import type { Deed, History } from './history.ts'

/** What a reader finds in the files of a server that is dead or held still, while nobody repairs them. */
export type Look = { facts: Facts; dataDir: string; room: string; faults: string[] }

/** The files that carry what was said; memory shared between processes and the reserve do not. */
const carries = (file: string) => !/(-shm|\.lock|ballast|filler)$/.test(basename(file))

/** Copies a data folder to another place, which must not be there yet, and reads it there. */
export async function lookAt(dataDir: string, copy: string, room: string): Promise<Look> {
  cpSync(dataDir, copy, { recursive: true, filter: carries })
  return readCopy(copy, room)
}
async function readCopy(copy: string, room: string): Promise<Look> {
  if (!existsSync(join(copy, 'tafelrunde.sqlite'))) throw new Error(`no database in ${copy}`)
  const { integrity, ...facts } = await factsOf(copy, room)
  return { facts, dataDir: copy, room, faults: integrity === 'ok' ? [] : [`the database is damaged: ${integrity}`] }
}

/** Holds a server still in the middle of what it does, and reads its files as a crash at this moment would leave them. */
export async function lookWhile(pid: number, dataDir: string, copy: string, room: string): Promise<Look> {
  process.kill(pid, 'SIGSTOP')
  try {
    cpSync(dataDir, copy, { recursive: true, filter: carries })
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  return readCopy(copy, room)
}

export type Asked = {
  id: string
  run: number
  secret: boolean
  stored: (answer: Json) => { slot: string; value: Json }
}

/** Has a run been cut from those who answered? The journal says so. */
export const isSealed = ({ facts }: Look, id: string, run: number): boolean =>
  facts.entries.some(({ action }) => {
    const { type, id: item, run: of } = action as { type: string; id?: string; run?: number }
    return type === 'item/seal' && item === id && of === run
  })

/** Checks one run of one activity against what was said. */
export function checkRun(look: Look, history: History, { id, run, secret, stored }: Asked): string[] {
  const { facts, dataDir, room } = look
  const sealed = isSealed(look, id, run)
  const mine = <T extends { activity: string; run: number }>(list: T[]) =>
    list.filter((one) => one.activity === id && one.run === run)
  const key = sealed ? null : keyOf(dataDir, room, id, run)
  const [cells, marks] = [mine(facts.cells), mine(facts.marks)]
  const faults: string[] = []
  if (!sealed && key === null && cells.length + marks.length > 0)
    faults.push('the key is gone, the answers are not cut')
  if (sealed && marks.length > 0) faults.push(`sealed, and ${marks.length} marks are still there`)
  if (sealed && cells.some(({ n }) => n !== 0)) faults.push('sealed, and cells still carry a time')
  const said = history.some((one) => one.activity === id && one.run === run && one.outcome === 'ok')
  if (!sealed && key === null) return said ? [...faults, 'acknowledged, and there is no key'] : faults
  const question = { facts, history, activity: id, run, key, stored }
  return [...faults, ...(secret ? checkBallots(question) : checkCells(question))]
}

/** Every acknowledged step stands in the journal once, where the reply said, with its words; a refused one does not. */
export function checkDeeds({ facts }: Look, deeds: readonly Deed[]): string[] {
  const faults: string[] = []
  const places = new Map(facts.entries.map(({ id, seq }) => [id, seq]))
  const texts = new Set(facts.texts.map(({ text }) => text))
  if (facts.entries.some(({ seq }, i) => seq !== i + 1)) faults.push('the journal has a gap')
  for (const { id, action, outcome, seq } of deeds) {
    const place = places.get(id)
    const what = `${JSON.stringify(action).slice(0, 80)}`
    if (outcome === 'ok' && place === undefined) faults.push(`lost: ${what}`)
    if (outcome === 'ok' && seq !== undefined && place !== undefined && place !== seq)
      faults.push(`${what} stands at ${place}, not at ${seq}`)
    if (outcome === 'refused' && place !== undefined) faults.push(`refused, and done: ${what}`)
    const words: Words[] = []
    dehydrate(action, words)
    if (place !== undefined && words.some(({ text }) => !texts.has(text))) faults.push(`its words are lost: ${what}`)
  }
  return faults
}
