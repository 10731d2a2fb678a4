import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import styles from './Desk.module.css'
import type { Listed } from './primary.ts'
import { VOTES } from '../parts/kinds.ts'

/** After the end: what was never shown stays hidden from the public results until it is released here. */
export function Ended({ items, press }: { items: Listed[]; press: (actions: unknown[]) => Promise<void> }) {
  const say = useSay()
  const hidden = items.filter(
    ([, { kind, phase, shown }]) => VOTES.has(kind) && phase === 'closed' && !shown.projector && !shown.phones,
  )
  return (
    <div className={styles.stage}>
      <Notice tone="good">{say('desk.ended')}</Notice>
      {hidden.map(([id, { title }]) => (
        <Notice
          key={id}
          tone="info"
          title={title}
          action={
            <Button onClick={() => void press([{ type: 'item/reveal', id, projector: false, phones: true }])}>
              {say('desk.release')}
            </Button>
          }
        >
          {say('desk.neverShown')}
        </Notice>
      ))}
    </div>
  )
}
