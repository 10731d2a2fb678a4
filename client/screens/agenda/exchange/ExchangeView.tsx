import type { Plan } from '../rows.ts'
import styles from './Exchange.module.css'
import { IdeasPanel } from './IdeasPanel.tsx'
import { RegionPanel } from './RegionPanel.tsx'
import { SimilarPanel } from './SimilarPanel.tsx'

/** What comes in from elsewhere, what of it sounds alike, and what goes to other regions. */
export function ExchangeView({ id, plan }: { id: string; plan: Plan }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <IdeasPanel plan={plan} />
        <SimilarPanel plan={plan} />
      </div>
      <RegionPanel id={id} plan={plan} />
    </div>
  )
}
