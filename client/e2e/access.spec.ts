import type { Page } from '@playwright/test'
import { kinds } from '#shared/activities/kinds.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import { BOARD, DESK, expect, PHONE, saved, test } from './hall.ts'
import { addSample, look, playActions, playAnswers, visit, visitSigned } from './look.ts'

/** The narrowest phone, in the dark, in English. */
const SMALL = { viewport: { width: 320, height: 640 }, dark: true, english: true }
const REMOTE = { viewport: PHONE, dark: true, english: true }
// Some forty screens each: more than one journey.
test.beforeEach(() => test.slow())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const closeDialog = (page: Page) => page.keyboard.press('Escape')

test('votes: phones, projector and desk before, during and after', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const { moderator } = room
  const link = `${hall.server.url}/j#${room.token}`
  const ids: Record<string, string> = {}
  const votes = [kinds.words, kinds.poll, kinds.ranking, kinds.feedback]
  for (const kind of votes) ids[kind.name] = await addSample(room, kind)

  const phone = await visit(browser, hall.server.url, { viewport: PHONE })
  await look(phone, 'join')
  await phone.getByLabel('Code').fill('222 22')
  await button(phone, 'Teilnehmen').click()
  await look(phone, 'join-refused')
  const small = await visit(browser, `${hall.server.url}/j#2222222`, SMALL)
  await expect(small.getByRole('alert')).toBeVisible()
  await look(small, 'refused-small')
  await phone.goto(link)
  await small.goto(link)
  await small.reload()
  const board = await visit(browser, await room.link('projector'), { viewport: BOARD })
  const desk = await visit(browser, await room.link('moderator'), { viewport: DESK })
  const remote = await visit(browser, await room.link('moderator'), REMOTE)
  const people = await room.robots(8)
  await expect(button(phone, 'Programm und Einstellungen')).toBeVisible()
  await look(phone, 'waiting')
  await look(small, 'waiting-small')
  await look(board, 'board-waiting')
  await look(desk, 'desk-waiting')
  await look(remote, 'remote-waiting')

  const open = async (name: string) => {
    const id = ids[name] ?? ''
    await moderator.must({ type: 'item/go', id })
    await moderator.must({ type: 'item/open', id })
    return id
  }
  const heading = (page: Page, name: keyof typeof kinds) =>
    expect(page.getByRole('heading', { level: 1, name: kinds[name].sample.title })).toBeVisible()
  const reveal = async (id: string) => {
    await moderator.must({ type: 'item/close', id })
    await moderator.must({ type: 'item/reveal', id, projector: true, phones: true })
  }

  const words = await open('words')
  await heading(phone, 'words')
  await look(phone, 'words-open')
  await playAnswers(kinds.words, words, people)
  await look(desk, 'words-desk')
  await playActions(kinds.words, words, moderator)
  await expect(board.getByText('Breitband').first()).toBeVisible()
  await look(board, 'words-board')
  await look(small, 'words-small')
  await moderator.must({ type: 'item/close', id: words })

  const poll = await open('poll')
  await heading(phone, 'poll')
  await heading(small, 'poll')
  await look(phone, 'poll-open')
  await look(small, 'poll-open-small')
  await phone.getByRole('radio').first().check()
  await button(phone, 'Abstimmen').click()
  await expect(saved(phone)).toBeVisible()
  await look(phone, 'poll-answered')
  await playAnswers(kinds.poll, poll, people)
  await look(board, 'poll-board')
  await look(remote, 'poll-remote')
  await moderator.must({ type: 'item/timer', id: poll, endsAt: Date.now() + 90_000 })
  await moderator.must({ type: 'item/close', id: poll })
  await expect(phone.getByText(/Beendet/)).toBeVisible()
  await look(phone, 'poll-closed')
  await playActions(kinds.poll, poll, moderator)
  await moderator.must({ type: 'item/reveal', id: poll, projector: true, phones: true })
  await expect(phone.getByText('Als Tabelle')).toBeVisible()
  await expect(board.getByRole('table')).toBeAttached()
  await look(phone, 'poll-revealed')
  await look(small, 'poll-revealed-small')
  await look(desk, 'poll-desk')
  await board.mouse.move(400, 400)
  await button(board, 'Hell oder dunkel').click()
  await look(board, 'poll-board-light')

  const ranking = await open('ranking')
  await heading(phone, 'ranking')
  await heading(small, 'ranking')
  await look(small, 'ranking-open-small')
  // By name, because the list is shuffled for each device; these two leave the tie of the sample as it is.
  for (const name of ['Sensoren für Pegel', 'Mitfahrbank']) await button(phone, new RegExp(name)).click()
  await look(phone, 'ranking-tapped')
  await button(phone, 'Abgeben').click()
  await expect(saved(phone)).toBeVisible()
  await look(phone, 'ranking-cast')
  await playAnswers(kinds.ranking, ranking, people)
  await look(board, 'ranking-board')
  await reveal(ranking)
  await playActions(kinds.ranking, ranking, moderator)
  await moderator.until(() => moderator.rows(`${ranking}/place/`).length > 0)
  await look(board, 'ranking-revealed-board')
  await look(phone, 'ranking-revealed')
  await look(small, 'ranking-revealed-small')
  await look(desk, 'ranking-desk')
  await look(remote, 'ranking-remote')

  const feedback = await open('feedback')
  await heading(phone, 'feedback')
  await heading(small, 'feedback')
  await look(small, 'feedback-small')
  await phone.locator('label:has(input[type=radio])').nth(3).click()
  await button(phone, 'Rückmeldung absenden').click()
  await expect(phone.getByText('Ihre Rückmeldung ist gespeichert.').first()).toBeVisible()
  await look(phone, 'feedback-done')
  await playAnswers(kinds.feedback, feedback, people)
  await look(board, 'feedback-board')
  await reveal(feedback)
  await expect(desk.getByText('Als Tabelle').first()).toBeVisible()
  await look(desk, 'feedback-desk')
  await board.setViewportSize({ width: 3840, height: 2160 })
  await look(board, 'feedback-board-4k')

  await moderator.must({ type: 'workshop/results', shown: true })
  await moderator.must({ type: 'workshop/end' })
  await expect(phone.getByText('Der Workshop ist beendet')).toBeVisible()
  await look(phone, 'ended')
  await look(small, 'ended-small')
  await look(board, 'ended-board')
  await look(desk, 'ended-desk')
  await phone.getByRole('link', { name: 'Ergebnisse ansehen' }).click()
  await expect(phone.getByRole('table').first()).toBeAttached()
  await look(phone, 'results-phone')
})

test('talk and café: phones, projector, desk, minutes and host; the dialogs', async ({ browser, hall }) => {
  const room = await hall.workshop()
  const { moderator } = room
  const link = `${hall.server.url}/j#${room.token}`
  const talk = await addSample(room, kinds.talk)
  const panel = await addSample(room, kinds.questions)
  const cafe = await addSample(room, kinds.cafe)
  const info = await addSample(room, kinds.info)
  const phone = await visit(browser, link, { viewport: PHONE })
  const small = await visit(browser, link, SMALL)
  const board = await visit(browser, await room.link('projector'), { viewport: BOARD })
  const desk = await visit(browser, await room.link('moderator'), { viewport: DESK, dark: true })
  const minutes = await visit(browser, await room.link('minutes'), { viewport: DESK, english: true })
  const host = await visit(browser, await room.link('host', 'table/cafetable1'), {
    viewport: { width: 1180, height: 820 },
  })
  const people = await room.robots(8)
  const open = async (id: string) => {
    await moderator.must({ type: 'item/go', id })
    await moderator.must({ type: 'item/open', id })
  }
  await expect(minutes.getByRole('combobox').first()).toBeVisible()
  await look(minutes, 'minutes-before')
  await look(host, 'host-before')

  await open(talk)
  await button(phone, 'Frage stellen').click()
  await look(phone, 'talk-asking')
  await closeDialog(phone)
  await playAnswers(kinds.talk, talk, people)
  await expect(desk.getByText('spektakuläre Maßnahme', { exact: false }).first()).toBeVisible()
  await look(desk, 'talk-desk')
  await playActions(kinds.talk, talk, moderator)
  await expect(minutes.getByText('Treffen im Quartal', { exact: false }).first()).toBeVisible()
  await look(minutes, 'talk-minutes')
  await look(board, 'talk-board')
  await look(small, 'talk-small')

  await open(panel)
  await playAnswers(kinds.questions, panel, people)
  await playActions(kinds.questions, panel, moderator)
  await expect(phone.getByText('Woher kommen die Fachkräfte', { exact: false }).first()).toBeVisible()
  await look(phone, 'panel')
  await look(board, 'panel-board')

  // The people of the sample take their seats before the two browsers find the door.
  await moderator.must({ type: 'item/open', id: cafe })
  await Promise.all(people.map((one) => one.until(() => one.row<{ phase: string }>(`item/${cafe}`)?.phase === 'open')))
  for (const one of people) await one.say(cafe, { type: 'join' })
  await moderator.must({ type: 'item/go', id: cafe })
  await expect(phone.getByText(/Gruppe [A-D]/).first()).toBeVisible()
  await look(phone, 'cafe-before')
  await look(board, 'cafe-before-board')
  await look(desk, 'cafe-before-desk')
  for (const { action } of kinds.cafe.sample.before ?? []) await moderator.must({ type: 'item/do', id: cafe, action })
  await playAnswers(kinds.cafe, cafe, people)
  await playActions(kinds.cafe, cafe, moderator)
  await expect(small.getByText(/Group [A-D] → table \d/).first()).toBeVisible()
  await look(phone, 'cafe-round')
  await look(small, 'cafe-round-small')
  await look(board, 'cafe-round-board')
  await button(small, 'Write a card').click()
  await look(small, 'cafe-writing-small')
  await closeDialog(small)
  await expect(host.getByText('Junge Menschen zeigen Älteren', { exact: false }).first()).toBeVisible()
  await look(host, 'cafe-host')
  await button(host, 'Karte schreiben').click()
  await look(host, 'cafe-host-writing')
  await closeDialog(host)
  await host.getByRole('checkbox').first().check()
  await look(host, 'cafe-host-chosen')
  await look(desk, 'cafe-round-desk')
  await moderator.must({ type: 'item/do', id: cafe, action: { type: 'finish' } })
  await expect(phone.getByText(/Danke/).first()).toBeVisible()
  await look(phone, 'cafe-after')
  await look(board, 'cafe-after-board')
  await look(host, 'cafe-after-host')

  await open(info)
  await expect(board.getByText('Pause').last()).toBeVisible()
  await look(small, 'info-small')
  await look(board, 'info-board')

  await button(phone, 'Programm und Einstellungen').click()
  await button(phone, 'Auf einem anderen Gerät').click()
  await look(phone, 'menu')
  await button(desk, 'Punkt einfügen').click()
  await look(desk, 'desk-insert')
  await closeDialog(desk)
  await button(desk, 'Geräte').click()
  await expect(desk.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  await look(desk, 'desk-devices')
  await closeDialog(desk)
  await button(desk, new RegExp(kinds.talk.sample.title)).click()
  await look(desk, 'desk-item')
  await closeDialog(desk)
  await button(desk, 'Tasten').click()
  await look(desk, 'desk-keys')
  await moderator.must({ type: 'workshop/blank', blank: true })
  await expect(board.locator('h1')).toHaveCount(0)
})

test('organiser: from setting up to the agenda; legal pages and help', async ({ browser, hall }) => {
  const english = { viewport: DESK, english: true }
  const front = await visit(browser, `${hall.server.url}/setup#${'a'.repeat(32)}`, { viewport: DESK })
  await expect(front.getByRole('button', { name: 'Konto anlegen' })).toBeVisible()
  await front.getByRole('button', { name: 'Konto anlegen' }).click()
  await look(front, 'setup-refused')
  const guest = await visit(browser, `${hall.server.url}/signin`, SMALL)
  await look(guest, 'signin-small')
  for (const page of ['imprint', 'privacy', 'accessibility']) {
    await guest.goto(`${hall.server.url}/legal/${page}`)
    await expect(guest.getByRole('article')).toBeVisible()
    await look(guest, `legal-${page}-small`)
  }
  await guest.goto(`${hall.server.url}/help`)
  await look(guest, 'help-small')
  await guest.goto(`${hall.server.url}/nowhere`)
  await look(guest, 'not-found-small')

  const id = await createRoom(hall.organiser, { title: 'Digitale Agenda', place: 'Burg' }, { template: 'burg' })
  const agenda = await createRoom(hall.organiser, { title: 'Region 2030' }, { type: 'agenda' })
  const desk = await visitSigned(browser, hall, '/o', { viewport: DESK })
  await expect(desk.getByRole('link', { name: /Digitale Agenda/ }).first()).toBeVisible()
  await look(desk, 'home')
  for (const [name, opener] of Object.entries({
    create: 'Neuer Workshop',
    agenda: 'Neue Agenda',
    import: 'Einlesen',
  })) {
    await button(desk, opener).click()
    await expect(desk.getByRole('dialog')).toBeVisible()
    await look(desk, `home-${name}`)
    await closeDialog(desk)
  }
  const dark = await visitSigned(browser, hall, `/o/${id}`, { ...REMOTE, viewport: { width: 390, height: 844 } })
  for (const tab of ['programme', 'doors', 'posters', 'results', 'settings']) {
    const seat = tab === 'doors' || tab === 'settings' ? dark : desk
    await seat.goto(`${hall.server.url}/o/${id}?tab=${tab}`)
    await expect(seat.getByRole('tabpanel')).toBeVisible()
    await look(seat, `workshop-${tab}`)
  }
  await desk.goto(`${hall.server.url}/o/${id}`)
  await button(desk, 'Programmpunkt hinzufügen').click()
  await look(desk, 'workshop-add')
  await closeDialog(desk)
  for (const kind of [/World-Café/, /Rangfolge/, /Rückmeldung/]) {
    await desk.getByRole('tabpanel').getByRole('list').getByRole('button', { name: kind }).first().click()
    await look(desk, `editor-${kind.source}`)
  }

  await desk.goto(`${hall.server.url}/o/agenda/${agenda}`)
  await expect(desk.getByRole('heading', { name: 'Region 2030' })).toBeVisible()
  await look(desk, 'agenda-empty')
  await button(desk, /Vorhaben anlegen|Vorhaben hinzufügen|Neues Vorhaben/).click()
  await desk.getByRole('dialog').getByRole('textbox').first().fill('Digitallotsen in jeder Gemeinde')
  await look(desk, 'agenda-project')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await expect(desk.getByRole('heading', { level: 1, name: 'Digitallotsen in jeder Gemeinde' })).toBeVisible()
  await look(desk, 'agenda-profile')
  await desk.getByRole('link', { name: 'Zur Agenda' }).click()
  await look(desk, 'agenda-list')
  await desk.getByRole('tab', { name: 'Tafel' }).click()
  await look(desk, 'agenda-board')
  await desk.getByRole('tab', { name: 'Aufbau' }).click()
  await look(desk, 'agenda-plan')
  const narrow = await visitSigned(browser, hall, `/o/agenda/${agenda}`, SMALL)
  await expect(narrow.getByRole('tabpanel')).toBeVisible()
  await look(narrow, 'agenda-small')
  const results = await visitSigned(browser, hall, `/o/${id}/results`, english)
  await expect(results.locator('h1').first()).toBeVisible()
  await expect(results.getByRole('link', { name: 'To the workshop' })).toHaveAttribute('href', `/o/${id}`)
  await look(results, 'results-desk')
})
