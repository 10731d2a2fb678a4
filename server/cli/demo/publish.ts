import { freshId, wordsOf } from '../robot.ts'
import { walkIn } from '../visitor.ts'
import { type Desk, projectsOf } from './backlog.ts'
import { workday } from './days.ts'

/** What came from elsewhere is let out one by one; then the page is switched on, with its dates. */
export async function publish(desk: Desk): Promise<void> {
  const { organiser, content, cast, agenda } = desk
  const { unpublished, page, merges } = content
  const hidden = organiser.row<{ hidden: readonly string[] }>('page')?.hidden ?? []
  const kept = new Set(projectsOf(desk).flatMap(({ id, title }) => (unpublished.includes(title.text) ? [id] : [])))
  if (kept.size !== unpublished.length || hidden.length < kept.size + merges.length)
    throw new Error('nothing is hidden')
  for (const project of hidden)
    if (!kept.has(project)) await organiser.must({ type: 'page/hide', project, hidden: false })
  await organiser.must({ type: 'page/set', was: 0, on: true, index: false, intro: wordsOf(page.intro) })
  for (const { title, days, time, place, link } of page.events) {
    const date = workday(cast.content.workshop.date, days)
    const texts = { title: wordsOf(title), place: wordsOf(place), link: wordsOf(link) }
    await organiser.must({ type: 'event/set', id: freshId(), date, time, ...texts })
  }
  await organiser.must({ type: 'exhibition/set', seconds: 20, show: 'all', tiers: true })
  const { secret } = await walkIn(cast.organiser, agenda, 'projector')
  cast.links['exhibition'] = `${cast.server.address}/e#${secret}`
  cast.links['public page'] = `${cast.server.address}/a/${agenda}`
}
