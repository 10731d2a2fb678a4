import type { QuestionsConfig } from '#shared/activities/questions/config.ts'
import { useSay } from '../../kit/language.tsx'
import type { EditorProps } from '../../net/rows.ts'
import { ListFields } from '../parts/questionsFields.tsx'
import { WordsList } from '../parts/WordsList.tsx'
import styles from './Questions.module.css'

/** Settings of a panel. Speakers may come and go while it runs: answers stay with those who gave them. */
export function QuestionsEditor({ config, onChange }: EditorProps<QuestionsConfig>) {
  const say = useSay()
  return (
    <div className={styles.desk}>
      <WordsList
        label={say('questions.edit.speakers')}
        item={(n) => say('questions.edit.speaker', { n })}
        add={say('questions.edit.addSpeaker')}
        value={config.speakers}
        onChange={(speakers) => onChange({ ...config, speakers })}
        {...{ length: 160, min: 1, max: 12, frozen: false }}
      />
      <ListFields config={config} onChange={onChange} />
    </div>
  )
}
