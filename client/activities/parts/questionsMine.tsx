import { useEffect, useState } from 'react'
import type { QuestionAnswer } from '#shared/activities/parts/questions.ts'
import { QUESTION_MAX } from '#shared/activities/parts/questionsBasics.ts'
import type { MyQuestionRow } from '#shared/activities/parts/questionsView.ts'
import type { TextKey } from '#shared/words/words.ts'
import { Badge, type BadgeTone } from '../../kit/Badge.tsx'
import { Button, IconButton } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { cx } from '../../kit/cx.ts'
import type { IconName } from '../../kit/Icon.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { useDraft } from '../../net/draft.ts'
import { say as send } from '../../net/net.ts'
import { useSent } from '../../net/store.ts'
import { useMyQuestions } from './questionsRows.ts'
import { SentState } from './SentState.tsx'
import styles from './questions.module.css'

/** What became of my own questions, and what I can still do about them. */
export function MyQuestions({ id, open }: { id: string; open: boolean }) {
  const say = useSay()
  const rows = useMyQuestions(id)
  if (rows.length === 0) return null
  return (
    <Panel title={say('questions.mine')} note={rows.length}>
      <ul role="list" className={styles.list}>
        {rows.map((row) => (
          <Mine key={row.id} id={id} row={row} open={open} />
        ))}
      </ul>
    </Panel>
  )
}

type Look = { text: TextKey; tone: BadgeTone; icon: IconName }
function lookOf(row: MyQuestionRow): Look {
  if (row.status === 'hidden') return { text: 'questions.state.hidden', tone: 'plain', icon: 'eyeOff' }
  if (row.live) return { text: 'questions.liveNow', tone: 'accent', icon: 'talk' }
  if (row.answered) return { text: 'questions.answered', tone: 'good', icon: 'check' }
  if (row.status === 'merged') return { text: 'questions.state.merged', tone: 'info', icon: 'merge' }
  if (row.status === 'new') return { text: 'questions.state.new', tone: 'warn', icon: 'clock' }
  return { text: 'questions.state.approved', tone: 'good', icon: 'eye' }
}

function Mine({ id, row, open }: { id: string; row: MyQuestionRow; open: boolean }) {
  const say = useSay()
  const [draft, setDraft] = useDraft(`${id}/edit/${row.id}`)
  const [editing, setEditing] = useState(draft !== '')
  const [asking, setAsking] = useState(false)
  const slot = `q/${row.id}`
  const sent = useSent(id, slot)
  const look = lookOf(row)
  const answer = sent.answer as QuestionAnswer | undefined
  const under = sent.state === 'sending' || sent.state === 'waiting'
  const text = under && answer?.type === 'ask' ? answer.text : row.text

  // What was changed stays in the draft until it is on the server's disk.
  useEffect(() => {
    if (sent.state === 'saved') setDraft('')
    if (sent.state === 'refused' && draft !== '') setEditing(true)
    // oxlint-disable-next-line react/exhaustive-deps -- once per answer of the server
  }, [sent.state])

  return (
    <li className={styles.mine}>
      {editing ? (
        <form
          className={cx(styles.form, styles.full)}
          onSubmit={(event) => {
            event.preventDefault()
            const name = row.name ? { name: row.name } : {}
            send(id, { type: 'ask', id: row.id, text: draft, ...name }, { slot })
            setEditing(false)
          }}
        >
          <TextArea
            label={say('questions.yourQuestion')}
            value={draft}
            onChange={setDraft}
            maxLength={QUESTION_MAX}
            left={(n) => say('edit.left', { n })}
          />
          <div className={styles.buttons}>
            {open && row.mayEdit && (
              <Button type="submit" variant="primary" disabled={draft.trim() === ''}>
                {say('common.save')}
              </Button>
            )}
            <Button
              variant="quiet"
              onClick={() => {
                setDraft('')
                setEditing(false)
              }}
            >
              {say('common.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <div className={styles.words}>
            <p className={styles.question}>{text}</p>
            <p className={styles.meta}>
              <Badge tone={look.tone} icon={look.icon}>
                {say(look.text)}
              </Badge>
              {row.corrected && <span>{say('questions.correctedByDesk')}</span>}
            </p>
          </div>
          {open && (
            <span className={styles.tools}>
              {row.mayEdit && (
                <IconButton
                  icon="pencil"
                  label={say('questions.edit')}
                  onClick={() => {
                    if (draft === '') setDraft(text)
                    setEditing(true)
                  }}
                />
              )}
              {row.mayWithdraw && (
                <IconButton icon="trash" label={say('questions.withdraw')} onClick={() => setAsking(true)} />
              )}
            </span>
          )}
        </>
      )}
      {sent.state !== 'saved' && (
        <div className={styles.full}>
          <SentState activity={id} slot={slot} />
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={say('questions.withdrawTitle')}
        text={row.text}
        confirmLabel={say('questions.withdraw')}
        cancelLabel={say('common.cancel')}
        danger
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          send(id, { type: 'withdraw', id: row.id }, { slot })
        }}
      />
    </li>
  )
}
