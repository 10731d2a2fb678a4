import { TEXT_MAX, TITLE_MAX } from '#shared/agenda/actions.ts'
import { STATUSES } from '#shared/agenda/agenda.ts'
import type { Refusal } from '#shared/base/result.ts'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { TextField } from '../../kit/TextField.tsx'
import styles from './Agenda.module.css'
import type { Draft } from './draft.ts'
import type { Plan } from './rows.ts'

type FieldsProps = {
  plan: Plan
  draft: Draft
  onChange: (draft: Draft) => void
  /** Not there yet: then it is also asked where the idea came from. */
  fresh: boolean
  wrong: Refusal | null
}

/** Everything that can be said about a project. */
export function ProjectFields({ plan, draft, onChange, fresh, wrong }: FieldsProps) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const of = <K extends keyof Draft>(key: K) => ({
    value: draft[key],
    onChange: (value: Draft[K]) => onChange({ ...draft, [key]: value }),
  })
  const named = (list: readonly { id: string; title: { text: string } }[], none: string) => [
    { value: '', label: none },
    ...list.map(({ id, title }) => ({ value: id, label: title.text })),
  ]
  return (
    <>
      <TextField
        label={say('agenda.projectTitle')}
        {...of('title')}
        error={wrong ? sayRefusal(wrong) : undefined}
        maxLength={TITLE_MAX}
        required
      />
      <TextArea
        label={say('agenda.projectText')}
        mark={say('common.optional')}
        {...of('text')}
        maxLength={TEXT_MAX}
        left={(n) => say('agenda.left', { n })}
        rows={4}
      />
      <div className={styles.pair}>
        <SelectField label={say('agenda.field')} {...of('field')} options={named(plan.fields, say('agenda.noField'))} />
        <SelectField
          label={say('agenda.status')}
          {...of('status')}
          options={STATUSES.map((status) => ({ value: status, label: say(`agenda.status.${status}`) }))}
        />
        <SelectField label={say('agenda.phase')} {...of('phase')} options={named(plan.phases, say('agenda.noPhase'))} />
        <SelectField label={say('agenda.group')} {...of('group')} options={named(plan.groups, say('agenda.noGroup'))} />
      </div>
      <TextField
        label={say('agenda.contact')}
        mark={say('common.optional')}
        hint={say('agenda.contactHint')}
        {...of('contact')}
        maxLength={TITLE_MAX}
      />
      {fresh && (
        <TextField
          label={say('agenda.originField')}
          mark={say('common.optional')}
          hint={say('agenda.originHint')}
          {...of('origin')}
          maxLength={TITLE_MAX}
        />
      )}
    </>
  )
}
