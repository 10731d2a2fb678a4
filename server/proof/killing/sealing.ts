import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Robot } from '../../cli/robot.ts'
import { checkDeeds, checkRun } from '../forensics.ts'
import { type Deed, followDeeds } from '../history.ts'
import { hold, pause, until } from '../part.ts'
import { pollShape, type Stage } from '../stage.ts'
import { COMMIT, type Scene, working } from './scene.ts'
import { picked } from './votes.ts'

type Item = { phase: string; run: number; sealed: boolean }
const row = (robot: Robot, id: string) => robot.row<Item>(`item/${id}`)

/** After the last kill nothing may be left that ties a sealed vote to a device. */
function keysLeft(stage: Stage): string[] {
  const folder = join(stage.dataDir, 'keys', stage.room)
  return existsSync(folder) ? readdirSync(folder) : []
}

/** Run after run: opened, voted, closed, revealed, sealed. What was acknowledged before the close is in the count. */
export const sealing: Scene = {
  name: 'runs',
  places: ['key.wiped', 'seal.written', 'commit.truncated', 'key.written', 'secret.committed', ...COMMIT],
  async open(stage, { dice }) {
    const shapes = [pollShape(), pollShape('secret')]
    const deeds: Deed[] = []
    followDeeds(deeds, stage.moderator, () => stage.clock())
    for (const shape of shapes) await stage.add(shape)
    const phones = await stage.people(8)
    const desk = stage.moderator
    const moderate = async () => {
      for (const { id } of shapes) {
        const run = row(desk, id)?.run ?? 1
        const phase = row(desk, id)?.phase
        if (phase === 'closed') await desk.act({ type: 'item/open', id, run: run + 1 })
        else await desk.act({ type: 'item/open', id })
        await pause(60 + dice() * 120)
        await desk.act({ type: 'item/close', id })
        await desk.act({ type: 'item/reveal', id, projector: true, phones: true, sure: true })
        await pause(dice() * 60)
      }
    }
    const voters = phones.map((phone) => async () => {
      await pause(10 + dice() * 40)
      for (const { id, options, secrecy } of shapes) {
        if (row(phone, id)?.phase !== 'open' || (secrecy === 'secret' && phone.mine[`${id}/cast`])) continue
        const reply = await phone.say(id, { type: 'pick', picks: [options[Math.floor(dice() * 3)] ?? ''] })
        const known = ['activity.notOpen', 'activity.sealed', 'activity.otherRun', 'activity.voted', 'line']
        hold(reply.ok || known.includes(reply.code), `a vote was refused: ${JSON.stringify(reply)}`)
      }
    })
    const stop = working(stage, [moderate, ...voters])
    const ids = shapes.map(({ id }) => id)
    return {
      deeds,
      check(look) {
        const runs = new Set(stage.history.map(({ activity, run }) => `${activity} ${run}`))
        const faults = [...runs].flatMap((name) => {
          const [id = '', run = ''] = name.split(' ')
          const secret = shapes[1]?.id === id
          const asked = { id, run: Number(run), secret, stored: picked }
          return checkRun(look, stage.history, asked).map(
            (fault) => `run ${run} (${secret ? 'secret' : 'open'}): ${fault}`,
          )
        })
        return [...faults, ...checkDeeds(look, deeds)]
      },
      async finish() {
        await stop()
        await until('the moderator is back', () => desk.joined)
        const closed = () => ids.every((id) => row(desk, id)?.sealed)
        for (const id of ids) {
          await desk.act({ type: 'item/close', id })
          await desk.act({ type: 'item/reveal', id, projector: true, phones: true, sure: true })
        }
        await until('everything is sealed', closed)
        // The key goes right after the seal is written, before or after the screens hear of it.
        await until('no key outlives its seal', () => keysLeft(stage).length === 0, 3000)
      },
    }
  },
}
