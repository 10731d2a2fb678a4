import { type Contestant, settled } from './contestant.ts'
import { type Goal, num, percentile, ratios, type Report, runsFor, show, spread } from './figures.ts'
import type { Line } from './line.ts'
import {
  type Bench,
  enterAll,
  enterStaff,
  leaveAll,
  newPhones,
  openScene,
  type Phone,
  type Scene,
  teach,
  voteOf,
} from './scene.ts'

type Seen = { at: number; n: number }[]
type Run = { everywhere: number[]; projector: number[]; acks: number[]; cpu: number; load: number; bytes: number }
/** So many votes by themselves tell what a message costs. */
const SINGLE = 25
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const TURNOUT = /"turnout\/\w+":\{"n":(\d+)/

/** Writes down when a screen saw which count. */
function watch(line: Line): Seen {
  const seen: Seen = []
  line.heard = (text) => {
    const n = text.startsWith('42["patch"') ? TURNOUT.exec(text)?.[1] : undefined
    if (n !== undefined) seen.push({ at: performance.now(), n: Number(n) })
  }
  return seen
}
/** For each vote, in the order of their acknowledgement: when did the last of these screens show it? */
function lastSeen(votes: number, screens: readonly Seen[]): Float64Array {
  const last = new Float64Array(votes)
  for (const seen of screens) {
    let vote = 0
    for (const { at, n } of seen) for (; vote < Math.min(n, votes); vote++) if (at > (last[vote] ?? 0)) last[vote] = at
    // Whoever never saw it keeps it from having been seen everywhere.
    for (; vote < votes; vote++) last[vote] = Number.POSITIVE_INFINITY
  }
  return last
}

/** One vote per phone at the pace of a hall: ten a second for every hundred. */
async function hall(one: Contestant, scene: Scene, phones: Phone[], projector: Line, seconds: number): Promise<Run> {
  const perSecond = phones.length / 10
  const votes = Math.floor(perSecond * seconds)
  const screens = phones.map(({ line }) => watch(line as Line))
  const wall = watch(projector)
  const [sent, acks]: [number[], number[]] = [[], []]
  const under: Promise<void>[] = []
  const bytes = () => phones.reduce((sum, { line }) => sum + (line?.bytes ?? 0), 0)
  const [cpu, before, began] = [await one.cpu(), bytes(), performance.now()]
  const vote = async (phone: Phone, n: number) => {
    const at = performance.now()
    const reply = await phone.line?.ask('say', voteOf(scene, phone, n))
    if (!reply?.startsWith('{"ok":true')) throw new Error(`vote: ${reply}`)
    sent.push(at)
    acks.push(performance.now() - at)
  }
  while (under.length < votes) {
    const due = Math.min(votes, Math.floor(((performance.now() - began) / 1000) * perSecond))
    while (under.length < due) under.push(vote(phones[under.length] as Phone, under.length))
    await pause(2)
  }
  await Promise.all(under)
  const took = performance.now() - began
  const load = ((await one.cpu()) - cpu) / took / 1000
  const told = bytes() - before
  for (let i = 0; i < 100 && screens.some((seen) => (seen.at(-1)?.n ?? 0) < votes); i++) await pause(50)
  const lag = (last: Float64Array) => sent.map((at, n) => (last[n] ?? Number.NaN) - at)
  return {
    ...{ everywhere: lag(lastSeen(votes, screens)), projector: lag(lastSeen(votes, [wall])), acks, load },
    bytes: (told / phones.length / took) * 60_000,
    cpu: await fanOut(one, scene, phones, votes),
  }
}

/** Processor time for one message to one phone: single votes, far enough apart that each makes one tick. */
async function fanOut(one: Contestant, scene: Scene, phones: Phone[], from: number): Promise<number> {
  for (const { line } of phones) if (line) line.heard = null
  const messages = () => phones.reduce((sum, { line }) => sum + (line?.messages ?? 0), 0)
  await settled(one)
  const [cpu, before] = [await one.cpu(), messages()]
  for (let n = from; n < from + SINGLE; n++) {
    await phones[n % phones.length]?.line?.ask('say', voteOf(scene, phones[n % phones.length] as Phone, n))
    await pause(170)
  }
  return ((await one.cpu()) - cpu) / (messages() - before)
}

/** From a thumb to every screen. */
export async function benchVisible(
  bench: Bench,
  { runs, sizes, seconds }: { runs: number; sizes: readonly number[]; seconds: number },
): Promise<Report> {
  const { product, floors } = bench
  const rows: string[][] = []
  const goals: Goal[] = []
  const raw: Record<string, unknown> = {}
  for (const size of sizes) {
    const got = new Map<string, Run[]>()
    for (let run = 0; run < runsFor(size, runs); run++)
      for (const one of [floors.ws, floors['socket.io'], product]) {
        const scene = await openScene(bench.organiser, { live: true })
        await scene.act({ type: 'item/reveal', id: scene.poll, projector: true, phones: true, sure: true })
        await teach(bench, scene)
        const fresh = one === product ? await openScene(bench.organiser, { live: true }) : scene
        if (one === product)
          await fresh.act({ type: 'item/reveal', id: fresh.poll, projector: true, phones: true, sure: true })
        const phones = newPhones(size)
        await enterAll(one.port, phones, fresh.token)
        const [guest] = newPhones(1) as [Phone]
        if (one !== product) await enterAll(one.port, [guest], fresh.token)
        const wall = guest.line ?? (await enterStaff(bench, fresh.room, 'projector'))
        await settled(one)
        const result = await hall(one, fresh, phones, wall, seconds)
        got.set(one.name, [...(got.get(one.name) ?? []), result])
        await leaveAll(phones)
        await wall.close()
      }
    const of = (name: string) => got.get(name) ?? []
    const cpus = (name: string) => of(name).map(({ cpu }) => cpu)
    const late = (name: string, p: number, which: 'everywhere' | 'projector' | 'acks') =>
      spread(of(name).map((run) => percentile(run[which], p)))
    for (const name of got.keys()) {
      rows.push([
        `${name}, ${num(size)}`,
        ...(['projector', 'everywhere', 'acks'] as const).flatMap((which) => [
          show(late(name, 50, which)),
          show(late(name, 99, which)),
        ]),
        show(spread(cpus(name))),
        name === 'socket.io' ? '1' : show(ratios(cpus(name), cpus('socket.io'))),
        show(spread(of(name).map(({ load }) => load * 100))),
        show(spread(of(name).map(({ bytes }) => bytes / 1024))),
      ])
      raw[`${name} ${size}`] = of(name).map(({ cpu, load, bytes }) => ({ cpu, load, bytes }))
    }
    const ours = product.name
    const p99 = (which: 'everywhere' | 'acks') => late(ours, 99, which).median
    const at = `${num(size)} phones`
    goals.push(
      {
        ...{ name: `${at}, CPU per message and client`, value: ratios(cpus(ours), cpus('socket.io')).median },
        limit: 0.8,
        side: 'most',
        unit: ' x socket.io',
      },
      {
        ...{ name: `${at}, a vote is seen everywhere, p99`, value: p99('everywhere') },
        limit: 250,
        side: 'most',
        unit: ' ms',
      },
      { ...{ name: `${at}, ack meanwhile, p99`, value: p99('acks') }, limit: 50, side: 'most', unit: ' ms' },
    )
  }
  return {
    table: {
      title: '3. visible: from a vote to every screen, at 10 votes/s per 100 phones',
      columns: [
        ...['server, phones', 'projector p50 ms', 'p99', 'everywhere p50', 'p99', 'ack p50', 'p99'],
        ...['CPU us per message', 'x socket.io', 'core busy %', 'kB per phone, min'],
      ],
      rows,
      notes: ['Floors send a change every 100 ms. Everywhere: until the last phone has it.'],
    },
    goals,
    raw,
  }
}
