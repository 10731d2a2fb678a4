import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { seeded } from '#shared/base/chance.ts'
import { startServer } from '../../server/cli/child.ts'
import { holdCafe } from '../../server/cli/demo/afternoon.ts'
import { collectIdeas, judge, moveByHand, projectsOf, sitDown, writeProfiles } from '../../server/cli/demo/backlog.ts'
import { type Cast, join as joinAll, prepare } from '../../server/cli/demo/cast.ts'
import { readContent } from '../../server/cli/demo/content.ts'
import { handOver, rank, sayGoodbye } from '../../server/cli/demo/evening.ts'
import { readEvening } from '../../server/cli/demo/eveningContent.ts'
import { collectWords, fillProgramme, holdPanel, listenToTalks, poll } from '../../server/cli/demo/morning.ts'
import { dress, fillDirectories } from '../../server/cli/demo/office.ts'
import { publish } from '../../server/cli/demo/publish.ts'
import { dayOf } from '../../server/publicPages/projectPage.ts'
import { buildIfNeeded } from '../../server/start.mjs'

// `npm run pictures`: plays the demo with a few people, looks over their shoulders, and makes the pictures of the README.
const here = dirname(fileURLToPath(import.meta.url))
const tell = (line: string) => process.stderr.write(`${line}\n`)
const HALL = { width: 1600, height: 900 }
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
type Seat = { viewport: typeof HALL; dark?: boolean; english?: boolean }
/** A screen on a picture: left upper corner and width; phones have an edge. */
type Placed = { shot: Buffer; x: number; y: number; width: number; cut?: number; phone?: boolean }

buildIfNeeded()
const folder = mkdtempSync(join(tmpdir(), 'tafelrunde-pictures-'))
const server = await startServer(folder)
const own = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
)
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(own ? { executablePath: own } : {}) })

async function sit(address: string, { viewport, dark = false, english = false }: Seat, cookie = ''): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport, colorScheme: dark ? 'dark' : 'light', locale: english ? 'en-US' : 'de-DE', reducedMotion: 'reduce' },
  })
  const [name = '', value = ''] = cookie.split('=')
  if (name) await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  await page.goto(address)
  return page
}
/** As it stands when it has come to rest. */
async function shoot(page: Page): Promise<Buffer> {
  await page.locator('h1').first().waitFor()
  await page.waitForTimeout(1500)
  return page.screenshot()
}

async function compose(file: string, screens: readonly Placed[]): Promise<void> {
  const boxes = screens.map(({ shot, x, y, width, cut, phone }) => {
    const style = `left:${x}px;top:${y}px;width:${width}px;${cut ? `height:${cut}px` : ''}`
    const source = `data:image/png;base64,${shot.toString('base64')}`
    return `<div class="${phone ? 'phone' : 'desk'}" style="${style}"><img alt="" src="${source}"></div>`
  })
  const look = `body{margin:0;background:#e8dfd1}div{position:absolute;overflow:hidden;box-shadow:0 14px 38px #0004}
    img{display:block;width:100%}.desk{border-radius:8px}.phone{border:7px solid #1b2421;border-radius:26px}`
  const page = await browser.newPage({ viewport: { width: 1400, height: 800 } })
  await page.setContent(`<style>${look}</style>${boxes.join('')}`)
  writeFileSync(join(here, file), await page.screenshot())
  tell(`${file} is made`)
}

/** The day: the café on a phone and at the moderator's desk, a poll on a phone, the ranking on the projector. */
async function day(cast: Cast): Promise<void> {
  const { address } = server
  const guest = await sit(`${address}/j#${cast.code}`, { viewport: PHONE })
  const reader = await sit(`${address}/j#${cast.code}`, { viewport: PHONE, dark: true, english: true })
  const desk = await sit(cast.links['moderator'] ?? '', { viewport: DESK })
  await collectWords(cast)
  await listenToTalks(cast)
  await holdPanel(cast)
  await poll(cast)
  const polled = await shoot(reader)
  const seen: Buffer[] = []
  const must = cast.moderator.must.bind(cast.moderator)
  cast.moderator.must = async (action) => {
    const reply = await must(action)
    const { type, round } = (action as { action?: { type?: string; round?: number } }).action ?? {}
    if (type === 'next' && round === 2) seen.push(await shoot(guest), await shoot(desk))
    return reply
  }
  await holdCafe(cast)
  await rank(cast)
  const hall = await shoot(await sit(cast.links['projector'] ?? '', { viewport: HALL }))
  const [table, sheet] = seen
  if (!table || !sheet) throw new Error('the second round was missed')
  await compose('day.png', [
    { shot: hall, x: 40, y: 36, width: 900 },
    { shot: sheet, x: 420, y: 380, width: 620 },
    { shot: table, x: 930, y: 70, width: 215, phone: true },
    { shot: polled, x: 1140, y: 230, width: 215, phone: true },
  ])
}

/** The evening: a profile in the hall, the ranking, the timeline, the public page and a project of it. */
async function evening(cast: Cast): Promise<void> {
  const content = readEvening(cast.content.workshop.date)
  await sayGoodbye(cast)
  const { agenda } = await handOver(cast, content.meta)
  const at = await sitDown(cast, agenda, content)
  await fillDirectories(at)
  await collectIdeas(at)
  await Promise.all([writeProfiles(at), judge(at)])
  await moveByHand(at)
  await publish(at)
  tell('the evening is over')
  const hall = await shoot(await sit(cast.links['exhibition'] ?? '', { viewport: HALL }))
  const office = await sit(`${server.url}/o/agenda/${agenda}`, { viewport: DESK }, cast.organiser.cookie())
  const tab = async (name: string) => {
    await office.getByRole('tab', { name }).click()
    await office.getByRole('tablist').evaluate((list) => scrollTo(0, list.getBoundingClientRect().top + scrollY - 24))
    return shoot(office)
  }
  const [ranking, timeline] = [await tab('Bewertung'), await tab('Zeitplan')]
  const open = `${server.url}/a/${agenda}`
  const first = projectsOf(at)[0]?.id ?? ''
  const page = await shoot(await sit(open, { viewport: PHONE }))
  const project = await shoot(await sit(`${open}/p/${first}?lang=en`, { viewport: PHONE, dark: true, english: true }))
  await compose('evening.png', [
    { shot: hall, x: 40, y: 36, width: 800 },
    { shot: ranking, x: 560, y: 120, width: 560 },
    { shot: timeline, x: 150, y: 418, width: 620, cut: 346 },
    { shot: project, x: 850, y: 300, width: 215, phone: true },
    { shot: page, x: 1140, y: 150, width: 215, phone: true },
  ])
  at.organiser.close()
}

try {
  const today = dayOf(Date.now())
  const cast = await prepare(server, readContent(today), seeded(1), tell, null)
  await dress(cast.organiser, readEvening(today).look)
  await fillProgramme(cast)
  await joinAll(cast, 30)
  await day(cast)
  await evening(cast)
  for (const one of [cast.moderator, cast.minutes, cast.projector, ...cast.hosts, ...cast.phones]) one.close()
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
