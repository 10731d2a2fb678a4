import { useEffect, useState } from 'react'
import { labelOf } from '#shared/agenda/plainValue.ts'
import type { Criterion } from '#shared/agenda/agenda.ts'
import { isEmpty } from '#shared/agenda/profile.ts'
import { valueOf } from '#shared/agenda/projects.ts'
import type { GivenRow } from '#shared/agenda/view.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { ScaleInput } from '../../../activities/parts/ScaleInput.tsx'
import { Badge } from '../../../kit/Badge.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay, useWritten } from '../../../kit/language.tsx'
import { useAct } from '../../../net/useAct.ts'
import { useTitleOf } from '../labels.ts'
import { LineageLine } from '../Lineage.tsx'
import { FieldValue } from '../profile/FieldValue.tsx'
import type { Plan, ProjectOf } from '../rows.ts'
import styles from './Evaluator.module.css'

type CardProps = {
  plan: Plan
  project: ProjectOf
  criteria: readonly Criterion[]
  given: GivenRow
  missing: number
  locked: boolean
  at: number
  of: number
  onPrevious: (() => void) | null
  onNext: (() => void) | null
  /** A judgement was given: the card stays where it is, also when it is complete now. */
  onTouch: () => void
}

/** One project and the scales to judge it by. */
export function JudgeCard({ plan, project, criteria, given, missing, locked, at, of, ...on }: CardProps) {
  const say = useSay()
  const written = useWritten()
  const title = useTitleOf()(project)
  const [run, state] = useAct()
  // What was pressed shows at once, until the server's own word says the same: a press before it must not undo the next.
  const [pressed, setPressed] = useState<Record<string, number | null>>({})
  useEffect(
    () =>
      setPressed((before) =>
        Object.fromEntries(Object.entries(before).filter(([key, value]) => (given[key] ?? null) !== value)),
      ),
    [given],
  )
  const shown = plan.profile.specs.filter(
    (spec) => spec.shown && spec.key !== 'title' && spec.key !== 'text' && !isEmpty(valueOf(project, spec.key)),
  )
  const next = (go: () => void) => () => {
    go()
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-judge]')?.focus())
  }
  async function judge(criterion: string, value: number | null) {
    on.onTouch()
    setPressed((before) => ({ ...before, [criterion]: value }))
    const reply = await run({ type: 'score/set', project: project.id, criterion, value })
    if (!reply.ok) setPressed(({ [criterion]: _gone, ...rest }) => rest)
  }
  const valueNow = (id: string) => (id in pressed ? (pressed[id] ?? null) : (given[id] ?? null))
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <p className={styles.quiet}>
          {say('evaluator.at', { n: at, of })}{' '}
          <Badge tone={missing === 0 ? 'good' : 'plain'}>
            {missing === 0 ? say('evaluator.scored') : say('evaluator.missing', { n: missing })}
          </Badge>
        </p>
        <h2 className={styles.title} tabIndex={-1} data-judge="" {...written}>
          {title}
        </h2>
        {project.text.text && (
          <p className={styles.text} {...written}>
            {project.text.text}
          </p>
        )}
        <LineageLine project={project} />
        {shown.length > 0 && (
          <details className={styles.more}>
            <summary>{say('evaluator.more')}</summary>
            <dl className={styles.facts}>
              {shown.map((spec) => (
                <div key={spec.key}>
                  <dt>{labelOf(spec, say)}</dt>
                  <dd>
                    <FieldValue plan={plan} spec={spec} value={valueOf(project, spec.key)} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </header>
      {criteria.map((one) => (
        <ScaleInput
          key={one.id}
          label={one.title.text}
          hint={one.note.text || undefined}
          {...{ from: one.from, to: one.to, low: one.low.text, high: one.high.text, disabled: locked }}
          value={valueNow(one.id)}
          onChange={(value) => void judge(one.id, value)}
          clear={{
            label: say('evaluator.take', { criterion: one.title.text }),
            onClear: () => void judge(one.id, null),
          }}
        />
      ))}
      <RefusalNotice refusal={state.refusal} />
      <footer className={styles.foot}>
        {on.onPrevious && (
          <Button icon="left" onClick={next(on.onPrevious)}>
            {say('evaluator.previous')}
          </Button>
        )}
        {on.onNext && (
          <Button variant={missing === 0 ? 'primary' : 'secondary'} icon="right" onClick={next(on.onNext)}>
            {say('evaluator.onwards')}
          </Button>
        )}
      </footer>
    </article>
  )
}
