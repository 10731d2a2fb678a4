import type { WorkshopRow } from '../../../net/rows.ts'
import type { RoomAnswer } from '../parts/types.ts'
import { ArchivePanel } from './ArchivePanel.tsx'
import { EndPanel } from './EndPanel.tsx'
import { ErasePanel } from './ErasePanel.tsx'
import { LanguagePanel } from './LanguagePanel.tsx'
import { MetaPanel } from './MetaPanel.tsx'
import { RehearsalPanel } from './RehearsalPanel.tsx'
import styles from './Settings.module.css'

export type SettingsTabProps = { answer: RoomAnswer; workshop: WorkshopRow; closed: boolean; again: () => void }

/** What the workshop is called, and how it begins, ends and goes. */
export function SettingsTab({ answer, workshop, closed, again }: SettingsTabProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <MetaPanel workshop={workshop} closed={closed} />
        {!answer.room.copy && <LanguagePanel room={answer.room} again={again} />}
      </div>
      <div className={styles.column}>
        {!closed && <RehearsalPanel workshop={workshop} />}
        {!closed && <EndPanel again={again} />}
        <ArchivePanel room={answer.room} again={again} />
        <ErasePanel room={answer.room} />
      </div>
    </div>
  )
}
