import type { Column } from '#shared/activities/cafe/config.ts'
import { CARD_MAX } from '#shared/activities/cafe/limits.ts'
import { useSay } from '../../kit/language.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import styles from './Phone.module.css'
import type { HeadingRow, Keyed } from './rows.ts'

export type CardText = { text: string; heading: string | null; column: Column }
type CardFieldsProps = {
  value: CardText
  onChange: (change: Partial<CardText>) => void
  columns: readonly string[]
  headings: readonly Keyed<HeadingRow>[]
  max?: number
}

/** What a card consists of: its words, its column, its heading. */
export function CardFields({ value, onChange, columns, headings, max = CARD_MAX }: CardFieldsProps) {
  const say = useSay()
  return (
    <div className={styles.form}>
      <TextArea
        label={say('cafe.cardText')}
        value={value.text}
        onChange={(text) => onChange({ text })}
        maxLength={max}
        left={(n) => say('edit.left', { n })}
        rows={4}
      />
      <RadioGroup
        label={say('cafe.column')}
        value={String(value.column)}
        onChange={(column) => onChange({ column: column === '1' ? 1 : 0 })}
        options={columns.map((label, at) => ({ value: String(at), label }))}
      />
      <HeadingSelect headings={headings} value={value.heading} onChange={(heading) => onChange({ heading })} />
    </div>
  )
}

/** One of the headings of a table, or none. */
export function HeadingSelect(props: {
  headings: readonly Keyed<HeadingRow>[]
  value: string | null
  onChange: (heading: string | null) => void
}) {
  const { headings, value, onChange } = props
  const say = useSay()
  return (
    <SelectField
      label={say('cafe.heading')}
      value={headings.some((one) => one.id === value) ? (value ?? '') : ''}
      onChange={(next) => onChange(next === '' ? null : next)}
      options={[
        { value: '', label: say('cafe.noHeading') },
        ...headings.map(({ id, text }) => ({ value: id, label: text })),
      ]}
    />
  )
}
