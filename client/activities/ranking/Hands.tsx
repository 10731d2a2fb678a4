import type { RankingAsk } from '#shared/activities/ranking/view.ts'
import { useSay } from '../../kit/language.tsx'
import { HandsForm } from '../parts/HandsForm.tsx'
import styles from './Desk.module.css'

/** Raised hands per topic: folded away, because most rooms have phones. */
export function Hands({ id, ask }: { id: string; ask: RankingAsk }) {
  const say = useSay()
  const lines = ask.options.map(({ id: key, text: label }) => ({ key, label }))
  return (
    <details className={styles.details}>
      <summary>{say('hands.enter')}</summary>
      <HandsForm id={id} lines={lines} hint={say('ranking.hands.hint')} />
    </details>
  )
}
