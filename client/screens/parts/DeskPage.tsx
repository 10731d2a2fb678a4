import { type ReactNode, useState } from 'react'
import { IconButton } from '../../kit/Button.tsx'
import { DeskShell } from '../../kit/DeskShell.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import type { WorkshopRow } from '../../net/rows.ts'
import { LineNotice } from './LineNotice.tsx'
import styles from './parts.module.css'
import { Settings } from './Settings.tsx'

type DeskPageProps = { workshop: WorkshopRow; label: string; children: ReactNode }

/** One column at a desk or on a tablet: for hosts and minute-takers. */
export function DeskPage({ workshop, label, children }: DeskPageProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <DeskShell
        skipLabel={say('common.skipToContent')}
        sectionsLabel={say('desk.sections')}
        header={
          <div className={styles.deskHeader}>
            <h1 className={styles.deskTitle}>
              <strong>{label}</strong> · {workshop.title}
            </h1>
            <IconButton icon="settings" label={say('common.language')} onClick={() => setOpen(true)} />
          </div>
        }
        middle={{
          label,
          icon: 'table',
          content: (
            <div className={styles.desk}>
              <LineNotice />
              {children}
            </div>
          ),
        }}
      />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={say('common.language')}
        closeLabel={say('common.close')}
        light
      >
        <Settings />
      </Dialog>
    </>
  )
}
