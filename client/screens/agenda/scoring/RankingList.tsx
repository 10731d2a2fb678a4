import { useState } from 'react'
import { tenths, WIDE } from '#shared/agenda/scoring.ts'
import { Badge, PlaceBadge } from '../../../kit/Badge.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { useLang, useSay, useWritten } from '../../../kit/language.tsx'
import { Link } from '../../../kit/Link.tsx'
import { useTitleOf } from '../labels.ts'
import type { Plan, ProjectOf } from '../rows.ts'
import { MoveDialog } from './MoveDialog.tsx'
import type { ScoreOf, Scoring } from './rows.ts'
import { ScoreSheet } from './ScoreSheet.tsx'
import styles from './Scoring.module.css'

type ListProps = { id: string; plan: Plan; scoring: Scoring }

/** The ranking in its priority groups; what has no score yet stands below. */
export function RankingList({ id, plan, scoring }: ListProps) {
  const say = useSay()
  const [moving, setMoving] = useState<ScoreOf | null>(null)
  const index = new Map(plan.projects.map((one) => [one.id, one.index]))
  // What has no place yet stands in the order of the backlog.
  const ranking = scoring.ranking.toSorted(
    (a, b) => (a.place ?? 1e9) - (b.place ?? 1e9) || (index.get(a.project) ?? 0) - (index.get(b.project) ?? 0),
  )
  const loose = ranking.filter((one) => one.tier === null)
  const sections = [
    ...scoring.tiers.map((tier) => ({
      ...{ id: tier.id, title: tier.title.text, hint: '' },
      members: ranking.filter((one) => one.tier === tier.id),
    })),
    { id: 'none', title: say('scoring.unscored'), hint: say('scoring.unscoredHint'), members: loose },
  ]
  return (
    <>
      {sections
        .filter(({ id: one, members }) => one !== 'none' || members.length > 0)
        .map(({ id: one, title, hint, members }) => (
          <section key={one} className={styles.tier} aria-labelledby={`tier-${one}`}>
            <h2 id={`tier-${one}`} className={styles.tierTitle}>
              {title} <span className={styles.quiet}>{say('agenda.projectCount', { n: members.length })}</span>
            </h2>
            {hint && <p className={styles.quiet}>{hint}</p>}
            {members.length > 0 && (
              <ol className={styles.ranking}>
                {members.map((score) => {
                  const project = plan.projects.find((each) => each.id === score.project)
                  return project ? (
                    <Line key={score.project} {...{ id, scoring, score, project }} onMove={() => setMoving(score)} />
                  ) : null
                })}
              </ol>
            )}
          </section>
        ))}
      {moving && <MoveDialog plan={plan} scoring={scoring} score={moving} onClose={() => setMoving(null)} />}
    </>
  )
}

const spreadKey = (spread: number) =>
  spread === 0 ? 'scoring.spread.none' : spread < WIDE ? 'scoring.spread.some' : 'scoring.spread.wide'

type LineProps = { id: string; scoring: Scoring; score: ScoreOf; project: ProjectOf; onMove: () => void }
function Line({ id, scoring, score, project, onMove }: LineProps) {
  const say = useSay()
  const [lang] = useLang()
  const written = useWritten()
  const title = useTitleOf()(project)
  const [open, setOpen] = useState(false)
  const { place, done, asked, spread, reason, computed } = score
  const shared = place !== null && scoring.ranking.filter((one) => one.place === place).length > 1
  const from = scoring.tiers.find((one) => one.id === computed)?.title.text ?? say('scoring.unscored')
  return (
    <li className={styles.line}>
      <span className={styles.place} title={place === null ? undefined : say('scoring.standing', { place })}>
        {place !== null && (
          <>
            <span className="visually-hidden">{say('scoring.rank')} </span>
            <PlaceBadge place={place} />
          </>
        )}
      </span>
      <div className={styles.body}>
        <h3 className={styles.title}>
          <Link to={`/o/agenda/${id}/${project.id}`} className={styles.open}>
            <span {...written}>{title}</span>
          </Link>
        </h3>
        <p className={styles.quiet}>
          {[
            ...(shared ? [say('scoring.placeShared')] : []),
            // Said only where somebody is waited for: above stands that all have judged.
            ...(done < asked ? [say('scoring.judgements', { n: done, of: asked })] : []),
            ...(spread === null ? [] : [say(spreadKey(spread), { points: tenths(spread, lang) })]),
          ].join(' · ')}
        </p>
        {reason !== null && (
          <p className={styles.reason}>
            <Badge tone="warn" icon="hand">
              {say('scoring.byHand')}
            </Badge>{' '}
            {say('scoring.byHandWhy', { from, reason })}
          </p>
        )}
      </div>
      <div className={styles.end}>
        {score.score !== null && (
          <span className={styles.points}>
            <span className={styles.meter} aria-hidden="true">
              <span style={{ inlineSize: `${score.score / 10}%` }} />
            </span>
            {say('scoring.points', { points: tenths(score.score, lang) })}
          </span>
        )}
        <span className={styles.buttons}>
          <Button
            variant="quiet"
            icon={open ? 'up' : 'down'}
            aria-expanded={open}
            aria-label={say('scoring.details', { title })}
            onClick={() => setOpen(!open)}
          >
            {say('scoring.why')}
          </Button>
          <IconButton icon="swap" label={`${say('scoring.move')}: ${title}`} onClick={onMove} />
        </span>
      </div>
      {open && (
        <div className={styles.sheet}>
          <ScoreSheet scoring={scoring} score={score} />
        </div>
      )}
    </li>
  )
}
