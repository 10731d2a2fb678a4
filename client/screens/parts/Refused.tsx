import type { Refusal } from '#shared/base/result.ts'
import { LinkButton } from '../../kit/Button.tsx'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import styles from './parts.module.css'

/** The room did not let us in: why, and where to go now. */
export function Refused({ refusal }: { refusal: Refusal }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  return (
    <main id="main" tabIndex={-1} className={styles.center}>
      <PageTitle title={say('app.name')} line center />
      <Notice tone="warn" live="alert">
        {sayRefusal(refusal)}
      </Notice>
      <LinkButton to="/" variant="secondary" size="l">
        {say('common.home')}
      </LinkButton>
    </main>
  )
}
