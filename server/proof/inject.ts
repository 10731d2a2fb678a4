import { checkShort, checkWorkshop, nothingSent, stringsIn } from './inject/equal.ts'
import { endAgenda, playAgenda } from './inject/agenda.ts'
import { playDay, readPages, writeAround } from './inject/day.ts'
import { checkFiles } from './inject/files.ts'
import { openSystems } from './inject/pushed.ts'
import { faultsOf, type Watched } from './inject/screens.ts'
import { FRESH, PER_CASE, TEXTS, writers } from './inject/writer.ts'
import { type Case, Fault, hold, type Part } from './part.ts'
import { noBrowser, openBrowser } from './pages.ts'
import { Stage } from './stage.ts'

/** What every answer of the server says about itself to a browser. */
async function checkHeaders(url: string): Promise<void> {
  for (const path of ['/', '/j', '/api/me', '/nowhere', '/a/nowhere00']) {
    const { headers } = await fetch(url + path)
    const policy = headers.get('content-security-policy') ?? ''
    const scripts = path.startsWith('/a/') ? !policy.includes('script-src') : policy.includes("script-src 'self'")
    hold(policy.includes("default-src 'none'") && scripts, `${path}: no policy: ${policy}`)
    hold(!/unsafe-(inline|eval)|\*/.test(policy), `${path}: a policy with holes: ${policy}`)
    hold(policy.includes("frame-ancestors 'none'"), `${path}: may be framed`)
    hold(headers.get('x-content-type-options') === 'nosniff', `${path}: its type may be guessed`)
  }
}

async function run(one: Case): Promise<void> {
  const told = writers(one)
  const [day, agenda, theirs] = [told.fresh(), told.fresh(), told.fresh()]
  const systems = await openSystems(theirs.next)
  const [stage, browser] = await Promise.all([Stage.open(one, { TRACKER_HOSTS: systems.hosts }), openBrowser()])
  const { organiser, room } = stage
  const faults = new Set<string>()
  const see = async (screen: Watched, title: string) => {
    const there = await faultsOf(screen, title)
    there.faults.forEach((fault) => faults.add(fault))
    told.notice(there.text)
    one.count('screens looked at')
  }
  const tell = () => {
    if (faults.size > 0) throw new Fault(`${faults.size}: ${[...faults].slice(0, 20).join('\n    ')}`)
  }
  const sent = nothingSent()
  const plays = one.mode === 'smoke' ? 1 : Math.ceil(one.units / FRESH)
  try {
    await checkHeaders(stage.server.url)
    const region = { writer: agenda, plays, see }
    const [made] = await Promise.all([
      playAgenda(stage, browser, region),
      playDay(one, stage, browser, { writer: day, plays, see, sent }),
    ])
    tell()
    await writeAround(stage, day.next)
    const { files: names } = await organiser.must<{ files: string[] }>('GET', `/api/rooms/${room}/record`)
    const [files] = await Promise.all([
      checkFiles(one, organiser, room, names),
      readPages(browser, stage, see),
      endAgenda(one, stage, made, { ...region, systems }),
    ])
    tell()
    one.count('texts seen on a screen', told.shown.size)
    const file = files.get('workshop.json') ?? ''
    one.count('texts compared', checkWorkshop(file, sent))
    for (const name of ['demands.json', 'ranking.json'])
      checkShort(files.get(name) ?? '', name, stringsIn(JSON.parse(file)))
  } finally {
    await browser.close()
    await stage.close('SIGKILL')
    await systems.stop()
  }
}

export const inject: Part = {
  name: 'inject',
  what: 'Hostile texts through every field onto every screen, into every file and into ticket systems: nothing runs, nothing is asked of others, no formula, no markup, no command, and the text comes back letter by letter',
  unit: 'texts',
  units: TEXTS,
  perCase: PER_CASE,
  lanes: 3,
  seconds: 1800,
  missing: noBrowser,
  run,
}
