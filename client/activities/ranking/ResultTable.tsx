import type { HowRow, PlaceRow } from '#shared/activities/ranking/view.ts'
import { Badge, PlaceBadge } from '../../kit/Badge.tsx'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import styles from './Desk.module.css'
import { lineText } from './result.ts'

/** Every place, with what is worth knowing about it. Rows that share a place look the same. */
export function ResultTable({ title, places, how }: { title: string; places: readonly PlaceRow[]; how: HowRow }) {
  const say = useSay()
  const sharing = (place: number) => places.filter((row) => row.place === place).length
  const last = places.findLast((row) => row.place <= how.line)
  const below = last && last !== places.at(-1)
  const firsts = how.method === 'ranked-pairs'
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('ranking.place')}</th>
            <th scope="col">{say('ranking.topic')}</th>
            <th scope="col">{say(`ranking.column.${how.method}`)}</th>
            {firsts && <th scope="col">{say('ranking.column.firsts')}</th>}
          </tr>
        </thead>
        <tbody>
          {places.map((row, at) => (
            <tr key={row.option} className={cx(below && row === last && styles.atLine)}>
              <td>
                <PlaceBadge place={row.place} />
              </td>
              <th scope="row">
                {row.label}
                <span className={styles.badges}>
                  {row.shared && <Badge>{say('ranking.shared', { place: row.place, n: sharing(row.place) })}</Badge>}
                  {row.close && places[at + 1]?.place !== row.place && (
                    <Badge tone="accent">{say('ranking.closeBelow')}</Badge>
                  )}
                  {below && row === last && (
                    <Badge tone={how.cut && !how.cut.all ? 'warn' : 'info'}>{lineText(how, say)}</Badge>
                  )}
                </span>
              </th>
              <td className="figures">{row.votes}</td>
              {firsts && <td className="figures">{row.firsts}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
