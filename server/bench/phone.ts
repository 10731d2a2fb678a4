import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import { type Child, startServer } from '../cli/child.ts'
import { Robot, wordsOf } from '../cli/robot.ts'
import { createRoom, setUpOrganiser, walkIn } from '../cli/visitor.ts'
import { clientFolder } from '../paths.ts'
import { observe, type Seen, seen } from './phonePage.ts'

/** What a line and a processor are slowed down to: bits a second, milliseconds, times. */
export type Profile = { name: string; down: number; up: number; latency: number; cpu: number }
export const PROFILES: readonly Profile[] = [
  { name: 'fast 4G, CPU/4', down: 8_100_000, up: 1_350_000, latency: 165, cpu: 4 },
  { name: 'slow 4G, CPU/6', down: 1_440_000, up: 675_000, latency: 562.5, cpu: 6 },
  { name: '250 kbit/s + 800 ms, CPU/6', down: 250_000, up: 250_000, latency: 800, cpu: 6 },
]

/** Bytes on the wire with headers, by what they are, from the first request until the first vote is saved. */
export type Bytes = { script: number; style: number; font: number; html: number; other: number; total: number }
/**
 * Milliseconds since the navigation began; CLS has no unit. `work`: how long the page's main thread has computed
 * until it could be voted (slowed down as the profile says), `press`: from the tap on a choice until it is saved. These two
 * are the only times here that a busy machine hardly lengthens.
 */
export type Walk = Seen & { votable: number; saved: number; work: number; press: number; bytes: Bytes }
export type PhoneResult = {
  runs: number
  /** How many wanted a processor at the end, per processor: above 1 all times below are too long. */
  busy: number
  /** Of the run in the middle (the bytes vary by a few cookies and ids only). */
  bytes: Bytes
  /** Medians of all runs. */
  profiles: ({ profile: Profile } & Record<
    'firstPaint' | 'lcp' | 'votable' | 'work' | 'press' | 'inp' | 'cls',
    number
  >)[]
}
export type PhoneOptions = {
  runs?: number
  profiles?: readonly Profile[]
  /** Called after each run, for whoever watches. */
  onRun?: (profile: Profile, walk: Walk) => void
  /** A folder for screenshots of what is seen while the page comes. */
  shots?: string
}

const PATIENCE_MS = 60_000
const SIZE = { width: 390, height: 844 }

/**
 * How heavy a participant's phone is: a real browser, slowed down, scans the code of a running workshop with an open
 * poll, and votes. Needs a build. Ends what it has started.
 */
export async function phone(options: PhoneOptions = {}): Promise<PhoneResult> {
  const { runs = 3, profiles = PROFILES } = options
  if (!existsSync(join(clientFolder(), 'index.html'))) throw new Error('Not built yet: run "npm run build".')
  const folder = mkdtempSync(join(tmpdir(), 'tafelrunde-phone-'))
  const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  try {
    const server = await startServer(folder, { built: true })
    ends.push(() => server.stop('SIGKILL'))
    const { token, people } = await openPoll(server)
    ends.push(() => people.map((robot) => robot.close()))
    const browser = await openBrowser()
    ends.push(() => browser.close())
    const results: PhoneResult['profiles'] = []
    const bytes: Bytes[] = []
    for (const profile of profiles) {
      const walks: Walk[] = []
      for (let run = 0; run < runs; run++) {
        const shots = run === 0 && options.shots ? join(options.shots, `${profile.latency}`) : null
        const walk = await vote(browser, `${server.url}/j#${token}`, profile, shots)
        walks.push(walk)
        options.onRun?.(profile, walk)
      }
      bytes.push(...walks.map((walk) => walk.bytes))
      const middle = (of: (walk: Walk) => number) => median(walks.map(of))
      results.push({
        profile,
        firstPaint: middle((walk) => walk.firstPaint),
        lcp: middle((walk) => walk.lcp),
        votable: middle((walk) => walk.votable),
        work: middle((walk) => walk.work),
        press: middle((walk) => walk.press),
        inp: middle((walk) => walk.inp),
        cls: middle((walk) => walk.cls),
      })
    }
    const total = median(bytes.map((one) => one.total))
    const typical = bytes.find((one) => one.total === total)
    if (!typical) throw new Error('no profile, no run')
    const busy = Math.round(((loadavg()[0] ?? 0) / availableParallelism()) * 10) / 10
    return { runs, busy, bytes: typical, profiles: results }
  } finally {
    for (const end of ends.toReversed()) await end()
  }
}

/** Of an even number the lower one in the middle: a value that was measured. */
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0

function openBrowser(): Promise<Browser> {
  const candidates = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
  const found = candidates.find((path) => path && existsSync(path))
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  return chromium.launch({ args, ...(found ? { executablePath: found } : {}) })
}

/** A small workshop in full swing: five items, a few people, one poll open. */
async function openPoll({ url, setUp }: Child): Promise<{ token: string; people: Robot[] }> {
  const organiser = await setUpOrganiser(url, setUp ?? '')
  const id = await createRoom(organiser, {
    title: 'Digitale Agenda für den Landkreis',
    subtitle: 'Auftakt im Kreishaus',
  })
  const about = await organiser.must<{ room: { code: string }; join: string }>('GET', `/api/rooms/${id}`)
  const { visitor, grant } = await walkIn(organiser, id, 'moderator')
  const moderator = await new Robot({ url, room: id, grant, cookie: visitor.cookie() }).arrive()
  const options = [
    'Breitband bis an jede Haustür',
    'Offene Schnittstellen',
    'Bürgerkonto für alle Anträge',
    'Sensoren',
  ].map(wordsOf)
  const item = wordsOf('').id
  await moderator.must({
    ...{ type: 'item/add', id: item, kind: 'poll', minutes: 5, notes: wordsOf(''), after: null },
    title: wordsOf('Womit soll der Landkreis zuerst anfangen?'),
    config: { type: 'pick', options, min: 1, max: 1, live: false },
  })
  const come = Array.from({ length: 5 }, () => new Robot({ url, room: about.room.code }).arrive())
  const people = [moderator, ...(await Promise.all(come))]
  await moderator.must({ type: 'item/go', id: item })
  await moderator.must({ type: 'item/open', id: item })
  await Promise.all(people.slice(2).map((robot) => robot.say(item, { type: 'pick', picks: [options[0]?.id] })))
  return { token: about.join.split('#')[1] ?? '', people }
}

/** A phone that was never here: from the scanned code to "saved". */
async function vote(browser: Browser, address: string, profile: Profile, shots: string | null): Promise<Walk> {
  const context = await browser.newContext({ viewport: SIZE, isMobile: true, hasTouch: true, locale: 'de-DE' })
  try {
    const page = await context.newPage()
    const { count, work } = await slowDown(page, profile)
    page.on('pageerror', (error) => {
      throw error
    })
    // The compiler of the sources names functions with a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named')
    await page.addInitScript(observe)
    const start = Date.now()
    const looks = shots ? look(page, shots) : null
    await page.goto(address, { waitUntil: 'commit', timeout: PATIENCE_MS })
    await page.locator('input[type=radio]').first().waitFor({ timeout: PATIENCE_MS })
    const votable = Date.now() - start
    const worked = await work()
    // What comes late (fonts, a notice) belongs to the view: the largest paint is read when nothing moves any more.
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.waitForTimeout(1500)
    const first = await page.evaluate(seen)
    const before = await work()
    await press(page, page.locator('label', { has: page.locator('input[type=radio]') }).nth(1))
    await press(page, page.getByRole('button', { name: 'Abstimmen', exact: true }))
    await page
      .locator('#main')
      .getByText(/^Gespeichert/)
      .waitFor({ timeout: PATIENCE_MS })
    const bytes = count()
    const saved = Date.now() - start
    const pressed = (await work()) - before
    await page.waitForTimeout(800)
    const last = await page.evaluate(seen)
    await looks?.()
    return { ...last, lcp: first.lcp, largest: first.largest, votable, saved, work: worked, press: pressed, bytes }
  } finally {
    await context.close()
  }
}

/** A thumb, and then nothing: whoever asks the page how far it is keeps it from answering the thumb. */
async function press(page: Page, what: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const box = await what.boundingBox()
  if (!box) throw new Error('nothing to press')
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(700)
}

/** Slows a page down and counts what comes over the wire. */
async function slowDown(page: Page, { down, up, latency, cpu }: Profile) {
  const cdp = await page.context().newCDPSession(page)
  const kinds = new Map<string, keyof Bytes>()
  const bytes: Bytes = { script: 0, style: 0, font: 0, html: 0, other: 0, total: 0 }
  const ends: [RegExp, keyof Bytes][] = [
    [/\.js$/, 'script'],
    [/\.css$/, 'style'],
    [/\.woff2$/, 'font'],
    [/\/j$/, 'html'],
  ]
  // By name: late parts are fetched before they are run.
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const found = ends.find(([end]) => end.test(request.url.replace(/#.*/, '')))
    kinds.set(requestId, found?.[1] ?? 'other')
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? 'other'] += encodedDataLength
    bytes.total += encodedDataLength
  })
  await cdp.send('Network.enable')
  const speed = { downloadThroughput: down / 8, uploadThroughput: up / 8 }
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency, ...speed })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const work = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return Math.round((metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000)
  }
  return { count: (): Bytes => ({ ...bytes }), work }
}

/** Takes a picture every now and then until it is told to stop. */
function look(page: Page, name: string): () => Promise<void> {
  let over = false
  const start = Date.now()
  const end = (async () => {
    for (let n = 0; n < 40 && !over; n++) {
      const path = `${name}-${String(Date.now() - start).padStart(5, '0')}.png`
      await page.screenshot({ path, timeout: 5000 }).catch(() => null)
      await page.waitForTimeout(400).catch(() => null)
    }
  })()
  return async () => {
    over = true
    await end
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [runs = '3', shots] = process.argv.slice(2)
  const result = await phone({
    runs: Math.min(Math.max(Number(runs) || 3, 1), 20),
    ...(shots ? { shots } : {}),
    onRun: (profile, walk) => process.stderr.write(`${profile.name}: ${JSON.stringify(walk)}\n`),
  })
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}
