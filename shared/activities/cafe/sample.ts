import type { Sample } from '../kind.ts'
import type { CafeAction } from './actions.ts'
import type { CafeAnswer, CafeConfig, CafeTable, Column } from './config.ts'

const words = (id: string, text: string) => ({ id, text })
const table = (n: number, theme: string, place: string, host: string, headings: string[]): CafeTable => ({
  id: `cafetable${n}`,
  theme: words(`cafetheme${n}`, theme),
  place: words(`cafeplace${n}`, place),
  host: words(`cafehost${n}`, host),
  headings: headings.map((text, i) => words(`cafehead${n}${i}`, text)),
})

/** Four tables as in Burg, each with the beginnings of a board. */
const tables = [
  table(1, 'Digitalisierung im Alltag', 'Saal, links vorn', 'Heike M.', ['Bildung', 'Mobilität und Logistik']),
  table(2, 'Digitale Verwaltung und Politik', 'Saal, rechts vorn', 'Steffi T.', ['Bürgerkonto', 'Offene Daten']),
  table(3, 'Intelligente digitale Infrastrukturen', 'Foyer', 'Dirk B.', ['Gemeinsam planen']),
  table(4, 'Wertschöpfung und Innovation', 'Galerie', 'Andreas D.', ['Vernetzung']),
]

const join = (by: number) => ({ by, answer: { type: 'join' } satisfies CafeAnswer })
const card = (by: number, id: string, round: number, heading: string | null, column: Column, text: string) => ({
  by,
  answer: { type: 'card', id, round, heading, column, text } satisfies CafeAnswer,
})
const host = (n: number, action: CafeAction) => ({ role: 'host' as const, scope: `table/cafetable${n}`, action })

/** The second round has just been rung in: groups A to D (people 1 to 4, 5 to 8) walk on by one table. */
export const cafeSample: Sample<CafeConfig, CafeAnswer, CafeAction> = {
  title: 'Vier Tische, vier Themen',
  config: {
    tables,
    groups: 4,
    rounds: 4,
    minutes: 20,
    walk: 2,
    columns: [words('cafecolumn1', 'Visionen'), words('cafecolumn2', 'Methoden')],
    dealing: 'tool',
  },
  before: [
    { role: 'moderator', action: { type: 'start' } },
    { role: 'moderator', action: { type: 'next', round: 2 } },
  ],
  answers: [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(join),
    card(1, 'samplecard01', 1, 'cafehead10', 0, 'Lernportale für alle Generationen, einfach zugänglich'),
    card(5, 'samplecard02', 1, 'cafehead10', 1, 'Kinder unterrichten Senioren'),
    card(5, 'samplecard03', 1, 'cafehead10', 1, 'Schülerinnen und Schüler zeigen Älteren das Tablet'),
    card(1, 'samplecard04', 1, 'cafehead11', 1, 'Rufbus, auch ohne Smartphone zu bestellen'),
    card(2, 'samplecard05', 1, 'cafehead20', 0, 'Die Verwaltung kommt auf die Menschen zu'),
    card(6, 'samplecard06', 1, 'cafehead20', 1, 'Ein Konto für alle Anträge'),
    card(3, 'samplecard07', 1, 'cafehead30', 1, 'Leerrohre bei jeder Baustelle mitverlegen'),
    card(4, 'samplecard08', 1, 'cafehead40', 0, 'Junge Leute bleiben auf dem Land'),
    { by: 2, answer: { type: 'heading', id: 'samplehead01', round: 1, text: 'Beteiligung' } },
    card(2, 'samplecard09', 1, 'samplehead01', 1, 'Online-Petitionen für den Kreis'),
    card(4, 'samplecard10', 2, 'cafehead10', 0, 'Jede Schule behält ihr eigenes Profil'),
    card(1, 'samplecard11', 2, null, 0, 'Amtsgänge dauern zehn Minuten'),
    { by: 4, answer: { type: 'react', card: 'samplecard01', react: 'supports' } },
    { by: 8, answer: { type: 'react', card: 'samplecard01', react: 'adds', text: 'auch in einfacher Sprache' } },
    { by: 8, answer: { type: 'react', card: 'samplecard04', react: 'objects' } },
    card(3, 'samplecard12', 2, 'cafehead40', 1, 'Maker Space in der alten Molkerei'),
    card(3, 'samplecard12', 2, 'cafehead40', 1, 'Offene Werkstatt in der alten Molkerei'),
  ],
  actions: [
    host(1, {
      type: 'heading',
      table: 'cafetable1',
      id: 'samplehead02',
      text: words('sampleword01', 'Gesundheit und Pflege'),
    }),
    host(1, {
      type: 'merge',
      id: 'samplemerge1',
      cards: ['samplecard02', 'samplecard03'],
      heading: 'cafehead10',
      column: 1,
      text: words('sampleword02', 'Junge Menschen zeigen Älteren die Technik'),
    }),
    host(2, { type: 'move', cards: ['samplecard11'], heading: 'cafehead20' }),
    host(4, {
      type: 'correct',
      card: 'samplecard08',
      text: words('sampleword03', 'Junge Menschen bleiben auf dem Land'),
    }),
    host(1, {
      type: 'handover',
      table: 'cafetable1',
      points: [
        words('sampleword04', 'Bildung und Mobilität sind am stärksten gefragt'),
        words('sampleword05', 'Offen: Wer betreibt die Angebote auf Dauer?'),
      ],
    }),
    host(1, {
      type: 'core',
      table: 'cafetable1',
      text: words('sampleword06', 'Menschen leben gern dort, wo digitale Angebote den Alltag leichter machen.'),
    }),
    host(1, {
      type: 'demand',
      table: 'cafetable1',
      id: 'sampledemand',
      title: words('sampleword07', 'Ein Technik-Lotse in jeder Gemeinde'),
      text: words('sampleword08', 'Eine Anlaufstelle, in der Jung und Alt voneinander lernen.'),
      cards: ['samplemerge1', 'samplecard01'],
    }),
    { role: 'moderator', action: { type: 'warn' } },
  ],
}
