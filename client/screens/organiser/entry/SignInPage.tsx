import { useState } from 'react'
import { useNavigate } from 'react-router'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { usePost } from '../parts/usePost.ts'
import { useMe } from '../shell/useMe.ts'
import { Entry } from './Entry.tsx'
import { PASSWORD_MIN } from './SetUpPage.tsx'

/** Sign-in. `onDone` when it stands in for a page that needs an organiser; otherwise the way leads to the workshops. */
export function SignInPage({ onDone }: { onDone?: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { data } = useMe()
  const { post, busy, refusal } = usePost()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<Refusal | null>(null)

  async function signIn() {
    // Too short to be anybody's: the server would call it malformed, a person would call it wrong.
    if (password.length < PASSWORD_MIN) return setWrong(refuse('people.wrong'))
    setWrong(null)
    const reply = await post('/api/signin', { name: name.trim(), password })
    if (!reply.ok) return
    if (onDone) onDone()
    else void navigate('/o', { replace: true })
  }

  return (
    <Entry
      title={say('org.signIn.title')}
      lead={say('org.signIn.lead')}
      submit={say('org.signIn.go')}
      busy={busy}
      refusal={wrong ?? refusal}
      onSubmit={() => void signIn()}
    >
      {data?.setUp && (
        <Notice tone="info" title={say('org.noSecret.title')}>
          {say('org.noSecret.setUp')}
        </Notice>
      )}
      <TextField
        label={say('org.name')}
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="username"
        required
      />
      <TextField
        label={say('org.password')}
        type="password"
        value={password}
        onChange={setPassword}
        maxLength={200}
        autoComplete="current-password"
        required
      />
      <p>{say('org.signIn.forgot')}</p>
    </Entry>
  )
}
