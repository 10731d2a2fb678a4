import { join } from 'node:path'
import { openDatabase } from '../../store/open.ts'
import { sqliteStore } from '../../store/sqlite.ts'
import type { Cast } from './cast.ts'

/** What was found on disk and in the exports, compared with what people got acknowledged. */
export type Proof = { stored: number; cards: number; faults: string[] }

/** Every acknowledged value must be in the store and in the exports; each person must have answered each activity. */
export async function prove(cast: Cast, dataDir: string, exported: Map<string, string>): Promise<Proof> {
  const faults: string[] = []
  const db = openDatabase(join(dataDir, 'tafelrunde.sqlite'))
  const facts = await sqliteStore(db).load(cast.room)
  db.close()

  let stored = 0
  for (const activity of cast.ledger.activities) {
    const cells = facts.cells.filter((cell) => cell.activity === activity && cell.value !== null).length
    const ballots = facts.ballots.filter((ballot) => ballot.activity === activity).length
    const expected = cast.ledger.cellsOf(activity)
    stored += cells + ballots
    if (cells + ballots !== expected)
      faults.push(`${activity}: ${expected} acknowledged cells, ${cells + ballots} on disk`)
    const people = cast.ledger.peopleOf(activity)
    if (people < cast.phones.length) faults.push(`${activity}: only ${people} of ${cast.phones.length} answered`)
  }
  const disk = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') disk.add(value)
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner)
  }
  for (const { value } of [...facts.cells, ...facts.ballots]) collect(value)

  const workshop = exported.get('workshop.json') ?? ''
  const record = plain(exported.get('record.md') ?? '')
  for (const text of cast.ledger.texts) {
    if (!disk.has(text)) faults.push(`not on disk: ${text}`)
    if (!workshop.includes(JSON.stringify(text).slice(1, -1))) faults.push(`not in workshop.json: ${text}`)
    if (!record.includes(plain(text))) faults.push(`not in record.md: ${text}`)
  }
  const cards = facts.cells.filter((cell) => cell.slot.startsWith('card/') && cell.value !== null).length
  return { stored, cards, faults }
}

/** Without the escapes of Markdown and without line breaks. */
const plain = (text: string) =>
  text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/&#x[0-9a-f]+;/gi, ' ')
    .replace(/\s+/g, ' ')
