import { useState } from 'react'
import { movesSince } from '#shared/agenda/ranking.ts'
import { tenths } from '#shared/agenda/scoring.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useLang, useSay, useWritten } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { shortMoment } from '../../organiser/parts/format.ts'
import { useTitleOf } from '../labels.ts'
import type { Plan } from '../rows.ts'
import type { EarlierOf, Scoring } from './rows.ts'
import styles from './Scoring.module.css'

/** Rankings as they stood before weights or groups were changed. */
export function EarlierPanel({ plan, scoring }: { plan: Plan; scoring: Scoring }) {
  const say = useSay()
  const [lang] = useLang()
  const [open, setOpen] = useState<EarlierOf | null>(null)
  if (scoring.earlier.length === 0) return null
  return (
    <Panel sheet title={say('scoring.earlier')}>
      <ul className={styles.facts}>
        {scoring.earlier.map((one) => (
          <li key={one.seq}>
            <div>
              <Button variant="quiet" icon="clock" onClick={() => setOpen(one)}>
                {say('scoring.earlierAt', { when: shortMoment(one.at, lang) })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open && <Before plan={plan} scoring={scoring} earlier={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

type BeforeProps = { plan: Plan; scoring: Scoring; earlier: EarlierOf; onClose: () => void }

/** One earlier ranking beside the present one: whatever moved stands first. */
function Before({ plan, scoring, earlier, onClose }: BeforeProps) {
  const say = useSay()
  const [lang] = useLang()
  const written = useWritten()
  const titleOf = useTitleOf()
  const moved = new Set(movesSince(earlier, scoring.ranking).map((one) => one.project))
  const now = new Map(scoring.ranking.map((one) => [one.project, one]))
  const tierOf = (tiers: Scoring['tiers'], id: string | null | undefined) =>
    tiers.find((one) => one.id === id)?.title.text ?? ''
  const place = (at: number | null | undefined, tier: string) =>
    at == null ? say('scoring.noPlace') : [`${at}.`, tier].filter(Boolean).join(' · ')
  const rows = earlier.list.toSorted((a, b) => Number(moved.has(b.project)) - Number(moved.has(a.project)))
  const weights = earlier.criteria.map((one) => `${one.title.text} ${one.weight}`).join(', ')
  return (
    <Dialog
      open
      wide
      light
      onClose={onClose}
      title={say('scoring.earlierAt', { when: shortMoment(earlier.at, lang) })}
      closeLabel={say('common.close')}
    >
      <p className={styles.quiet}>{say('scoring.earlierWeights', { weights })}</p>
      <p>{moved.size === 0 ? say('scoring.nothingMoved') : say('scoring.moved', { n: moved.size })}</p>
      <div className={styles.scroll} role="region" aria-label={say('scoring.ranking')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('scoring.project')}</th>
              <th scope="col">{say('scoring.before')}</th>
              <th scope="col">{say('scoring.now')}</th>
              <th scope="col">{say('scoring.partPoints')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => {
              const project = plan.projects.find((each) => each.id === one.project)
              const present = now.get(one.project)
              return (
                <tr key={one.project} data-moved={moved.has(one.project)}>
                  <th scope="row" {...written}>
                    {project ? titleOf(project) : say('agenda.erased')}
                  </th>
                  <td>{place(one.place, tierOf(earlier.tiers, one.tier))}</td>
                  <td>{place(present?.place, tierOf(scoring.tiers, present?.tier))}</td>
                  <td>
                    {tenths(one.score, lang)} → {present?.score == null ? '–' : tenths(present.score, lang)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
