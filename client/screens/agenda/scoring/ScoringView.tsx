import { useState } from 'react'
import { defaultAgenda, SCALE_ENDS } from '#shared/agenda/defaults.ts'
import { sharesOf } from '#shared/agenda/scoring.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { ProgressBar } from '../../../kit/ProgressBar.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import { wordsOf } from '../draft.ts'
import type { Plan } from '../rows.ts'
import { CriteriaDialog } from './CriteriaDialog.tsx'
import { EarlierPanel } from './EarlierPanel.tsx'
import { EvaluatorsPanel } from './EvaluatorsPanel.tsx'
import { RankingList } from './RankingList.tsx'
import { type Scoring, useScoring } from './rows.ts'
import styles from './Scoring.module.css'
import { TiersDialog } from './TiersDialog.tsx'

/** How projects are judged, what came out, and which priority groups follow. */
export function ScoringView({ id, plan }: { id: string; plan: Plan }) {
  const scoring = useScoring()
  if (!scoring) return null
  return scoring.criteria.length === 0 ? (
    <Beginning plan={plan} scoring={scoring} />
  ) : (
    <Judging id={id} plan={plan} scoring={scoring} />
  )
}

function Beginning({ plan, scoring }: { plan: Plan; scoring: Scoring }) {
  const say = useSay()
  const [run, state] = useAct()
  async function begin() {
    const { criteria, tiers } = defaultAgenda(plan.agenda.lang)
    const ends = SCALE_ENDS[plan.agenda.lang]
    const scale = () => ({ weight: 25, from: 1, to: 5, low: wordsOf(ends.low), high: wordsOf(ends.high) })
    const list = criteria.map(({ title, note }) => ({
      ...{ id: freshId(), title: wordsOf(title), note: wordsOf(note), ...scale() },
    }))
    const reply = await run({ type: 'criteria/set', was: scoring.criteriaAt, criteria: list })
    if (!reply.ok || scoring.tiers.length > 0) return
    const groups = tiers.map(({ title, limit }) => ({ id: freshId(), title: wordsOf(title), limit }))
    await run({ type: 'tiers/set', was: scoring.tiersAt, by: 'size', tiers: groups })
  }
  return (
    <EmptyState
      title={say('scoring.empty')}
      action={
        <Button variant="primary" icon="plus" busy={state.busy} onClick={() => void begin()}>
          {say('scoring.takeDefaults')}
        </Button>
      }
    >
      {say('scoring.emptyText')}
      <RefusalNotice refusal={state.refusal} />
    </EmptyState>
  )
}

function Judging({ id, plan, scoring }: { id: string; plan: Plan; scoring: Scoring }) {
  const say = useSay()
  const [open, setOpen] = useState<'criteria' | 'tiers' | null>(null)
  const { ranking, criteria, tiers } = scoring
  const judged = ranking.filter((one) => one.place !== null).length
  const shares = sharesOf(criteria.map((one) => one.weight))
  const close = () => setOpen(null)
  return (
    <div className={styles.view}>
      <div className={styles.main}>
        <ProgressBar
          value={judged}
          of={ranking.length}
          label={say('scoring.progress', { n: judged, of: ranking.length })}
          showLabel
        />
        <RankingList id={id} plan={plan} scoring={scoring} />
      </div>
      <div className={styles.side}>
        <EvaluatorsPanel id={id} scoring={scoring} />
        <Panel
          sheet
          title={say('scoring.criteria')}
          actions={
            <Button icon="pencil" onClick={() => setOpen('criteria')} aria-label={say('scoring.criteriaEdit')}>
              {say('scoring.change')}
            </Button>
          }
        >
          <ul className={styles.facts}>
            {criteria.map((one, at) => (
              <li key={one.id}>
                <span>{one.title.text}</span>
                <span className={styles.quiet}>
                  {say('scoring.share', { n: shares[at] ?? 0 })} ·{' '}
                  {say('scoring.scaleOf', { from: one.from, to: one.to })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel
          sheet
          title={say('scoring.tiers')}
          actions={
            <Button icon="pencil" onClick={() => setOpen('tiers')} aria-label={say('scoring.tiersEdit')}>
              {say('scoring.change')}
            </Button>
          }
        >
          <ul className={styles.facts}>
            {tiers.map((one) => (
              <li key={one.id}>
                <span>{one.title.text}</span>
                <span className={styles.quiet}>
                  {one.limit === null
                    ? say('scoring.rest')
                    : say(scoring.tiersBy === 'size' ? 'scoring.seats' : 'scoring.atLeast', { n: one.limit })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <EarlierPanel plan={plan} scoring={scoring} />
      </div>
      {open === 'criteria' && <CriteriaDialog scoring={scoring} onClose={close} />}
      {open === 'tiers' && <TiersDialog scoring={scoring} onClose={close} />}
    </div>
  )
}
