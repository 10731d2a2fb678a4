import type { Named } from '#shared/activities/parts/named.ts'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { useRows } from '../../net/store.ts'
import styles from './NamedAnswers.module.css'

/** Who answered what, for the moderator; nothing where answers carry no names. */
export function NamedAnswers({ id }: { id: string }) {
  const say = useSay()
  const named = useRows<Named>(`${id}/named/`)
  if (named.length === 0) return null
  return (
    <Panel title={say('named.table')} note={named.length} level={3}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{say('named.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('named.name')}</th>
              <th scope="col">{say('named.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(([key, { name, answer }]) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{answer || say('named.abstained')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
