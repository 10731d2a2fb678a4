import { useEffect, useRef } from 'react'
import { Badge, PlaceBadge } from '../../kit/Badge.tsx'
import { IconButton } from '../../kit/Button.tsx'
import { useSay, useWritten } from '../../kit/language.tsx'
import type { By } from './BoardView.tsx'
import styles from './BoardView.module.css'
import { STATUS_TONE, useTitleOf } from './labels.ts'
import type { Plan, ProjectOf } from './rows.ts'

type Step = { title: string; go: () => void } | undefined
export type Neighbours = { back: Step; on: Step }
export type BoardCardProps = {
  plan: Plan
  project: ProjectOf
  by: By
  to: Neighbours
  /** This card has just come here by that button: the focus goes on from there. */
  focus: 'back' | 'on' | null
  onOpen: () => void
}

/** One project on the board. */
export function BoardCard({ plan, project, by, to, focus, onOpen }: BoardCardProps) {
  const say = useSay()
  const title = useTitleOf()(project)
  const written = useWritten()
  const [back, on, open] = [
    useRef<HTMLButtonElement>(null),
    useRef<HTMLButtonElement>(null),
    useRef<HTMLButtonElement>(null),
  ]
  useEffect(() => {
    if (focus === null) return
    const button = focus === 'back' ? back.current : on.current
    const next = button && !button.disabled ? button : open.current
    next?.focus()
    // Only on arrival: a later change of the card must not pull the focus back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const field = plan.fields.find((one) => one.id === project.field)
  const phase = plan.phases.find((one) => one.id === project.phase)
  const { status, lineage } = project
  return (
    <li className={styles.card} data-status={status}>
      <p className={styles.top}>
        {lineage?.place != null && (
          <span>
            <span className="visually-hidden">
              {say('agenda.placeVoted', { place: lineage.place, of: lineage.among ?? lineage.place })}
            </span>
            <span className={styles.place} aria-hidden="true">
              <PlaceBadge place={lineage.place} /> <small>{say('agenda.inVote')}</small>
            </span>
          </span>
        )}
        {by !== 'status' ? (
          <Badge tone={STATUS_TONE[status]}>{say(`agenda.status.${status}`)}</Badge>
        ) : (
          phase && <Badge>{phase.title.text}</Badge>
        )}
      </p>
      <h3 className={styles.cardTitle}>
        <button ref={open} type="button" className={styles.open} {...written} onClick={onOpen}>
          {title}
        </button>
      </h3>
      {field && by !== 'field' && (
        <p className={styles.field}>
          <span aria-hidden="true">{field.index + 1}</span> {field.title.text}
        </p>
      )}
      <div className={styles.moves}>
        <IconButton
          ref={back}
          icon="left"
          disabled={!to.back}
          label={say('agenda.moveBack', { title, column: to.back?.title ?? '' })}
          onClick={() => to.back?.go()}
        />
        <IconButton
          ref={on}
          icon="right"
          disabled={!to.on}
          label={say('agenda.moveOn', { title, column: to.on?.title ?? '' })}
          onClick={() => to.on?.go()}
        />
      </div>
    </li>
  )
}
