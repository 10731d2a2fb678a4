import { type Contestant, settled } from './contestant.ts'
import { type Goal, num, ratios, type Report, runsFor, show, spread } from './figures.ts'
import { type Bench, enterAll, leaveAll, newPhones, openScene, type Scene, teach } from './scene.ts'

type Run = { perSecond: number; cpu: number }
const FIRST = 2000

/** How much it costs to let so many in, and whether that wave was the first of its size. */
async function wave(one: Contestant, room: string, phones: ReturnType<typeof newPhones>, read: boolean): Promise<Run> {
  const [cpu, began] = [await one.cpu(), performance.now()]
  await enterAll(one.port, phones, room, read)
  const seconds = (performance.now() - began) / 1000
  return { perSecond: phones.length / seconds, cpu: ((await one.cpu()) - cpu) / phones.length }
}

/** The door: hello and a snapshot of about 5 kB, then the same phones again with what they know. */
export async function benchJoin(
  bench: Bench,
  { runs, sizes }: { runs: number; sizes: readonly number[] },
): Promise<Report> {
  const { product, floors } = bench
  const scene: Scene = await openScene(bench.organiser)
  await teach(bench, scene)
  const servers = [floors.ws, floors['socket.io'], product]
  // A process that never let anybody in is twice as slow for its first thousands: all of them warm up the same way.
  // That first wave tells what a phone takes: later ones find memory that was not given back.
  const memory = new Map<string, number>()
  for (const one of servers) {
    const phones = newPhones(FIRST)
    const before = await one.memory()
    await enterAll(one.port, phones, scene.token, false)
    await settled(one)
    memory.set(one.name, ((await one.memory()) - before) / FIRST / 1024)
    await leaveAll(phones)
  }
  const rows: string[][] = []
  const goals: Goal[] = []
  const raw: Record<string, Run[]> = {}
  for (const [nth, size] of sizes.entries()) {
    const got = new Map<string, Run[]>()
    // Who comes back was not seen in the first wave: the first run warms up for that, and is thrown away.
    const first = nth === 0 ? -1 : 0
    for (let run = first; run < runsFor(size, runs); run++) {
      const note = (name: string, one: Run) => run >= 0 && got.set(name, [...(got.get(name) ?? []), one])
      for (const one of servers) {
        const phones = newPhones(size)
        await settled(one)
        note(one.name, await wave(one, scene.token, phones, one === product))
        await settled(one)
        await leaveAll(phones)
        await settled(one)
        if (one !== product) continue
        note('Tafelrunde, known rev', await wave(one, scene.token, phones, false))
        await leaveAll(phones)
      }
    }
    const cpus = (name: string) => (got.get(name) ?? []).map(({ cpu }) => cpu)
    for (const [name, list] of got) {
      rows.push([
        `${name}, ${num(size)}`,
        show(spread(list.map(({ perSecond }) => perSecond))),
        show(spread(list.map(({ cpu }) => cpu))),
        name === 'socket.io' ? '1' : show(ratios(cpus(name), cpus('socket.io'))),
      ])
      raw[`${name} ${size}`] = list
    }
    const goal = (name: string, limit: number): Goal => {
      const { median } = ratios(cpus(name), cpus('socket.io'))
      return { name: `${name}, ${num(size)} phones, CPU`, value: median, limit, side: 'most', unit: ' x socket.io' }
    }
    goals.push(goal('Tafelrunde', 1.1), goal('Tafelrunde, known rev', 0.8))
  }
  const held = memory.get(product.name) ?? Number.NaN
  goals.push({ name: 'memory', value: held, limit: 45, side: 'most', unit: ' kB per phone' })
  return {
    table: {
      title: '1. join: connect, hello, a snapshot of about 5 kB',
      columns: ['server, phones', 'phones/s', 'CPU us per join', 'x socket.io'],
      rows,
      notes: [
        `Memory per phone (first ${num(FIRST)}): ${[...memory].map(([name, kB]) => `${name} ${num(kB)} kB`).join(', ')}.`,
      ],
    },
    goals,
    raw,
  }
}
