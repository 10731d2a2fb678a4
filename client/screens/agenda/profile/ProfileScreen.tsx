import { type ReactNode, useState } from 'react'
import { isEmpty, SECTIONS, type Section } from '#shared/agenda/profile.ts'
import { valueOf } from '#shared/agenda/projects.ts'
import { Badge } from '../../../kit/Badge.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useSay } from '../../../kit/language.tsx'
import { PageTitle } from '../../../kit/PageTitle.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { STATUS_TONE, standingIn, useTitleOf } from '../labels.ts'
import { isFit, useFit } from '../print/fetching.ts'
import { PrintPanel } from '../print/PrintPanel.tsx'
import type { Plan, ProjectOf } from '../rows.ts'
import { useStandings } from '../scoring/rows.ts'
import { HistoryDialog } from './HistoryDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { ProfileField } from './ProfileField.tsx'
import styles from './Profile.module.css'
import { Sources } from './Sources.tsx'

export type ProfileProps = {
  room: string
  plan: Plan
  project: string
  /** The projects in whose order one leafs, and the address of one of them; of none: the way back. */
  among: readonly ProjectOf[]
  to: (project?: string) => string
  /** What this reader may not write. */
  locked: (key: string) => boolean
  /** An organiser also lets ideas grow together. */
  organiser?: boolean
  actions?: ReactNode
  beside?: (project: ProjectOf) => ReactNode
}

/** The profile of one project, written in place by all who may. */
export function ProfileScreen(props: ProfileProps) {
  const say = useSay()
  const project = props.plan.projects.find((one) => one.id === props.project)
  if (project) return <Profile key={project.id} {...props} found={project} />
  return (
    <EmptyState
      title={say('profile.gone')}
      action={
        <LinkButton to={props.to()} icon="left">
          {say('profile.back')}
        </LinkButton>
      }
    >
      {say('profile.goneHint')}
    </EmptyState>
  )
}

/** The broad columns hold what is read, the narrow ones what is looked up. */
const BROAD: readonly Section[] = ['about', 'money', 'proof']

function Profile({
  found: project,
  room,
  plan,
  among,
  to,
  locked,
  organiser,
  actions,
  beside,
}: ProfileProps & { found: ProjectOf }) {
  const say = useSay()
  const title = useTitleOf()(project)
  const [history, setHistory] = useState<{ field: string | null } | null>(null)
  const [merging, setMerging] = useState(false)
  const standing = useStandings()(project.id)
  const specs = plan.profile.specs.filter((spec) => spec.shown)
  const filled = specs.filter((spec) => !isEmpty(valueOf(project, spec.key))).length
  const stamp = JSON.stringify([project.versions, plan.profile.at])
  const fit = useFit(room, `profile-${project.id}.pdf`, stamp)
  const over = new Map(isFit(fit) ? fit.tooLong[0]?.fields.map(({ key, cut }) => [key, cut]) : [])
  const field = plan.fields.find((one) => one.id === project.field)
  const section = (name: Section) => {
    const own = specs.filter((spec) => spec.section === name)
    return own.length === 0 ? null : (
      <Panel key={name} sheet title={say(`profile.section.${name}`)}>
        <dl className={styles.fields}>
          {own.map((spec) => (
            <ProfileField
              key={spec.key}
              {...{ plan, project, spec, locked: locked(spec.key), over: over.get(spec.key) }}
              onHistory={(key) => setHistory({ field: key })}
            />
          ))}
        </dl>
      </Panel>
    )
  }
  return (
    <>
      <Leaf {...{ project, among, to }} />
      <div className={styles.head}>
        <PageTitle eyebrow={[say('profile.name'), field?.title.text].filter(Boolean).join(' · ')} title={title} line />
        <div className={styles.headSide}>
          <Badge tone={STATUS_TONE[project.status]}>{say(`agenda.status.${project.status}`)}</Badge>
          {standing && <Badge icon="ranking">{standingIn(say, standing)}</Badge>}
          <ProgressBar
            value={filled}
            of={specs.length}
            label={say('profile.filled', { n: filled, of: specs.length })}
            showLabel
          />
          <div className={styles.buttons}>
            <Button icon="clock" onClick={() => setHistory({ field: null })}>
              {say('profile.history')}
            </Button>
            {actions}
          </div>
        </div>
      </div>
      <div className={styles.page}>
        <div className={styles.column}>{SECTIONS.filter((one) => BROAD.includes(one)).map(section)}</div>
        <div className={styles.column}>
          {beside?.(project)}
          <PrintPanel
            room={room}
            project={project.id}
            specs={plan.profile.specs}
            {...{ fit, stamp }}
            files={organiser ?? false}
          />
          {SECTIONS.filter((one) => !BROAD.includes(one)).map(section)}
          <Sources project={project} onMerge={organiser ? () => setMerging(true) : null} />
        </div>
      </div>
      {history && (
        <HistoryDialog {...{ room, plan, project, locked, field: history.field }} onClose={() => setHistory(null)} />
      )}
      {merging && <MergeDialog plan={plan} project={project} onClose={() => setMerging(false)} />}
    </>
  )
}

/** Back, and from one profile to the next. */
function Leaf({ project, among, to }: Pick<ProfileProps, 'among' | 'to'> & { project: ProjectOf }) {
  const say = useSay()
  const titleOf = useTitleOf()
  const at = among.findIndex((one) => one.id === project.id)
  const [before, after] = [among[at - 1], among[at + 1]]
  return (
    <nav className={styles.leaf} aria-label={say('profile.name')}>
      <LinkButton to={to()} variant="quiet" icon="left">
        {say('profile.back')}
      </LinkButton>
      <span className={styles.leafTurn}>
        {at >= 0 && <span className={styles.small}>{say('profile.at', { n: at + 1, of: among.length })}</span>}
        {before && (
          <LinkButton to={to(before.id)} icon="left" label={say('profile.previous', { title: titleOf(before) })}>
            {say('profile.previousShort')}
          </LinkButton>
        )}
        {after && (
          <LinkButton to={to(after.id)} icon="right" label={say('profile.next', { title: titleOf(after) })}>
            {say('profile.nextShort')}
          </LinkButton>
        )}
      </span>
    </nav>
  )
}
