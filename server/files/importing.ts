import { randomBytes } from 'node:crypto'
import { newId } from '#shared/base/ids.ts'
import { ok, type Result } from '#shared/base/result.ts'
import { readExchange } from '#shared/reports/readExchange.ts'
import { dehydrate } from '#shared/room/texts.ts'
import { type Batch, emptyBatch, type Mark } from '../store/store.ts'

const fresh = () => `~${randomBytes(16).toString('base64url')}`

/** What a file becomes in the store: the same story, and answers that belong to nobody. */
export function batchOf(raw: unknown): Result<{ batch: Batch; title: string; lang: 'de' | 'en'; withheld: number }> {
  const read = readExchange(raw)
  if (!read.ok) return read
  const { file, journal, workshop } = read.value
  const batch = emptyBatch()
  const texts = new Map<string, string>()
  for (const entry of journal) batch.entries.push({ ...entry, action: dehydrate(entry.action, batch.texts, texts) })
  for (const { activity, run, people, cells } of file.answers) {
    const secret = workshop.items[activity]?.secrecy === 'secret'
    const tags = new Map<number, string>()
    const tagOf = (voter: number) => tags.get(voter) ?? tags.set(voter, fresh()).get(voter) ?? ''
    for (const { voter, slot, value, name = null } of cells) {
      if (secret) batch.ballots.push({ activity, run, id: randomBytes(12).toString('base64url'), value })
      else batch.cells.push({ activity, run, tag: tagOf(voter), slot, n: 0, name, value })
    }
    // How many people it were, where their answers no longer tell.
    if (secret ? cells.length !== people : tags.size !== people) batch.marks.push(...marks(activity, run, people))
  }
  for (const { activity, run, people } of file.withheld) batch.marks.push(...marks(activity, run, people))
  const title = workshop.meta.title.text || file.meta.title
  return ok({ batch, title, lang: file.meta.lang, withheld: file.withheld.length })
}

const marks = (activity: string, run: number, people: number): Mark[] =>
  Array.from({ length: people }, () => ({ activity, run, tag: fresh(), request: newId(randomBytes) }))
