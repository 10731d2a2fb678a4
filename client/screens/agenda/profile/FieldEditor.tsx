import { labelOf } from '#shared/agenda/plainValue.ts'
import { STATUSES } from '#shared/agenda/agenda.ts'
import { LINE_MAX, LONG_MAX } from '#shared/agenda/limits.ts'
import type { Milestone, Span, Spec } from '#shared/agenda/profile.ts'
import type { ChoicesRow } from '#shared/agenda/view.ts'
import { type TextKey, texts } from '#shared/words/words.ts'
import { useSay } from '../../../kit/language.tsx'
import type { FieldLook } from '../../../kit/FieldFrame.tsx'
import { NumberField } from '../../../kit/NumberField.tsx'
import { SelectField } from '../../../kit/SelectField.tsx'
import { TextArea } from '../../../kit/TextArea.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { NAMES_OF, useChoices } from '../directory/rows.ts'
import type { Plan } from '../rows.ts'
import type { Draft } from './draft.ts'
import { MilestoneEditor, ScheduleEditor } from './ListEditors.tsx'

export type EditorProps = { plan: Plan; spec: Spec; draft: Draft; onChange: (draft: Draft) => void }

/** The control for one field, with its hint. */
export function FieldEditor({ plan, spec, draft, onChange }: EditorProps) {
  const say = useSay()
  const label = labelOf(spec, say)
  const key = `profile.hint.${spec.key}`
  const hint = Object.hasOwn(texts, key) ? say(key as TextKey) : undefined
  const look = { label, hideLabel: true, hint }
  const text = typeof draft === 'string' ? draft : ''
  switch (spec.kind) {
    case 'line':
      return <LineField {...look} of={NAMES_OF[spec.key]} value={text} onChange={onChange} />
    case 'text':
      return (
        <TextArea
          {...look}
          value={text}
          onChange={onChange}
          maxLength={LONG_MAX}
          rows={4}
          left={(n) => say('agenda.left', { n })}
        />
      )
    case 'date':
      return <TextField {...look} type="date" value={text} onChange={onChange} />
    case 'percent':
      return (
        <NumberField
          {...look}
          label={say('profile.percentLabel', { field: label })}
          value={typeof draft === 'number' ? draft : null}
          onChange={(next) => onChange(next === null ? null : Math.min(100, Math.max(0, Math.round(next))))}
          min={0}
          max={100}
          step={5}
          less={say('agenda.fewer')}
          more={say('agenda.more')}
        />
      )
    case 'milestones':
      return <MilestoneEditor list={draft as readonly Milestone[]} onChange={onChange} />
    case 'schedule':
      return <ScheduleEditor plan={plan} list={draft as readonly Span[]} onChange={onChange} />
    default:
      return <Choice plan={plan} spec={spec} draft={draft} onChange={onChange} />
  }
}

type LineProps = FieldLook & { of: keyof ChoicesRow | undefined; value: string; onChange: (text: string) => void }
/** One line; where a directory has names for it, they are offered. */
function LineField({ of, ...look }: LineProps) {
  const choices = useChoices()
  return <TextField {...look} maxLength={LINE_MAX} suggestions={of && choices[of]} />
}

function Choice({ plan, spec, draft, onChange }: EditorProps) {
  const say = useSay()
  const named = (list: readonly { id: string; title: { text: string } }[]) =>
    list.map(({ id, title }) => ({ value: id, label: title.text }))
  const states = STATUSES.map((status) => ({ value: status as string, label: say(`agenda.status.${status}`) }))
  const lists = { choice: spec.options, field: plan.fields, phase: plan.phases, group: plan.groups }
  const options =
    spec.kind === 'status'
      ? states
      : [{ value: '', label: say('profile.none') }, ...named(lists[spec.kind as keyof typeof lists])]
  return (
    <SelectField
      label={labelOf(spec, say)}
      hideLabel
      value={typeof draft === 'string' ? draft : ''}
      onChange={onChange}
      options={options}
    />
  )
}
