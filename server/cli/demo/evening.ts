import { shuffled } from '#shared/base/chance.ts'
import { freshId } from '../robot.ts'
import { createRoom, type MetaTexts } from '../visitor.ts'
import { type Cast, close, everybody, itemOf, itemsOf, open, passBreaks } from './cast.ts'

/** The room ranks the demands of the café; two of them end neck and neck, as they did in Burg. */
export async function rank(cast: Cast): Promise<string> {
  const id = itemOf(cast, 'ranking')
  const cafe = itemOf(cast, 'cafe')
  const { moderator } = cast
  const wanted = cast.content.cafe.tables.flatMap((table) => table.demands).length
  const lifted = () => moderator.rows<{ title: string }>(`${cafe}/demand/`)
  await moderator.until(() => lifted().length === wanted)
  const demands = lifted()
  const options = demands.map(([demand, { title }]) => ({
    ...{ id: freshId(), text: title, demand: { activity: cafe, id: demand } },
  }))
  const item = moderator.row<{ edit: { title: unknown; notes: unknown; config: object }; minutes: number }>(
    `item/${id}`,
  )
  if (!item) throw new Error('the ranking is gone')
  const { title, notes, config } = item.edit
  await moderator.must({ type: 'item/edit', id, title, notes, minutes: item.minutes, config: { ...config, options } })
  await open(cast, id)
  const ids = options.map((option) => option.id)
  const [first, second, ...others] = shuffled(ids, cast.dice)
  if (!first || !second) throw new Error('there are no demands to rank')
  await everybody(cast.phones, (phone, n) => {
    // Pairs of ballots mirror each other in the two leaders, so that these two share the first place.
    const odd = cast.phones.length % 2 === 1 && n === cast.phones.length - 1
    const head = odd ? [[first, second]] : n % 2 === 0 ? [[first], [second]] : [[second], [first]]
    const taste = others.map((one, at) => ({ one, weight: cast.dice() ** (1 / (1 + (at % 4))) }))
    const rest = taste.toSorted((a, b) => b.weight - a.weight).slice(0, 3)
    return cast.ledger.say(phone, id, '', { type: 'rank', ranks: [...head, ...rest.map(({ one }) => [one])] })
  })
  await close(cast, id)
  await moderator.must({ type: 'item/do', id, action: { type: 'stage', upTo: null } })
  return id
}

/** How was the day? Then it ends. */
export async function sayGoodbye(cast: Cast): Promise<void> {
  const id = itemOf(cast, 'feedback')
  await open(cast, id)
  const item = cast.moderator.row<{ edit: { config: { questions: { id: string; type: string }[] } } }>(`item/${id}`)
  const questions = item?.edit.config.questions ?? []
  const comments = cast.content.feedback.comments
  await everybody(cast.phones, async (phone, n) => {
    const texts = questions.filter((question) => question.type === 'text')
    const values: Record<string, number | string> = {}
    for (const question of questions)
      if (question.type === 'scale') values[question.id] = 3 + Math.floor(cast.dice() * 3)
    for (const [at, question] of texts.entries()) {
      const comment = comments[at]?.[n]
      if (!comment) continue
      values[question.id] = comment
      cast.ledger.texts.add(comment)
    }
    await cast.ledger.say(phone, id, '', { type: 'feedback', values })
  })
  await close(cast, id)
  await cast.moderator.must({ type: 'workshop/results', shown: true })
  await passBreaks(cast)
  for (const [one, entry] of itemsOf(cast, 'talk'))
    if (entry.phase === 'open') await cast.moderator.must({ type: 'item/close', id: one })
  await cast.moderator.must({ type: 'workshop/end' })
}

/** The organiser's evening: the demands become projects of the agenda. Pressed twice, nothing doubles. */
export async function handOver(cast: Cast, meta: Partial<MetaTexts>): Promise<{ agenda: string; projects: number }> {
  const { organiser, content } = cast
  const about = { title: content.agenda.title, ...meta }
  const agenda = await createRoom(organiser, about, { type: 'agenda' })
  const path = `/api/rooms/${cast.room}/handover`
  const taken = await organiser.must<{ taken: number }>('POST', path, { agenda, field: null })
  const again = await organiser.must<{ taken: number }>('POST', path, { agenda, field: null })
  if (again.taken !== 0) throw new Error('handing over twice doubled the projects')
  return { agenda, projects: taken.taken }
}
