import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isDay } from '#shared/agenda/profile.ts'
import { seeded } from '#shared/base/chance.ts'
import { dayOf } from '../publicPages/projectPage.ts'
import { buildIfNeeded } from '../start.mjs'
import { startServer } from './child.ts'
import { holdCafe } from './demo/afternoon.ts'
import { collectIdeas, judge, moveByHand, projectsOf, sitDown, writeProfiles } from './demo/backlog.ts'
import { join as joinAll, prepare } from './demo/cast.ts'
import { readContent } from './demo/content.ts'
import { doorOf } from './demo/door.ts'
import { handOver, rank, sayGoodbye } from './demo/evening.ts'
import { readEvening } from './demo/eveningContent.ts'
import { exportPublic, exportTo, OF_AGENDA, OF_WORKSHOP } from './demo/exports.ts'
import { collectWords, fillProgramme, holdPanel, listenToTalks, poll } from './demo/morning.ts'
import { dress, fillDirectories, planNext } from './demo/office.ts'
import { prove } from './demo/proof.ts'
import { proveEvening } from './demo/proofEvening.ts'
import { publish } from './demo/publish.ts'
import { type RedmineDoor, redmineDoor, sendTwice, twiceFaults } from './demo/tracker.ts'

const MINIMUM = { cards: 200, questions: 16, demands: 20, projects: 30 }

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '' },
    participants: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    day: { type: 'string', default: dayOf(Date.now()) },
    serve: { type: 'boolean', default: false },
    redmine: { type: 'string' },
    key: { type: 'string' },
    project: { type: 'string' },
    field: { type: 'string' },
  },
})
const participants = Number(values.participants)
if (!Number.isInteger(participants) || participants < 8 || participants > 2000) {
  process.stderr.write('--participants must be a whole number from 8 to 2000.\n')
  process.exit(2)
}
if (!isDay(values.day)) {
  process.stderr.write('--day must be a day like 2027-04-15: the one on which the workshop is held.\n')
  process.exit(2)
}
const asked = redmineDoor(values)
if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n`)
  process.exit(2)
}
const redmine: RedmineDoor | null = asked
const began = Date.now()
const tell = (line: string) =>
  process.stderr.write(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}\n`)
const dataDir = mkdtempSync(join(tmpdir(), 'tafelrunde-demo-'))
const out = values.out ? resolve(values.out) : join(dataDir, 'exports')

async function day(): Promise<boolean> {
  buildIfNeeded()
  tell(`seed ${values.seed}, ${participants} participants, the workshop is on ${values.day}`)
  const account = { name: 'demo', password: 'tafelrunde-demo' }
  const server = await startServer(dataDir, { env: doorOf(process.env, redmine?.url) }).catch((error: Error) => {
    // A port that is taken is no defect of the demo: the server's own sentence says what to do.
    tell(error.message.trim())
    return null
  })
  if (!server) return false
  const cast = await prepare(server, readContent(values.day), seeded(Number(values.seed)), tell, account)
  const content = readEvening(values.day)
  await dress(cast.organiser, content.look)
  await fillProgramme(cast)
  await joinAll(cast, participants)
  tell(`${participants} people are in`)
  await collectWords(cast)
  await listenToTalks(cast)
  await holdPanel(cast)
  await poll(cast)
  tell('morning over')
  await holdCafe(cast)
  const ranking = await rank(cast)
  tell('ranked')
  await sayGoodbye(cast)
  tell('the day is over')
  const { agenda, projects: taken } = await handOver(cast, content.meta)
  const desk = await sitDown(cast, agenda, content)
  await fillDirectories(desk)
  const ideas = await collectIdeas(desk)
  tell(`${taken} demands and ${ideas} ideas from elsewhere are in the backlog`)
  const [files, fields, judgements] = await Promise.all([
    exportTo(out, cast.organiser, cast.room, OF_WORKSHOP),
    writeProfiles(desk),
    judge(desk),
  ])
  await moveByHand(desk)
  await publish(desk)
  await planNext(desk)
  tell(`${fields} fields written, ${judgements} judgements given, the public page is on`)
  for (const [name, body] of await exportTo(out, cast.organiser, agenda, OF_AGENDA)) files.set(name, body)
  for (const [name, body] of await exportPublic(out, server.url, agenda)) files.set(name, body)
  const pushed = redmine ? await sendTwice(cast.organiser, agenda, redmine) : []
  for (const [n, one] of pushed.entries()) tell(`sent to Redmine, press ${n + 1}: ${JSON.stringify(one)}`)
  const proof = await prove(cast, dataDir, files)
  const evening = await proveEvening(desk, dataDir, judgements)
  const projects = projectsOf(desk).length
  proof.faults.push(...evening.faults)

  type Standing = { place: number; label: string; shared: boolean }
  const ranked = JSON.parse(files.get('ranking.json') ?? '{}') as {
    rankings?: { item: string; standings: Standing[] }[]
  }
  const standings = (ranked.rankings?.find((one) => one.item === ranking)?.standings ?? []).map(
    ({ place, label, shared }) => ({ place, label, shared }),
  )
  const asked = cast.content.talks.flatMap((talk) => talk.questions).length + cast.content.panel.questions.length
  const demands = (JSON.parse(files.get('demands.json') ?? '{}') as { demands?: unknown[] }).demands?.length ?? 0
  if (proof.cards < MINIMUM.cards) proof.faults.push(`only ${proof.cards} cards`)
  if (asked < MINIMUM.questions) proof.faults.push(`only ${asked} questions`)
  if (demands < MINIMUM.demands) proof.faults.push(`only ${demands} demands`)
  if (standings.length !== demands) proof.faults.push(`${demands} demands, but ${standings.length} ranked`)
  if (taken !== demands) proof.faults.push(`${demands} demands, but ${taken} handed over`)
  if (projects < MINIMUM.projects) proof.faults.push(`only ${projects} projects`)
  if (pushed.length > 0) proof.faults.push(...twiceFaults(pushed, projects))
  for (const fault of proof.faults.slice(0, 20)) tell(`FAULT ${fault}`)

  const line = {
    ...{ participants, sent: cast.ledger.sent, acknowledged: cast.ledger.acknowledged, stored: proof.stored },
    ...{ questions: asked, cards: proof.cards, demands, ranking: standings, projects, ideas },
    ...{
      profileFields: fields,
      judgements,
      groups: evening.groups,
      moved: evening.moved,
      pushed,
      files: [...files.keys()],
      out,
    },
    ...{ faults: proof.faults.length, seconds: Math.round((Date.now() - began) / 100) / 10 },
  }
  for (const one of [desk.organiser, cast.moderator, cast.minutes, cast.projector, ...cast.hosts, ...cast.phones])
    one.close()
  if (values.serve) {
    const { address } = server
    tell(
      `serving on ${address} until you press Ctrl-C; sign in at ${address}/o as ${account.name} / ${account.password}`,
    )
    if (!process.env['HOST']) tell('only this machine reaches it; HOST=0.0.0.0 lets phones in the same network in')
    for (const [name, link] of Object.entries(cast.links)) tell(`${name}: ${link}`)
    process.stdout.write(`${JSON.stringify(line)}\n`)
    await new Promise<void>((done) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => done())))
  }
  await server.stop()
  if (!values.serve) process.stdout.write(`${JSON.stringify(line)}\n`)
  return proof.faults.length === 0
}

let good = false
try {
  good = await day()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
if (values.out) rmSync(dataDir, { recursive: true, force: true })
process.exit(good ? 0 : 1)
