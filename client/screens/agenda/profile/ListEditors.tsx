import { LINE_MAX, MAX_MILESTONES } from '#shared/agenda/limits.ts'
import type { Milestone, Span } from '#shared/agenda/profile.ts'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { Checkbox } from '../../../kit/Checkbox.tsx'
import { useSay } from '../../../kit/language.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { freshId } from '../../../net/device.ts'
import type { Plan } from '../rows.ts'
import lists from './Lists.module.css'
import styles from './Profile.module.css'

type ListProps<T> = { list: readonly T[]; onChange: (list: readonly T[]) => void }

/** What is to be reached by when. */
export function MilestoneEditor({ list, onChange }: ListProps<Milestone>) {
  const say = useSay()
  const change = (id: string, next: Partial<Milestone>) =>
    onChange(list.map((one) => (one.id === id ? { ...one, ...next } : one)))
  const add = () => onChange([...list, { id: freshId(), title: { id: freshId(), text: '' }, date: '', done: false }])
  return (
    <div className={lists.lines}>
      {list.map((one, at) => (
        <div key={one.id} className={lists.line}>
          <TextField
            label={say('profile.milestone.title', { n: at + 1 })}
            value={one.title.text}
            // Another wording is another text, so that the one before can be erased by itself.
            onChange={(text) => change(one.id, { title: { id: freshId(), text } })}
            maxLength={LINE_MAX}
          />
          <TextField
            label={say('profile.milestone.date', { n: at + 1 })}
            type="date"
            value={one.date}
            onChange={(date) => change(one.id, { date })}
          />
          <div className={lists.lineEnd}>
            <Checkbox
              label={say('profile.milestone.done')}
              checked={one.done}
              onChange={(done) => change(one.id, { done })}
            />
            <IconButton
              icon="trash"
              label={say('profile.milestone.remove', { n: at + 1 })}
              onClick={() => onChange(list.filter(({ id }) => id !== one.id))}
            />
          </div>
        </div>
      ))}
      {list.length < MAX_MILESTONES && (
        <div>
          <Button icon="plus" onClick={add}>
            {say('profile.milestone.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** From when to when a project is in which phase. */
export function ScheduleEditor({ plan, list, onChange }: ListProps<Span> & { plan: Plan }) {
  const say = useSay()
  const spanOf = (phase: string) => list.find((one) => one.phase === phase) ?? { phase, from: '', to: '' }
  const change = (phase: string, next: Partial<Span>) =>
    onChange(plan.phases.map(({ id }) => (id === phase ? { ...spanOf(id), ...next } : spanOf(id))))
  if (plan.phases.length === 0) return <p className={styles.open}>{say('profile.noPhases')}</p>
  return (
    <div className={lists.lines}>
      {plan.phases.map(({ id, title }) => (
        <fieldset key={id} className={lists.span}>
          <legend>{title.text}</legend>
          <TextField
            label={say('profile.from')}
            aria-label={say('profile.fromOf', { phase: title.text })}
            type="date"
            value={spanOf(id).from}
            onChange={(from) => change(id, { from })}
          />
          <TextField
            label={say('profile.to')}
            aria-label={say('profile.toOf', { phase: title.text })}
            type="date"
            value={spanOf(id).to}
            min={spanOf(id).from || undefined}
            onChange={(to) => change(id, { to })}
          />
        </fieldset>
      ))}
    </div>
  )
}
