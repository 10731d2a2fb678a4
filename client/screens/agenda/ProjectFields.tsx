import { TEXT_MAX, TITLE_MAX } from '#shared/agenda/limits.ts'
import type { Refusal } from '#shared/base/result.ts'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { TextField } from '../../kit/TextField.tsx'
import styles from './Agenda.module.css'
import { useChoices } from './directory/rows.ts'
import type { Draft } from './draft.ts'
import type { Plan } from './rows.ts'

type FieldsProps = {
  plan: Plan
  draft: Draft
  onChange: (draft: Draft) => void
  wrong: Refusal | null
}

/** What is said about a project when it is made. */
export function ProjectFields({ plan, draft, onChange, wrong }: FieldsProps) {
  const say = useSay()
  const choices = useChoices()
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
        <SelectField label={say('agenda.group')} {...of('group')} options={named(plan.groups, say('agenda.noGroup'))} />
      </div>
      <TextField
        label={say('profile.field.contact')}
        mark={say('common.optional')}
        hint={say('agenda.contactHint')}
        {...of('contact')}
        maxLength={TITLE_MAX}
        suggestions={choices.contact}
      />
      <TextField
        label={say('agenda.originField')}
        mark={say('common.optional')}
        hint={say('agenda.originHint')}
        {...of('origin')}
        maxLength={TITLE_MAX}
      />
    </>
  )
}
