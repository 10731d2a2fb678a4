import type { QuestionRow } from '#shared/activities/parts/questionsView.ts'
import { Badge } from '../../kit/Badge.tsx'
import { Button } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useMine } from '../../net/store.ts'
import { AskForm } from './questionsAsk.tsx'
import { Heart, Replies } from './questionsBits.tsx'
import { MyQuestions } from './questionsMine.tsx'
import { useList, useQuestions, useSteady } from './questionsRows.ts'
import styles from './questions.module.css'

/** Asking, one's own questions, and everybody's with a heart. The order stays as it was seen. */
export function PhoneQuestions({ id, item }: FaceProps) {
  const say = useSay()
  const list = useList(id)
  const rows = useQuestions(id)
  const { lines, stale, sort } = useSteady(rows)
  if (!list) return null
  const open = item.phase === 'open'
  const news = stale || lines.some(({ row, first }) => row && row.replies.length > 0 && first.replies.length === 0)
  return (
    <>
      {list.asks && <AskForm id={id} list={list} questions={rows} open={open} />}
      <MyQuestions id={id} open={open} />
      {(lines.length > 0 || (list.asks && item.phase !== 'draft')) && (
        <Panel
          title={say('questions.fromRoom')}
          note={rows.length || undefined}
          actions={
            lines.length > 1 || news ? (
              <Button variant="quiet" icon="swap" disabled={!news} onClick={sort}>
                {say('questions.sort')}
              </Button>
            ) : undefined
          }
        >
          {lines.length === 0 ? (
            <p className={styles.quiet}>{say('questions.empty')}</p>
          ) : (
            <ul role="list" className={styles.list}>
              {lines.map(({ id: key, row, last, first, late }) =>
                row ? (
                  <Line key={key} {...{ id, row, open, late }} answers={first.replies.length > 0} />
                ) : (
                  <li key={key} className={styles.gone}>
                    <span className={styles.keep} aria-hidden="true">
                      {last.text}
                    </span>
                    <span className={styles.goneText}>{say('questions.gone')}</span>
                  </li>
                ),
              )}
            </ul>
          )}
        </Panel>
      )}
    </>
  )
}

type LineProps = { id: string; row: QuestionRow; open: boolean; late: boolean; answers: boolean }

/** What changes by itself sits on the edge of the card, so that it moves nothing. */
function Line({ id, row, open, late, answers }: LineProps) {
  const say = useSay()
  const own = useMine(`${id}/q/${row.id}`) !== undefined
  return (
    <li className={cx(styles.line, row.live && styles.live)}>
      <div className={styles.words}>
        <p className={styles.question}>{row.text}</p>
        {(own || row.name || row.oral) && (
          <p className={styles.meta}>
            {own && <Badge>{say('questions.yours')}</Badge>}
            {row.name && <span>{row.name}</span>}
            {row.oral && <span>{say('questions.oral')}</span>}
          </p>
        )}
        {answers && row.replies.length > 0 && (
          <details className={styles.answers}>
            <summary>{say('questions.readAnswers', { n: row.replies.length })}</summary>
            <Replies replies={row.replies} />
          </details>
        )}
      </div>
      <span className={styles.edge}>
        {row.live ? (
          <Badge tone="accent" icon="talk">
            {say('questions.liveNow')}
          </Badge>
        ) : row.answered ? (
          <Badge tone="good" icon="check">
            {say('questions.answered')}
          </Badge>
        ) : (
          late && <Badge tone="info">{say('questions.late')}</Badge>
        )}
      </span>
      <Heart id={id} row={row} disabled={!open} />
    </li>
  )
}
