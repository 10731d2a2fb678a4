import type { Json } from '#shared/protocol/rows.ts'
import { checkRun } from '../forensics.ts'
import { hold, pause } from '../part.ts'
import { pollShape } from '../stage.ts'
import { COMMIT, type Scene, working } from './scene.ts'

export const picked = (answer: Json) => ({ slot: '', value: (answer as { picks: Json }).picks })

/** A poll that may be changed and secret ones: people vote, and change their minds where they can. */
export const votes: Scene = {
  name: 'votes',
  places: ['secret.committed', 'secret.inside', ...COMMIT, 'key.written'],
  async open(stage, { dice }) {
    const shapes = [pollShape(), ...Array.from({ length: 8 }, () => pollShape('secret'))]
    for (const shape of shapes) await stage.add(shape)
    const phones = await stage.people(16)
    await stage.openItem(...shapes.map(({ id }) => id))
    const jobs = phones.map((phone) => {
      const secret = shapes.slice(1)
      return async () => {
        await pause(20 + dice() * 130)
        const shape = (dice() < 0.35 ? secret.shift() : null) ?? shapes[0]
        if (!shape) return
        const reply = await phone.say(shape.id, {
          type: 'pick',
          picks: [shape.options[Math.floor(dice() * 3)] ?? ''],
        })
        hold(reply.ok || reply.code === 'line', `a vote was refused: ${JSON.stringify(reply)}`)
      }
    })
    const finish = working(stage, jobs)
    return {
      deeds: [],
      check: (look) =>
        shapes.flatMap(({ id, secrecy }) =>
          checkRun(look, stage.history, { id, run: 1, secret: secrecy === 'secret', stored: picked }),
        ),
      finish,
    }
  },
}
