import { labelOf } from '#shared/agenda/plainValue.ts'
import type { Spec } from '#shared/agenda/profile.ts'
import type { Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import styles from '../Agenda.module.css'
import { type Fit, isFit, lacks, type TooLong, useFiles, useFit } from './fetching.ts'

type PanelProps = {
  room: string
  project: string
  specs: readonly Spec[]
  fit: Fit | Refusal | null
  /** What the answers hold for. */
  stamp: string
  files: boolean
}

/** Whether a profile fits on its page and on a poster, which field is too long, and the files themselves. */
export function PrintPanel({ room, project, specs, fit, stamp, files }: PanelProps) {
  const say = useSay()
  const named = useNamed(specs)
  const { busy, refused, save } = useFiles(room)
  const a3 = useFit(room, `poster-a3-${project}.pdf`, stamp)
  // What fits on A3 fits on A2, which holds more.
  const a2 = useFit(room, lacks(a3) ? `poster-a2-${project}.pdf` : null, stamp)
  const over = isFit(fit) ? fit.tooLong[0] : undefined
  const file = (name: string, label: string) => (
    <Button icon="download" busy={busy === name} onClick={() => void save(name)}>
      {label}
    </Button>
  )
  return (
    <Panel sheet title={say('sheet.title')}>
      <div className={styles.files}>
        {over ? (
          <Notice tone="warn" live="status" title={say('sheet.tooLong')}>
            {say('sheet.tooLongText', { fields: named(over) })}
          </Notice>
        ) : (
          <p className={styles.quiet} role="status">
            {fit === null ? say('sheet.checking') : isFit(fit) ? say('sheet.fits') : say('sheet.unchecked')}
          </p>
        )}
        {files && !over && (
          <div className={styles.takings}>
            {file(`profile-${project}.pdf`, say('sheet.pdf'))}
            {file(`profile-${project}.docx`, say('sheet.word'))}
          </div>
        )}
      </div>
      <div className={styles.files}>
        <PosterFit {...{ a3, a2, named }} />
        {files && !lacks(a2) && (
          <div className={styles.takings}>
            {!lacks(a3) && file(`poster-a3-${project}.pdf`, say('sheet.posterA3'))}
            {file(`poster-a2-${project}.pdf`, say('sheet.posterA2'))}
          </div>
        )}
      </div>
      <RefusalNotice refusal={refused?.refusal} />
    </Panel>
  )
}

/** Whether a poster of it could be read from afar; nothing while nobody knows. */
type PosterProps = Record<'a3' | 'a2', Fit | Refusal | null> & { named: (over: TooLong) => string }
function PosterFit({ a3, a2, named }: PosterProps) {
  const say = useSay()
  if (!isFit(a3)) return null
  const [small] = a3.tooLong
  if (!small) {
    return (
      <p className={styles.quiet} role="status">
        {say('sheet.posterFits')}
      </p>
    )
  }
  if (!isFit(a2)) return null
  const [large] = a2.tooLong
  return (
    <Notice tone="warn" live="status" title={say(large ? 'sheet.posterTooLongBoth' : 'sheet.posterTooLong')}>
      {large
        ? say('sheet.posterTooLongBothText', { fields: named(large) })
        : say('sheet.posterTooLongText', { fields: named(small) })}
    </Notice>
  )
}

/** The fields that are too long, with about how much, in the reader's language; pages are in the agenda's. */
export function useNamed(specs: readonly Spec[]): (over: TooLong) => string {
  const say = useSay()
  const labelled = (key: string, label: string) => {
    const spec = specs.find((one) => one.key === key)
    return spec ? labelOf(spec, say) : key === 'ways' ? say('file.origin') : label
  }
  return ({ fields }) =>
    fields
      .map(({ key, label, cut }) => [labelled(key, label), cut] as const)
      .map(([field, n]) => (n > 0 ? say('sheet.cut', { field, n }) : field))
      .join(', ')
}
