import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp, DATABASE } from '../store/backup.ts'
import { asides } from './privacy/asides.ts'
import { Canaries } from './privacy/canaries.ts'
import { brand, type Cast, HOST, handOver, play, prepare, takeBack } from './privacy/day.ts'
import { EgressWatch, watched } from './privacy/egress.ts'
import { openSystem, send } from './privacy/sending.ts'
import { checkColumns, checkSaid, FileWatch } from './privacy/storage.ts'
import { type Case, hold, type Part, until } from './part.ts'
import { isSwept } from './secrecy/schema.ts'
import { Stage } from './stage.ts'
import { filesBelow } from './traces/remains.ts'

/** The reserve is random from its first byte to its last. */
const filesOf = (stage: Stage) => filesBelow(stage.dataDir).filter(([name]) => name !== 'ballast')
const swept = (stage: Stage) => until('the file is written anew', () => isSwept(stage.dataDir), 20_000)

/** Nothing that somebody sent is in the log; what is nobody's business is nowhere. */
function checkNow(when: string, stage: Stage, canaries: Canaries): void {
  canaries.check(when, [['the log', Buffer.from(stage.server.output())]], true)
  canaries.check(when, filesOf(stage))
}

/** What is gone is gone from every file at once, and from a backup that is made now. */
async function checkGone(one: Case, what: string, { stage, canaries }: Cast, of: (where: string) => boolean) {
  const count = canaries.gone(of)
  hold(count > 0, `${what}: nothing was there`)
  one.count('erased words', count)
  // What is still there says more than that it was not rewritten in time.
  const late = await swept(stage).catch((fault: unknown) => fault)
  checkNow(what, stage, canaries)
  if (late) throw late
  const folder = join(one.folder, `backup-${what.replaceAll(/\W/g, '-')}`)
  mkdirSync(folder)
  await backUp(stage.dataDir, join(folder, DATABASE))
  canaries.check(what, [['a backup', readFileSync(join(folder, DATABASE))]])
}

async function erase({ stage }: Cast, room: string): Promise<void> {
  const { organiser } = stage
  const { room: about } = await organiser.must<{ room: { code: string | null } }>('GET', `/api/rooms/${room}`)
  await organiser.must('POST', `/api/rooms/${room}/erase`, { code: about.code ?? room })
}

/** What is secret by itself. */
function secretsOf({ stage, canaries, people }: Cast): void {
  for (const phone of people) canaries.never('the key of a phone', phone.door.key)
  canaries.never('a password', 'tafel und runde')
  for (const cookie of [stage.organiser.cookie(), stage.moderator.door.cookie ?? ''])
    canaries.never('a cookie', cookie.split('=')[1] ?? '')
}

async function run(one: Case): Promise<void> {
  const canaries = new Canaries(one.dice)
  const proxy = one.number % 3 === 0 ? { TRUST_PROXY: '1' } : {}
  const level = one.number % 2 === 0 ? 'debug' : 'info'
  const system = await openSystem(canaries)
  const around = { TRACKER_HOSTS: system.url, LOG_LEVEL: level, BALLAST_MB: '1' }
  const stage = await Stage.open(one, { ...watched, ...proxy, ...around })
  const egress = new EgressWatch(stage.server.process.pid ?? 0, stage.dataDir)
  const files = new FileWatch(stage.dataDir)
  try {
    const by = {
      moderator: stage.moderator,
      minutes: await stage.staff('minutes'),
      host: await stage.staff('host', HOST),
    }
    const cast: Cast = { stage, canaries, by, people: await stage.people(8) }
    const account = await prepare(cast)
    secretsOf(cast)

    await stage.moderator.must({ type: 'rehearsal/begin' })
    await play(one, cast, true)
    await stage.moderator.must({ type: 'rehearsal/end' })
    // The smoke run looks once, after both: rewriting the file may wait for a moment after it has been rewritten.
    const brief = one.mode === 'smoke'
    if (!brief) await checkGone(one, 'after a rehearsal', cast, (where) => where === 'rehearsal')
    for (const phone of [...stage.phones]) stage.leave(phone)
    cast.people = await stage.people(8)
    secretsOf(cast)

    await takeBack(cast)
    await checkGone(one, 'taken back', cast, (where) => where === 'taken back' || where === 'rehearsal')
    await play(one, cast, false)
    const { room: agenda } = await handOver(cast)
    const tracker = await send(stage, canaries, system, agenda)
    do await asides(stage, canaries)
    while (canaries.count < one.units)

    one.count('columns compared', checkColumns(stage.dataDir))
    const kept = canaries.kept()
    const stored = checkSaid(stage.dataDir, kept)
    hold(
      stored > kept.length / 2,
      `the proof is blind: only ${stored} of ${kept.length} words that are kept were found`,
    )
    checkNow('while it runs', stage, canaries)
    one.count('canaries', canaries.count)
    one.count('kept where the list says', stored)

    await stage.organiser.must('POST', `/api/rooms/${agenda}/trackers/remove`, { id: tracker })
    if (!brief) await checkGone(one, 'taken out', cast, (where) => where === 'ticket system' || where === 'taken out')
    await erase(cast, stage.room)
    const gone = ['workshop', 'link', 'ticket system', 'taken out']
    await checkGone(one, 'a workshop erased', cast, (where) => gone.includes(where))
    await erase(cast, agenda)
    await stage.organiser.must('POST', '/api/organisers/remove', { id: account })
    await stage.organiser.must('POST', '/api/legal', { page: 'imprint', text: '' })
    await brand(stage.organiser, '')
    await checkGone(one, 'all that is left', cast, () => true)
    files.stop()
    files.check()
    egress.check(stage.server.output(), system.url)
    one.count('files seen', files.seen.size)
    one.count('looks at connections', egress.looks)
    await stage.close()
    checkNow('after a stop', stage, canaries)
  } finally {
    files.stop()
    egress.stop()
    await stage.close()
    await system.stop()
  }
}

export const privacy: Part = {
  name: 'privacy',
  what: 'Words that stand nowhere else in everything that is sent: none in the log, what is secret nowhere, the rest only where the published list says; nobody is called but the ticket system that an organiser sends to; what is erased is gone from every byte',
  unit: 'canaries',
  units: { full: 1000, quick: 100, smoke: 20 },
  perCase: 100,
  lanes: 3,
  seconds: 120,
  missing: () => Promise.resolve(process.platform === 'linux' ? null : 'no /proc here'),
  run,
}
