import type { QuestionRow } from '#shared/activities/parts/questionsView.ts'
import { cx } from '../../kit/cx.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import { say as send } from '../../net/net.ts'
import { useMine, useSent } from '../../net/store.ts'
import styles from './questions.module.css'

/** Each speaker's answer in short. */
export function Replies({ replies }: { replies: QuestionRow['replies'] }) {
  return (
    <dl className={styles.replies}>
      {replies.map(({ speaker, by, text }, at) => (
        <div key={speaker < 0 ? `old${at}` : speaker}>
          {by && <dt>{by}</dt>}
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Supports a question. What this person has just pressed shows at once; the number is the room's. */
export function Heart({ id, row, disabled }: { id: string; row: QuestionRow; disabled?: boolean }) {
  const say = useSay()
  const [lang] = useLang()
  const slot = `like/${row.id}`
  const stored = useMine<boolean>(`${id}/${slot}`) === true
  const sent = useSent(id, slot)
  const pressed = (sent.answer as { on: boolean } | undefined)?.on
  const on = sent.state === 'none' || sent.state === 'refused' ? stored : (pressed ?? stored)
  const waiting = sent.state === 'waiting'
  return (
    <button
      type="button"
      className={cx(styles.heart, on && styles.on)}
      aria-pressed={on}
      aria-label={`${say('questions.support', { text: row.text })} · ${say('questions.likes', { n: row.likes })}${waiting ? ` · ${say('sent.waiting')}` : ''}`}
      disabled={disabled}
      onClick={() => send(id, { type: 'like', id: row.id, on: !on }, { slot })}
    >
      <Icon name={waiting ? 'offline' : 'heart'} solid={on && !waiting} />
      <span className="figures">{new Intl.NumberFormat(lang).format(row.likes)}</span>
    </button>
  )
}
