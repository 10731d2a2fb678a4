import { seeded } from '#shared/base/chance.ts'
import { Robot } from '../cli/robot.ts'
import { allSaid } from './line/crowd.ts'
import { allEqual, inStep } from './line/equal.ts'
import { openProxy } from './line/proxy.ts'
import { type Case, hold, type Part, pause, until } from './part.ts'
import { pollShape, Stage } from './stage.ts'

const PHONES = 1000
const AT_ONCE = 100

/** The Wi-Fi goes, or the server is killed, and a whole hall comes back and votes. */
async function run(one: Case): Promise<void> {
  const stage = await Stage.open(one)
  const proxy = await openProxy(stage.server.port, seeded(one.seed))
  const watcher = await new Robot({ url: stage.server.url, room: stage.code }).arrive()
  try {
    const { options, ...shape } = pollShape()
    await stage.add(shape)
    for (let n = 0; n < PHONES; n += AT_ONCE) await stage.people(AT_ONCE, { url: proxy.url, jitter: true })
    await stage.openItem(shape.id)
    for (let n = 0; n < one.units; n++) {
      const where = one.plan() < 0.5 ? 'the Wi-Fi was gone' : 'the server was killed'
      one.count(where)
      const away = 1000 + one.plan() * 4000
      proxy.turn({ name: 'closed', closed: true })
      if (where === 'the server was killed') {
        await stage.server.stop('SIGKILL')
        await stage.start()
        await until('the watcher is back', () => watcher.joined)
      }
      await pause(away)
      const answer = { type: 'pick', picks: [options[Math.floor(one.dice() * options.length)]] }
      // Votes that were given without a line wait in the phones' outboxes.
      const said = stage.phones.map((phone) => phone.say(shape.id, answer))
      await pause(300)
      proxy.heal()
      for (const ms of await inStep(watcher, stage.phones, where)) one.time('back after the storm', ms)
      await allSaid(said, where)
      await allEqual(stage.server.url, [watcher, ...stage.phones.slice(0, AT_ONCE)], where)
      const voted = watcher.row<{ n: number }>(`turnout/${shape.id}`)?.n
      hold(voted === PHONES, `${where}: ${voted} of ${PHONES} have voted`)
    }
    one.count('phones', PHONES * one.units)
  } finally {
    watcher.close()
    await stage.close('SIGKILL')
    proxy.close()
  }
}

export const storm: Part = {
  name: 'storm',
  what: 'a hall of 1,000 phones loses its Wi-Fi or its server, and all come back and vote',
  unit: 'storms',
  units: { full: 6, quick: 1, smoke: 0 },
  perCase: 3,
  lanes: 1,
  seconds: 240,
  run,
  limits: [{ what: 'back after the storm', p: 0.95, ms: 10_000 }],
}
