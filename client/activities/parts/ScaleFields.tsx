import type { Words } from '#shared/base/schema.ts'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import styles from './ScaleFields.module.css'
import { WordsField } from './WordsField.tsx'

export type ScaleSettings = { from: number; to: number; low: Words; high: Words }

/** Settings of a scale: its numbers and what its ends mean. The upper end always stays above the lower one. */
export function ScaleFields(props: {
  value: ScaleSettings
  onChange: (value: ScaleSettings) => void
  frozen: boolean
}) {
  const { onChange, frozen } = props
  const { from, to, low, high } = props.value
  const say = useSay()
  const value = { from, to, low, high }
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          label={say('edit.from')}
          value={from}
          onChange={(n) => n !== null && onChange({ ...value, from: Math.max(0, Math.min(n, to - 1)) })}
          {...{ min: 0, max: to - 1, disabled: frozen }}
        />
        <NumberField
          label={say('edit.to')}
          value={to}
          onChange={(n) => n !== null && onChange({ ...value, to: Math.min(10, Math.max(n, from + 1)) })}
          {...{ min: from + 1, max: 10, disabled: frozen }}
        />
      </div>
      <WordsField label={say('edit.low')} value={low} onChange={(text) => onChange({ ...value, low: text })} max={60} />
      <WordsField
        label={say('edit.high')}
        value={high}
        onChange={(text) => onChange({ ...value, high: text })}
        max={60}
      />
    </>
  )
}
