import { useState } from 'react'
import type { QuestionDeskRow } from '#shared/activities/parts/questionsView.ts'
import { Badge } from '../../kit/Badge.tsx'
import { Button, IconButton } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useAct } from '../../net/useAct.ts'
import { Replies } from './questionsBits.tsx'
import { CorrectDialog } from './questionsDialogs.tsx'
import { OralForm } from './questionsOral.tsx'
import { ReplyForm } from './questionsReply.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import { useDeskQuestions, useList, useSteady } from './questionsRows.ts'
import styles from './questionsDesk.module.css'

/** What is asked aloud and what is answered, typed while it is said. */
export function QuestionMinutes({ id, item }: FaceProps) {
  const say = useSay()
  const list = useList(id)
  const all = useDeskQuestions(id)
  /** Holds as long as the same question is being answered. */
  const [chosen, choose] = useState({ id: '', live: '' })
  const [typed, setTyped] = useState('')
  const { lines, stale, sort } = useSteady(all.filter(({ status }) => status === 'approved'))
  const rows = lines.flatMap(({ row }) => (row ? [row] : []))
  const live = rows.find((row) => row.live)
  const liveId = live?.id ?? ''
  if (!list) return null
  // What is being typed stays; then what was chosen; then what is being answered; then the first open one.
  const now =
    rows.find((row) => row.id === typed) ??
    rows.find((row) => row.id === chosen.id && chosen.live === liveId) ??
    live ??
    rows.find((row) => !row.answered)
  const resort = stale ? (
    <Button variant="quiet" icon="swap" onClick={sort}>
      {say('questions.sort')}
    </Button>
  ) : undefined
  function pick(question: string) {
    setTyped('')
    choose({ id: question, live: liveId })
  }
  return (
    <div className={styles.minutes}>
      <Panel title={say('questions.noteAnswer')} sheet>
        {now ? (
          <>
            <SelectField
              label={say('questions.question')}
              value={now.id}
              onChange={pick}
              options={rows.map((row) => ({ value: row.id, label: `${row.live ? '● ' : ''}${row.text}` }))}
            />
            <ReplyForm
              key={now.id}
              id={id}
              row={now}
              speakers={list.speakers}
              onText={(text) => setTyped((was) => (text !== '' ? now.id : was === now.id ? '' : was))}
            />
          </>
        ) : (
          <p className={styles.quiet}>{say('questions.noneToAnswer')}</p>
        )}
      </Panel>
      <Panel title={say('questions.oralTitle')} sheet>
        <OralForm id={id} list={list} open={item.phase === 'open'} />
      </Panel>
      <Panel title={say('questions.fromRoom')} note={rows.length || undefined} actions={resort}>
        {rows.length === 0 ? (
          <p className={styles.quiet}>{say('questions.none')}</p>
        ) : (
          <ul role="list" className={styles.list}>
            {rows.map((row) => (
              <Line key={row.id} id={id} row={row} onChoose={() => pick(row.id)} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

function Line({ id, row, onChoose }: { id: string; row: QuestionDeskRow; onChoose: () => void }) {
  const say = useSay()
  const [run, state] = useAct()
  const [correcting, setCorrecting] = useState(false)
  return (
    <li className={cx(styles.card, row.live && styles.live)}>
      <p className={styles.text}>{row.text}</p>
      <p className={styles.meta}>
        <span className="figures">{say('questions.likes', { n: row.likes })}</span>
        {row.live && <Badge tone="accent">{say('questions.liveNow')}</Badge>}
        {row.answered && <Badge tone="good">{say('questions.answered')}</Badge>}
        {row.oral && <span>{say('questions.oral')}</span>}
        {row.name && <span>{row.name}</span>}
      </p>
      {row.replies.length > 0 && <Replies replies={row.replies} />}
      <div className={styles.buttons}>
        <Button icon="note" onClick={onChoose}>
          {say('questions.noteAnswer')}
        </Button>
        <Button
          icon={row.answered ? 'undo' : 'check'}
          busy={state.busy}
          onClick={() =>
            void run({ type: 'item/do', id, action: { type: 'answered', id: row.id, done: !row.answered } })
          }
        >
          {say(row.answered ? 'questions.reopen' : 'questions.markAnswered')}
        </Button>
        <IconButton icon="pencil" label={say('questions.correct')} onClick={() => setCorrecting(true)} />
      </div>
      <RefusalNotice refusal={state.refusal} />
      {correcting && <CorrectDialog id={id} row={row} onClose={() => setCorrecting(false)} />}
    </li>
  )
}
