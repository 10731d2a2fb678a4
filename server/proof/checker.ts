import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '#shared/protocol/rows.ts'
import { tagOf } from '../store/keys.ts'
import { openDatabase } from '../store/open.ts'
import { sqliteStore } from '../store/sqlite.ts'
import type { Facts } from '../store/store.ts'
import type { History, Said } from './history.ts'

/** What lies on the disk of a server that is not running. Reading it repairs nothing: hand it a copy where that matters. */
export async function factsOf(dataDir: string, room: string): Promise<Facts & { integrity: string }> {
  const db = openDatabase(join(dataDir, 'tafelrunde.sqlite'))
  try {
    const integrity = String(db.pragma('integrity_check', { simple: true }))
    return { ...(await sqliteStore(db).load(room)), integrity }
  } finally {
    db.close()
  }
}

/** The key of a run, if it has not been destroyed. */
export function keyOf(dataDir: string, room: string, activity: string, run: number): Buffer | null {
  const file = join(dataDir, 'keys', room, `${activity}-${run}`)
  return existsSync(file) ? readFileSync(file) : null
}

export type Question = {
  facts: Facts
  history: History
  activity: string
  run: number
  /** The run's key; null once it is sealed. */
  key: Buffer | null
  /** What a kind stores for an answer: which slot, which value. */
  stored: (answer: Json) => { slot: string; value: Json }
}
const text = (value: unknown) => JSON.stringify(value)
const isParticipant = (tag: string) => !tag.startsWith('!')

/** Everything changeable: the last acknowledged answer of each device (or a later unknown one) is there, once, and nothing else. */
export function checkCells({ facts, history, activity, run, key, stored }: Question): string[] {
  const faults: string[] = []
  const cells = facts.cells.filter((cell) => cell.activity === activity && cell.run === run && isParticipant(cell.tag))
  const said = history.filter((one) => one.activity === activity && one.run === run && one.outcome !== 'refused')
  const bySlot = new Map<string, Said[]>()
  for (const one of said) {
    const place = `${one.device} ${stored(one.answer).slot}`
    bySlot.set(place, [...(bySlot.get(place) ?? []), one])
  }
  const allowed = (list: Said[]): Json[] => {
    const last = Math.max(-1, ...list.filter(({ outcome }) => outcome === 'ok').map(({ n }) => n))
    return list.filter(({ n }) => n >= last).map(({ answer }) => stored(answer).value)
  }
  const must = (list: Said[]) => list.some(({ outcome }) => outcome === 'ok')
  if (key) {
    const seen = new Set<string>()
    for (const [place, list] of bySlot) {
      const [device = '', slot = ''] = place.split(' ')
      const tag = tagOf(key, device)
      seen.add(`${tag} ${slot}`)
      const here = cells.filter((cell) => cell.tag === tag && cell.slot === slot)
      if (here.length > 1) faults.push(`counted ${here.length} times: ${place}`)
      if (here.length === 0 && must(list) && !allowed(list).includes(null)) faults.push(`lost: ${place}`)
      const wrong = here.find(({ value }) => !allowed(list).some((one) => text(one) === text(value)))
      if (wrong) faults.push(`not what was said last: ${place}: ${text(wrong.value)}`)
    }
    const more = cells.filter(({ tag, slot }) => !seen.has(`${tag} ${slot}`))
    if (more.length > 0) faults.push(`${more.length} cells that nobody said`)
    return faults
  }
  // Sealed: nobody's name is on a cell any more, but what lies there must still be what they said, each once.
  const live = cells.filter(({ value }) => value !== null)
  const least = [...bySlot.values()].filter((list) => must(list) && !allowed(list).includes(null)).length
  if (live.length < least) faults.push(`lost: ${least} were acknowledged, ${live.length} are there`)
  if (live.length > bySlot.size) faults.push(`counted twice: ${bySlot.size} devices, ${live.length} cells`)
  // What nobody has heard of may be there or not.
  if (![...bySlot.values()].every(must)) return faults
  return [
    ...faults,
    ...compareSettled(
      [...bySlot.values()].map(allowed),
      live.map(({ value }) => value as Json),
    ),
  ]
}

/** Where everybody settled, what lies there is exactly what was said. */
function compareSettled(said: Json[][], there: Json[]): string[] {
  if (said.some((values) => values.length !== 1)) return []
  const sorted = (list: unknown[]) => text(list.map(text).sort())
  const mine = said.flat().filter((value) => value !== null)
  return sorted(mine) === sorted(there)
    ? []
    : [`what lies there is not what was said: ${text(there)} for ${text(mine)}`]
}

/** Secret: a mark and a ballot for each, never one without the other, and no more ballots than people. */
export function checkBallots({ facts, history, activity, run, key, stored }: Question): string[] {
  const faults: string[] = []
  const of = <T extends { activity: string; run: number }>(list: T[]) =>
    list.filter((one) => one.activity === activity && one.run === run)
  const [marks, ballots] = [of(facts.marks), of(facts.ballots)]
  const said = history.filter((one) => one.activity === activity && one.run === run && one.outcome !== 'refused')
  const devices = new Set(said.map(({ device }) => device))
  const sure = new Set(said.filter(({ outcome }) => outcome === 'ok').map(({ device }) => device))
  if (key && marks.length !== ballots.length) faults.push(`${marks.length} marks, ${ballots.length} ballots`)
  if (ballots.length < sure.size) faults.push(`lost: ${sure.size} were acknowledged, ${ballots.length} are there`)
  if (ballots.length > devices.size) faults.push(`counted twice: ${devices.size} devices, ${ballots.length} ballots`)
  if (key)
    for (const device of sure)
      if (!marks.some(({ tag }) => tag === tagOf(key, device))) faults.push(`no mark of ${device}`)
  if (said.length === devices.size && sure.size === devices.size)
    faults.push(
      ...compareSettled(
        said.map(({ answer }) => [stored(answer).value]),
        ballots.map(({ value }) => value as Json),
      ),
    )
  return faults
}
