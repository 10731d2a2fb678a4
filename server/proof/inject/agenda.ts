import { DIRECTORIES } from '#shared/agenda/directory.ts'
import { freshId, Robot, wordsOf } from '../../cli/robot.ts'
import { createRoom } from '../../cli/visitor.ts'
import type { Stage } from '../stage.ts'
import type { Next } from './texts.ts'

/** An agenda with such a text in every field, and its projects as a file has to list them. */
export async function fillAgenda({ organiser, server }: Stage, next: Next) {
  const room = await createRoom(organiser, { title: next(), subtitle: next(), place: next() }, { type: 'agenda' })
  const desk = new Robot({ url: server.url, room, grant: 'organiser', cookie: organiser.cookie() })
  await desk.arrive()
  const fresh = () => wordsOf(next())
  const part = () => ({ id: freshId(), title: fresh(), note: fresh() })
  const [field, phase] = [part(), part()]
  const group = { id: freshId(), title: fresh(), contact: fresh() }
  await desk.must({ type: 'field/set', ...field })
  await desk.must({ type: 'phase/set', ...phase })
  await desk.must({ type: 'group/set', ...group })
  const projects = []
  for (let n = 0; n < 12; n++) {
    const id = freshId()
    const [title, text, origin, contact] = [fresh(), fresh(), fresh(), fresh()]
    await desk.must({ type: 'project/add', id, title, text, field: field.id, origin })
    await desk.must({ type: 'project/edit', id, contact, group: group.id, phase: phase.id })
    const where = { field: field.title.text, phase: phase.title.text, group: group.title.text }
    projects.push({ id, title: title.text, text: text.text, origin: origin.text, contact: contact.text, ...where })
  }
  for (const list of DIRECTORIES) {
    const said = { title: fresh(), body: fresh(), about: fresh(), name: fresh() }
    const ways = { mail: wordsOf(''), link: wordsOf('') }
    await desk.must({ type: 'directory/set', was: 0, id: freshId(), list, ...said, ...ways, shown: 'all' })
  }
  desk.close()
  return { room, projects }
}
