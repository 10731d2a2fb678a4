import type { InfoConfig } from '#shared/activities/info/config.ts'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import type { EditorProps } from '../../net/rows.ts'
import { WordsField } from '../parts/WordsField.tsx'
import styles from './Info.module.css'

/** Settings of a slide or a break. */
export function InfoEditor({ config, onChange, frozen }: EditorProps<InfoConfig>) {
  const say = useSay()
  return (
    <div className={styles.stack}>
      <RadioGroup<InfoConfig['style']>
        label={say('info.edit.style')}
        value={config.style}
        onChange={(style) => onChange({ ...config, style, minutes: style === 'break' ? config.minutes || 15 : 0 })}
        options={[
          { value: 'slide', label: say('info.edit.slide') },
          { value: 'break', label: say('info.edit.break') },
        ]}
        disabled={frozen}
      />
      {config.style === 'break' && (
        <NumberField
          label={say('info.edit.minutes')}
          hint={say('info.edit.minutesHint')}
          value={config.minutes}
          onChange={(minutes) => minutes !== null && onChange({ ...config, minutes })}
          less={say('edit.less')}
          more={say('edit.more')}
          {...{ min: 0, max: 180, disabled: frozen }}
        />
      )}
      <WordsField
        label={say('info.edit.text')}
        hint={say('info.edit.textHint')}
        value={config.text}
        onChange={(text) => onChange({ ...config, text })}
        max={2000}
        long
      />
    </div>
  )
}
