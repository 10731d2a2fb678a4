import type { Refusal } from '#shared/base/result.ts'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import styles from './parts.module.css'

/** Doors that may open again. */
const PASSING = new Set(['room.locked', 'room.full'])

/** The room did not let us in: why, and where to go now. `onRetry`: the page knocks again when asked to. */
export function Refused({ refusal, onRetry }: { refusal: Refusal; onRetry?: () => void }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  return (
    <main id="main" tabIndex={-1} className={styles.center}>
      <PageTitle title={say('app.name')} line center />
      <Notice tone="warn" live="alert">
        {sayRefusal(refusal)}
      </Notice>
      {onRetry && PASSING.has(refusal.code) && (
        <>
          <p>{say('phone.knocking')}</p>
          <Button variant="primary" size="l" onClick={onRetry}>
            {say('phone.tryAgain')}
          </Button>
        </>
      )}
      <LinkButton to="/" variant="secondary" size="l">
        {say('common.home')}
      </LinkButton>
    </main>
  )
}
