import { useState } from 'react'
import type { PollConfig } from '#shared/activities/poll/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { Figures } from '../parts/Figures.tsx'
import { NamedAnswers } from '../parts/NamedAnswers.tsx'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
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
  const { toast } = useVoice()
  const stored = useRow<Record<string, number>>(`${id}/hands`) ?? {}
  const [typed, setTyped] = useState<Record<string, number | null>>({})
  const [run, state] = useAct()
  const valueOf = (key: string) => (Object.hasOwn(typed, key) ? typed[key] : stored[key]) ?? null

  async function save() {
    const counts = Object.fromEntries(
      linesOf(ask).flatMap(({ key }) => {
        const count = valueOf(key)
        return count === null || count === 0 ? [] : [[key, count]]
      }),
    )
    const reply = await run({ type: 'item/do', id, action: { type: 'hands', counts } })
    if (!reply.ok) return
    setTyped({})
    toast(say('poll.handsSaved'), 'good')
  }

  return (
    <Panel title={say('poll.hands')} level={3}>
      <form
        className={styles.hands}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={styles.later}>{say('poll.handsHint')}</p>
        <div className={styles.handLines}>
          {linesOf(ask).map(({ key, label }) => (
            <NumberField
              key={key}
              label={label}
              value={valueOf(key)}
              onChange={(count) => setTyped((before) => ({ ...before, [key]: count }))}
              min={0}
              max={100_000}
              less={say('edit.less')}
              more={say('edit.more')}
            />
          ))}
        </div>
        <RefusalNotice refusal={state.refusal} />
        <Button type="submit" icon="hand" busy={state.busy} disabled={Object.keys(typed).length === 0}>
          {say('poll.handsSave')}
        </Button>
      </form>
    </Panel>
  )
}
