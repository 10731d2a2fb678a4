import { useEffect } from 'react'
import { useParams } from 'react-router'
import { isEmpty } from '#shared/agenda/profile.ts'
import { valueOf } from '#shared/agenda/projects.ts'
import { groupScope, ORGANISERS_ONLY } from '#shared/agenda/roles.ts'
import { Badge } from '../../../kit/Badge.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useSay, useWritten } from '../../../kit/language.tsx'
import { Link } from '../../../kit/Link.tsx'
import { PageTitle } from '../../../kit/PageTitle.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { enter } from '../../../net/net.ts'
import { useNet } from '../../../net/store.ts'
import { PlainPage } from '../../organiser/shell/PlainPage.tsx'
import { LineNotice } from '../../parts/LineNotice.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { STATUS_TONE, useTitleOf } from '../labels.ts'
import { ProfileScreen } from '../profile/ProfileScreen.tsx'
import { type Plan, type ProjectOf, usePlan } from '../rows.ts'
import styles from './Group.module.css'

/** A working group at its profiles: everybody with the link writes in the same ones, field by field. */
export function GroupPage({ room, grant }: { room: string; grant: string }) {
  const say = useSay()
  const { project } = useParams()
  const plan = usePlan()
  const { refusal, scope } = useNet((net) => net)
  useEffect(() => enter({ id: room, name: room, grant }), [room, grant])
  if (refusal) return <Refused refusal={refusal} />
  if (!plan) return <Waiting />
  const group = plan.groups.find((one) => groupScope(one.id) === scope)
  const own = plan.projects.filter((one) => group !== undefined && one.group === group.id)
  const to = (other?: string) => `/group/${room}/${grant}${other ? `/${other}` : ''}`
  return (
    <PlainPage title={group?.title.text ?? say('agenda.group')} wide home={to()}>
      <LineNotice />
      {project === undefined ? (
        <Own plan={plan} title={group?.title.text ?? ''} own={own} to={to} />
      ) : (
        <ProfileScreen
          {...{ room, plan, project, among: own, to }}
          locked={(key) => ORGANISERS_ONLY.has(key) || !own.some((one) => one.id === project)}
        />
      )}
    </PlainPage>
  )
}

type OwnProps = { plan: Plan; title: string; own: readonly ProjectOf[]; to: (project: string) => string }
function Own({ plan, title, own, to }: OwnProps) {
  const say = useSay()
  return (
    <>
      <PageTitle eyebrow={plan.agenda.meta.title.text} title={title} line lead={say('group.lead')} />
      {own.length === 0 ? (
        <EmptyState title={say('group.none')}>{say('group.noneText')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {own.map((project) => (
            <Card key={project.id} plan={plan} project={project} to={to(project.id)} />
          ))}
        </ul>
      )}
    </>
  )
}

function Card({ plan, project, to }: { plan: Plan; project: ProjectOf; to: string }) {
  const say = useSay()
  const written = useWritten()
  const titleOf = useTitleOf()
  const specs = plan.profile.specs.filter((spec) => spec.shown)
  const filled = specs.filter((spec) => !isEmpty(valueOf(project, spec.key))).length
  return (
    <li className={styles.card}>
      <p>
        <Badge tone={STATUS_TONE[project.status]}>{say(`agenda.status.${project.status}`)}</Badge>
      </p>
      <h2 className={styles.title}>
        <Link to={to} className={styles.open}>
          <span {...written}>{titleOf(project)}</span>
        </Link>
      </h2>
      {project.text.text && (
        <p className={styles.text} {...written}>
          {project.text.text}
        </p>
      )}
      <ProgressBar
        value={filled}
        of={specs.length}
        label={say('profile.filled', { n: filled, of: specs.length })}
        showLabel
      />
    </li>
  )
}
