import { tenths } from '#shared/agenda/scoring.ts'
import { useLang, useSay, useWritten } from '../../../kit/language.tsx'
import type { ScoreOf, Scoring } from './rows.ts'
import styles from './Scoring.module.css'

/** How a score comes about, with every number that is needed to find it again. */
export function ScoreSheet({ scoring, score }: { scoring: Pick<Scoring, 'criteria'>; score: ScoreOf }) {
  const say = useSay()
  const [lang] = useLang()
  const written = useWritten()
  const counting = score.parts.filter((part) => part.weight > 0)
  const weights = counting.reduce((sum, part) => sum + part.weight, 0)
  const terms = counting.map((part) => `${part.weight} × ${tenths(part.points ?? 0, lang)}`).join(' + ')
  return (
    <>
      <p className={styles.quiet}>{say('scoring.explainText')}</p>
      <div className={styles.scroll} role="region" aria-label={say('scoring.explain')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('scoring.criteria')}</th>
              <th scope="col">{say('scoring.given')}</th>
              <th scope="col">{say('scoring.partPoints')}</th>
              <th scope="col">{say('scoring.weight')}</th>
            </tr>
          </thead>
          <tbody>
            {score.parts.map((part) => {
              const criterion = scoring.criteria.find((one) => one.id === part.criterion)
              return (
                <tr key={part.criterion}>
                  <th scope="row" {...written}>
                    {criterion?.title.text}
                  </th>
                  <td>{part.given.length === 0 ? say('scoring.unscored') : part.given.join(', ')}</td>
                  <td>{part.points === null ? '–' : tenths(part.points, lang)}</td>
                  <td>{part.weight}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {score.score !== null && (
        <p className="figures">
          <strong>{say('scoring.result')}:</strong>{' '}
          {say('scoring.sum', { terms, weights, score: tenths(score.score, lang) })}
        </p>
      )}
    </>
  )
}
