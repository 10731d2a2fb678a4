import { kinds } from '#shared/activities/kinds.ts'
import { createRoom } from '../../cli/visitor.ts'
import { open, sit } from '../pages.ts'
import { hold, until } from '../part.ts'
import { Hand } from './hand.ts'
import { addSample, come, openSample, type Play, type Screen } from './play.ts'

type Stand = Parameters<Play['play']>[1]
type Journey = (hand: Hand, stage: Stand, id: string) => Promise<void>
const at = (screen: Screen, name: string, kind: keyof typeof kinds, walk: Journey): Play => ({
  name: `by keyboard, ${screen}: ${name}`,
  async play(one, stage, browser) {
    const id = await addSample(stage, kinds[kind])
    const hand = new Hand(await come(browser, stage, screen), (what) => one.count(what))
    await walk(hand, stage, id)
    return []
  },
})
/** An organiser who is signed in, somewhere. */
const organiser = (name: string, walk: (hand: Hand, stage: Stand) => Promise<void>): Play => ({
  name: `by keyboard, organiser: ${name}`,
  async play(one, stage, browser) {
    const seat = { cookie: stage.organiser.cookie(), width: 1440, height: 900 }
    const hand = new Hand(await sit(browser, stage.server.url, seat), (what) => one.count(what))
    await walk(hand, stage)
    return []
  },
})
const phase = (stage: Stand, id: string) => stage.moderator.row<{ phase: string }>(`item/${id}`)?.phase
const order = (stage: Stand) =>
  stage.moderator
    .rows<{ index: number; title: string }>('item/')
    .toSorted(([, a], [, b]) => a.index - b.index)
    .map(([, { title }]) => title)
const inDialog = (hand: Hand, name: string | RegExp) =>
  hand.page
    .getByRole('dialog')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()

/** Everything that is done at a desk, without a mouse. */
export const DESK_JOURNEYS: readonly Play[] = [
  at('moderator', 'begin, open, close, show, take back', 'poll', async (hand, stage, id) => {
    await hand.press(/^Beginnen/)
    await hand.keeps('beginning')
    await hand.press('Abstimmung öffnen')
    await until('it is open', () => phase(stage, id) === 'open')
    await hand.keeps('opening')
    const people = await stage.people(6)
    await Promise.all(people.map((one) => one.until(() => one.row<{ phase: string }>(`item/${id}`)?.phase === 'open')))
    for (const { by, answer } of kinds.poll.sample.answers) await people[(by - 1) % 6]?.say(id, answer)
    await hand.press(/Minuten stellen$/)
    await hand.keeps('setting the time')
    await hand.press('Abstimmung schließen')
    await until('it is closed', () => phase(stage, id) === 'closed')
    await hand.keeps('closing')
    await hand.press('Ergebnis auf der Leinwand zeigen')
    const shown = () => stage.moderator.row<{ shown: { projector: boolean } }>(`item/${id}`)?.shown.projector
    await until('it is shown', () => shown() === true)
    await hand.keeps('showing')
    await hand.press(/^Zurücknehmen/)
    await until('it is hidden again', () => shown() === false)
    await hand.keeps('taking back')
  }),
  at('moderator', 'insert, move and skip items', 'poll', async (hand, stage) => {
    await addSample(stage, kinds.talk)
    await hand.press('Punkt einfügen')
    await hand.choose(hand.field('Art'), 'Info')
    await hand.fill(hand.page.getByRole('dialog').getByLabel('Frage oder Titel'), 'Hausregeln')
    await hand.on(inDialog(hand, 'Nach dem jetzigen einfügen'), 'Enter')
    await until('it is in the programme', () => order(stage).includes('Hausregeln'))
    await hand.keeps('inserting')
    const place = () => order(stage).indexOf('Hausregeln')
    const before = place()
    await hand.press(/^Hausregeln/)
    await hand.on(inDialog(hand, 'Nach oben'), 'Enter')
    await until('it has moved', () => place() === before - 1)
    await hand.keeps('moving')
    await hand.on(inDialog(hand, 'Überspringen'), 'Enter')
    await hand.page.keyboard.press('Escape')
    await hand.keeps('skipping')
  }),
  at('moderator', 'read, approve, show and answer questions', 'talk', async (hand, stage, id) => {
    await openSample(stage, id)
    const [robot] = await stage.people(1)
    await robot?.until(() => robot.row<{ phase: string }>(`item/${id}`)?.phase === 'open')
    for (const n of [1, 2]) await robot?.say(id, { type: 'ask', id: `proofquest0${n}`, text: `Frage Nummer ${n}?` })
    const rows = () => stage.moderator.rows<{ status: string; live?: boolean; answered?: boolean }>(`${id}/q/`)
    await until('the questions are here', () => rows().length === 2)
    await hand.press('Freigeben')
    await until('it is approved', () => rows().some(([, row]) => row.status === 'approved'))
    await hand.keeps('approving')
    const piles = hand.page.getByRole('tablist', { name: 'Fragen nach Stand' })
    await hand.on(piles.getByRole('tab', { selected: true }), 'ArrowRight')
    await hand.keeps('changing the pile')
    await hand.press('Groß zeigen')
    await until('it is shown', () => rows().some(([, row]) => row.live))
    await hand.keeps('showing large')
    await hand.on(hand.page.getByRole('button', { name: 'Beantwortet', exact: true }).first(), 'Enter')
    await until('it is answered', () => rows().some(([, row]) => row.answered))
    await hand.keeps('answering')
  }),
  at('host', 'write, choose, merge, move and lift cards; core and handover', 'cafe', async (hand, stage, id) => {
    await openSample(stage, id)
    const people = await stage.people(8)
    for (const robot of people) await robot.say(id, { type: 'join' })
    for (const { action } of kinds.cafe.sample.before ?? []) await stage.moderator.must({ type: 'item/do', id, action })
    for (const { by, answer } of kinds.cafe.sample.answers) await people[(by - 1) % 8]?.say(id, answer)
    await hand.press('Karte schreiben')
    await hand.page.getByRole('textbox', { name: 'Ihr Gedanke' }).waitFor()
    await hand.page.keyboard.type('Gedanke der Tischleitung')
    await hand.press('Karte auf die Tafel legen')
    await hand.keeps('writing')
    const boxes = hand.page.locator('#main input[type=checkbox]')
    for (const nth of [0, 1]) await hand.on(boxes.nth(nth), 'Space')
    await hand.press('Zusammenlegen')
    await hand.on(inDialog(hand, 'Zusammenlegen'), 'Enter')
    await hand.page.getByText('Ursprüngliche Karten').first().waitFor()
    await hand.keeps('merging')
    await hand.on(boxes.first(), 'Space')
    await hand.press('Verschieben')
    await hand.choose(hand.page.getByRole('dialog').getByLabel('Überschrift'), 'Mob')
    await hand.on(inDialog(hand, 'Verschieben'), 'Enter')
    await hand.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await hand.keeps('moving')
    await hand.on(boxes.first(), 'Space')
    await hand.press('Zur Forderung machen')
    await hand.fill(hand.page.getByRole('dialog').getByLabel(/^Forderung in einem Satz/), 'Ein Bus für alle')
    await hand.on(inDialog(hand, 'Zur Forderung machen'), 'Enter')
    await hand.sees('Ein Bus für alle')
    await hand.keeps('lifting')
    await hand.fill(hand.field(/^Worum ging es im Kern/), 'Mobil ohne eigenes Auto')
    await hand.press('Kern speichern')
    await hand.keeps('saving the core')
  }),
  at('minutes', 'note an answer', 'talk', async (hand, stage, id) => {
    await openSample(stage, id)
    const people = await stage.people(4)
    await Promise.all(people.map((one) => one.until(() => one.row<{ phase: string }>(`item/${id}`)?.phase === 'open')))
    for (const { by, answer } of kinds.talk.sample.answers) await people[(by - 1) % 4]?.say(id, answer)
    type Row = { status: string; replies: readonly { text: string }[] }
    const rows = () => stage.moderator.rows<Row>(`${id}/q/`)
    // What is said is shown with the next tick.
    await until('the desk has the questions', () => rows().length > 0)
    for (const [question] of rows())
      await stage.moderator.act({ type: 'item/do', id, action: { type: 'approve', id: question } })
    const text = hand.page.getByRole('region', { name: 'Antwort notieren' }).getByRole('textbox').first()
    await hand.fill(text, 'Der Kreis trägt die Kosten.')
    await hand.page.keyboard.press('Enter')
    await until('it is noted', () => rows().some(([, row]) => row.replies.length > 0))
    await hand.keeps('noting')
  }),
  organiser('sign in, create a workshop, add and move an item', async (hand, stage) => {
    await hand.page.context().clearCookies()
    await open(hand.page, `${stage.server.url}/signin`)
    await hand.fill(hand.field(/^Ihr Name/), 'Organisation')
    await hand.fill(hand.field(/^Kennwort/), 'tafel und runde')
    await hand.press('Anmelden')
    await hand.press('Neuer Workshop')
    await hand.fill(hand.page.getByRole('dialog').getByRole('textbox', { name: /^Titel/ }), 'Region im Gespräch')
    await hand.on(inDialog(hand, 'Workshop anlegen'), 'Enter')
    await hand.page.getByRole('heading', { name: 'Region im Gespräch' }).waitFor()
    await hand.keeps('creating')
    await hand.press('Programmpunkt hinzufügen')
    await hand.on(inDialog(hand, /^Information/), 'Enter')
    await hand.fill(hand.field('Titel oder Frage'), 'Hausregeln')
    await hand.press('Ins Programm nehmen')
    await hand.page.getByText('Neu, noch nicht im Programm').first().waitFor({ state: 'hidden' })
    await hand.keeps('adding')
    const lines = hand.page.getByRole('region', { name: 'Ablauf' }).getByRole('listitem')
    const place = async () => (await lines.allTextContents()).findIndex((line) => line.includes('Hausregeln'))
    const before = await place()
    await hand.press(before > 0 ? 'Nach oben' : 'Nach unten')
    await hand.sees(/^Jetzt an Stelle/)
    hold((await place()) !== before, 'the item has not moved')
    await hand.keeps('moving')
  }),
  organiser('make a link for a helper', async (hand, stage) => {
    await open(hand.page, `${stage.server.url}/o/${stage.room}?tab=doors`)
    await hand.press(/Link/)
    await hand.on(inDialog(hand, 'Link anlegen'), 'Enter')
    await hand.page.getByRole('dialog').getByLabel('Link', { exact: true }).waitFor()
    await hand.keeps('making a link')
    await hand.on(inDialog(hand, 'Fertig'), 'Enter')
    await hand.keeps('closing the dialog')
  }),
  organiser('an agenda: write a project, move it on the board', async (hand, stage) => {
    const agenda = await createRoom(stage.organiser, { title: 'Region 2030' }, { type: 'agenda' })
    await open(hand.page, `${stage.server.url}/o/agenda/${agenda}`)
    await hand.press(/Vorhaben anlegen|Vorhaben hinzufügen|Neues Vorhaben/)
    await hand.fill(hand.page.getByRole('dialog').getByRole('textbox').first(), 'Digitallotsen')
    await hand.page.keyboard.press('Enter')
    await hand.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await hand.keeps('writing a project')
    await hand.press('Zur Agenda', 'link')
    await hand.on(hand.page.getByRole('tab', { selected: true }), 'ArrowRight')
    const onwards = hand.page.getByRole('button', { name: /Digitallotsen.* weiter nach/ })
    for (let step = 0; step < 2; step++) {
      const label = await onwards.getAttribute('aria-label')
      await hand.on(onwards, 'Enter')
      await hand.page.waitForFunction(
        (old) => ![...document.querySelectorAll('button')].some((one) => one.getAttribute('aria-label') === old),
        label,
      )
      hold(await onwards.evaluate((one) => one === document.activeElement), 'the moved card has lost the focus')
    }
  }),
]
