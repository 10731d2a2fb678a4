import { useSay } from '../../kit/language.tsx'
import type { Say } from '#shared/words/words.ts'
import type { LineageRow } from '#shared/agenda/view.ts'
import styles from './Lineage.module.css'
import type { ProjectOf } from './rows.ts'

const cardsText = (say: Say, { cards, rounds }: LineageRow) =>
  rounds.length > 0
    ? say('agenda.cardsRounds', { n: cards, rounds: rounds.join(', ') })
    : say('agenda.cards', { n: cards })
/** `agenda.place` where a label says already which place; there is another one by points. */
const placeText = (say: Say, { place, among }: LineageRow, key: 'agenda.place' | 'agenda.placeVoted') =>
  place === null || among === null ? null : say(key, { place, of: among })
const votesText = (say: Say, { votes, of }: LineageRow) =>
  votes === null || of === null ? null : say('agenda.votes', { votes, of })

/** Where a project came from, in one line. */
export function LineageLine({ project: { lineage, origin } }: { project: Pick<ProjectOf, 'lineage' | 'origin'> }) {
  const say = useSay()
  const parts = lineage
    ? [
        placeText(say, lineage, 'agenda.placeVoted'),
        votesText(say, lineage),
        lineage.cards > 0 && say('agenda.cards', { n: lineage.cards }),
        lineage.table,
        origin.text,
      ]
    : [origin.text || say('agenda.byHand')]
  const shown = parts.filter((part): part is string => Boolean(part))
  return (
    <p className={styles.line}>
      {shown.map((part, at) => (
        // The parts of one line have no life of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={at}>{part}</span>
      ))}
    </p>
  )
}

/** The whole way of a demand: workshop, table, cards, place, votes. */
export function LineageFacts({ project: { lineage, origin } }: { project: ProjectOf }) {
  const say = useSay()
  if (!lineage) return null
  const facts: [label: string, text: string | null][] = [
    [say('agenda.fromWorkshop'), origin.text || null],
    [say('agenda.fromTable'), lineage.table],
    [say('agenda.fromCards'), lineage.cards > 0 ? cardsText(say, lineage) : null],
    [
      say('agenda.fromRanking'),
      [placeText(say, lineage, 'agenda.place') ?? say('agenda.unranked'), votesText(say, lineage)]
        .filter(Boolean)
        .join(' · '),
    ],
  ]
  return (
    <div className={styles.facts}>
      <h3 className={styles.heading}>{say('agenda.lineage')}</h3>
      <ol className={styles.way}>
        {facts.map(
          ([label, text]) =>
            text !== null && (
              <li key={label} className={styles.step}>
                <span className={styles.label}>{label}</span>
                <span className="figures">{text}</span>
              </li>
            ),
        )}
      </ol>
    </div>
  )
}
