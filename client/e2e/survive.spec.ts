import type { Page } from '@playwright/test'
import { type Robot, wordsOf } from '../../server/cli/robot.ts'
import { BOARD, enterBy, expect, joinAs, PHONE, pick, saved, sit, test } from './hall.ts'

const options = ['Ja', 'Nein', 'Vielleicht'].map(wordsOf)
type Figures = { bars: { value: number }[]; of: number }[]

test('the server is killed in mid-vote: nothing acknowledged is lost, phones come back by themselves', async ({
  browser,
  hall,
}) => {
  const room = await hall.workshop()
  const poll = await room.add('poll', 'Machen wir weiter?', pick(options))
  await room.moderator.must({ type: 'item/go', id: poll })
  await room.moderator.must({ type: 'item/open', id: poll })
  const board = await enterBy(browser, await room.link('projector'), BOARD)
  const phone = await joinAs(browser, hall, room)
  const late = await joinAs(browser, hall, room)
  const crowd = await room.robots(30)
  await phone.getByRole('radio', { name: 'Ja' }).check()
  await phone.getByRole('button', { name: 'Abstimmen' }).click()
  await expect(saved(phone)).toBeVisible()

  const votes = crowd.map(async (robot: Robot, n) => {
    await new Promise((done) => setTimeout(done, n * 25))
    return robot.say(poll, { type: 'pick', picks: [options[n % 2]?.id] })
  })
  await new Promise((done) => setTimeout(done, 250))
  await hall.kill()
  // While nobody is there, a vote waits and says so.
  await late.getByRole('radio', { name: 'Nein' }).check()
  await late.getByRole('button', { name: 'Abstimmen' }).click()
  await expect(late.locator('#main').getByText(/Noch nicht gesendet/)).toBeVisible()
  await expect(board.getByText(/Verbindung fehlt/)).toBeVisible()
  await hall.restart()

  expect((await Promise.all(votes)).every((reply) => reply.ok)).toBe(true)
  await expect(saved(late)).toBeVisible()
  await expect(board.getByText('32 von', { exact: false })).toBeVisible()
  await room.moderator.must({ type: 'item/close', id: poll })
  await room.moderator.must({ type: 'item/reveal', id: poll, projector: true, phones: true })
  await room.moderator.until(() => room.moderator.row<Figures>(`${poll}/figures`))
  const [figure] = room.moderator.row<Figures>(`${poll}/figures`) ?? []
  expect(figure?.of).toBe(32)
  expect(figure?.bars.map((bar) => bar.value)).toEqual([16, 16, 0])
  await expect(phone.getByText('Als Tabelle')).toBeVisible()
})

/** A line on which the page can be made deaf: what it sends still arrives. */
async function deafen(page: Page): Promise<{ deaf: (on: boolean) => void; lines: () => number; cut: () => void }> {
  const sockets: { close: () => Promise<void> }[] = []
  let deaf = false
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer()
    sockets.push(socket)
    socket.onMessage((message) => server.send(message))
    server.onMessage((message) => void (deaf || socket.send(message)))
  })
  return {
    deaf: (on) => void (deaf = on),
    lines: () => sockets.length,
    cut: () => sockets.forEach((socket) => void socket.close()),
  }
}

test('a vote that went out without a word, and whose run is sealed before the line is back, is perhaps counted', async ({
  browser,
  hall,
}) => {
  const room = await hall.workshop()
  const poll = await room.add('poll', 'Machen wir weiter?', pick(options))
  await room.moderator.must({ type: 'item/go', id: poll })
  await room.moderator.must({ type: 'item/open', id: poll })
  const phone = await sit(browser, { viewport: PHONE })
  const line = await deafen(phone)
  await phone.goto(`${hall.server.url}/j#${room.token}`)
  await phone.getByRole('radio', { name: 'Ja' }).check()
  await expect.poll(line.lines).toBe(1)
  // The line has been upgraded: what comes now comes by the socket.
  await phone.waitForTimeout(500)
  line.deaf(true)
  await phone.getByRole('button', { name: 'Abstimmen' }).click()
  await room.moderator.until(() => room.moderator.row<{ n: number }>(`turnout/${poll}`)?.n === 1)
  await room.moderator.must({ type: 'item/close', id: poll })
  await room.moderator.must({ type: 'item/reveal', id: poll, projector: true, phones: true, sure: true })
  await room.moderator.until(() => room.moderator.row<{ sealed: boolean }>(`item/${poll}`)?.sealed)
  line.deaf(false)
  line.cut()
  const perhaps = phone.getByText('lässt sich nicht mehr feststellen', { exact: false }).first()
  await expect(perhaps).toBeVisible({ timeout: 20_000 })
  await expect(phone.getByText('Nicht angenommen', { exact: false })).toHaveCount(0)
  await phone.reload()
  await expect(perhaps).toBeVisible()
})

/** Cuts everything that Socket.IO could use, as some networks do. */
async function breakSockets(page: Page): Promise<void> {
  await page.route('**/socket.io/**', (route) => route.abort())
  await page.routeWebSocket(/socket\.io/, (socket) => socket.close())
}

test('where WebSockets and long polling are broken, a phone still sees and votes', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const poll = await room.add('poll', 'Geht es auch so?', pick(options))
  await room.moderator.must({ type: 'item/go', id: poll })
  await room.moderator.must({ type: 'item/open', id: poll })
  const phone = await sit(browser, { viewport: PHONE })
  await breakSockets(phone)
  await phone.goto(`${hall.server.url}/j#${room.code}`)
  await phone.getByRole('radio', { name: 'Ja' }).check()
  await phone.getByRole('button', { name: 'Abstimmen' }).click()
  await expect(saved(phone)).toBeVisible({ timeout: 20_000 })
  await expect(phone.getByText('Langsame Verbindung', { exact: false })).toBeVisible()
  await room.moderator.until(() => room.moderator.row<{ n: number }>(`turnout/${poll}`)?.n === 1)
})

test('a whole journey over plain HTTP, by a name that is not localhost', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const poll = await room.add('poll', 'Sind Sie gut angekommen?', pick(options))
  const address = `http://halle.example:${hall.server.port}`
  const phone = await sit(browser, { viewport: PHONE })
  await phone.goto(address)
  await phone.getByLabel('Code').fill(room.code.toLowerCase())
  await phone.getByRole('button', { name: 'Teilnehmen' }).click()
  await expect(phone.getByText('Sie sind dabei', { exact: false })).toBeVisible()
  expect(await phone.evaluate(() => isSecureContext)).toBe(false)
  // "Test with a phone" turns green: somebody has come by the hall's address.
  await room.moderator.until(() => room.moderator.row<{ tested: boolean }>('join')?.tested)
  const link = await room.link('moderator')
  const desk = await enterBy(browser, link.replace(hall.server.url, address))
  await desk.getByRole('button', { name: /^Beginnen/ }).click()
  await desk.getByRole('button', { name: 'Abstimmung öffnen' }).click()
  await phone.getByRole('radio', { name: 'Ja' }).check()
  await phone.getByRole('button', { name: 'Abstimmen' }).click()
  await expect(saved(phone)).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('radio', { name: 'Ja' })).toBeChecked()
  void poll
})

test('the door: a locked one, an unknown code, a removed device, an ended workshop', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const phone = await joinAs(browser, hall, room)
  await room.moderator.must({ type: 'workshop/lock', locked: true })
  const late = await sit(browser, { viewport: PHONE })
  await late.goto(`${hall.server.url}/j#${room.token}`)
  await expect(late.getByText('Die Tür ist gerade zu', { exact: false })).toBeVisible()
  await phone.reload()
  await expect(phone.getByText('Sie sind dabei', { exact: false })).toBeVisible()
  await late.goto(`${hall.server.url}/`)
  await late.getByLabel('Code').fill('2222222')
  await late.getByRole('button', { name: 'Teilnehmen' }).click()
  await expect(late.getByText('Diesen Code gibt es nicht', { exact: false })).toBeVisible()
  const { devices } = await hall.organiser.must<{ devices: { device: string }[] }>(
    'GET',
    `/api/rooms/${room.id}/devices`,
  )
  await room.moderator.must({ type: 'device/remove', device: devices[0]?.device })
  await expect(phone.getByText('von der Moderation entfernt', { exact: false })).toBeVisible()
  await room.moderator.must({ type: 'workshop/lock', locked: false })
  const other = await joinAs(browser, hall, room)
  await room.moderator.must({ type: 'workshop/end' })
  await expect(other.getByText('Der Workshop ist beendet')).toBeVisible()
})
