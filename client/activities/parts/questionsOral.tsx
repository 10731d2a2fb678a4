import { NAME_MAX, QUESTION_MAX } from '#shared/activities/parts/questionsBasics.ts'
import type { ListRow } from '#shared/activities/parts/questionsView.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useAsking } from './questionsAsking.ts'
import { SentState } from './SentState.tsx'
import styles from './questionsDesk.module.css'

/** Writes down a question that was asked aloud. It is on the list at once. */
export function OralForm({ id, list, open }: { id: string; list: ListRow; open: boolean }) {
  const say = useSay()
  const { announce } = useVoice()
  const { text, setText, name, setName, under, slot, submit } = useAsking(id, 'oral', () =>
    announce(say('questions.oralSaved')),
  )
  if (!open) return <p className={styles.quiet}>{say('questions.oralClosed')}</p>
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={say('questions.oralQuestion')}
        value={text}
        onChange={setText}
        maxLength={QUESTION_MAX}
        readOnly={under}
        autoComplete="off"
      />
      {list.names === 'optional' && (
        <TextField
          label={say('questions.oralName')}
          mark={say('common.optional')}
          value={name}
          onChange={setName}
          maxLength={NAME_MAX}
          readOnly={under}
          autoComplete="off"
        />
      )}
      {slot !== '' && <SentState activity={id} slot={slot} />}
      <div className={styles.buttons}>
        <Button type="submit" icon="plus" busy={under} disabled={text.trim() === ''}>
          {say('questions.oralAdd')}
        </Button>
      </div>
    </form>
  )
}
