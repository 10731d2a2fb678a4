import type { Lang } from '../words/say.ts'

type Plain = { title: string; note: string }
export type AgendaStart = {
  fields: Plain[]
  phases: Plain[]
  criteria: Plain[]
  tiers: (Plain & { limit: number | null })[]
}
/** What the ends of every scale mean to begin with. */
export const SCALE_ENDS: Record<Lang, { low: string; high: string }> = {
  de: { low: 'trifft nicht zu', high: 'trifft voll zu' },
  en: { low: 'does not apply', high: 'applies fully' },
}

const part = (title: string, note: string): Plain => ({ title, note })

/** Six fields of action, five phases, four criteria and three priority groups to begin with, as regions on the same way have them. All of it can be changed. */
const STARTS: Record<Lang, AgendaStart> = {
  de: {
    fields: [
      part(
        'Netze und Technik',
        'Glasfaser, Mobilfunk, öffentliches WLAN, Rechenzentren und Sensorik: worauf alles andere steht.',
      ),
      part('Wirtschaft im Wandel', 'Betriebe digitalisieren, Förderung überschaubar machen, voneinander lernen.'),
      part(
        'Bildung und Kompetenzen',
        'Schule, Ausbildung und Weiterbildung, damit alle mitkommen: von der Grundschule bis ins Alter.',
      ),
      part(
        'Verwaltung und Dienste',
        'Anträge und Auskünfte ohne Umwege, offene Schnittstellen, einfache Abläufe im Amt.',
      ),
      part('Forschung und Neues', 'Hochschulen, Labore und Versuche vor Ort; Künstliche Intelligenz mit Augenmaß.'),
      part('Gesundheit und Pflege', 'Versorgung auch auf dem Land: Telemedizin, vernetzte Pflege, verlässliche Daten.'),
    ],
    phases: [
      part('Vorbereitung', 'Träger, Geld und Zuständigkeit klären.'),
      part('Planung', 'Arbeitsgruppen beschreiben, was wann geschieht.'),
      part('Pilot', 'Im Kleinen erproben und auswerten.'),
      part('Umsetzung', 'In der ganzen Region einführen.'),
      part('Verstetigung', 'Prüfen, verbessern und auf Dauer betreiben.'),
    ],
    criteria: [
      part('Zeitnah umsetzbar', 'Lässt sich mit dem, was da ist, in den nächsten zwölf Monaten beginnen.'),
      part('Nah an den Menschen', 'Löst ein Problem, das viele im Alltag wirklich haben.'),
      part('Digitale Teilhabe', 'Hilft, dass alle mitkommen: auch ohne Vorkenntnisse und eigene Geräte.'),
      part('Nachhaltigkeit', 'Wirkt auf Dauer, lässt sich bezahlen und schont die Umwelt.'),
    ],
    tiers: [
      { ...part('Premium+', ''), limit: 8 },
      { ...part('Premium', ''), limit: 14 },
      { ...part('Weitere Ideen', ''), limit: null },
    ],
  },
  en: {
    fields: [
      part(
        'Networks and technology',
        'Fibre, mobile coverage, public Wi-Fi, data centres and sensors: what all else rests on.',
      ),
      part('A changing economy', 'Help firms go digital, keep funding easy to survey, learn from one another.'),
      part('Education and skills', 'School, training and further education so that everybody keeps up, at every age.'),
      part(
        'Administration and services',
        'Applications and answers without detours, open interfaces, simple procedures.',
      ),
      part(
        'Research and new ideas',
        'Universities, labs and trials on site; artificial intelligence with a sense of proportion.',
      ),
      part('Health and care', 'Good care in the country too: telemedicine, connected nursing, reliable data.'),
    ],
    phases: [
      part('Preparation', 'Settle who leads, who pays and who decides.'),
      part('Planning', 'Working groups describe what happens when.'),
      part('Pilot', 'Try it on a small scale and evaluate.'),
      part('Implementation', 'Introduce it across the region.'),
      part('Continuation', 'Review, improve and run it for good.'),
    ],
    criteria: [
      part('Soon to realise', 'Can begin within twelve months with what is there.'),
      part('Close to people', 'Solves a problem that many really have in everyday life.'),
      part('Digital participation', 'Helps everybody to keep up: also without previous knowledge or own devices.'),
      part('Sustainability', 'Lasts, can be paid for and spares the environment.'),
    ],
    tiers: [
      { ...part('Premium+', ''), limit: 8 },
      { ...part('Premium', ''), limit: 14 },
      { ...part('Further ideas', ''), limit: null },
    ],
  },
}

export const defaultAgenda = (lang: Lang): AgendaStart => STARTS[lang]
