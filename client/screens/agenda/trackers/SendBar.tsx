import { useState } from 'react'
import type { Mode } from '#shared/trackers/told.ts'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { SelectField, type SelectOption } from '../../../kit/SelectField.tsx'
import { useTitleOf } from '../labels.ts'
import type { Plan } from '../rows.ts'
import { useScoring } from '../scoring/rows.ts'
import { type Scope, scopesOf } from './scope.ts'
import styles from './Trackers.module.css'

type Props = {
  plan: Plan
  busy: boolean
  /** Something of ours is over there already. */
  known: boolean
  onStart: (mode: Mode, projects: readonly string[] | null) => void
  onStop: (() => void) | null
}

/** What shall be sent, and what can be done with it. */
export function SendBar({ plan, busy, known, onStart, onStop }: Props) {
  const say = useSay()
  const titleOf = useTitleOf()
  const scoring = useScoring()
  const [value, setValue] = useState('all')
  const scopes = scopesOf(plan, scoring)
  // What was chosen may have gone meanwhile.
  const chosen = scopes.find((one) => one.value === value) ?? scopes[0]
  const named = ({ kind, id, count }: Scope): Pick<SelectOption, 'label' | 'group'> => {
    if (kind === 'all') return { label: say('trackers.all', { n: count }) }
    const group = say(`trackers.scope.${kind}`)
    if (kind === 'project') {
      const project = plan.projects.find((one) => one.id === id)
      return { group, label: project ? titleOf(project) : id }
    }
    const list = kind === 'tier' ? (scoring?.tiers ?? []) : plan.fields
    const name = list.find((one) => one.id === id)?.title.text ?? ''
    return { group, label: say('trackers.scope.of', { name, n: count }) }
  }
  const start = (mode: Mode) => onStart(mode, mode === 'status' ? null : (chosen?.projects ?? null))
  return (
    <div className={styles.row}>
      <SelectField
        label={say('trackers.which')}
        value={chosen?.value ?? 'all'}
        onChange={setValue}
        options={scopes.map((scope) => ({ value: scope.value, ...named(scope) }))}
      />
      <div className={styles.doings}>
        <Button icon="eye" busy={busy} onClick={() => start('plan')}>
          {say('trackers.plan')}
        </Button>
        <Button icon="send" variant="primary" busy={busy} onClick={() => start('push')}>
          {say('trackers.push')}
        </Button>
        {known && (
          <Button icon="download" busy={busy} onClick={() => start('status')}>
            {say('trackers.status')}
          </Button>
        )}
        {onStop && (
          <Button icon="stop" variant="quiet" onClick={onStop}>
            {say('trackers.stop')}
          </Button>
        )}
      </div>
    </div>
  )
}
