import { COMMENT, type FeedbackConfig, type Question } from '#shared/activities/feedback/config.ts'
import { Button, IconButton } from '../../kit/Button.tsx'
import { Card } from '../../kit/Card.tsx'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { freshId } from '../../net/device.ts'
import type { EditorProps } from '../../net/rows.ts'
import { ScaleFields } from '../parts/ScaleFields.tsx'
import { WordsField } from '../parts/WordsField.tsx'
import styles from './Feedback.module.css'

const blank = () => ({ id: freshId(), text: '' })
const newScale = (): Question => ({
  ...{ id: freshId(), type: 'scale', words: blank() },
  ...{ from: 1, to: 5, low: blank(), high: blank() },
})
const newText = (): Question => ({ id: freshId(), type: 'text', words: blank(), max: 300 })
const MOST = 12

/** Settings of a feedback: its questions, in their order. */
export function FeedbackEditor({ config, onChange, frozen }: EditorProps<FeedbackConfig>) {
  const say = useSay()
  const { questions } = config
  const put = (next: Question[]) => onChange({ questions: next })
  function move(at: number, by: number) {
    const next = [...questions]
    next.splice(at + by, 0, ...next.splice(at, 1))
    put(next)
  }
  return (
    <div className={styles.stack}>
      <ol className={styles.cards}>
        {questions.map((question, at) => {
          const label = question.words.text || say('feedback.edit.question', { n: at + 1 })
          return (
            <Card as="li" key={question.id}>
              <div className={styles.head}>
                <b>
                  {say('feedback.edit.question', { n: at + 1 })} ·{' '}
                  {say(question.type === 'scale' ? 'feedback.edit.scale' : 'feedback.edit.text')}
                </b>
                {!frozen && (
                  <span className={styles.moves}>
                    <IconButton
                      icon="arrowUp"
                      label={say('edit.up', { label })}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    />
                    <IconButton
                      icon="arrowDown"
                      label={say('edit.down', { label })}
                      disabled={at === questions.length - 1}
                      onClick={() => move(at, 1)}
                    />
                    <IconButton
                      icon="trash"
                      label={say('edit.remove', { label })}
                      disabled={questions.length === 1}
                      onClick={() => put(questions.filter((_, i) => i !== at))}
                    />
                  </span>
                )}
              </div>
              <QuestionFields
                question={question}
                onChange={(next) => put(questions.map((one, i) => (i === at ? next : one)))}
                frozen={frozen}
              />
            </Card>
          )
        })}
      </ol>
      {!frozen && questions.length < MOST && (
        <div className={styles.moves}>
          <Button icon="plus" onClick={() => put([...questions, newScale()])}>
            {say('feedback.edit.addScale')}
          </Button>
          <Button icon="plus" onClick={() => put([...questions, newText()])}>
            {say('feedback.edit.addText')}
          </Button>
        </div>
      )}
    </div>
  )
}

type FieldsProps = { question: Question; onChange: (question: Question) => void; frozen: boolean }

function QuestionFields({ question, onChange, frozen }: FieldsProps) {
  const say = useSay()
  return (
    <>
      <WordsField
        label={say('feedback.edit.words')}
        value={question.words}
        onChange={(words) => onChange({ ...question, words })}
        max={200}
        required
      />
      {question.type === 'scale' ? (
        <ScaleFields value={question} onChange={(scale) => onChange({ ...question, ...scale })} frozen={frozen} />
      ) : (
        <NumberField
          label={say('feedback.edit.max')}
          value={question.max}
          onChange={(max) => max !== null && onChange({ ...question, max })}
          {...{ min: 1, max: COMMENT, step: 1, disabled: frozen }}
        />
      )}
    </>
  )
}
