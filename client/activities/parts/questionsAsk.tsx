import { useRef, useState } from 'react'
import { NAME_MAX, QUESTION_MAX } from '#shared/activities/parts/questionsBasics.ts'
import { ALIKE, bySimilarity } from '#shared/activities/parts/questionsAlike.ts'
import type { ListRow, QuestionRow } from '#shared/activities/parts/questionsView.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useAsking } from './questionsAsking.ts'
import { Heart } from './questionsBits.tsx'
import { useMyQuestions } from './questionsRows.ts'
import { SentState } from './SentState.tsx'
import styles from './questions.module.css'

/** From this length on it is worth looking whether somebody has asked the same. */
const LONG_ENOUGH = 12

type AskFormProps = { id: string; list: ListRow; questions: readonly QuestionRow[]; open: boolean }
/** Asks a question: a button first, then the form. */
export function AskForm({ id, list, questions, open }: AskFormProps) {
  const say = useSay()
  const { announce } = useVoice()
  const [wanted, want] = useState(false)
  const asking = useAsking(id, 'ask', () => {
    want(false)
    announce(say(list.moderated ? 'questions.sentModerated' : 'questions.sentOpen'))
  })
  const { text, name, under, slot } = asking
  const field = useRef<HTMLTextAreaElement>(null)
  const mine = useMyQuestions(id)

  if (!open && text === '') return null
  if (!wanted && text === '') {
    if (mine.length >= list.perPerson)
      return <p className={styles.quiet}>{say('questions.full', { n: list.perPerson })}</p>
    return (
      <Button
        variant="primary"
        size="l"
        wide
        icon="question"
        onClick={() => {
          want(true)
          setTimeout(() => field.current?.focus())
        }}
      >
        {say('questions.ask')}
      </Button>
    )
  }
  const alike = under || !open ? [] : similar(text, questions)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        asking.submit()
      }}
    >
      <TextArea
        ref={field}
        label={say('questions.yourQuestion')}
        hint={say(list.moderated ? 'questions.hintModerated' : 'questions.hintOpen')}
        value={text}
        onChange={asking.setText}
        maxLength={QUESTION_MAX}
        left={(n) => say('edit.left', { n })}
        readOnly={under || !open}
      />
      {list.names === 'optional' && (
        <TextField
          label={say('questions.yourName')}
          mark={say('common.optional')}
          hint={say('questions.yourNameHint')}
          value={name}
          onChange={asking.setName}
          maxLength={NAME_MAX}
          autoComplete="name"
          readOnly={under || !open}
        />
      )}
      {alike.length > 0 && (
        <div className={styles.similar}>
          <p>{say('questions.similar')}</p>
          <ul role="list" className={styles.list}>
            {alike.map((row) => (
              <li key={row.id} className={styles.line}>
                <p className={styles.words}>{row.text}</p>
                <Heart id={id} row={row} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {slot !== '' && <SentState activity={id} slot={slot} />}
      {!open && <p className={styles.quiet}>{say('questions.closedDraft')}</p>}
      <div className={styles.buttons}>
        {open && (
          <Button type="submit" variant="primary" size="l" icon="send" wide busy={under} disabled={text.trim() === ''}>
            {say('questions.send')}
          </Button>
        )}
        {!under && (
          <Button
            variant="quiet"
            wide
            onClick={() => {
              asking.clear()
              want(false)
            }}
          >
            {say(text === '' ? 'common.cancel' : 'questions.discard')}
          </Button>
        )}
      </div>
    </form>
  )
}

const similar = (text: string, questions: readonly QuestionRow[]): QuestionRow[] =>
  text.length < LONG_ENOUGH
    ? []
    : bySimilarity(text, questions)
        .filter((row) => row.alike >= ALIKE)
        .slice(0, 2)
