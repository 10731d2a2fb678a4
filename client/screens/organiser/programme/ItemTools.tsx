import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { IconButton } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import type { ItemRow } from '../../../net/rows.ts'
import { useAct } from '../../../net/useAct.ts'
import styles from './Programme.module.css'

type ItemToolsProps = { id: string; row: ItemRow; order: readonly string[]; onGone: () => void }

/** Earlier, later, skip, remove: at once, without "save". */
export function ItemTools({ id, row, order, onGone }: ItemToolsProps) {
  const say = useSay()
  const { announce } = useVoice()
  const [run, state] = useAct()
  const [asking, setAsking] = useState(false)
  const at = order.indexOf(id)

  async function move(by: -1 | 1) {
    const after = by === -1 ? (order[at - 2] ?? null) : (order[at + 1] ?? null)
    const reply = await run({ type: 'item/move', id, after })
    if (reply.ok) announce(say('org.item.moved', { place: at + 1 + by, n: order.length }))
  }
  async function skip() {
    const reply = await run({ type: 'item/skip', id, skipped: !row.skipped })
    if (reply.ok) announce(say(row.skipped ? 'org.item.unskipped' : 'org.item.skippedNow'))
  }
  async function remove() {
    const reply = await run({ type: 'item/remove', id })
    setAsking(false)
    if (reply.ok) onGone()
  }

  return (
    <>
      <div className={styles.tools} role="group" aria-label={say('org.item.tools')}>
        <IconButton icon="arrowUp" label={say('common.up')} disabled={at <= 0} onClick={() => void move(-1)} />
        <IconButton
          icon="arrowDown"
          label={say('common.down')}
          disabled={at >= order.length - 1}
          onClick={() => void move(1)}
        />
        <IconButton
          icon={row.skipped ? 'eye' : 'eyeOff'}
          label={say(row.skipped ? 'org.item.unskip' : 'org.item.skip')}
          disabled={row.phase === 'open'}
          onClick={() => void skip()}
        />
        <IconButton
          icon="trash"
          label={say('common.remove')}
          disabled={row.begun === true}
          onClick={() => setAsking(true)}
        />
      </div>
      {state.refusal && (
        <div className={styles.toolsRefused}>
          <RefusalNotice refusal={state.refusal} />
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={say('org.item.removeTitle', { title: row.title })}
        text={say('org.item.removeText')}
        confirmLabel={say('org.item.removeGo')}
        cancelLabel={say('common.cancel')}
        danger
        busy={state.busy}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
