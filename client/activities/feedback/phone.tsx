import type { FeedbackAnswer, Question, Values } from '#shared/activities/feedback/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { feedbackTexts } from '#shared/words/feedback.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { addTexts } from '../../kit/texts.ts'
import { useDraft } from '../../net/draft.ts'
import { say as send } from '../../net/net.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useMine, useRow, useSent } from '../../net/store.ts'
import { Figures } from '../parts/Figures.tsx'
import { ScaleInput } from '../parts/ScaleInput.tsx'
import { SentState } from '../parts/SentState.tsx'
import styles from './Feedback.module.css'

addTexts(feedbackTexts)

/** All questions in one scroll, one press at the end. */
export function FeedbackPhone({ id, item }: FaceProps) {
  const questions = useRow<Question[]>(`${id}/ask`)
  const figures = useRow<Figure[]>(`${id}/figures`)
  if (!questions) return null
  return (
    <div className={styles.stack}>
      {item.phase !== 'draft' && <Form key={item.run} {...{ id, item, questions }} />}
      <Figures figures={figures} size="phone" />
    </div>
  )
}

/** Once the item is closed, the same form to read: what somebody had typed is not taken away in mid-sentence. */
function Form({ id, item, questions }: FaceProps & { questions: Question[] }) {
  const say = useSay()
  const sent = useSent(id)
  const stored = useMine<Values>(`${id}/values`)
  const cast = useMine<boolean>(`${id}/cast`)
  const [draft, setDraft] = useDraft(`${id}/feedback/${item.run}`)
  const secret = item.secrecy === 'secret'
  const said = (sent.answer as FeedbackAnswer | undefined)?.values ?? stored ?? null
  const values = valuesOf(draft) ?? said ?? {}
  const put = (question: string, value: number | string) => setDraft(JSON.stringify({ ...values, [question]: value }))

  if (cast || (secret && sent.state === 'saved')) {
    return (
      <Notice tone="good" title={say('feedback.thanks')}>
        {say('feedback.cast')}
      </Notice>
    )
  }
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const kept = typeof value === 'string' ? value.trim() : value
      return kept === '' || !questions.some((question) => question.id === key) ? [] : [[key, kept]]
    }),
  )
  const changed = sent.state === 'refused' || said === null || !sameValues(given, said)
  const open = item.phase === 'open'
  const ready = open && changed && Object.keys(given).length > 0
  if (!open && Object.keys(given).length === 0) return null
  const left = !open && sent.state !== 'refused' && changed

  function submit() {
    const answer: FeedbackAnswer = { type: 'feedback', values: given }
    send(id, answer)
    setDraft('')
  }

  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) submit()
      }}
    >
      {open && <p className={styles.quiet}>{say('feedback.intro')}</p>}
      {questions
        .filter(({ id: key }) => open || key in given)
        .map((question) =>
          question.type === 'scale' ? (
            <ScaleInput
              key={question.id}
              label={question.words.text}
              {...{ from: question.from, to: question.to, low: question.low.text, high: question.high.text }}
              value={typeof values[question.id] === 'number' ? Number(values[question.id]) : null}
              onChange={(value) => put(question.id, value)}
              disabled={!open}
              clear={{ label: say('feedback.none'), onClear: () => put(question.id, '') }}
            />
          ) : (
            <TextArea
              key={question.id}
              label={question.words.text}
              hint={open ? say('feedback.comment') : undefined}
              value={String(values[question.id] ?? '')}
              onChange={(text) => put(question.id, text)}
              maxLength={question.max}
              readOnly={!open}
              left={(n) => say('edit.left', { n })}
            />
          ),
        )}
      {open && secret && <p className={styles.quiet}>{say('feedback.once')}</p>}
      {open && (
        <Button type="submit" variant="primary" size="l" wide busy={sent.state === 'sending'} disabled={!ready}>
          {say(said !== null && !secret ? 'feedback.change' : 'feedback.send')}
        </Button>
      )}
      {left && <p className={styles.quiet}>{say('phone.draftLeft')}</p>}
      <SentState activity={id} changeable={open && !secret} saved={stored !== undefined} />
    </form>
  )
}

/** The values of a draft; null when nothing is being filled in. */
function valuesOf(draft: string): Values | null {
  if (draft === '') return null
  try {
    const values: unknown = JSON.parse(draft)
    return typeof values === 'object' && values !== null ? (values as Values) : null
  } catch {
    return null
  }
}

const sameValues = (a: Values, b: Values) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value)
