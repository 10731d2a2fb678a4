import { LinkButton } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import styles from './Phone.module.css'

/** Before the first item: you are in, and this is what comes. */
export function Welcome({ workshop, items }: { workshop: WorkshopRow; items: ItemRow[] }) {
  const say = useSay()
  const next = items.find((item) => item.phase === 'draft')
  return (
    <div className={styles.quiet}>
      <PageTitle eyebrow={say('phone.welcome')} title={workshop.title} lead={workshop.subtitle || undefined} line />
      <p>{say('phone.welcomeText')}</p>
      {next && (
        <p className={styles.next}>
          <span>{say('phone.next')}</span>
          <strong>{next.title}</strong>
        </p>
      )}
    </div>
  )
}

/** After the last item. */
export function Ended({ results, name }: { results: boolean; name: string }) {
  const say = useSay()
  return (
    <div className={styles.quiet}>
      <PageTitle title={say('phone.ended')} lead={say('phone.endedText')} line />
      {results && (
        <LinkButton href={`/results#${name}`} variant="primary" size="l">
          {say('phone.results')}
        </LinkButton>
      )}
    </div>
  )
}
