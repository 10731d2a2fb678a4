import type { ReactNode } from 'react'
import { dayText } from '#shared/agenda/plainValue.ts'
import type { ExhibitRow } from '#shared/agenda/exhibition.ts'
import { BoardShell, type BoardTheme } from '../../../kit/BoardShell.tsx'
import { useLang, useSay, useWritten } from '../../../kit/language.tsx'
import styles from './Exhibition.module.css'

/** How many milestones fit beside the rest: the next ones that are still to come. */
const AHEAD = 2

/** One profile, readable from the last row. */
export function Exhibit(props: { theme: BoardTheme; exhibit: ExhibitRow; footer: ReactNode }) {
  const { theme, exhibit, footer } = props
  const say = useSay()
  const [lang] = useLang()
  const { title, field, text, goal, effect, lead, partners, group, phase, cost, programme, tier, place } = exhibit
  const ahead = exhibit.milestones.filter((one) => !one.done).slice(0, AHEAD)
  const eyebrow = [tier && (place === null ? tier : `${tier} · ${place}.`), field].filter(Boolean).join(' · ')
  const facts: [label: string, value: ReactNode][] = [
    [say('profile.field.contact'), lead],
    [say('profile.field.partners'), partners || group],
    [say('profile.field.cost'), [cost, programme].filter(Boolean).join(' · ')],
    [
      say('profile.field.milestones'),
      ahead.length > 0 && (
        <>
          {ahead.map((one) => (
            <span key={one.title + one.date} className={styles.milestone}>
              {one.date && <span className={styles.when}>{dayText(one.date, lang)} </span>}
              {one.title}
            </span>
          ))}
        </>
      ),
    ],
  ]
  return (
    <BoardShell theme={theme} full eyebrow={eyebrow || undefined} title={title} written footer={footer}>
      <div className={styles.exhibit}>
        <div className={styles.words}>
          <Say text={goal || text} label={goal ? say('profile.field.goal') : null} />
          <Say text={effect} label={say('profile.field.effect')} />
        </div>
        <dl className={styles.facts}>
          {phase && (
            <div>
              <dt>{say('profile.field.phase')}</dt>
              <dd>
                <span className={styles.steps} aria-hidden="true">
                  {Array.from({ length: phase.of }, (_, step) => (
                    // Steps have no life of their own.
                    // oxlint-disable-next-line react/no-array-index-key
                    <span key={step} data-done={step < phase.at} />
                  ))}
                </span>
                {say('exhibition.phase', { title: phase.title, n: phase.at, of: phase.of })}
              </dd>
            </div>
          )}
          {facts.map(([label, value]) =>
            value ? (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </div>
    </BoardShell>
  )
}

function Say({ text, label }: { text: string; label: string | null }) {
  const written = useWritten()
  if (text === '') return null
  return (
    <section>
      {label && <h2 className={styles.label}>{label}</h2>}
      <p className={styles.text} {...written}>
        {text}
      </p>
    </section>
  )
}
