import { randomBytes } from 'node:crypto'
import { newSecret } from '#shared/base/ids.ts'
import { freshId } from '../../cli/robot.ts'
import { type Visitor, visitor, walkIn } from '../../cli/visitor.ts'
import { type Case, hold } from '../part.ts'
import type { Stage } from '../stage.ts'
import type { Scene } from './scene.ts'
import type { Disk, Pass } from './sockets.ts'

const LINKS = ['projector', 'host', 'minutes', 'moderator'] as const
type Link = (typeof LINKS)[number]
export const isLink = (role: string): role is Link => LINKS.includes(role as Link)
// Whoever may end the day comes last.
export const ROLES = ['nobody', 'participant', 'projector', 'host', 'minutes', 'organiser', 'moderator'] as const
export type Somebody = (typeof ROLES)[number]
const SCOPE = 'table/cafetable1'

/** The table as it is written by hand. */
export type Row = Record<string, string>
export const rowOf = (rows: readonly Row[], name: string): Row => {
  const row = rows.find(({ event }) => event === name)
  hold(row, `not in the table: ${name}`)
  return row
}

/** More organisers: each session has its own pace. */
export const organisers = ({ organiser, server }: Stage, count: number): Promise<Visitor[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const { secret } = await organiser.must<{ secret: string }>('POST', '/api/organisers/invite')
      const guest = visitor(server.url)
      const name = `Organisation ${freshId()}`
      await guest.must('POST', '/api/accept', { secret, name, password: 'tafel und runde' })
      return guest
    }),
  )

/** Somebody with this role in that room, by a link of their own. */
export async function passOf(role: Somebody, organiser: Visitor, room: string): Promise<Pass> {
  if (role === 'nobody') return { cookie: '' }
  if (role === 'participant') return { cookie: '', key: newSecret(randomBytes) }
  if (!isLink(role)) return { cookie: organiser.cookie(), grant: 'organiser' }
  const { visitor: guest, grant } = await walkIn(organiser, room, role, role === 'host' ? SCOPE : null)
  return { cookie: guest.cookie(), grant }
}

/** One room in one phase, and those who make links to it: two for everybody inside, one for those outside, one who is gone. */
export type Place = {
  one: Case
  stage: Stage
  disk: Disk
  scene: Scene
  rows: readonly Row[]
  /** Every cell that was not decided as the table says. */
  wrong: string[]
  desks: readonly [Visitor, Visitor, Visitor, Visitor]
  /** What takes back a step of the desk, so that the next one finds the same; null where nothing is taken back. */
  back: ((seq: number) => Promise<unknown>) | null
}
