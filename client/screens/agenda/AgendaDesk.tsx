import { useState } from 'react'
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
import { FilterBar } from './FilterBar.tsx'
import { type Filter, filtered, isFiltering, noFilter } from './filter.ts'
import { ListView } from './ListView.tsx'
import { PlanView } from './PlanView.tsx'
import { ProjectDialog } from './ProjectDialog.tsx'
import type { Plan } from './rows.ts'
import { TakeDialog } from './TakeDialog.tsx'

type View = 'list' | 'board' | 'plan'
/** Which dialog is open: one project by its id, a new one, or the handover. */
type Open = { project: string } | 'new' | 'take' | null

/** The whole desk of an agenda. */
export function AgendaDesk({ id, plan }: { id: string; plan: Plan }) {
  const say = useSay()
  const { announce } = useVoice()
  const [view, setView] = useState<View>('list')
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [open, setOpen] = useState<Open>(null)
  const [run, state] = useAct()
  const shown = filtered(plan, filter)
  const close = () => setOpen(null)
  const openProject = (project: string) => setOpen({ project })
  async function change(project: string, changes: object, said: string) {
    const reply = await run({ type: 'project/edit', id: project, ...changes })
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
        <FilterBar plan={plan} filter={filter} onChange={setFilter} shown={shown.length} />
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
            onOpen={openProject}
            onChange={change}
          />
        ) : (
          <BoardView plan={plan} projects={shown} onOpen={openProject} onChange={change} />
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
        onChange={setView}
        tabs={[
          { id: 'list', label: say('agenda.list'), icon: 'menu' },
          { id: 'board', label: say('agenda.board'), icon: 'card' },
          { id: 'plan', label: say('agenda.plan'), icon: 'settings' },
        ]}
      >
        <div className={styles.work}>{view === 'plan' ? <PlanView plan={plan} /> : work}</div>
      </Tabs>
      {open === 'take' && <TakeDialog agenda={id} fields={plan.fields} onClose={close} />}
      {open !== null && open !== 'take' && (
        <ProjectDialog
          plan={plan}
          project={open === 'new' ? null : open.project}
          field={filter.field}
          onClose={close}
        />
      )}
    </>
  )
}
