import { STORED } from '#shared/words/stored.ts'
import { useSay } from '../../kit/language.tsx'
import styles from './Legal.module.css'

/** Everything a server keeps, and until when; true whatever the organiser has written above it. */
export function StoredList() {
  const say = useSay()
  return (
    <section className={styles.text}>
      <h2>{say('stored.title')}</h2>
      <p>{say('stored.lead')}</p>
      <dl className={styles.stored}>
        {STORED.map((group) => (
          <div key={group}>
            <dt>{say(`stored.${group}.what`)}</dt>
            <dd>{say(`stored.${group}.until`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
