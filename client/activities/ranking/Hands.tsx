import { useState } from 'react'
import type { RankingAsk } from '#shared/activities/ranking/view.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useRow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import styles from './Desk.module.css'

/** Raised hands per topic: folded away, because most rooms have phones. */
export function Hands({ id, ask }: { id: string; ask: RankingAsk }) {
  const say = useSay()
  const { toast } = useVoice()
  const stored = useRow<Record<string, number>>(`${id}/hands`) ?? {}
  const [typed, setTyped] = useState<Record<string, number | null>>({})
  const [run, state] = useAct()
  const valueOf = (option: string) => (Object.hasOwn(typed, option) ? typed[option] : stored[option]) ?? null

  async function save() {
    const counts: Record<string, number> = {}
    for (const option of ask.options) if (valueOf(option.id)) counts[option.id] = valueOf(option.id) ?? 0
    const reply = await run({ type: 'item/do', id, action: { type: 'hands', counts } })
    if (!reply.ok) return
    setTyped({})
    toast(say('ranking.hands.saved'), 'good')
  }

  return (
    <details className={styles.details}>
      <summary>{say('ranking.hands')}</summary>
      <form
        className={styles.hands}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={styles.quiet}>{say('ranking.hands.hint')}</p>
        <div className={styles.fields}>
          {ask.options.map((option) => (
            <NumberField
              key={option.id}
              label={option.text}
              value={valueOf(option.id)}
              onChange={(count) => setTyped((before) => ({ ...before, [option.id]: count }))}
              min={0}
              max={100_000}
              less={say('edit.less')}
              more={say('edit.more')}
            />
          ))}
        </div>
        <RefusalNotice refusal={state.refusal} />
        <Button type="submit" icon="hand" busy={state.busy} disabled={Object.keys(typed).length === 0}>
          {say('ranking.hands.save')}
        </Button>
      </form>
    </details>
  )
}
