import { LinkButton } from '../../kit/Button.tsx'
import { useSay, useWritten } from '../../kit/language.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { useNet, useUnsent } from '../../net/store.ts'
import styles from './Phone.module.css'

/** Before the first item: you are in, and this is what comes. */
export function Welcome({ workshop, items }: { workshop: WorkshopRow; items: ItemRow[] }) {
  const say = useSay()
  const written = useWritten()
  const next = items.find((item) => item.phase === 'draft')
  return (
    <div className={styles.quiet}>
      <PageTitle
        eyebrow={say('phone.welcome')}
        title={workshop.title}
        lead={workshop.subtitle || undefined}
        line
        written
      />
      <p>{say('phone.welcomeText')}</p>
      {next && (
        <p className={styles.next}>
          <span>{say('phone.next')}</span>
          <strong {...written}>{next.title}</strong>
        </p>
      )}
    </div>
  )
}

/** After the last item. That everything is saved is said only when it is so. */
export function Ended({ results, name }: { results: boolean; name: string }) {
  const say = useSay()
  const unsent = useUnsent()
  const refused = useNet((net) => net.refused.length > 0)
  const lead = unsent ? 'phone.endedUnsent' : refused ? 'phone.endedRefused' : 'phone.endedText'
  return (
    <div className={styles.quiet}>
      <PageTitle title={say('phone.ended')} lead={say(lead)} line />
      {results && (
        <LinkButton href={`/results#${name}`} variant="primary" size="l">
          {say('phone.results')}
        </LinkButton>
      )}
    </div>
  )
}
