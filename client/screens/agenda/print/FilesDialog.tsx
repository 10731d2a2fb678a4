import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Link } from '../../../kit/Link.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import styles from '../Agenda.module.css'
import { type Fit, isFit, useFiles, useFit } from './fetching.ts'
import { useNamed } from './PrintPanel.tsx'

const BACKLOG = [
  ['backlog.xlsx', 'sheet.excel'],
  ['backlog.csv', 'sheet.csv'],
  ['backlog.md', 'sheet.markdown'],
  ['backlog.json', 'sheet.json'],
] as const

type DialogProps = { id: string; seq: number; onClose: () => void }

/** Everything an agenda gives away as a file: the backlog, all profiles, all posters. */
export function FilesDialog({ id, seq, onClose }: DialogProps) {
  const say = useSay()
  const { busy, refused, save } = useFiles(id)
  const profiles = useFit(id, 'profiles.pdf', String(seq))
  const part = (set: 'profiles' | 'posters-a3' | 'posters-a2', form: 'pdf' | 'docx', label: string, fit?: Fit) => {
    const name = `${set}${fit && fit.tooLong.length > 0 ? '-fitting' : ''}.${form}`
    return (
      <Button icon="download" busy={busy === name} onClick={() => void save(name)}>
        {label}
      </Button>
    )
  }
  const fit = isFit(profiles) ? profiles : undefined
  return (
    <Dialog open onClose={onClose} title={say('agenda.export')} closeLabel={say('common.close')} wide light>
      <section className={styles.files} aria-label={say('sheet.backlog')}>
        <h3>{say('sheet.backlog')}</h3>
        <p className={styles.quiet}>{say('sheet.backlogText')}</p>
        <div className={styles.doings}>
          {BACKLOG.map(([file, key]) => (
            <LinkButton key={file} href={`/api/rooms/${id}/export/${file}`} download icon="download">
              {say(key)}
            </LinkButton>
          ))}
        </div>
      </section>
      <section className={styles.files} aria-label={say('sheet.profiles')}>
        <h3>{say('sheet.profiles')}</h3>
        <p className={styles.quiet}>{say('sheet.profilesText')}</p>
        {fit && fit.tooLong.length > 0 && <Over id={id} fit={fit} />}
        <div className={styles.doings}>
          {part('profiles', 'pdf', say('sheet.pdf'), fit)}
          {part('profiles', 'docx', say('sheet.word'), fit)}
        </div>
      </section>
      <section className={styles.files} aria-label={say('sheet.posters')}>
        <h3>{say('sheet.posters')}</h3>
        <p className={styles.quiet}>{say('sheet.postersText')}</p>
        <div className={styles.doings}>
          {part('posters-a3', 'pdf', say('sheet.a3'))}
          {part('posters-a2', 'pdf', say('sheet.a2'))}
        </div>
      </section>
      <RefusalNotice refusal={refused?.refusal} />
      {refused?.refusal.code === 'sheet.fullSet' && (
        <Button icon="download" onClick={() => void save(refused.file.replace('.', '-fitting.'))}>
          {say('sheet.fittingOnly')}
        </Button>
      )}
    </Dialog>
  )
}

/** Which profiles are left out, and why. */
function Over({ id, fit: { pages, tooLong } }: { id: string; fit: Fit }) {
  const say = useSay()
  const named = useNamed()
  return (
    <Notice tone="warn" live="status" title={say('sheet.someTooLong', { n: tooLong.length })}>
      <ul>
        {tooLong.map((one) => (
          <li key={one.id}>
            <Link to={`/o/agenda/${id}/${one.id}`}>{one.title}</Link>: {named(one)}
          </li>
        ))}
      </ul>
      {say('sheet.without', { n: pages - tooLong.length })}
    </Notice>
  )
}
