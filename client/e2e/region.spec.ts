import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Robot, wordsOf } from '../../server/cli/robot.ts'
import { createRoom } from '../../server/cli/visitor.ts'
import { DESK, expect, type Hall, PHONE, test } from './hall.ts'
import { look, visit, visitSigned } from './look.ts'

const PLANS = [
  ['Mitfahrbänke mit Anzeige', 'Stabsstelle Digitales', '2027-01-15', '2027-09-30', 'Erster Betrieb', '2027-06-01'],
  ['Digitallotsen in jeder Gemeinde', 'Kreisvolkshochschule', '2026-11-01', '2028-03-31', 'Zehn Lotsen', '2027-03-15'],
  [
    'Telemedizin in der Gemeindeschwesternpraxis',
    'Gesundheitsamt',
    '2027-04-01',
    '2028-12-31',
    'Bescheid',
    '2027-05-30',
  ],
] as const

/** A region some months on: three projects with dates, and one without. */
async function region(hall: Hall) {
  const agenda = await createRoom(hall.organiser, { title: 'Digitale Region 2030', place: 'Burg' }, { type: 'agenda' })
  const { url } = hall.server
  const robot = await new Robot({ url, room: agenda, grant: 'organiser', cookie: hall.organiser.cookie() }).arrive()
  const phases = robot.rows<{ index: number }>('phase/').sort(([, a], [, b]) => a.index - b.index)
  const add = async (title: string) => {
    const id = wordsOf('').id
    const text = wordsOf('Ein Satz dazu, worum es geht und für wen.')
    await robot.must({ type: 'project/add', id, title: wordsOf(title), text, field: null, origin: wordsOf('Burg') })
    return id
  }
  for (const [title, lead, from, to, stone, date] of PLANS) {
    const id = await add(title)
    const spans = [
      { phase: phases[1]?.[0], from, to: date },
      { phase: phases[3]?.[0], from: date, to },
    ]
    const stones = [{ id: wordsOf('').id, title: wordsOf(stone), date, done: false }]
    for (const [key, value] of [
      ['contact', wordsOf(lead)],
      ['schedule', spans],
      ['milestones', stones],
    ] as const)
      await robot.must({ type: 'profile/set', id, key, was: 0, value })
  }
  await add('Bus auf Ruf')
  robot.close()
  return agenda
}
const file = (name: string, text: string, encoding: BufferEncoding = 'utf8') => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(text, encoding) },
})
const open = (page: Page, tab: string) => page.getByRole('tab', { name: tab, exact: true }).click()

test('directories are read in after a trial, searched, offered in profiles, made public and removed', async ({
  browser,
  hall,
}) => {
  const agenda = await region(hall)
  const desk = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: DESK })
  await open(desk, 'Verzeichnisse')
  await look(desk, 'directory-empty')
  await desk.getByRole('button', { name: 'Eintrag anlegen' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Rolle').fill('Stabsstelle Digitales')
  await dialog.getByLabel('Organisation').fill('Landkreis')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Erika Probe')
  await dialog.getByRole('textbox', { name: 'E-Mail' }).fill('erika')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(dialog.getByText('Das ist keine E-Mail-Adresse', { exact: false })).toBeVisible()
  await look(desk, 'directory-entry')
  await dialog.getByRole('textbox', { name: 'E-Mail' }).fill('digital@kreis.example')
  await dialog.getByRole('radio', { name: 'Ohne Person und E-Mail' }).check()
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(desk.getByText('Landkreis · in 1 Steckbrief')).toBeVisible()

  // As an older German spreadsheet writes it.
  const lines = [
    'Rolle;Organisation;Zuständig für;Name;E-Mail;Webseite',
    'stabsstelle digitales;Landkreis;;;;',
    'Gesundheitsamt;Landkreis;Telemedizin, Pflege und Rettungsdienst;;gesund@kreis.example;',
    'Kreisvolkshochschule;Zweckverband;Kurse für Menschen ab 60;;;https://vhs.example',
    ';;;;ohne@kreis.example;',
    'Breitbandbüro;Land;Netze;;keine Adresse;',
    'Wirtschaftsförderung;GmbH;Betriebe, Gründung und Fördermittel;;wifoe@kreis.example;',
  ]
  await desk.getByLabel('Liste einlesen (CSV)').setInputFiles(file('rollen.csv', lines.join('\r\n'), 'latin1'))
  const trial = desk.getByRole('region', { name: 'Probe: Das käme herein' })
  for (const text of ['3 neu', '1 schon da, mit anderen Angaben', '2 Zeilen nicht lesbar'])
    await expect(trial.getByText(text, { exact: true })).toBeVisible()
  await expect(trial.getByText('E-Mail: Das ist keine E-Mail-Adresse', { exact: false })).toBeVisible()
  await look(desk, 'directory-trial')
  await desk.getByRole('button', { name: '3 Einträge übernehmen' }).click()
  await expect(desk.getByText('Zweckverband · in 1 Steckbrief')).toBeVisible()
  await look(desk, 'directory-desk')
  const coming = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Herunterladen (CSV)' }).click()
  const own = readFileSync(await (await coming).path(), 'utf8')
  expect(own).toContain('Stabsstelle Digitales;Landkreis;;Erika Probe;digital@kreis.example;')
  await desk.getByLabel('Liste einlesen (CSV)').setInputFiles(file('kontakte.csv', own))
  await expect(trial.getByText('4 schon da', { exact: true })).toBeVisible()
  await trial.getByRole('button', { name: 'Schließen' }).click()

  await desk.getByRole('button', { name: /^Dienstleister/ }).click()
  const english = ['Provider,Place,Portfolio', '"Funkwerk, Netze",Eschwege,"Sensorik;\nöffentliches WLAN"'].join('\n')
  await desk.getByLabel('Liste einlesen (CSV)').setInputFiles(file('provider.csv', `﻿${english}`))
  await desk.getByRole('button', { name: '1 Eintrag übernehmen' }).click()
  await expect(desk.getByText('Funkwerk, Netze')).toBeVisible()

  const phone = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: PHONE, dark: true, english: true })
  await open(phone, 'Directories')
  await phone.getByRole('searchbox').fill('pflege')
  await expect(phone.getByText('1 of 4')).toBeVisible()
  await phone.getByRole('searchbox').fill('')
  await look(phone, 'directory-phone-dark-en')
  await phone.getByRole('button', { name: 'Edit “Gesundheitsamt”' }).click()
  await look(phone, 'directory-entry-phone-dark-en')
  await phone.getByRole('dialog').getByRole('radio', { name: 'With person and e-mail' }).check()
  await phone.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(phone.getByText('Public with person')).toBeVisible()

  await open(desk, 'Öffentlich')
  await desk.getByRole('switch', { name: 'Seite veröffentlichen' }).click()
  const reader = await visit(browser, `${hall.server.url}/a/${agenda}#ask`, { viewport: PHONE })
  await expect(reader.getByRole('link', { name: 'gesund@kreis.example' })).toBeVisible()
  await expect(reader.locator('body')).toContainText('Stabsstelle Digitales')
  for (const text of ['Erika', 'digital@kreis.example', 'Breitbandbüro', 'Funkwerk'])
    await expect(reader.locator('body')).not.toContainText(text)
  await look(reader, 'directory-public-phone')

  await open(desk, 'Liste')
  await desk.getByRole('button', { name: 'Bus auf Ruf', exact: true }).click()
  await desk.getByRole('button', { name: 'Federführung bearbeiten' }).click()
  const lead = desk.getByRole('combobox', { name: 'Federführung' })
  await expect(lead.locator('xpath=following-sibling::datalist/option')).toHaveCount(4)
  await lead.fill('Wirtschaftsförderung')
  await desk.keyboard.press('Enter')
  await phone.getByRole('button', { name: 'Remove “Stabsstelle Digitales”' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(phone.getByText('Erika Probe')).toBeHidden()
  await expect(phone.getByText('GmbH · in 1 profile')).toBeVisible()
  // The server has forgotten the entry; the screen that removed it still knows it.
  await phone.getByRole('button', { name: 'Take back the last step' }).click()
  await expect(phone.getByText('Erika Probe')).toBeVisible()
  await look(phone, 'directory-back-phone-dark-en')
})

test('the timeline, ideas from elsewhere and another region’s projects can be looked at on every screen', async ({
  browser,
  hall,
}) => {
  const agenda = await region(hall)
  const other = await region(hall)
  const desk = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: DESK })
  const phone = await visitSigned(browser, hall, `/o/agenda/${agenda}`, { viewport: PHONE, dark: true, english: true })
  await open(desk, 'Zeitplan')
  await expect(desk.getByText('1 Vorhaben hat noch keinen Termin.')).toBeVisible()
  await look(desk, 'timeline-desk')
  await open(phone, 'Timeline')
  await look(phone, 'timeline-phone-dark-en')

  await open(desk, 'Austausch')
  const ideas = [
    'Titel;Beschreibung;Quelle',
    'Mitfahrbank am Ortseingang;Mit einer Anzeige, wann der Bus kommt.;Jugendforum',
    'Werkzeug zum Ausleihen;Eine Bibliothek der Dinge im alten Bahnhof.;',
    ';ohne Titel, aber mit Text;',
  ]
  await desk.getByLabel('Liste lesen (CSV oder JSON)').setInputFiles(file('Befragung.csv', ideas.join('\n'), 'latin1'))
  await expect(desk.getByText('Klingt ähnlich wie: Mitfahrbänke mit Anzeige')).toBeVisible()
  const { bytes } = await hall.organiser.file(`/api/rooms/${other}/export/region.json`)
  const handed = { name: 'region.json', mimeType: 'application/json', buffer: bytes }
  await desk.getByLabel('Datei einer anderen Region lesen').setInputFiles(handed)
  await expect(desk.getByText('Digitale Region 2030 (Burg): 4 Vorhaben')).toBeVisible()
  await look(desk, 'exchange-desk')
  await desk.getByRole('button', { name: '3 Ideen übernehmen' }).click()
  await desk.getByRole('button', { name: '4 Vorhaben übernehmen' }).click()
  await expect(desk.getByRole('heading', { name: 'Aus anderen Regionen' })).toBeVisible()
  await look(desk, 'exchange-desk-after')
  await open(phone, 'Exchange')
  await look(phone, 'exchange-phone-dark-en')
  const help = await visit(browser, `${hall.server.url}/help#region`, { viewport: PHONE })
  await look(help, 'help-region-phone')
})
