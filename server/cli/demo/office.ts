import { LISTED_KEYS } from '#shared/agenda/directory.ts'
import { freshId, wordsOf } from '../robot.ts'
import { createRoom, type Visitor } from '../visitor.ts'
import type { Desk } from './backlog.ts'
import { workday } from './days.ts'
import type { EveningContent } from './eveningContent.ts'
import { regionLogo } from './logo.ts'

/** The organisation's name, colour, logo and imprint, as they stand on everything that leaves the house. */
export async function dress(organiser: Visitor, { name, colour, imprint }: EveningContent['look']): Promise<void> {
  const { version } = await organiser.must<{ version: string }>('GET', '/api/brand')
  const logo = Buffer.from(regionLogo()).toString('base64')
  await organiser.must('POST', '/api/brand', { was: version, name, colour, logo })
  await organiser.must('POST', '/api/legal', { page: 'imprint', text: imprint.join('\n') })
}

/** Whom to turn to, what pays for it, and who does it; some of it for everybody to read. */
export async function fillDirectories({ organiser, content }: Desk): Promise<void> {
  for (const { list, shown, ...plain } of content.directory) {
    const words = Object.fromEntries(LISTED_KEYS.map((key) => [key, wordsOf(plain[key])]))
    await organiser.must({ type: 'directory/set', was: 0, id: freshId(), list, shown, ...words })
  }
}

/** The first of the dates that were announced is a workshop of its own, in preparation. */
export async function planNext({ cast, content }: Desk): Promise<void> {
  const { organiser, date } = cast.content.workshop
  const [next] = content.page.events
  if (!next) return
  const about = { title: next.title, place: next.place, organiser, date: workday(date, next.days) }
  await createRoom(cast.organiser, about, { template: 'live-poll' })
}
