import type { Browser } from '@playwright/test'
import type { Case } from '../part.ts'
import type { Stage } from '../stage.ts'
import { checkBacklog } from './equal.ts'
import { checkFiles, fetched } from './files.ts'
import { checkFeed, checkHanded, handOn } from './handed.ts'
import { pushAll, type Systems } from './pushed.ts'
import { openRegion, type Region, writeRegion } from './region.ts'
import { lookAtEnd, lookAtRegion, openRegionScreens, type RegionScreens, type See } from './regionScreens.ts'
import type { Writer } from './writer.ts'

export type Agenda = { region: Region; screens: RegionScreens }
type Around = { writer: Writer; plays: number; see: See }

/** Every field of an agenda, again and again, before the eyes of all who look at one. */
export async function playAgenda(stage: Stage, browser: Browser, { writer, plays, see }: Around): Promise<Agenda> {
  const { next, begin } = writer
  begin(0)
  const region = await openRegion(stage, next)
  await writeRegion(region, next)
  const screens = await openRegionScreens(browser, stage, region)
  await lookAtRegion(screens, region, see)
  for (let play = 1; play < plays; play++) {
    begin(play)
    await writeRegion(region, next)
    await lookAtRegion(screens, region, see)
  }
  return { region, screens }
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** What goes out and comes in: demands of the day, files, a feed, another region, and five ticket systems. */
export async function endAgenda(
  one: Case,
  stage: Stage,
  { region, screens }: Agenda,
  { writer: { next }, see, systems }: Around & { systems: Systems },
): Promise<void> {
  const { organiser } = stage
  const { room, told } = region
  await organiser.must('POST', `/api/rooms/${stage.room}/handover`, { agenda: room, field: region.ids.field })
  await pushAll(one, organiser, systems, region, next)
  const table = (...head: string[]) =>
    [head, ...Array.from({ length: 8 }, () => head.map(next))].map((row) => row.map(cell).join(';')).join('\r\n')
  const other = await fetched(organiser, `/api/rooms/${room}/export/region.json`)
  // A file from elsewhere: what is one's own is not taken in.
  const theirs = (await other.text()).replaceAll(room, 'elsewhere0000001')
  const name = `${next().replaceAll('/', '-')}.csv`
  await lookAtEnd(screens, see, room, {
    ...{ name, region: theirs, ideas: table('Titel', 'Text', 'Quelle') },
    contacts: table('Rolle', 'Organisation', 'Aufgabe', 'Name', 'E-Mail'),
  })

  const project = told.at(-1)?.id ?? ''
  const files = [
    ...['backlog.csv', 'backlog.json', 'region.json', `region-${project}.json`],
    ...['contacts.csv', 'funding.csv', 'providers.csv'],
  ]
  const backlog = ['redmine', 'gitlab', 'jira'].map((kind) => `backlog/${kind}.csv`)
  const bodies = await checkFiles(one, organiser, room, [...files, ...backlog])
  const rows = told.map(({ id, title, text, origin, contact }) => ({
    ...region.names,
    id,
    title,
    text,
    origin,
    contact,
  }))
  checkBacklog(bodies.get('backlog.json') ?? '', rows)
  checkHanded(bodies.get('region.json') ?? '', told, 'region.json')
  await checkFeed(stage, region)
  one.count('texts handed on', await handOn(stage, region))
  for (const robot of [region.desk, region.judge]) robot.close()
}
