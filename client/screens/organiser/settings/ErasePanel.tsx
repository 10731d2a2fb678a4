import { type SubmitEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { spacedCode } from '#shared/base/ids.ts'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { listTitle } from '../parts/format.ts'
import type { RoomSummary } from '../parts/types.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Settings.module.css'

/** Gone for good: only for somebody who types the code (a copy without a code: its number). */
export function ErasePanel({ room }: { room: RoomSummary }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const { toast } = useVoice()
  const form = useId()
  const navigate = useNavigate()
  const { post, busy, refusal, clear } = usePost()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const code = room.code ?? room.id

  async function erase(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const plain = typed.replace(/[\s-]/g, '')
    if (plain.toUpperCase() !== code.toUpperCase()) return setWrong(refuse('rooms.confirm'))
    setWrong(null)
    const reply = await post(`/api/rooms/${room.id}/erase`, { code: plain })
    if (!reply.ok) return
    toast(say('org.erase.done'), 'good')
    void navigate('/o', { replace: true })
  }
  function close() {
    setOpen(false)
    setTyped('')
    setWrong(null)
    clear()
  }
  return (
    <Panel title={say('org.erase')} sheet>
      <p className={styles.quiet}>{say('org.erase.text')}</p>
      <div>
        <Button icon="trash" onClick={() => setOpen(true)}>
          {say('org.erase.open')}
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={close}
        title={say('org.erase.title')}
        closeLabel={say('common.close')}
        actions={
          <>
            <Button onClick={close}>{say('common.cancel')}</Button>
            <Button type="submit" form={form} variant="danger" busy={busy}>
              {say('org.erase.go')}
            </Button>
          </>
        }
      >
        <Notice tone="bad" title={listTitle(room, say)}>
          {say('org.erase.warn')}
        </Notice>
        <form id={form} onSubmit={(event) => void erase(event)} noValidate className={styles.column}>
          <TextField
            label={say('org.erase.type', { code: spacedCode(code) })}
            value={typed}
            onChange={(next) => {
              setTyped(next)
              setWrong(null)
            }}
            error={wrong ? sayRefusal(wrong) : undefined}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <RefusalNotice refusal={refusal} />
        </form>
      </Dialog>
    </Panel>
  )
}
