import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Value } from '#shared/agenda/profile.ts'
import { versionOf } from '#shared/agenda/projects.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { useSay } from '../../kit/language.tsx'
import { Tabs } from '../../kit/Tabs.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useAct } from '../../net/useAct.ts'
import styles from './Agenda.module.css'
import { AgendaHead } from './AgendaHead.tsx'
import { BoardView } from './BoardView.tsx'
import { DirectoryView } from './directory/DirectoryView.tsx'
import { ExchangeView } from './exchange/ExchangeView.tsx'
import { FilterBar } from './FilterBar.tsx'
import { type Filter, filtered, isFiltering, noFilter } from './filter.ts'
import { ListView } from './ListView.tsx'
import type { Look, View } from './look.ts'
import { useScoring, useStandings } from './scoring/rows.ts'
import { ScoringView } from './scoring/ScoringView.tsx'
import { PlanView } from './PlanView.tsx'
import { ProjectDialog } from './ProjectDialog.tsx'
import { PublicView } from './open/PublicView.tsx'
import type { Plan, ProjectOf } from './rows.ts'
import { TakeDialog } from './TakeDialog.tsx'
import { TimelineView } from './timeline/TimelineView.tsx'
import { TrackersView } from './trackers/TrackersView.tsx'

/** Which dialog is open: a new project, or the handover. */
type Open = 'new' | 'take' | null
type DeskProps = { id: string; plan: Plan; look: Look; onLook: (look: Look) => void }

/** The whole desk of an agenda. */
export function AgendaDesk({ id, plan, look, onLook }: DeskProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { announce } = useVoice()
  const { view, columns, directory, filter } = look
  const setFilter = (next: Filter) => onLook({ ...look, filter: next })
  const [open, setOpen] = useState<Open>(null)
  const [run, state] = useAct()
  const scoring = useScoring()
  const standings = useStandings()
  const tierOf = (project: string) => standings(project)?.tier ?? null
  const tiers = scoring?.tiers.filter(({ id: tier }) => plan.projects.some((one) => tierOf(one.id) === tier)) ?? []
  const shown = filtered(plan, filter, tierOf)
  const close = () => setOpen(null)
  const openProject = (project: string) => void navigate(`/o/agenda/${id}/${project}`)
  async function change(project: ProjectOf, key: string, value: Value, said: string) {
    const reply = await run({ type: 'profile/set', id: project.id, key, was: versionOf(project, key), value })
    if (reply.ok) announce(said)
  }

  const work =
    plan.projects.length === 0 ? (
      <EmptyState
        title={say('agenda.empty')}
        action={
          <div className={styles.doings}>
            <Button variant="primary" icon="merge" onClick={() => setOpen('take')}>
              {say('agenda.take')}
            </Button>
            <Button variant="quiet" icon="plus" onClick={() => setOpen('new')}>
              {say('agenda.addProject')}
            </Button>
          </div>
        }
      >
        {say('agenda.emptyText')}
      </EmptyState>
    ) : (
      <>
        <FilterBar {...{ plan, filter, tiers, tierOf }} onChange={setFilter} shown={shown.length} />
        {shown.length === 0 ? (
          <EmptyState
            title={say('agenda.noneFound')}
            action={<Button onClick={() => setFilter(noFilter)}>{say('agenda.showAll')}</Button>}
          >
            {say('agenda.noneFoundHint')}
          </EmptyState>
        ) : view === 'list' ? (
          <ListView
            plan={plan}
            projects={shown}
            filtering={isFiltering(filter)}
            standings={standings}
            onOpen={openProject}
            onChange={change}
          />
        ) : view === 'time' ? (
          <TimelineView plan={plan} projects={shown} onOpen={openProject} />
        ) : (
          <BoardView
            plan={plan}
            projects={shown}
            columns={columns}
            onColumns={(next) => onLook({ ...look, columns: next })}
            onOpen={openProject}
            onChange={change}
          />
        )}
      </>
    )

  return (
    <>
      <AgendaHead id={id} plan={plan} onTake={() => setOpen('take')} onAdd={() => setOpen('new')} />
      <RefusalNotice refusal={state.refusal} />
      <Tabs<View>
        label={say('agenda.views')}
        value={view}
        onChange={(next) => onLook({ ...look, view: next })}
        tabs={[
          { id: 'list', label: say('agenda.list'), icon: 'menu' },
          { id: 'board', label: say('agenda.board'), icon: 'card' },
          { id: 'time', label: say('timeline.tab'), icon: 'clock' },
          { id: 'scoring', label: say('scoring.tab'), icon: 'ranking' },
          { id: 'plan', label: say('agenda.plan'), icon: 'settings' },
          { id: 'directory', label: say('directory.tab'), icon: 'users' },
          { id: 'exchange', label: say('exchange.tab'), icon: 'swap' },
          { id: 'trackers', label: say('trackers.tab'), icon: 'send' },
          { id: 'public', label: say('open.tab'), icon: 'eye' },
        ]}
      >
        <div className={styles.work}>
          {view === 'plan' && <PlanView id={id} plan={plan} />}
          {view === 'scoring' && plan.projects.length > 0 && <ScoringView id={id} plan={plan} />}
          {view === 'directory' && (
            <DirectoryView {...{ id, plan }} name={directory} onName={(next) => onLook({ ...look, directory: next })} />
          )}
          {view === 'exchange' && <ExchangeView id={id} plan={plan} />}
          {view === 'trackers' && <TrackersView id={id} plan={plan} />}
          {view === 'public' && <PublicView id={id} plan={plan} />}
          {(['list', 'board', 'time'].includes(view) || (view === 'scoring' && plan.projects.length === 0)) && work}
        </div>
      </Tabs>
      {open === 'take' && <TakeDialog agenda={id} fields={plan.fields} onClose={close} />}
      {open === 'new' && <ProjectDialog plan={plan} field={filter.field} onClose={close} onAdded={openProject} />}
    </>
  )
}
