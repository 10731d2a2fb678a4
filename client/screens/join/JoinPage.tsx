import { type SubmitEvent, useState } from 'react'
import { readCode } from '#shared/base/ids.ts'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { Link } from '../../kit/Link.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { PhoneShell } from '../../kit/PhoneShell.tsx'
import { goTo } from '../../kit/place.ts'
import { TextField } from '../../kit/TextField.tsx'
import { call } from '../../net/api.ts'
import { LegalFooter } from '../legal/LegalFooter.tsx'
import { BrandLogo } from '../parts/BrandLogo.tsx'
import { Settings } from '../parts/Settings.tsx'
import styles from './Join.module.css'

/** The front door: a code, and nothing else to do. */
export function JoinPage() {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function join(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const read = readCode(code)
    if (!read) return setRefusal(refuse('room.unknown'))
    setBusy(true)
    const reply = await call<{ id: string }>('POST', '/api/door', { name: read })
    setBusy(false)
    if (reply.ok) goTo(`/j#${read}`)
    else setRefusal(reply)
  }

  return (
    <PhoneShell
      skipLabel={say('common.skipToContent')}
      top={<p className={styles.brand}>{say('app.name')}</p>}
      footer={
        <>
          <Settings />
          <p className={styles.links}>
            <Link to="/o">{say('join.organise')}</Link>
            <Link to="/help">{say('join.help')}</Link>
          </p>
          <LegalFooter />
        </>
      }
    >
      <form className={styles.form} onSubmit={(event) => void join(event)} noValidate>
        <BrandLogo />
        <PageTitle title={say('join.title')} lead={say('join.lead')} line />
        <TextField
          label={say('join.code')}
          hint={say('join.hint')}
          value={code}
          onChange={(next) => {
            setCode(next.toUpperCase())
            setRefusal(null)
          }}
          error={refusal ? sayRefusal(refusal) : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={24}
        />
        <Button type="submit" variant="primary" size="l" wide busy={busy}>
          {say('join.go')}
        </Button>
      </form>
    </PhoneShell>
  )
}
