import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Visitor, visitor } from '../visitor.ts'

/** The record in every format, and what else a workshop hands out. */
export const OF_WORKSHOP = [
  ...['pdf', 'docx', 'xlsx', 'md', 'json'].map((type) => `record.${type}`),
  ...['workshop.json', 'cards.csv', 'questions.csv', 'results.csv'],
  ...['demands', 'ranking'].flatMap((name) => [`${name}.csv`, `${name}.json`]),
]
export const OF_AGENDA = [
  ...['backlog.csv', 'backlog.json', 'backlog.md', 'backlog.xlsx', 'region.json'],
  ...['profiles.pdf', 'profiles.docx', 'posters-a3.pdf'],
  ...['contacts.csv', 'funding.csv', 'providers.csv'],
]
/** Without signing in, as everybody gets them. */
const PUBLIC = { 'public.html': '', 'public.atom': '/feed.atom' }

/** Writes files of a room into a folder; returns what stands in them. */
export async function exportTo(
  folder: string,
  organiser: Visitor,
  room: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  mkdirSync(folder, { recursive: true })
  const files = new Map<string, string>()
  for (const name of names) {
    const { status, body, bytes } = await organiser.file(`/api/rooms/${room}/export/${name}?lang=de`)
    if (status !== 200) throw new Error(`${name}: ${status} ${body.slice(0, 200)}`)
    files.set(name, body)
    writeFileSync(join(folder, name), bytes)
  }
  return files
}

export async function exportPublic(folder: string, url: string, agenda: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [name, path] of Object.entries(PUBLIC)) {
    const { status, body, bytes } = await visitor(url).file(`/a/${agenda}${path}`)
    if (status !== 200) throw new Error(`${name}: ${status}`)
    files.set(name, body)
    writeFileSync(join(folder, name), bytes)
  }
  return files
}
