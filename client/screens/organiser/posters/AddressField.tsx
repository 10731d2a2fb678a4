import { type SubmitEvent, useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { Button } from '../../../kit/Button.tsx'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useGet } from '../parts/useGet.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Posters.module.css'
import { isLocal, readAddress } from './wifi.ts'

/** Under which address do phones in the hall find this server? It goes into every QR code. */
export function AddressField({ address, onSaved }: { address: string; onSaved: () => void }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const { toast } = useVoice()
  const { data, again } = useGet<{ hall: string }>('/api/address')
  const { post, busy, refusal } = usePost()
  const [typing, setTyping] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const value = typing ?? data?.hall ?? ''
  const problem = wrong ?? refusal

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const hall = readAddress(value)
    if (hall === null) return setWrong(refuse('org.address'))
    setWrong(null)
    const reply = await post('/api/address', { hall })
    if (!reply.ok) return
    setTyping(null)
    toast(say('org.saved'), 'good')
    again()
    onSaved()
  }

  return (
    <Panel title={say('org.posters.address')} sheet>
      <p className={styles.quiet}>
        {say('org.posters.now')} <b className={styles.address}>{address}</b>
      </p>
      {isLocal(address) && (
        <Notice tone="warn" title={say('org.posters.local')}>
          {say('org.posters.localText')}
        </Notice>
      )}
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={say('org.posters.hallAddress')}
          mark={say('common.optional')}
          hint={say('org.posters.hallHint')}
          value={value}
          onChange={(next) => {
            setTyping(next)
            setWrong(null)
          }}
          error={problem ? sayRefusal(problem) : undefined}
          maxLength={200}
          placeholder="http://192.168.1.20:3000"
          autoComplete="off"
          inputMode="url"
          spellCheck={false}
        />
        <div>
          <Button type="submit" busy={busy}>
            {say('org.posters.hallSave')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
