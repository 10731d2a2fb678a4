import type { WordsConfig } from '#shared/activities/words/config.ts'
import { Switch } from '../../kit/Checkbox.tsx'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import type { EditorProps } from '../../net/rows.ts'
import styles from './Words.module.css'

/** Settings of a word cloud. */
export function WordsEditor({ config, onChange, frozen }: EditorProps<WordsConfig>) {
  const say = useSay()
  return (
    <div className={styles.stack}>
      <NumberField
        label={say('words.edit.max')}
        value={config.max}
        onChange={(max) => max !== null && onChange({ ...config, max })}
        less={say('edit.less')}
        more={say('edit.more')}
        {...{ min: 1, max: 5, disabled: frozen }}
      />
      <Switch
        label={say('words.edit.moderated')}
        hint={say('words.edit.moderatedHint')}
        checked={config.moderated}
        onChange={(moderated) => onChange({ ...config, moderated })}
        disabled={frozen}
      />
    </div>
  )
}
