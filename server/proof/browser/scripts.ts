import type { Page } from '@playwright/test'
import { freshId } from '../../cli/robot.ts'
import { hold, pause, until } from '../part.ts'
import type { Shape } from '../stage.ts'
import { main, saved, type Stand, vote } from './stand.ts'

/** What happens to a real browser, on an item of its own. */
export type Script = {
  name: string
  item: 'poll' | 'secret' | 'questions'
  play: (stand: Stand, shape: Shape) => Promise<void>
}

const CLOSED = { name: 'closed', closed: true }
const turnout = ({ watcher }: Stand, id: string) => watcher.row<{ n: number }>(`turnout/${id}`)?.n ?? 0
const timed = async (stand: Stand, what: string, step: Promise<unknown>) => {
  const began = performance.now()
  await step
  stand.one.time(what, performance.now() - began)
}
const cast = (page: Page) =>
  main(page)
    .getByText(/abgegeben/)
    .first()

/** The phone lies asleep while the line dies and others go on; then it is awake, up to date, with what was typed. */
async function sleep(stand: Stand, { id }: Shape): Promise<void> {
  const phone = await stand.phone()
  const page = await stand.join(phone)
  await page.getByRole('button', { name: 'Frage stellen' }).click()
  const box = page.getByRole('textbox')
  await box.fill('Halb getippt')
  const cdp = await phone.newCDPSession(page)
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
  stand.proxy.turn(CLOSED)
  await stand.watcher.say(id, { type: 'ask', id: freshId(), text: 'Was geschah inzwischen?' })
  await pause(1500)
  stand.proxy.heal()
  await cdp.send('Page.setWebLifecycleState', { state: 'active' })
  await timed(stand, 'awake and up to date', page.getByText('Was geschah inzwischen?').waitFor({ state: 'attached' }))
  hold((await box.inputValue()) === 'Halb getippt', 'what was typed is gone')
  hold(await box.evaluate((node) => node === document.activeElement), 'the focus is gone')
}

/** The vote is on the disk, its acknowledgement is lost, and the page is loaded again: one ballot, and the phone knows. */
async function reload(stand: Stand, { id }: Shape): Promise<void> {
  const page = await stand.join(await stand.phone())
  await page.waitForTimeout(500)
  stand.proxy.turn({ name: 'loseAck', loseAck: 1 })
  await vote(page, 'Ja')
  await until('the vote is on the disk', () => turnout(stand, id) === 1)
  stand.proxy.heal()
  await page.reload()
  await timed(stand, 'known after the reload', cast(page).waitFor())
  await pause(1000)
  hold(turnout(stand, id) === 1, `${turnout(stand, id)} ballots of one phone`)
}

/** Two tabs of one phone are one device: each shows what the other one says. */
async function twoTabs(stand: Stand, { id }: Shape): Promise<void> {
  const phone = await stand.phone()
  const [one, other] = [await stand.join(phone), await stand.join(phone)]
  await vote(one, 'Ja')
  await saved(one).waitFor()
  const shows = (page: Page, option: string) =>
    page.waitForFunction(
      (name) =>
        [...document.querySelectorAll('input')].some((box) => box.checked && box.labels?.[0]?.innerText.includes(name)),
      option,
    )
  await timed(stand, 'both tabs agree', shows(other, 'Ja'))
  await vote(other, 'Nein')
  await timed(stand, 'both tabs agree', shows(one, 'Nein'))
  hold(turnout(stand, id) === 1, `${turnout(stand, id)} votes of one phone`)
}

/** Airplane mode: a vote waits, says so, and goes out by itself. */
async function airplane(stand: Stand, { id }: Shape): Promise<void> {
  const phone = await stand.phone()
  const page = await stand.join(phone)
  await phone.setOffline(true)
  stand.proxy.turn(CLOSED)
  await vote(page, 'Ja')
  await main(page)
    .getByText(/Noch nicht gesendet/)
    .waitFor()
  await pause(2000)
  stand.proxy.heal()
  await phone.setOffline(false)
  await timed(stand, 'landed and saved', saved(page).waitFor())
  await until('the vote counts', () => turnout(stand, id) === 1)
}

/** A browser that keeps nothing: joining and voting work all the same. */
async function noStorage(stand: Stand, { id }: Shape): Promise<void> {
  const phone = await stand.phone()
  const names = "['localStorage', 'sessionStorage', 'indexedDB']"
  const deny = "{ get() { throw new DOMException('denied', 'SecurityError') } }"
  await phone.addInitScript(`for (const name of ${names}) Object.defineProperty(window, name, ${deny})`)
  const page = await stand.join(phone)
  stand.proxy.turn(CLOSED)
  await vote(page, 'Nein')
  await main(page)
    .getByText(/Noch nicht gesendet/)
    .waitFor()
  stand.proxy.heal()
  await timed(stand, 'saved without storage', saved(page).waitFor())
  await until('the vote counts', () => turnout(stand, id) === 1)
}

/** A proxy that does not know WebSockets. */
async function noSockets(stand: Stand, { id }: Shape): Promise<void> {
  stand.proxy.turn({ name: 'noUpgrade', noUpgrade: true })
  const page = await stand.join(await stand.phone())
  await vote(page, 'Ja')
  await timed(stand, 'saved without WebSockets', saved(page).waitFor())
  await stand.stage.moderator.must({ type: 'item/close', id })
  await page
    .getByText(/geschlossen|beendet/i)
    .first()
    .waitFor({ state: 'attached' })
  hold(turnout(stand, id) === 1, 'the vote does not count')
}

/** The Wi-Fi wants a sign-in: the phone says so in plain words, and goes on by itself afterwards. */
async function portal(stand: Stand, { id }: Shape): Promise<void> {
  const page = await stand.join(await stand.phone())
  stand.proxy.turn({ name: 'portal', portal: true })
  await vote(page, 'Ja')
  await page
    .getByText(/WLAN verlangt eine Anmeldung/)
    .first()
    .waitFor()
  stand.proxy.heal()
  await timed(stand, 'saved after the sign-in', saved(page).waitFor())
  await until('the vote counts', () => turnout(stand, id) === 1)
}

/** Nobody tells the projector that its line is dead: it finds out, says how old its picture is, and comes back. */
async function deafProjector(stand: Stand, { id }: Shape): Promise<void> {
  const page = await (await stand.phone()).newPage()
  page.setDefaultTimeout(30_000)
  const link = await stand.stage.organiser.must<{ secret: string }>('POST', `/api/rooms/${stand.stage.room}/links`, {
    ...{ role: 'projector', scope: null, label: '' },
  })
  await page.goto(`${stand.proxy.url}/e#${link.secret}`)
  await page.getByText('0 von').first().waitFor()
  stand.proxy.turn({ name: 'blackhole', blackhole: true })
  await stand.watcher.say(id, { type: 'abstain' })
  await timed(
    stand,
    'the projector knows that its line is dead',
    page.getByText(/Stand \d\d:\d\d · Verbindung fehlt/).waitFor(),
  )
  stand.proxy.heal()
  await timed(stand, 'the projector is up to date', page.getByText('1 von').first().waitFor())
}

export const SCRIPTS: readonly Script[] = [
  { name: 'sleep', item: 'questions', play: sleep },
  { name: 'reload while sending', item: 'secret', play: reload },
  { name: 'two tabs', item: 'poll', play: twoTabs },
  { name: 'airplane mode', item: 'poll', play: airplane },
  { name: 'storage blocked', item: 'poll', play: noStorage },
  { name: 'WebSocket blocked', item: 'poll', play: noSockets },
  { name: 'captive portal', item: 'poll', play: portal },
  { name: 'deaf projector', item: 'poll', play: deafProjector },
]
