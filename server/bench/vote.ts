import { type Contestant, settled } from './contestant.ts'
import { type Goal, num, percentile, ratios, type Report, show, spread } from './figures.ts'
import { each } from './line.ts'
import { type Bench, enterAll, leaveAll, newPhones, openScene, type Phone, type Scene, teach, voteOf } from './scene.ts'

type Run = { perSecond: number; cpu: number; acks: number[] }
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const AT_ONCE = 1000
/** So many questions are open for each of the two measurements. */
const POLLS = 4
const STEADY_SECONDS = 3

/** Person by person, then the next question: nobody can cast a secret ballot twice. */
const ballot = (scene: Scene, phones: readonly Phone[], from: number, n: number) => ({
  phone: phones[n % phones.length] as Phone,
  poll: scene.polls[from + Math.floor(n / phones.length)] ?? '',
})
async function send({ phone, poll }: ReturnType<typeof ballot>, n: number, acks: number[]): Promise<void> {
  const began = performance.now()
  const reply = await phone.line?.ask('say', voteOf({ poll }, phone, n))
  acks.push(performance.now() - began)
  if (!reply?.startsWith('{"ok":true')) throw new Error(`vote: ${reply}`)
}

/** As many as it takes, a thousand under way at any time. */
async function saturate(one: Contestant, scene: Scene, phones: Phone[]): Promise<Run> {
  const acks: number[] = []
  const all = Array.from({ length: phones.length * POLLS }, (_, n) => ballot(scene, phones, 0, n))
  const [cpu, began] = [await one.cpu(), performance.now()]
  await each(all, AT_ONCE, (vote, n) => send(vote, n, acks))
  const seconds = (performance.now() - began) / 1000
  return { perSecond: all.length / seconds, cpu: ((await one.cpu()) - cpu) / all.length, acks }
}

/** So many a second, whether the server keeps up or not. */
async function steady(scene: Scene, phones: Phone[], perSecond: number): Promise<number[]> {
  const acks: number[] = []
  const under: Promise<void>[] = []
  const began = performance.now()
  const count = Math.min(phones.length * POLLS, Math.ceil(perSecond * STEADY_SECONDS))
  while (under.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond))
    while (under.length < due) under.push(send(ballot(scene, phones, POLLS, under.length), under.length, acks))
    await pause(2)
  }
  await Promise.all(under)
  return acks
}

/** A vote: parsed, accepted, on disk, acknowledged. */
export async function benchVote(bench: Bench, { runs, people }: { runs: number; people: number }): Promise<Report> {
  const { product, floors } = bench
  await teach(bench, await openScene(bench.organiser))
  const sorts = [
    { name: 'ws, no rules, no disk', server: floors.ws, secrecy: null },
    { name: 'socket.io, no rules, no disk', server: floors['socket.io'], secrecy: null },
    { name: 'Tafelrunde, changeable', server: product, secrecy: 'changeable' as const },
    { name: 'Tafelrunde, secret', server: product, secrecy: 'secret' as const },
  ]
  const got = new Map(sorts.map(({ name }) => [name, [] as (Run & { half: number[] })[]]))
  // The first run warms everybody up and is thrown away.
  for (let run = -1; run < runs; run++)
    for (const { name, server, secrecy } of sorts) {
      const scene = await openScene(bench.organiser, { polls: POLLS * 2, ...(secrecy ? { secrecy } : {}) })
      const voters = newPhones(people)
      await enterAll(server.port, voters, scene.token)
      await settled(server)
      const full = await saturate(server, scene, voters)
      await settled(server)
      const half = await steady(scene, voters, full.perSecond / 2)
      if (run >= 0) got.get(name)?.push({ ...full, half })
      await leaveAll(voters)
    }
  const of = (name: string) => got.get(name) ?? []
  const speeds = (name: string) => of(name).map(({ perSecond }) => perSecond)
  const bare = 'socket.io, no rules, no disk'
  const late = (name: string, p: number, which: 'acks' | 'half') =>
    spread(of(name).map((run) => percentile(run[which], p)))
  const goals = sorts.slice(2).flatMap(({ name }): Goal[] => [
    {
      ...{ name: `${name}, votes/s`, value: ratios(speeds(name), speeds(bare)).median },
      limit: 0.55,
      side: 'least',
      unit: ' x socket.io',
    },
    {
      ...{ name: `${name}, p99 at half rate`, value: late(name, 99, 'half').median },
      limit: 50,
      side: 'most',
      unit: ' ms',
    },
  ])
  return {
    table: {
      title: `2. vote: parse, accept, durable commit, acknowledge (${num(AT_ONCE)} under way)`,
      columns: [
        'server',
        'votes/s',
        'x socket.io',
        'CPU us per vote',
        'ack p50 ms',
        'p99 ms',
        'half rate p50',
        'p99 ms',
      ],
      rows: sorts.map(({ name }) => [
        name,
        show(spread(speeds(name))),
        name === bare ? '1' : show(ratios(speeds(name), speeds(bare))),
        show(spread(of(name).map(({ cpu }) => cpu))),
        ...(['acks', 'half'] as const).flatMap((which) => [50, 99].map((p) => show(late(name, p, which)))),
      ]),
      notes: [],
    },
    goals,
    raw: Object.fromEntries(
      [...got].map(([name, list]) => [name, list.map(({ perSecond, cpu }) => ({ perSecond, cpu }))]),
    ),
  }
}
