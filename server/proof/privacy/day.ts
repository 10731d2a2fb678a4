import { type AnyKind, kinds } from '#shared/activities/kinds.ts'
import { freshId, type Robot, wordsOf } from '../../cli/robot.ts'
import { type Visitor, visitor } from '../../cli/visitor.ts'
import { playKind } from '../inject/playing.ts'
import { openRegion, type Region, writeRegion } from '../inject/region.ts'
import { type Case, hold } from '../part.ts'
import { questionsShape, type Stage } from '../stage.ts'
import type { Canaries } from './canaries.ts'
import { originsIn } from './storage.ts'

export const HOST = 'table/cafetable1'
export type Cast = { stage: Stage; canaries: Canaries; by: Record<string, Robot>; people: Robot[] }

/** What organisers write and choose: accounts, labels, texts of pages. Returns the account that will be removed. */
export async function prepare({ stage, canaries }: Cast): Promise<string> {
  const { organiser, server, room } = stage
  const { secret } = await organiser.must<{ secret: string }>('POST', '/api/organisers/invite')
  canaries.never('an invitation', secret)
  const second = visitor(server.url)
  const account = { name: canaries.keep('account'), password: canaries.never('a password') }
  await second.must('POST', '/api/accept', { secret, ...account })
  await second.must('POST', '/api/signout')
  await second.must('POST', '/api/signin', account)
  canaries.never('a cookie', second.cookie().split('=')[1] ?? '')
  const label = canaries.keep('link')
  const link = await organiser.must<{ secret: string }>('POST', `/api/rooms/${room}/links`, {
    ...{ role: 'minutes', scope: null, label },
  })
  canaries.never('a link', link.secret)
  await organiser.must('POST', '/api/legal', { page: 'imprint', text: canaries.keep('page') })
  await brand(organiser, canaries.keep('brand'))
  const meta = () => wordsOf(canaries.keep('workshop'))
  const texts = { title: meta(), subtitle: meta(), place: meta(), organiser: meta(), date: '2026-11-22' }
  await stage.moderator.must({ type: 'workshop/set', meta: texts })
  const { organisers } = await organiser.must<{ organisers: { id: string; name: string }[] }>('GET', '/api/organisers')
  return organisers.find(({ name }) => name === account.name)?.id ?? ''
}

/** How the organisation is called. */
export async function brand(organiser: Visitor, name: string): Promise<void> {
  const { version: was } = await organiser.must<{ version: string }>('GET', '/api/brand')
  await organiser.must('POST', '/api/brand', { was, name, colour: '' })
}

/** Somebody stands in a directory and is taken out again: names and addresses of people go at once. */
async function takeOut({ canaries }: Pick<Cast, 'canaries'>, { desk }: Region): Promise<void> {
  const said = () => wordsOf(canaries.keep('taken out'))
  const entry = { id: freshId(), title: said(), body: said(), about: said(), name: said() }
  const mail = wordsOf(`${canaries.keep('taken out')}@example.org`)
  const link = wordsOf(`https://example.org/${canaries.keep('taken out')}`)
  await desk.must({ type: 'directory/set', was: 0, list: 'contact', ...entry, mail, link, shown: 'all' })
  await desk.must({ type: 'directory/remove', ids: [entry.id] })
}

const quiet = () => Promise.resolve()
const ofMode = (one: Case): AnyKind[] =>
  one.mode === 'smoke' ? [kinds.questions as AnyKind, kinds.cafe as AnyKind] : (Object.values(kinds) as AnyKind[])

/** Everything that is said and done in a workshop, with canaries for words. `rehearsed`: some of it for a trial only. */
export async function play(one: Case, cast: Cast, rehearsed: boolean): Promise<void> {
  const { canaries } = cast
  const hall = {
    ...cast,
    desk: () => cast.stage.moderator,
    next: () => canaries.keep('workshop'),
    said: () => canaries.keep(rehearsed ? 'rehearsal' : 'workshop'),
  }
  for (const kind of rehearsed ? ofMode(one).slice(0, 1) : ofMode(one)) await playKind(hall, kind, quiet)
}

/** A question is asked, shown, and taken back by whoever has asked it. */
export async function takeBack({ stage, canaries, people }: Cast): Promise<void> {
  const list = await stage.add(questionsShape())
  await stage.openItem(list)
  const [author] = people
  const ask = freshId()
  const words = canaries.keep('taken back')
  hold((await author?.say(list, { type: 'ask', id: ask, text: words }))?.ok, 'a question is heard')
  await stage.moderator.until(() => JSON.stringify(stage.moderator.mirror.rows).includes(words))
  hold((await author?.say(list, { type: 'withdraw', id: ask }))?.ok, 'it is taken back')
}

/** The workshop's demands go into an agenda, which outlives the workshop and goes on to say where they come from. */
export async function handOver({ stage, canaries }: Cast): Promise<Region> {
  const next = () => canaries.keep('agenda')
  const region = await openRegion(stage, next)
  const path = `/api/rooms/${stage.room}/handover`
  const { taken } = await stage.organiser.must<{ taken: number }>('POST', path, { agenda: region.room, field: null })
  hold(taken > 0, 'demands are taken over')
  canaries.move(originsIn(stage.dataDir, region.room), 'agenda')
  await writeRegion(region, next)
  await takeOut({ canaries }, region)
  for (const robot of [region.desk, region.judge]) robot.close()
  return region
}
