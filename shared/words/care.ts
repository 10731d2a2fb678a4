import type { Entry } from './say.ts'

/** What whoever cares for the server reads: backups, and how they come back. */
export const careTexts = {
  'care.backup.how': { de: 'So geht es: npm run backup -- --out DATEI', en: 'Like this: npm run backup -- --out FILE' },
  'care.backup.done': {
    de: 'Gesichert und geprüft: {file} ({rooms} Räume, {steps} Schritte, {answers} Antworten). Schlüssel sind nicht darin.',
    en: 'Backed up and checked: {file} ({rooms} rooms, {steps} steps, {answers} answers). Keys are not in it.',
  },
  'care.record.how': {
    de: 'So geht es: npm run record -- --room KENNUNG --file record.pdf --lang de --out DATEI. Die Kennungen stehen darüber.',
    en: 'Like this: npm run record -- --room ID --file record.pdf --lang en --out FILE. The ids stand above.',
  },
  'care.record.done': { de: 'Geschrieben: {file}', en: 'Written: {file}' },
  'care.record.noFile': {
    de: 'Diese Datei gibt es nicht. Zum Beispiel: record.pdf, record.docx, record.xlsx, record.md, record.json, cards.csv',
    en: 'There is no such file. For example: record.pdf, record.docx, record.xlsx, record.md, record.json, cards.csv',
  },
  'care.restore.how': {
    de: 'So geht es: DATA_DIR=LEERER_ORDNER npm run restore -- --from DATEI',
    en: 'Like this: DATA_DIR=EMPTY_FOLDER npm run restore -- --from FILE',
  },
  'care.restore.done': {
    de: 'Wiederhergestellt und geprüft: {folder} ({rooms} Räume, {steps} Schritte, {answers} Antworten).',
    en: 'Restored and checked: {folder} ({rooms} rooms, {steps} steps, {answers} answers).',
  },
  'care.restore.mind': {
    de: 'Was offen war, ist geschlossen. Alle melden sich neu an. Was nach der Sicherung gelöscht oder gesperrt wurde, ist wieder da: Bitte löschen und sperren Sie es noch einmal.',
    en: 'What was open is closed. Everybody signs in again. What was erased or revoked after the backup is back: please erase and revoke it once more.',
  },
  'start.data.none': { de: 'In {folder} liegt keine Datenbank.', en: 'There is no database in {folder}.' },
  'start.data.exists': {
    de: '{file} gibt es schon. Bitte nennen Sie eine neue Datei.',
    en: '{file} exists already. Please name a new file.',
  },
  'start.data.noBackup': { de: 'Die Datei {file} gibt es nicht.', en: 'There is no file {file}.' },
  'start.data.notEmpty': {
    de: 'In {folder} liegt schon eine Datenbank. Bitte nehmen Sie einen leeren Ordner (DATA_DIR).',
    en: 'There is a database in {folder} already. Please use an empty folder (DATA_DIR).',
  },
  'start.data.damaged': {
    de: '{file} lässt sich nicht lesen: {why}',
    en: '{file} cannot be read: {why}',
  },
} as const satisfies Record<string, Entry>
