import { useState } from 'react'
import { LANGS } from '#shared/words/say.ts'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { Link } from '../../../kit/Link.tsx'
import { call } from '../../../net/api.ts'
import { Settings } from '../../parts/Settings.tsx'
import styles from './Shell.module.css'

const NAMES = { de: 'Deutsch', en: 'English' } as const

/** One press to the other language; no draft is touched. */
export function LanguageButton() {
  const [lang, setLang] = useLang()
  const other = LANGS.find((one) => one !== lang) ?? 'de'
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => setLang(other)}>
      {NAMES[other]}
    </button>
  )
}

/** Appearance, language, and the way out. */
export function MenuButton({ user, onSignOut }: { user?: string | undefined; onSignOut?: (() => void) | undefined }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  async function signOut() {
    await call('POST', '/api/signout')
    setOpen(false)
    onSignOut?.()
  }
  const close = () => setOpen(false)
  return (
    <>
      <IconButton icon="menu" label={say('org.menu')} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={close}
        title={user ?? say('org.menu')}
        closeLabel={say('common.close')}
        light
        actions={
          onSignOut && (
            <Button icon="unlock" onClick={() => void signOut()}>
              {say('org.signOut')}
            </Button>
          )
        }
      >
        <div>
          {user && <p className={styles.role}>{say('org.role')}</p>}
          <Settings />
          <p className={styles.more}>
            <Link to="/help" onClick={close}>
              {say('org.help')}
            </Link>
          </p>
        </div>
      </Dialog>
    </>
  )
}
