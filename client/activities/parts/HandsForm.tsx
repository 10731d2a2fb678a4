import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useRow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import styles from './HandsForm.module.css'
import { RefusalNotice } from './RefusalNotice.tsx'

/** What was counted in the room, a number for each line; it is saved as one step and shown apart from the devices. */
export function HandsForm({
  id,
  lines,
  hint,
}: {
  id: string
  lines: readonly { key: string; label: string }[]
  hint: string
}) {
  const say = useSay()
  const { toast } = useVoice()
  const stored = useRow<Record<string, number>>(`${id}/hands`) ?? {}
  const [typed, setTyped] = useState<Record<string, number | null>>({})
  const [run, state] = useAct()
  const valueOf = (key: string) => (Object.hasOwn(typed, key) ? typed[key] : stored[key]) ?? null

  async function save() {
    const counts = Object.fromEntries(lines.map(({ key }) => [key, valueOf(key) ?? 0]).filter(([, count]) => count))
    const reply = await run({ type: 'item/do', id, action: { type: 'hands', counts } })
    if (!reply.ok) return
    setTyped({})
    toast(say('hands.saved'), 'good')
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={styles.hint}>{hint}</p>
      <div className={styles.lines}>
        {lines.map(({ key, label }) => (
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
        {say('hands.save')}
      </Button>
    </form>
  )
}
