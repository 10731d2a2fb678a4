import { hold, pause } from '../part.ts'
import { pollShape } from '../stage.ts'
import { type Scene, working } from './scene.ts'
import { checkRun } from '../forensics.ts'
import { picked } from './votes.ts'

const NAMES = ['workshop.json', 'record.md', 'demands.json'] as const

/** Files are fetched again and again: one that arrives whole is whole, whenever the server died. */
export const exporting: Scene = {
  name: 'files',
  places: ['export.ready'],
  async open(stage, { dice, count }) {
    const shape = pollShape()
    await stage.add(shape)
    const phones = await stage.people(8)
    await stage.openItem(shape.id)
    for (const phone of phones) await phone.say(shape.id, { type: 'pick', picks: [shape.options[0] ?? ''] })
    await stage.moderator.must({ type: 'item/close', id: shape.id })
    const path = (name: string) => `/api/rooms/${stage.room}/export/${name}`
    const lengths = new Map<string, number>()
    for (const name of NAMES) lengths.set(name, (await stage.organiser.file(path(name))).body.length)
    const fetching = async () => {
      await pause(80 + dice() * 100)
      const name = NAMES[Math.floor(dice() * NAMES.length)] ?? NAMES[0]
      const file = await stage.organiser.file(path(name)).catch(() => null)
      if (!file || file.status === 429) return
      hold(file.status === 200, `${name}: status ${file.status}`)
      hold(file.body.length === lengths.get(name), `${name}: ${file.body.length} characters, not ${lengths.get(name)}`)
      if (name.endsWith('.json')) JSON.parse(file.body)
      count('whole files')
    }
    const finish = working(stage, [fetching, fetching])
    const asked = { id: shape.id, run: 1, secret: false, stored: picked }
    return { deeds: [], check: (look) => checkRun(look, stage.history, asked), finish }
  },
}
