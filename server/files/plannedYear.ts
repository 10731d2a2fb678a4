import { emptyAgenda, startingProject, type Agenda, type Project } from '#shared/agenda/agenda.ts'
import type { Value } from '#shared/agenda/profile.ts'
import { standardSpecs } from '#shared/agenda/standard.ts'

let texts = 0
const w = (text: string) => ({ id: `text${String(++texts).padStart(8, '0')}`, text })
const part = (id: string, title: string) => ({ id, title: w(title), note: w('') })
const criterion = (id: string, title: string, weight: number) => ({
  ...{ id, title: w(title), note: w(''), weight, from: 1, to: 5, low: w(''), high: w('') },
})

/** What a good profile says. */
const FULL: Record<string, Value> = {
  goal: w(
    'Bis Ende 2027 kommt man ohne eigenes Auto aus jedem Ortsteil in höchstens vierzig Minuten zum Bahnhof, auch am Wochenende und am Abend.',
  ),
  effect: w(
    'Weniger Zweitwagen, mehr Begegnung, und Jugendliche kommen allein zum Sport. Die Verkehrsbetriebe erfahren, wann und wohin Menschen wirklich wollen, und können den Rufbus danach planen.',
  ),
  target: w('Jugendliche, ältere Menschen ohne Auto, Pendelnde'),
  world: 'worldmobility',
  partners: w('Gemeinden, Verkehrsverbund, Heimatvereine, Sparkassenstiftung'),
  schedule: [
    { phase: 'phase0001', from: '2027-01-01', to: '2027-03-31' },
    { phase: 'phase0003', from: '2027-04-01', to: '' },
  ],
  milestones: [
    { id: 'stone0001', title: w('Standorte sind beschlossen'), date: '2027-02-01', done: true },
    { id: 'stone0002', title: w('Die ersten zehn Bänke stehen'), date: '2027-05-01', done: false },
  ],
  ...{ cost: 'costupto250', programme: w('Modellprojekte Smart Cities'), ownshare: 35, deadline: '2026-09-30' },
  indicators: w('Mitfahrten je Bank und Woche\nMittlere Wartezeit\nAnteil der Wünsche, die in 20 Minuten erfüllt sind'),
  risks: w('Zu wenige halten an: Dann zeigt die Tafel den nächsten Rufbus. Vandalismus: Paten aus den Ortsteilen.'),
  bestpractice: w('In der Eifel stehen solche Bänke seit 2014; die Verbandsgemeinde gibt gern Auskunft.'),
}
const TITLES = [
  'Mitfahrbänke mit Anzeige in allen Ortsteilen',
  'Bürgerkonto: ein Antrag statt sieben',
  'Telemedizin im Gemeindehaus',
  'Digitale Werkstatt an jeder Schule',
  'Offene Daten für alle, die damit etwas anfangen wollen',
]

/** An agenda with five projects, three evaluators and priority groups: for tests, and to look at. */
export function plannedYear(over: Record<string, Partial<Project>> = {}): Agenda {
  const criteria = [
    ...[criterion('criter001', 'Zeitnah umsetzbar', 2), criterion('criter002', 'Nah an den Menschen', 1)],
    ...[criterion('criter003', 'Digitale Teilhabe', 1), criterion('criter004', 'Nachhaltigkeit', 1)],
  ]
  const evaluators = ['Kreisplanung', 'Wirtschaftsförderung', 'Jugendring'].map((title, n) => ({
    ...{ id: `evaluat0${n}`, title: w(title) },
  }))
  const projects = TITLES.map((title, n): Project => {
    const id = `project0${n + 1}`
    return {
      ...{ ...startingProject, id, title: w(title), field: 'field0001', phase: 'phase0003', group: 'group0001' },
      ...{ status: 'running', contact: w('Kreisplanung, Stabsstelle Mobilität'), origin: w('Zukunftswerkstatt Burg') },
      text: w(
        'Wer kein Auto hat, kommt trotzdem an: An jeder Ortseinfahrt steht eine Bank mit Anzeigetafel, auf der man sein Ziel wählt. Wer vorbeifährt, sieht es und hält an.',
      ),
      lineage: {
        ...{ workshop: 'workshop01', demand: `demand00${n}`, table: w('Mobilität'), cards: ['a', 'b', 'c'] },
        ...{ rounds: [1, 3], place: n + 1, among: 12, votes: 41 - n, of: 87, ranking: 'ranking001' },
      },
      more: n === 4 ? {} : FULL,
      ...over[id],
    }
  })
  const given = (n: number, at: number, of: number) => 1 + ((n * 2 + at * 3 + of) % 5)
  const scores = Object.fromEntries(
    projects
      .slice(0, 4)
      .map(({ id }, n) => [
        id,
        Object.fromEntries(
          evaluators.map((who, of) => [
            who.id,
            Object.fromEntries(criteria.map((one, at) => [one.id, given(n, at, of)])),
          ]),
        ),
      ]),
  )
  return {
    ...emptyAgenda,
    meta: {
      ...{ title: w('Digitale Agenda Jerichower Land'), subtitle: w(''), place: w('Burg'), date: '2026-11-22' },
      organiser: w('Landkreis Jerichower Land'),
    },
    fields: [part('field0001', 'Mobilität und Wege'), part('field0002', 'Verwaltung und Dienste')],
    phases: ['Vorbereitung', 'Planung', 'Pilot', 'Umsetzung', 'Verstetigung'].map((title, n) =>
      part(`phase000${n + 1}`, title),
    ),
    groups: [{ id: 'group0001', title: w('AG Mobilität'), contact: w('Kreisplanung') }],
    specs: standardSpecs('de'),
    ...{ projects, criteria, evaluators, scores },
    tiers: [
      ...[
        { id: 'tier00001', title: w('Premium+'), limit: 1 },
        { id: 'tier00002', title: w('Premium'), limit: 2 },
      ],
      { id: 'tier00003', title: w('Weitere Ideen'), limit: null },
    ],
    byHand: { project01: { tier: 'tier00001', reason: w('Die Förderfrist endet im Herbst.') } },
  }
}
