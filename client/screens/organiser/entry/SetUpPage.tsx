import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { Checkbox } from '../../../kit/Checkbox.tsx'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { PageTitle } from '../../../kit/PageTitle.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { usePost } from '../parts/usePost.ts'
import { Entry } from './Entry.tsx'
import { PlainPage } from '../shell/PlainPage.tsx'

export const PASSWORD_MIN = 10

/** The secret behind `#`, taken out of the address bar so that it is neither bookmarked nor photographed. */
function useSecret(): string | null {
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  const found = hash.length > 1 ? hash.slice(1) : null
  const [secret, setSecret] = useState(found)
  if (found !== null && found !== secret) setSecret(found)
  useEffect(() => {
    if (found !== null) void navigate(pathname, { replace: true })
  }, [found, pathname, navigate])
  return secret
}

/** The first organiser, or one who was invited: a name and a password, and the door is open. */
export function SetUpPage() {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const navigate = useNavigate()
  const first = useLocation().pathname.startsWith('/setup')
  const secret = useSecret()
  const { post, busy, refusal } = usePost()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [shown, show] = useState(false)
  const [wrong, setWrong] = useState<Refusal | null>(null)

  async function accept() {
    if (name.trim() === '') return setWrong(refuse('org.noName'))
    if (password.length < PASSWORD_MIN) return setWrong(refuse('org.shortPassword', { min: PASSWORD_MIN }))
    setWrong(null)
    const reply = await post('/api/accept', { name: name.trim(), password, secret })
    if (reply.ok) void navigate('/o', { replace: true })
  }

  const wrongAt = (code: string) => (wrong?.code === code ? sayRefusal(wrong) : undefined)
  const title = say(first ? 'org.setUp.title' : 'org.invite.title')
  if (secret === null)
    return (
      <PlainPage title={title}>
        <PageTitle title={title} line />
        <Notice tone="info" title={say('org.noSecret.title')}>
          {say(first ? 'org.noSecret.setUp' : 'org.noSecret.invite')}
        </Notice>
      </PlainPage>
    )
  return (
    <Entry
      title={title}
      lead={say(first ? 'org.setUp.lead' : 'org.invite.lead')}
      submit={say('org.setUp.go')}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void accept()}
    >
      <TextField
        label={say('org.name')}
        hint={say('org.name.hint')}
        error={wrongAt('org.noName')}
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="username"
        required
      />
      <TextField
        label={say('org.password')}
        hint={say('org.password.hint', { min: PASSWORD_MIN })}
        error={wrongAt('org.shortPassword')}
        type={shown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        minLength={PASSWORD_MIN}
        maxLength={200}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Checkbox label={say('org.password.show')} checked={shown} onChange={show} />
    </Entry>
  )
}
