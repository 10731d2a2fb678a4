import { useState } from 'react'
import { markOf } from '#shared/activities/parts/questionsRules.ts'
import type { QuestionDeskRow } from '#shared/activities/parts/questionsView.ts'
import { Badge } from '../../kit/Badge.tsx'
import { Button, IconButton } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import { CorrectDialog, MergeDialog } from './questionsDialogs.tsx'
import { ReplyForm } from './questionsReply.tsx'
import styles from './questionsDesk.module.css'

export type DeskCardProps = {
  id: string
  row: QuestionDeskRow
  all: readonly QuestionDeskRow[]
  speakers: readonly string[]
  late?: boolean | undefined
}

/** One question with what a moderator can do with it now. */
export function DeskCard({ id, row, all, speakers, late }: DeskCardProps) {
  const say = useSay()
  const [run, state] = useAct()
  const [dialog, open] = useState<'correct' | 'merge' | null>(null)
  const [replying, setReplying] = useState(false)
  const act = (action: object) => void run({ type: 'item/do', id, action })
  const merged = all.filter((one) => one.status === 'merged' && one.into === row.id)
  const { status, live, answered } = row
  return (
    <li className={cx(styles.card, live && styles.live)}>
      <p className={styles.text}>{row.text}</p>
      <p className={styles.meta}>
        {status !== 'new' && <span className="figures">{say('questions.likes', { n: row.likes })}</span>}
        {live && <Badge tone="accent">{say('questions.liveNow')}</Badge>}
        {late && <Badge tone="info">{say('questions.late')}</Badge>}
        {row.oral && <span>{say('questions.oral')}</span>}
        {row.name && <span>{row.name}</span>}
        {row.original !== undefined && <span>{say('questions.original', { text: row.original })}</span>}
      </p>
      <div className={styles.buttons}>
        {status === 'new' && (
          <Button icon="check" busy={state.busy} onClick={() => act({ type: 'approve', id: row.id, saw: markOf(row) })}>
            {say('questions.approve')}
          </Button>
        )}
        {status === 'hidden' && (
          <Button icon="eye" busy={state.busy} onClick={() => act({ type: 'unhide', id: row.id })}>
            {say('questions.unhide')}
          </Button>
        )}
        {status === 'approved' && !answered && (
          <>
            <Button icon={live ? 'stop' : 'projector'} onClick={() => act({ type: 'live', id: live ? null : row.id })}>
              {say(live ? 'questions.unlive' : 'questions.live')}
            </Button>
            <Button icon="check" onClick={() => act({ type: 'answered', id: row.id, done: true })}>
              {say('questions.markAnswered')}
            </Button>
          </>
        )}
        {status === 'approved' && answered && (
          <Button icon="undo" onClick={() => act({ type: 'answered', id: row.id, done: false })}>
            {say('questions.reopen')}
          </Button>
        )}
        {status === 'approved' && (
          <Button icon="note" aria-expanded={replying} onClick={() => setReplying(!replying)}>
            {say('questions.replies', { n: row.replies.length })}
          </Button>
        )}
        <span className={styles.icons}>
          <IconButton icon="pencil" label={say('questions.correct')} onClick={() => open('correct')} />
          {status !== 'hidden' && (
            <>
              <IconButton icon="merge" label={say('questions.mergeWith')} onClick={() => open('merge')} />
              <IconButton
                icon="eyeOff"
                label={say('questions.hide')}
                onClick={() => act({ type: 'hide', id: row.id })}
              />
            </>
          )}
        </span>
      </div>
      <RefusalNotice refusal={state.refusal} />
      {merged.length > 0 && (
        <details className={styles.merged}>
          <summary>{say('questions.mergedCount', { n: merged.length })}</summary>
          <ul role="list" className={styles.list}>
            {merged.map((one) => (
              <li key={one.id} className={styles.part}>
                <span>{one.text}</span>
                <Button variant="quiet" icon="swap" onClick={() => act({ type: 'unmerge', id: one.id })}>
                  {say('questions.unmerge')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {replying && status === 'approved' && <ReplyForm id={id} row={row} speakers={speakers} />}
      {dialog === 'correct' && <CorrectDialog id={id} row={row} onClose={() => open(null)} />}
      {dialog === 'merge' && <MergeDialog id={id} row={row} others={all} onClose={() => open(null)} />}
    </li>
  )
}
