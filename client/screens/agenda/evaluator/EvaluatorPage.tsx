import { useEffect, useState } from 'react'
import type { AskedRow, GivenRow } from '#shared/agenda/view.ts'
import { Chip, ChipRow } from '../../../kit/Chip.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { PageTitle } from '../../../kit/PageTitle.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { enter } from '../../../net/net.ts'
import { useMine, useNet, useRow } from '../../../net/store.ts'
import { PlainPage } from '../../organiser/shell/PlainPage.tsx'
import { LineNotice } from '../../parts/LineNotice.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { type Plan, usePlan } from '../rows.ts'
import { JudgeCard } from './JudgeCard.tsx'
import styles from './Evaluator.module.css'

const none: GivenRow = {}

/** Judging projects, one after the other: for one office, which sees its own judgements alone. */
export function EvaluatorPage({ room, grant }: { room: string; grant: string }) {
  const say = useSay()
  const plan = usePlan()
  const asked = useRow<AskedRow>('asked')
  const refusal = useNet((net) => net.refusal)
  useEffect(() => enter({ id: room, name: room, grant }), [room, grant])
  if (refusal) return <Refused refusal={refusal} />
  if (!plan || !asked) return <Waiting />
  return (
    <PlainPage title={say('evaluator.title')}>
      <LineNotice />
      <Judging plan={plan} criteria={asked.criteria} />
    </PlainPage>
  )
}

function Judging({ plan, criteria }: { plan: Plan; criteria: AskedRow['criteria'] }) {
  const say = useSay()
  const title = useMine<string>('evaluator')
  const mine = useNet((net) => net.mine)
  const [which, setWhich] = useState<'open' | 'all'>('open')
  const [chosen, setChosen] = useState<string | null>(null)
  const given = (project: string) => (mine[`given/${project}`] as GivenRow | undefined) ?? none
  const missing = (project: string) => criteria.filter((one) => !Object.hasOwn(given(project), one.id)).length
  const open = plan.projects.filter((one) => missing(one.id) > 0)
  const done = plan.projects.length - open.length
  // Whoever has begun knows how it works; on a phone the scales come first then.
  const begun = plan.projects.some((one) => given(one.id) !== none)
  // What has just been completed stays on the screen until one goes on.
  const list = which === 'all' ? plan.projects : plan.projects.filter((one) => missing(one.id) > 0 || one.id === chosen)
  const at = Math.max(
    0,
    list.findIndex((one) => one.id === chosen),
  )
  const project = list[at]
  return (
    <>
      <PageTitle
        eyebrow={plan.agenda.meta.title.text}
        title={say('evaluator.title')}
        line
        lead={title && [say('evaluator.as', { title }), begun ? '' : say('evaluator.lead')].join(' ').trim()}
      />
      {title === undefined && <Notice tone="warn">{say('evaluator.removed')}</Notice>}
      {plan.projects.length === 0 || criteria.length === 0 ? (
        <EmptyState title={say('evaluator.nothing')}>{say('evaluator.nothingText')}</EmptyState>
      ) : (
        <>
          <ProgressBar
            value={done}
            of={plan.projects.length}
            label={say('evaluator.progress', { n: done, of: plan.projects.length })}
            showLabel
          />
          <ChipRow label={say('evaluator.which')}>
            {(['open', 'all'] as const).map((one) => (
              <Chip
                key={one}
                pressed={which === one}
                count={one === 'open' ? open.length : plan.projects.length}
                onChange={() => setWhich(one)}
              >
                {say(`evaluator.${one}`)}
              </Chip>
            ))}
          </ChipRow>
          {project ? (
            <div className={styles.page}>
              <JudgeCard
                key={project.id}
                {...{ plan, project, criteria, given: given(project.id), missing: missing(project.id) }}
                locked={title === undefined}
                at={at + 1}
                of={list.length}
                onPrevious={at > 0 ? () => setChosen(list[at - 1]?.id ?? null) : null}
                onNext={at < list.length - 1 ? () => setChosen(list[at + 1]?.id ?? null) : null}
                onTouch={() => setChosen(project.id)}
              />
            </div>
          ) : (
            <EmptyState title={say('evaluator.done')}>{say('evaluator.doneText')}</EmptyState>
          )}
        </>
      )}
    </>
  )
}
