import { phoneOf } from '../../activities/phones.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useSay } from '../../kit/language.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { Timer } from '../../kit/Timer.tsx'
import type { FaceProps, TurnoutRow } from '../../net/rows.ts'
import { serverNow, useAnswered, useRow } from '../../net/store.ts'
import { OWN_CLOCK, VOTES } from '../parts/kinds.ts'
import { Late } from '../parts/Late.tsx'
import styles from './Phone.module.css'

/** One item on a phone: the title, what is promised about secrecy, the kind's own face. */
export function Item({ id, item }: FaceProps) {
  const say = useSay()
  const turnout = useRow<TurnoutRow>(`turnout/${id}`)
  const answered = useAnswered(id)
  const votes = VOTES.has(item.kind)
  const face = phoneOf(item.kind)
  return (
    <article className={styles.item}>
      <PageTitle eyebrow={item.run > 1 ? say('item.run', { run: item.run }) : undefined} title={item.title} written />
      {item.phase === 'open' && item.endsAt !== null && !OWN_CLOCK.has(item.kind) && (
        <Timer endsAt={item.endsAt} now={serverNow} label={say('phone.timeLeft')} />
      )}
      {item.kind !== 'info' && item.phase === 'open' && (
        <p className={styles.promise}>
          <Icon name={item.secrecy === 'named' ? 'user' : 'lock'} />
          <span>{say(votes ? `secrecy.${item.secrecy}` : `secrecy.short.${item.secrecy}`)}</span>
        </p>
      )}
      {item.phase === 'draft' && item.kind !== 'info' && <p className={styles.soon}>{say('phone.soon')}</p>}
      {face && (
        <Late part={face} props={{ id, item }} waiting={<Skeleton label={say('common.loading')} shape="cards" />} />
      )}
      {votes && item.phase === 'closed' && !item.shown.phones && (
        <div className={styles.closed}>
          <p>{say(answered ? 'phone.closed' : 'phone.over')}</p>
          {item.kind !== 'words' && <p>{say('phone.hidden')}</p>}
        </div>
      )}
      {votes && turnout && turnout.n > 0 && (
        <p className={`${styles.turnout} figures`}>
          {item.phase === 'closed' && item.shown.phones
            ? say('integrity.line', { secrecy: say(`secrecy.short.${item.secrecy}`), ...turnout })
            : say('turnout.voted', { ...turnout })}
        </p>
      )}
    </article>
  )
}
