import { type CSSProperties, useMemo } from 'react'
import { type Line, shareOf, type Timeline, timelineOf } from '#shared/agenda/timeline.ts'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useLang, useSay, useWritten } from '../../../kit/language.tsx'
import { serverNow } from '../../../net/store.ts'
import { longDay } from '../../organiser/parts/format.ts'
import { useTitleOf } from '../labels.ts'
import type { Plan, ProjectOf } from '../rows.ts'
import styles from './Timeline.module.css'

type ViewProps = { plan: Plan; projects: readonly ProjectOf[]; onOpen: (project: string) => void }

/** What is planned when: drawn, and as a table that says the same. */
export function TimelineView({ plan, projects, onOpen }: ViewProps) {
  const say = useSay()
  const timeline = useMemo(() => timelineOf(projects), [projects])
  if (!timeline) return <EmptyState title={say('timeline.empty')}>{say('timeline.emptyText')}</EmptyState>
  return (
    <>
      <Drawn {...{ plan, projects, timeline, onOpen }} />
      {timeline.undated.length > 0 && (
        <p className={styles.quiet}>{say('timeline.undated', { n: timeline.undated.length })}</p>
      )}
      <Table {...{ plan, projects, timeline }} />
    </>
  )
}

type DrawnProps = ViewProps & { timeline: Timeline }
const at = (timeline: Timeline, from: string, to = from) =>
  ({ '--from': shareOf(timeline, from), '--to': shareOf(timeline, to) }) as CSSProperties

function Drawn({ plan, projects, timeline, onOpen }: DrawnProps) {
  const say = useSay()
  const written = useWritten()
  const titleOf = useTitleOf()
  const now = new Date(serverNow()).toISOString().slice(0, 10)
  const shown = now >= timeline.from && now < timeline.to
  const byId = new Map(projects.map((one) => [one.id, one]))
  return (
    <div className={styles.drawn} style={{ '--years': timeline.years.length } as CSSProperties}>
      <div className={styles.head} aria-hidden="true">
        <span />
        <div className={styles.years}>
          {timeline.years.map((year) => (
            <span key={year}>{year}</span>
          ))}
        </div>
      </div>
      <ol className={styles.lines}>
        {timeline.lines.map((line) => {
          const project = byId.get(line.project)
          if (!project) return null
          return (
            <li key={line.project} className={styles.line}>
              <button type="button" className={styles.open} {...written} onClick={() => onOpen(project.id)}>
                {titleOf(project)}
              </button>
              <div className={styles.track} aria-hidden="true">
                <Marks plan={plan} line={line} timeline={timeline} />
                {shown && <span className={styles.now} style={at(timeline, now)} />}
              </div>
            </li>
          )
        })}
      </ol>
      <p className={styles.key} aria-hidden="true">
        {plan.phases.map(({ id, index, title }) => (
          <span key={id} className={styles.keyPart}>
            <span className={styles.bar} data-key>
              {index + 1}
            </span>
            {title.text}
          </span>
        ))}
      </p>
      <p className={styles.key} aria-hidden="true">
        <span className={styles.stone} data-key /> {say('timeline.stone')}
        <span className={styles.stone} data-key data-done /> {say('timeline.reached')}
        {shown && (
          <>
            <span className={styles.nowKey} /> {say('timeline.today')}
          </>
        )}
      </p>
    </div>
  )
}

function Marks({ plan, line, timeline }: { plan: Plan; line: Line; timeline: Timeline }) {
  const phaseAt = (id: string) => plan.phases.find((one) => one.id === id)
  return (
    <>
      {line.bars.map(({ phase, from, to }, n) => (
        <span
          key={phase}
          className={styles.bar}
          data-step={(n % 2) + 1}
          style={at(timeline, from, to)}
          title={phaseAt(phase)?.title.text}
        >
          {(phaseAt(phase)?.index ?? 0) + 1}
          <span className={styles.name}>{phaseAt(phase)?.title.text}</span>
        </span>
      ))}
      {line.stones.map(({ id, title, date, done }) => (
        <span
          key={id}
          className={styles.stone}
          data-done={done || undefined}
          style={at(timeline, date)}
          title={title}
        />
      ))}
    </>
  )
}

function Table({ plan, projects, timeline }: Omit<DrawnProps, 'onOpen'>) {
  const say = useSay()
  const [lang] = useLang()
  const titleOf = useTitleOf()
  const byId = new Map(projects.map((one) => [one.id, one]))
  const phaseTitle = (id: string) => plan.phases.find((one) => one.id === id)?.title.text ?? ''
  const rows = timeline.lines.flatMap((line) => {
    const project = byId.get(line.project)
    if (!project) return []
    return [
      ...line.bars.map(({ phase, from, to }) => ({
        key: `${line.project}/${phase}`,
        what: phaseTitle(phase),
        from,
        to,
        note: '',
      })),
      ...line.stones.map(({ id, title, date, done }) => ({
        ...{ key: `${line.project}/${id}`, what: title, from: date, to: date },
        note: say(done ? 'timeline.reached' : 'timeline.stone'),
      })),
    ]
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map((row) => ({ ...row, title: titleOf(project) }))
  })
  return (
    <details className={styles.details}>
      <summary>{say('timeline.table')}</summary>
      {/* Wide tables scroll in their own box, also by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={say('timeline.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('public.project')}</th>
              <th scope="col">{say('timeline.what')}</th>
              <th scope="col">{say('public.from')}</th>
              <th scope="col">{say('public.to')}</th>
              <th scope="col">{say('agenda.status')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, what, from, to, note }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td>{what}</td>
                <td>{longDay(from, lang)}</td>
                <td>{to === from ? '–' : longDay(to, lang)}</td>
                <td>{note || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
