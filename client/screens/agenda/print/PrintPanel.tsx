import type { Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import styles from '../Agenda.module.css'
import { type Fit, isFit, type TooLong, useFiles } from './fetching.ts'

type PanelProps = { room: string; project: string; fit: Fit | Refusal | null; files: boolean }

/** Whether a profile fits on one page, which field is too long, and the page itself. */
export function PrintPanel({ room, project, fit, files }: PanelProps) {
  const say = useSay()
  const named = useNamed()
  const { busy, refused, save } = useFiles(room)
  const over = isFit(fit) ? fit.tooLong[0] : undefined
  const file = (name: string, label: string) => (
    <Button icon="download" busy={busy === name} onClick={() => void save(name)}>
      {label}
    </Button>
  )
  return (
    <Panel sheet title={say('sheet.title')}>
      {over ? (
        <Notice tone="warn" live="status" title={say('sheet.tooLong')}>
          {say('sheet.tooLongText', { fields: named(over) })}
        </Notice>
      ) : (
        <p className={styles.quiet} role="status">
          {fit === null ? say('sheet.checking') : isFit(fit) ? say('sheet.fits') : say('sheet.unchecked')}
        </p>
      )}
      {files && (
        <div className={styles.doings}>
          {!over && file(`profile-${project}.pdf`, say('sheet.pdf'))}
          {!over && file(`profile-${project}.docx`, say('sheet.word'))}
          {file(`poster-a3-${project}.pdf`, say('sheet.posterA3'))}
        </div>
      )}
      <RefusalNotice refusal={refused?.refusal} />
    </Panel>
  )
}

/** The fields that are too long, with about how much. */
export function useNamed(): (over: TooLong) => string {
  const say = useSay()
  return ({ fields }) =>
    fields.map(({ label, cut }) => (cut > 0 ? say('sheet.cut', { field: label, n: cut }) : label)).join(', ')
}
