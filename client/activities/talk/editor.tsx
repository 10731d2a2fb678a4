import type { TalkConfig } from '#shared/activities/talk/config.ts'
import { Switch } from '../../kit/Checkbox.tsx'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import type { EditorProps } from '../../net/rows.ts'
import { ListFields } from '../parts/questionsFields.tsx'
import { WordsField } from '../parts/WordsField.tsx'
import styles from './Talk.module.css'

/** Settings of a talk. Nothing in it is frozen: the clock and the questions live in the state. */
export function TalkEditor({ config, onChange }: EditorProps<TalkConfig>) {
  const say = useSay()
  return (
    <div className={styles.desk}>
      <WordsField
        label={say('talk.edit.speaker')}
        hint={say('talk.edit.speakerHint')}
        value={config.speaker}
        onChange={(speaker) => onChange({ ...config, speaker })}
        max={160}
      />
      <NumberField
        label={say('talk.edit.minutes')}
        value={config.minutes}
        onChange={(n) => n !== null && onChange({ ...config, minutes: Math.min(180, Math.max(1, Math.round(n))) })}
        min={1}
        max={180}
        less={say('edit.less')}
        more={say('edit.more')}
      />
      <Switch
        label={say('talk.edit.questions')}
        hint={say('talk.edit.questionsHint')}
        checked={config.questions}
        onChange={(questions) => onChange({ ...config, questions })}
      />
      {config.questions && <ListFields config={config} onChange={onChange} />}
    </div>
  )
}
