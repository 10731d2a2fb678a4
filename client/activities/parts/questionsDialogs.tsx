import { useState } from 'react'
import { QUESTION_MAX } from '#shared/activities/parts/questionsBasics.ts'
import { ALIKE, bySimilarity } from '#shared/activities/parts/questionsAlike.ts'
import type { QuestionDeskRow } from '#shared/activities/parts/questionsView.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { freshId } from '../../net/device.ts'
import { useDraft } from '../../net/draft.ts'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import styles from './questionsDesk.module.css'

type Props = { id: string; row: QuestionDeskRow; onClose: () => void }

/** Puts a question into better words; the original is kept. */
export function CorrectDialog({ id, row, onClose }: Props) {
  const say = useSay()
  const [run, state] = useAct()
  const [text, setText, saveText] = useDraft(`${id}/correct/${row.id}`, row.text)
  const close = () => {
    setText('')
    onClose()
  }
  async function save() {
    const action = { type: 'correct', id: row.id, words: { id: freshId(), text } }
    if ((await run({ type: 'item/do', id, action })).ok && saveText(text) === null) onClose()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={say('questions.correctTitle')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={close}>{say('common.cancel')}</Button>
          <Button
            variant="primary"
            busy={state.busy}
            disabled={text.trim() === '' || text.trim() === row.text}
            onClick={() => void save()}
          >
            {say('questions.correctSave')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea
          label={say('questions.words')}
          value={text}
          onChange={setText}
          maxLength={QUESTION_MAX}
          left={(n) => say('edit.left', { n })}
        />
        <p className={styles.quiet}>{say('questions.original', { text: row.original ?? row.text })}</p>
        <RefusalNotice refusal={state.refusal} />
      </div>
    </Dialog>
  )
}

/** Joins a question to another one: similar ones first. Can be separated again. */
export function MergeDialog({ id, row, others, onClose }: Props & { others: readonly QuestionDeskRow[] }) {
  const say = useSay()
  const [run, state] = useAct()
  // The list stays as it was when the dialog opened: nothing moves under the finger.
  const [goals] = useState(() =>
    bySimilarity(
      row.text,
      others.filter((one) => fits(row, one)),
    ),
  )
  const [into, choose] = useState<string | null>(() => (goals[0] && goals[0].alike >= ALIKE ? goals[0].id : null))
  async function merge() {
    if (into === null) return
    if ((await run({ type: 'item/do', id, action: { type: 'merge', from: row.id, into } })).ok) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('questions.mergeTitle')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button
            variant="primary"
            icon="merge"
            busy={state.busy}
            disabled={into === null}
            onClick={() => void merge()}
          >
            {say('questions.merge')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <blockquote className={styles.quote}>{row.text}</blockquote>
        {goals.length === 0 ? (
          <p className={styles.quiet}>{say('questions.mergeNone')}</p>
        ) : (
          <RadioGroup
            label={say('questions.mergeInto')}
            hint={say('questions.mergeHint')}
            value={into}
            onChange={choose}
            options={goals.map((goal) => ({
              value: goal.id,
              label: goal.text,
              hint: [
                say('questions.likes', { n: goal.likes }),
                ...(goal.status === 'new' ? [say('questions.state.new')] : []),
                ...(goal.alike >= ALIKE ? [say('questions.alike')] : []),
              ].join(' · '),
            }))}
          />
        )}
        <RefusalNotice refusal={state.refusal} />
      </div>
    </Dialog>
  )
}

/** What everybody sees must not vanish in something nobody sees. */
const fits = (row: QuestionDeskRow, goal: QuestionDeskRow): boolean =>
  goal.id !== row.id && (goal.status === 'approved' || (goal.status === 'new' && row.status === 'new'))
