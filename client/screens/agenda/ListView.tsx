import { STATUSES } from '#shared/agenda/agenda.ts'
import type { Value } from '#shared/agenda/profile.ts'
import { PlaceBadge } from '../../kit/Badge.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { useSay, useWritten } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { standingIn, useTitleOf } from './labels.ts'
import { LineageLine } from './Lineage.tsx'
import styles from './ListView.module.css'
import type { PartOf, Plan, ProjectOf } from './rows.ts'
import type { Standings } from './scoring/rows.ts'

export type ProjectChange = (project: ProjectOf, key: string, value: Value, said: string) => Promise<void>
type ListProps = {
  plan: Plan
  projects: ProjectOf[]
  /** While filtering, fields without a hit are left out. */
  filtering: boolean
  standings: Standings
  onOpen: (project: string) => void
  onChange: ProjectChange
}

/** The backlog under its fields of action. */
export function ListView({ plan, projects, filtering, standings, onOpen, onChange }: ListProps) {
  const say = useSay()
  const loose = projects.filter((project) => project.field === null)
  const sections: { field: PartOf | null; members: ProjectOf[] }[] = [
    ...(loose.length > 0 ? [{ field: null, members: loose }] : []),
    ...plan.fields.map((field) => ({ field, members: projects.filter((project) => project.field === field.id) })),
  ]
  return (
    <div className={styles.list}>
      {sections
        .filter(({ members }) => !filtering || members.length > 0)
        .map(({ field, members }) => (
          <section key={field?.id ?? ''} className={styles.field} aria-labelledby={`field-${field?.id ?? 'none'}`}>
            <header className={styles.fieldHead}>
              {field && (
                <span className={styles.number} aria-hidden="true">
                  {field.index + 1}
                </span>
              )}
              <div className={styles.fieldText}>
                <h2 id={`field-${field?.id ?? 'none'}`} className={styles.fieldTitle}>
                  {field?.title.text ?? say('agenda.noField')}
                </h2>
                {field?.note.text && <p className={styles.note}>{field.note.text}</p>}
              </div>
              <span className={styles.count}>{say('agenda.projectCount', { n: members.length })}</span>
            </header>
            {members.length === 0 ? (
              <p className={styles.none}>{say('agenda.fieldEmpty')}</p>
            ) : (
              <ul className={styles.lines}>
                {members.map((project) => (
                  <ProjectLine key={project.id} {...{ plan, project, standings, onOpen, onChange }} />
                ))}
              </ul>
            )}
          </section>
        ))}
    </div>
  )
}

type LineProps = Pick<ListProps, 'plan' | 'standings' | 'onOpen' | 'onChange'> & { project: ProjectOf }
function ProjectLine({ plan, project, standings, onOpen, onChange }: LineProps) {
  const say = useSay()
  const title = useTitleOf()(project)
  const written = useWritten()
  const phase = plan.phases.find((one) => one.id === project.phase)
  const group = plan.groups.find((one) => one.id === project.group)
  const { lineage, status } = project
  const standing = standings(project.id)
  async function toField(next: string) {
    const field = plan.fields.find((one) => one.id === next)
    if (field) await onChange(project, 'field', next, say('agenda.moved', { column: field.title.text }))
  }
  const who = [group?.title.text, project.contact.text].filter(Boolean).join(' · ')
  return (
    <li className={styles.line} data-status={status}>
      <span className={styles.place} aria-hidden="true">
        {lineage?.place != null && (
          <>
            <PlaceBadge place={lineage.place} /> <small>{say('agenda.inVote')}</small>
          </>
        )}
      </span>
      <div className={styles.body}>
        <h3 className={styles.title}>
          <button type="button" className={styles.open} {...written} onClick={() => onOpen(project.id)}>
            {title}
          </button>
        </h3>
        {project.text.text && (
          <p className={styles.text} {...written}>
            {project.text.text}
          </p>
        )}
        <LineageLine project={project} />
      </div>
      <div className={styles.side}>
        <SelectField
          label={`${say('agenda.status')}: ${title}`}
          hideLabel
          value={status}
          options={STATUSES.map((one) => ({ value: one, label: say(`agenda.status.${one}`) }))}
          onChange={(next) => void onChange(project, 'status', next, say(`agenda.status.${next}`))}
        />
        {project.field === null && (
          <SelectField
            label={`${say('agenda.field')}: ${title}`}
            hideLabel
            value=""
            options={[
              { value: '', label: say('agenda.chooseField') },
              ...plan.fields.map((field) => ({ value: field.id, label: field.title.text })),
            ]}
            onChange={(next) => void toField(next)}
          />
        )}
        {standing && (
          <span className={styles.fact}>
            <Icon name="ranking" />
            {standingIn(say, standing)}
          </span>
        )}
        {phase && (
          <span className={styles.fact}>
            <Icon name="flag" />
            {phase.title.text}
          </span>
        )}
        {who && (
          <span className={styles.fact}>
            <Icon name="users" />
            {who}
          </span>
        )}
      </div>
    </li>
  )
}
