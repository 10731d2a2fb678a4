import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { Robot, wordsOf } from '../../server/cli/robot.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import { DESK, expect, type Hall, PHONE, type Seat, test } from './hall.ts'
import { look, visitSigned } from './look.ts'

const texts = {
  bench: 'Mitfahrbänke mit Anzeige in allen Ortsteilen',
  goal: 'Bis Ende 2027 kommt man ohne eigenes Auto aus jedem Ortsteil zum Bahnhof.',
}

/** An agenda with a working group and three ideas, as an organiser has it the evening after. */
async function plan(hall: Hall) {
  const agenda = await createRoom(hall.organiser, { title: 'Region 2030', place: 'Burg' }, { type: 'agenda' })
  const { url } = hall.server
  const robot = await new Robot({ url, room: agenda, grant: 'organiser', cookie: hall.organiser.cookie() }).arrive()
  const group = wordsOf('').id
  await robot.must({ type: 'group/set', id: group, title: wordsOf('AG Mobilität'), contact: wordsOf('Kreisplanung') })
  const projects: string[] = []
  for (const title of [texts.bench, 'Rufbus am Wochenende', 'Fahrgemeinschaften per App']) {
    const id = wordsOf('').id
    await robot.must({
      ...{ type: 'project/add', id, title: wordsOf(title), text: wordsOf('Wer kein Auto hat, kommt trotzdem an.') },
      ...{ field: null, origin: wordsOf('Jugendforum') },
    })
    await robot.must({ type: 'project/edit', id, group })
    projects.push(id)
  }
  return { agenda, group, projects: projects as [string, string, string], robot }
}
const write = async (page: Page, field: string, text: string) => {
  await page.getByRole('button', { name: `${field} bearbeiten` }).click()
  await page.getByRole('textbox', { name: field, exact: true }).fill(text)
}
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Speichern' }).click()
  // What is written has arrived: the field is closed.
  await expect(page.getByRole('button', { name: 'Speichern' })).toHaveCount(0)
}

test('a profile is written in place, by two people who never overwrite each other', async ({ browser, hall }) => {
  const { agenda, projects, robot } = await plan(hall)
  const at = `/o/agenda/${agenda}/${projects[0]}`
  const open = (seat: Seat, by: Browser = browser) => visitSigned(by, hall, at, seat)
  const anna = await open({ viewport: DESK })
  const bernd = await open({ viewport: PHONE, dark: true })
  await expect(anna.getByRole('heading', { level: 1, name: texts.bench })).toBeVisible()
  await look(anna, 'profile-empty')

  // By keyboard alone: pencil, text, save, and the focus is back.
  await anna.getByRole('button', { name: 'Ziel bearbeiten' }).focus()
  await anna.keyboard.press('Enter')
  await expect(anna.getByRole('textbox', { name: 'Ziel', exact: true })).toBeFocused()
  await write(bernd, 'Ziel', 'Bernds Ziel')
  await anna.keyboard.type(texts.goal)
  await anna.keyboard.press('Tab')
  await anna.keyboard.press('Enter')
  await expect(anna.getByRole('button', { name: 'Ziel bearbeiten' })).toBeFocused()

  // Bernd is told, sees both, and nothing of his is lost: not even by a reload.
  await expect(bernd.getByText('Inzwischen hat jemand dieses Feld geändert')).toBeVisible()
  await expect(bernd.getByText(texts.goal)).toBeVisible()
  await bernd.reload()
  await expect(bernd.getByRole('textbox', { name: 'Ziel', exact: true })).toHaveValue('Bernds Ziel')
  await look(bernd, 'profile-conflict-phone-dark')
  await bernd.getByRole('button', { name: 'Diese Fassung lassen' }).click()
  await write(bernd, 'Erwartete Wirkung', 'Weniger Autos, mehr Gespräche.')
  await save(bernd)
  await expect(anna.getByText('Weniger Autos, mehr Gespräche.')).toBeVisible()

  // Lists, days, numbers and choices.
  await anna.getByRole('button', { name: 'Meilensteine bearbeiten' }).click()
  await anna.getByRole('button', { name: 'Meilenstein hinzufügen' }).click()
  await anna.getByRole('textbox', { name: 'Meilenstein 1', exact: true }).fill('Erste zehn Bänke stehen')
  await anna.getByLabel('Termin von Meilenstein 1').fill('2027-05-01')
  await save(anna)
  await expect(anna.getByText('1. Mai 2027')).toBeVisible()
  await anna.getByRole('button', { name: 'Eigenanteil bearbeiten' }).click()
  await anna.getByRole('spinbutton').fill('35')
  await save(anna)
  await expect(anna.getByText('35 %')).toBeVisible()
  await anna.getByRole('button', { name: 'Lebenswelt bearbeiten' }).click()
  await anna.getByRole('combobox', { name: 'Lebenswelt' }).selectOption('Mobilität')
  await save(anna)
  await anna.getByRole('button', { name: 'Zeitplan bearbeiten' }).click()
  await anna.getByLabel('Vorbereitung: Beginn').fill('2027-01-01')
  await anna.getByLabel('Vorbereitung: Ende').fill('2027-03-31')
  await save(anna)
  await expect(anna.getByText('1. Jan. 2027 bis 31. März 2027')).toBeVisible()

  // Back to an earlier wording, as a step of its own.
  await write(anna, 'Ziel', 'Ein anderes Ziel')
  await save(anna)
  await anna.getByRole('button', { name: 'Verlauf', exact: true }).click()
  await look(anna, 'profile-history')
  await anna.getByRole('dialog').getByRole('listitem').filter({ hasText: texts.goal }).getByRole('button').click()
  await anna.getByRole('button', { name: 'Schließen' }).first().click()
  await expect(anna.getByRole('definition').filter({ hasText: texts.goal })).toBeVisible()

  // Two ideas grow into this one, and one goes again.
  await anna.getByRole('button', { name: 'Ideen dazunehmen' }).click()
  await anna.getByRole('checkbox', { name: 'Rufbus am Wochenende' }).check()
  await anna.getByRole('checkbox', { name: 'Fahrgemeinschaften per App' }).check()
  await anna.getByRole('button', { name: 'Zusammenführen' }).click()
  await expect(anna.getByText('aus 2 weiteren Ideen gewachsen')).toBeVisible()
  await anna.getByRole('button', { name: '„Rufbus am Wochenende“ wieder herauslösen' }).click()
  await expect(anna.getByText('aus einer weiteren Idee gewachsen')).toBeVisible()
  await look(anna, 'profile-full')

  // What is too long for its page is named, beside the field and where the page would be.
  await expect(anna.getByText('Passt auf eine Seite.')).toBeVisible()
  await write(anna, 'Risiken', 'Zu wenige halten an, und dann wartet man lange an der Straße. '.repeat(64).trim())
  await save(anna)
  await write(anna, 'Kennzahlen', 'Mitfahrten je Bank und Woche, gezählt von der Anzeigetafel. '.repeat(64).trim())
  await save(anna)
  await expect(anna.getByText(/^Zu lang: Kennzahlen .* Risiken/)).toBeVisible()
  await expect(anna.getByText(/^Für eine Druckseite etwa/)).toHaveCount(2)
  await anna.getByRole('heading', { name: 'Zum Drucken' }).scrollIntoViewIfNeeded()
  await look(anna, 'profile-too-long')
  const english = await open({ viewport: { width: 390, height: 844 }, english: true })
  await expect(english.getByText('35%')).toBeVisible()
  await look(english, 'profile-full-phone-en')
  robot.close()
})

test('what is too long for paper is named, and left out only when somebody asks for that', async ({
  browser,
  hall,
}) => {
  const { agenda, projects, robot } = await plan(hall)
  const goal = 'Wir wollen, dass alle Menschen im Landkreis gut ankommen. '.repeat(16).trim()
  await robot.must({ type: 'profile/set', id: projects[1], key: 'goal', was: 0, value: wordsOf(goal) })
  const risks = 'Zu wenige halten an, und dann wartet man lange an der Straße. '.repeat(64).trim()
  for (const key of ['risks', 'effect'])
    await robot.must({ type: 'profile/set', id: projects[2], key, was: 0, value: wordsOf(risks) })
  robot.close()

  // One profile: on A3 its goal cannot be read from afar, on A2 it can.
  const bus = await visitSigned(browser, hall, `/o/agenda/${agenda}/${projects[1]}`, { viewport: DESK, dark: true })
  await expect(bus.getByText('Passt auf eine Seite.')).toBeVisible()
  await expect(bus.getByText('Zu lang für ein Plakat A3')).toBeVisible()
  await expect(bus.getByRole('button', { name: 'Plakat A3' })).toHaveCount(0)
  await look(bus, 'print-profile-dark')
  const poster = bus.waitForEvent('download')
  await bus.getByRole('button', { name: 'Plakat A2' }).click()
  expect(readFileSync(await (await poster).path(), 'latin1')).toMatch(/MediaBox\s*\[0 0 1190\./)
  const phone = await visitSigned(browser, hall, `/o/agenda/${agenda}/${projects[2]}`, {
    ...{ viewport: PHONE, dark: true, english: true },
  })
  await expect(phone.getByText('Legible as a poster on A3 and A2.')).toBeVisible()
  await phone.getByRole('heading', { name: 'For printing' }).evaluate((one) => one.scrollIntoView())
  await look(phone, 'print-profile-phone-dark-en')

  // The sets: who is left out is told, by name and by field, before anything is printed.
  const desk = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: DESK })
  await desk.getByRole('button', { name: 'Dateien und Druck' }).click()
  const posters = desk.getByRole('region', { name: 'Plakate' })
  await expect(posters.getByText('1 Vorhaben ist zu lang für ein Plakat A3:')).toBeVisible()
  await expect(posters.getByRole('listitem')).toHaveText(/^Rufbus am Wochenende: Ziel \(etwa/)
  const profiles = desk.getByRole('region', { name: 'Steckbriefe' })
  await expect(profiles.getByRole('listitem')).toHaveText(/^Fahrgemeinschaften per App: Erwartete Wirkung/)
  await expect(profiles.getByRole('button', { name: 'Nur die 2, die passen: Word' })).toBeVisible()
  await look(desk, 'print-sets')
  const set = desk.waitForEvent('download')
  await posters.getByRole('button', { name: 'Nur die 2, die passen: PDF, A3' }).click()
  const file = readFileSync(await (await set).path(), 'latin1')
  expect(file.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2)

  const small = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: PHONE, dark: true, english: true })
  await small.getByRole('button', { name: 'More', exact: true }).click()
  await small.getByRole('button', { name: 'Files and print' }).click()
  await expect(small.getByText('1 project is too long for an A3 poster:')).toBeVisible()
  await small.getByRole('region', { name: 'Profiles' }).evaluate((one) => one.scrollIntoView())
  await look(small, 'print-sets-phone-dark-en')
})
