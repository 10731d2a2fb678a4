import type { Page } from '@playwright/test'
import { Robot, wordsOf } from '../../server/cli/robot.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import { DESK, expect, type Hall, PHONE, test } from './hall.ts'
import { look, visit, visitSigned } from './look.ts'

const TITLES = ['Mitfahrbänke', 'Digitallotsen', 'Offene Schnittstellen', 'Telesprechstunde', 'Glasfaser für Schulen']

async function agendaOf(hall: Hall, titles: readonly string[]) {
  const agenda = await createRoom(hall.organiser, { title: 'Region 2030', place: 'Burg' }, { type: 'agenda' })
  const { url } = hall.server
  const robot = await new Robot({ url, room: agenda, grant: 'organiser', cookie: hall.organiser.cookie() }).arrive()
  const group = wordsOf('').id
  await robot.must({ type: 'group/set', id: group, title: wordsOf('AG Bildung'), contact: wordsOf('Schulamt') })
  const projects: string[] = []
  for (const title of titles) {
    const id = wordsOf('').id
    const text = wordsOf('Ein Satz dazu, worum es geht und für wen.')
    await robot.must({ type: 'project/add', id, title: wordsOf(title), text, field: null, origin: wordsOf('Burg') })
    projects.push(id)
  }
  return { agenda, group, projects, robot }
}
/** Opens a link as its receiver: reads it off the dialog. */
async function linkFrom(page: Page, hall: Hall): Promise<string> {
  await page.getByRole('button', { name: 'Link anlegen' }).click()
  const url = await page.getByRole('dialog').getByRole('textbox').inputValue()
  await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).first().click()
  // The address that phones in the hall reach is not one of this machine.
  return `${hall.server.url}/e#${url.split('#')[1]}`
}
/** Gives one project a value on every criterion. */
async function judge(page: Page, title: string, value: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
  const scales = await page.getByRole('article').getByRole('radio', { name: value, exact: true }).all()
  for (const scale of scales) await scale.check({ force: true })
  await expect(page.getByRole('article').getByText('Bewertet', { exact: true })).toBeVisible()
}

test('offices judge by link, priority groups follow, and what moved can be seen', async ({ browser, hall }) => {
  const { agenda, robot } = await agendaOf(hall, TITLES)
  const desk = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: DESK })
  await desk.getByRole('tab', { name: 'Bewertung' }).click()
  await expect(desk.getByRole('progressbar', { name: '0 von 5 Vorhaben bewertet' })).toBeVisible()
  await expect(desk.getByRole('heading', { name: /^Noch nicht bewertet/ })).toBeVisible()
  await look(desk, 'scoring-empty')

  // Smaller groups than eight and fourteen, so that five projects fill them.
  await desk.getByRole('button', { name: 'Prioritätsgruppen bearbeiten' }).click()
  const sizes = desk.getByRole('spinbutton', { name: 'Anzahl Vorhaben' })
  await sizes.first().fill('1')
  await sizes.nth(1).fill('2')
  await look(desk, 'scoring-tiers')
  await desk.getByRole('button', { name: 'Speichern' }).click()

  // Below an open dialog nobody can type.
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  const evaluators: Page[] = []
  for (const [office, seat] of [
    ['Wirtschaftsförderung', { viewport: PHONE, dark: true }],
    ['Schulamt', { viewport: PHONE }],
  ] as const) {
    await desk.getByRole('textbox', { name: 'Stelle oder Aufgabe' }).fill(office)
    await desk.getByRole('button', { name: 'Stelle hinzufügen' }).click()
    await desk.getByRole('button', { name: `Link für „${office}“` }).click()
    evaluators.push(await visit(browser, await linkFrom(desk, hall), seat))
  }
  const [one, two] = evaluators as [Page, Page]
  await expect(one.getByText('Sie bewerten als „Wirtschaftsförderung“.')).toBeVisible()
  await look(one, 'evaluator-phone-dark')
  for (const [page, values] of [
    [one, ['5', '3', '3', '2']],
    [two, ['4', '4', '2', '1']],
  ] as const)
    for (const [n, value] of values.entries()) {
      await judge(page, TITLES[n] ?? '', value)
      await page.getByRole('button', { name: 'Nächstes Vorhaben' }).click()
    }
  await expect(two.getByRole('progressbar', { name: '4 von 5 Vorhaben fertig bewertet' })).toBeVisible()
  // After a reload only what is open is asked for.
  await two.reload()
  await expect(two.getByRole('heading', { level: 2 })).toHaveText('Glasfaser für Schulen')
  await look(two, 'evaluator-phone')

  // 87,5 / 62,5 / 37,5 / 12,5; the fifth is not judged.
  const first = desk.getByRole('region', { name: /^Premium\+/ })
  await expect(first.getByRole('link')).toHaveText(['Mitfahrbänke'])
  await expect(first.getByText('87,5 Punkte')).toBeVisible()
  await expect(desk.getByRole('region', { name: /^Premium \d/ }).getByRole('link')).toHaveText([
    ...['Digitallotsen', 'Offene Schnittstellen'],
  ])
  await expect(desk.getByRole('region', { name: /^Noch nicht bewertet/ }).getByRole('link')).toHaveText([
    'Glasfaser für Schulen',
  ])
  await desk.getByRole('button', { name: 'Punkte von „Mitfahrbänke“ erklären' }).click()
  await expect(desk.getByText('(25 × 87,5 + 25 × 87,5 + 25 × 87,5 + 25 × 87,5) : 100 = 87,5')).toBeVisible()
  await look(desk, 'scoring-ranking')

  // By hand only with a reason.
  await desk.getByRole('button', { name: 'In andere Gruppe: Telesprechstunde' }).click()
  await desk.getByRole('combobox', { name: 'Prioritätsgruppe' }).selectOption('Premium+')
  await desk.getByRole('button', { name: 'Verschieben', exact: true }).click()
  await expect(desk.getByRole('dialog').getByRole('alert')).toContainText('Grund')
  await desk.getByRole('textbox', { name: 'Grund' }).fill('Beschluss des Kreistags vom 12. Mai')
  await desk.getByRole('button', { name: 'Verschieben', exact: true }).click()
  await expect(first.getByText(/Von Hand aus „Weitere Ideen“ hierher\. Grund: Beschluss des Kreistags/)).toBeVisible()

  // The list says it, too, and finds by it.
  await desk.getByRole('tab', { name: 'Liste' }).click()
  await expect(desk.getByText('Premium+ · Rang 1 nach Punkten')).toBeVisible()
  await desk.getByRole('combobox', { name: 'Prioritätsgruppe' }).selectOption('Premium+')
  await expect(desk.getByText('2 von 5 Vorhaben')).toBeVisible()
  await look(desk, 'scoring-list')
  await desk.getByRole('button', { name: 'Alle zeigen' }).click()
  await desk.getByRole('tab', { name: 'Bewertung' }).click()

  // Other weights: the earlier ranking stays, beside what moved.
  await desk.getByRole('button', { name: 'Kriterien bearbeiten' }).click()
  await desk.getByRole('spinbutton', { name: 'Gewicht' }).first().fill('50')
  await look(desk, 'scoring-criteria')
  await desk.getByRole('button', { name: 'Speichern' }).click()
  await two.getByRole('button', { name: 'Alle' }).click()
  await desk
    .getByRole('button', { name: /^Stand bis/ })
    .first()
    .click()
  await expect(desk.getByRole('dialog').getByText(/^Gewichte: Zeitnah umsetzbar 25/)).toBeVisible()
  await look(desk, 'scoring-earlier')
  await desk.getByRole('dialog').getByRole('button', { name: 'Schließen' }).first().click()
  const phone = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: PHONE, dark: true, english: true })
  await phone.getByRole('tab', { name: 'Scoring' }).click()
  await expect(phone.getByText('87.5 points')).toBeVisible()
  await look(phone, 'scoring-phone-dark-en')
  robot.close()
})

test('a working group writes the profiles of its own projects by a link', async ({ browser, hall }) => {
  const { agenda, group, projects, robot } = await agendaOf(hall, TITLES.slice(0, 2))
  await robot.must({ type: 'project/edit', id: projects[0], group })
  const desk = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: DESK })
  await desk.getByRole('tab', { name: 'Aufbau' }).click()
  await desk.getByRole('button', { name: 'Link für „AG Bildung“' }).click()
  const link = await linkFrom(desk, hall)
  const member = await visit(browser, link, { viewport: PHONE })
  const other = await visit(browser, link, { viewport: DESK })
  await expect(member.getByRole('link', { name: 'Mitfahrbänke' })).toBeVisible()
  await expect(member.getByRole('link', { name: 'Digitallotsen' })).toBeHidden()
  await look(member, 'group-phone')
  await member.getByRole('link', { name: 'Mitfahrbänke' }).click()
  await other.getByRole('link', { name: 'Mitfahrbänke' }).click()
  await member.getByRole('button', { name: 'Risiken bearbeiten' }).click()
  await member.getByRole('textbox', { name: 'Risiken' }).fill('Haltepunkte ohne Stromanschluss')
  await member.getByRole('button', { name: 'Speichern' }).click()
  await expect(other.getByText('Haltepunkte ohne Stromanschluss')).toBeVisible()
  // What the organisers decide is not offered.
  await expect(other.getByRole('button', { name: 'Stand bearbeiten' })).toBeHidden()
  await other.getByRole('button', { name: 'Verlauf' }).click()
  await expect(other.getByRole('dialog').getByText(/ · Arbeitsgruppe$/)).toBeVisible()
  await look(other, 'group-history')
  robot.close()
})

test('the exhibition walks through the profiles by itself, and stops when asked', async ({ browser, hall }) => {
  const { agenda, projects, robot } = await agendaOf(hall, TITLES.slice(0, 2))
  const [first = ''] = projects
  const goal = wordsOf('Bis Ende 2027 kommt man ohne eigenes Auto aus jedem Ortsteil zum Bahnhof und wieder zurück.')
  await robot.must({ type: 'profile/set', id: first, key: 'goal', was: 0, value: goal })
  const lead = wordsOf('Stabsstelle Digitales beim Landrat')
  await robot.must({ type: 'profile/set', id: first, key: 'contact', was: 0, value: lead })
  await robot.must({ type: 'profile/set', id: first, key: 'cost', was: 0, value: 'costupto50' })
  const milestone = { id: wordsOf('').id, title: wordsOf('Erste zehn Bänke stehen'), date: '2027-05-01', done: false }
  await robot.must({ type: 'profile/set', id: first, key: 'milestones', was: 0, value: [milestone] })
  await robot.must({ type: 'exhibition/set', seconds: 5, show: 'all', tiers: false })
  const desk = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: DESK })
  await desk.getByRole('tab', { name: 'Aufbau' }).click()
  await look(desk, 'agenda-structure')
  await desk.getByRole('button', { name: 'Link für den Projektor' }).click()
  const board = await visit(browser, await linkFrom(desk, hall), { viewport: { width: 1920, height: 1080 } })
  await expect(board.getByRole('heading', { level: 1, name: TITLES[0] ?? '' })).toBeVisible()
  await expect(board.getByRole('heading', { level: 1, name: TITLES[1] ?? '' })).toBeVisible({ timeout: 60_000 })
  await board.keyboard.press('Space')
  await expect(board.getByText('Angehalten')).toBeVisible()
  await board.keyboard.press('ArrowLeft')
  await expect(board.getByText(goal.text)).toBeVisible()
  await look(board, 'exhibition')
  await board.getByRole('button', { name: 'Hell oder dunkel' }).click()
  await look(board, 'exhibition-light')
  await board.waitForTimeout(6000)
  await expect(board.getByRole('heading', { level: 1, name: TITLES[0] ?? '' })).toBeVisible()
  robot.close()
})
