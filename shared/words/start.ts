import type { Entry } from './say.ts'

/** What the server prints when it starts. */
export const startTexts = {
  'start.ready': { de: 'Tafelrunde läuft: {address}', en: 'Tafelrunde is running: {address}' },
  'start.local': { de: 'Auf diesem Rechner auch: {address}', en: 'On this machine also: {address}' },
  'start.moved': {
    de: 'Achtung: Die Adresse hat sich geändert. Plakate mit {before} führen nicht mehr hierher ({address}).',
    en: 'Careful: the address has changed. Posters with {before} no longer lead here ({address}).',
  },
  'start.setUp': {
    de: 'Erster Start: Richten Sie hier das erste Konto der Organisation ein (der Link gilt einmal):',
    en: 'First start: set up the first organiser here (the link works once):',
  },
  'start.portTaken': {
    de: 'Port {port} ist schon belegt. Starten Sie mit einem anderen: PORT=3001 npm start',
    en: 'Port {port} is taken already. Start with another one: PORT=3001 npm start',
  },
  'start.data.newer': {
    de: 'Die Datenbank stammt von einer neueren Version ({version}, bekannt ist {known}). Bitte aktualisieren Sie Tafelrunde.',
    en: 'The database comes from a newer version ({version}; {known} is known). Please update Tafelrunde.',
  },
  'start.data.notDurable': {
    de: 'Die Datenbank lässt sich hier nicht sicher beschreiben (synchronous=FULL wird nicht angenommen).',
    en: 'The database cannot be written safely here (synchronous=FULL is not accepted).',
  },
  'start.data.notWritable': {
    de: 'Der Datenordner {folder} ist nicht beschreibbar. Bitte prüfen Sie die Rechte oder setzen Sie DATA_DIR.',
    en: 'The data folder {folder} is not writable. Please check its permissions or set DATA_DIR.',
  },
  'start.data.full': {
    de: 'Kein Platz mehr auf dem Datenträger: {file} lässt sich nicht schreiben. Bitte schaffen Sie Platz und starten Sie noch einmal. Es ist nichts verloren.',
    en: 'The disk is full: {file} cannot be written. Please make room and start again. Nothing is lost.',
  },
  'start.data.broken': {
    de: 'Die Datenbank {file} ist beschädigt. Es wurde nichts verändert. Bitte spielen Sie eine Sicherung ein und heben Sie diese Datei auf.',
    en: 'The database {file} is damaged. Nothing was changed. Please restore a backup and keep this file.',
  },
  'start.data.failing': {
    de: 'Der Datenträger meldet einen Fehler ({code}) bei {file}. Bitte prüfen Sie ihn und starten Sie noch einmal.',
    en: 'The disk reports an error ({code}) for {file}. Please check it and start again.',
  },
  'start.data.locked': {
    de: 'Der Datenordner {folder} gehört schon einem laufenden Server (Prozess {pid}). Bitte beenden Sie ihn zuerst.',
    en: 'The data folder {folder} already belongs to a running server (process {pid}). Please stop that one first.',
  },
} as const satisfies Record<string, Entry>
