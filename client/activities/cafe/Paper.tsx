import type { ReactNode } from 'react'
import { letter } from '#shared/activities/cafe/plan.ts'
import { Badge } from '../../kit/Badge.tsx'
import { Button } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import styles from './Paper.module.css'
import type { CardRow, NoteRow, ReactsRow } from './rows.ts'

type PaperProps = {
  card: CardRow
  /** Said where cards of several headings lie together. */
  heading?: string | null | undefined
  reacts?: ReactsRow | undefined
  /** Hides a note, or shows it again. */
  onNote?: ((note: NoteRow) => void) | undefined
  mine?: boolean | undefined
  /** Stands before the text: a box to select it. */
  lead?: ReactNode
  children?: ReactNode
}

/** A card as it lies on the table: its words, where they come from, what others said to them. */
export function Paper({ card, heading, reacts, onNote, mine, lead, children }: PaperProps) {
  const say = useSay()
  const merged = Array.isArray(card.merged) ? card.merged.length : card.merged
  return (
    <li className={cx(styles.paper, mine && styles.mine, (card.hidden || card.parked) && styles.pale)}>
      {lead}
      <div className={styles.inside}>
        <p className={styles.text}>{card.text}</p>
        <p className={styles.from}>
          {heading && <span>{heading}</span>}
          {merged ? (
            <Badge icon="merge">{say('cafe.fromCards', { n: merged })}</Badge>
          ) : (
            <span>
              {card.group === null
                ? say('cafe.byHost')
                : say('cafe.cardFrom', { round: card.round, group: letter(card.group) })}
            </span>
          )}
          {mine && <Badge tone="accent">{say('cafe.yourCard')}</Badge>}
          {card.late && <Badge tone="warn">{say('cafe.late')}</Badge>}
          {card.parked && <Badge tone="info">{say('cafe.parked')}</Badge>}
          {card.hidden && (
            <Badge tone="info" icon="eyeOff">
              {say('cafe.hidden')}
            </Badge>
          )}
        </p>
        {card.original !== undefined && (
          <p className={styles.original}>{say('cafe.wasWritten', { text: card.original })}</p>
        )}
        {reacts && <Reacts reacts={reacts} onNote={onNote} />}
        {children}
      </div>
    </li>
  )
}

/** How many support, add or object, and what they wrote to it. */
export function Reacts({ reacts, onNote }: { reacts: ReactsRow; onNote?: PaperProps['onNote'] }) {
  const say = useSay()
  const { supports, adds, objects, notes } = reacts
  return (
    <>
      <p className={styles.reacts}>
        {supports > 0 && <Badge tone="good">{say('cafe.supported', { n: supports })}</Badge>}
        {adds > 0 && <Badge tone="info">{say('cafe.added', { n: adds })}</Badge>}
        {objects > 0 && <Badge tone="bad">{say('cafe.objected', { n: objects })}</Badge>}
      </p>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.react + note.text} className={cx(note.hidden && styles.pale)}>
              {say(`cafe.says.${note.react}`)}: {note.text}{' '}
              {onNote && (
                <Button
                  variant="quiet"
                  icon={note.hidden ? 'eye' : 'eyeOff'}
                  aria-label={say(note.hidden ? 'cafe.showNote' : 'cafe.hideNote', { text: note.text })}
                  onClick={() => onNote(note)}
                >
                  {say(note.hidden ? 'cafe.show' : 'cafe.hide')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
