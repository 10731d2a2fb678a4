import type { PollConfig } from '#shared/activities/poll/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { Figures } from '../parts/Figures.tsx'
import { HandsForm } from '../parts/HandsForm.tsx'
import { NamedAnswers } from '../parts/NamedAnswers.tsx'
import styles from './Poll.module.css'

/** The result as it stands, and a form for raised hands. */
export function PollModerator({ id, item }: FaceProps) {
  const say = useSay()
  const ask = useRow<PollConfig>(`${id}/ask`)
  const figures = useRow<Figure[]>(`${id}/figures`)
  const abstained = useRow<number>(`${id}/abstained`) ?? 0
  if (!ask) return null
  return (
    <div className={styles.desk}>
      {figures ? (
        <Figures figures={figures} size="desk" hideTitle />
      ) : (
        <p className={styles.later}>{say('poll.later')}</p>
      )}
      {abstained > 0 && <p>{say('poll.abstained', { n: abstained })}</p>}
      <NamedAnswers id={id} />
      {item.phase !== 'draft' && <Hands key={item.run} id={id} ask={ask} />}
    </div>
  )
}

function linesOf(ask: PollConfig): { key: string; label: string }[] {
  if (ask.type === 'pick') return ask.options.map(({ id: key, text: label }) => ({ key, label }))
  return Array.from({ length: Math.max(0, ask.to - ask.from + 1) }, (_, step) => {
    const key = String(ask.from + step)
    return { key, label: key }
  })
}

function Hands({ id, ask }: { id: string; ask: PollConfig }) {
  const say = useSay()
  return (
    <Panel title={say('hands.enter')} level={3}>
      <HandsForm id={id} lines={linesOf(ask)} hint={say('poll.handsHint')} />
    </Panel>
  )
}
