import type { Entry } from './say.ts'

/** Judging projects by criteria, places, priority groups; and what evaluators see. */
export const scoringTexts = {
  'agenda.step.criteria/set': { de: 'Kriterien geändert', en: 'Criteria changed' },
  'agenda.step.evaluator/set': { de: 'Bewertende Stelle geschrieben', en: 'Scoring office written' },
  'agenda.step.evaluator/remove': { de: 'Bewertende Stelle entfernt', en: 'Scoring office removed' },
  'agenda.step.score/set': { de: 'Vorhaben bewertet', en: 'Project scored' },
  'agenda.step.tiers/set': { de: 'Prioritätsgruppen geändert', en: 'Priority groups changed' },
  'agenda.step.tier/move': {
    de: 'Vorhaben in eine Prioritätsgruppe verschoben',
    en: 'Project moved to a priority group',
  },

  'refusal.agenda.scaleUsed': {
    de: 'Nach dieser Skala wurde schon bewertet. Ändern Sie das Gewicht, oder legen Sie ein neues Kriterium an.',
    en: 'Somebody has scored by this scale already. Change the weight, or add a new criterion.',
  },
  'refusal.agenda.noWeight': {
    de: 'Mindestens ein Kriterium braucht ein Gewicht über null.',
    en: 'At least one criterion needs a weight above zero.',
  },
  'refusal.agenda.tierLimits': {
    de: 'Jede Gruppe braucht eine Grenze, nur die letzte nimmt den Rest. Punkte fallen von Gruppe zu Gruppe.',
    en: 'Every group needs a limit, only the last one takes the rest. Points fall from group to group.',
  },
  'refusal.agenda.noCriterion': {
    de: 'Dieses Kriterium gibt es nicht mehr. Bitte laden Sie die Seite neu.',
    en: 'This criterion no longer exists. Please reload the page.',
  },
  'refusal.agenda.noEvaluator': {
    de: 'Diese Stelle bewertet schon nicht mehr.',
    en: 'This office no longer scores.',
  },
  'refusal.agenda.offScale': { de: 'Dieser Wert liegt nicht auf der Skala.', en: 'This value is not on the scale.' },
  'refusal.agenda.noTier': {
    de: 'Diese Prioritätsgruppe gibt es nicht mehr. Bitte wählen Sie eine andere.',
    en: 'This priority group no longer exists. Please choose another one.',
  },
  'refusal.agenda.notMoved': {
    de: 'Dieses Vorhaben steht schon da, wo seine Punkte es hinstellen.',
    en: 'This project already stands where its points put it.',
  },
  'refusal.agenda.needsReason': {
    de: 'Bitte schreiben Sie einen Grund dazu: Er wird mitgedruckt.',
    en: 'Please give a reason: it is printed along.',
  },
} as const satisfies Record<string, Entry>
