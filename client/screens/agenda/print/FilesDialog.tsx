import { LinkButton } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import styles from '../Agenda.module.css'
import type { Plan } from '../rows.ts'
import { lacks, useFiles, useFit } from './fetching.ts'
import { SetFiles } from './SetFiles.tsx'

const BACKLOG = [
  ['backlog.xlsx', 'sheet.excel'],
  ['backlog.csv', 'sheet.csv'],
  ['backlog.md', 'sheet.markdown'],
  ['backlog.json', 'sheet.json'],
] as const

type DialogProps = { id: string; plan: Plan; onClose: () => void }

/** Everything an agenda gives away as a file: the backlog, all profiles, all posters. */
export function FilesDialog({ id, plan, onClose }: DialogProps) {
  const say = useSay()
  const files = useFiles(id)
  const stamp = String(plan.agenda.seq)
  // One after the other: whoever wants a file meanwhile waits behind one of them at most. What fits on A3 fits on A2.
  const profiles = useFit(id, 'profiles.pdf', stamp, true)
  const a3 = useFit(id, profiles ? 'posters-a3.pdf' : null, stamp, true)
  const a2 = useFit(id, lacks(a3) ? 'posters-a2.pdf' : null, stamp, true)
  return (
    <Dialog open onClose={onClose} title={say('agenda.export')} closeLabel={say('common.close')} wide light>
      <section className={styles.files} aria-label={say('sheet.backlog')}>
        <h3>{say('sheet.backlog')}</h3>
        <p className={styles.quiet}>{say('sheet.backlogText')}</p>
        <div className={styles.takings}>
          {BACKLOG.map(([file, key]) => (
            <LinkButton key={file} href={`/api/rooms/${id}/export/${file}`} download icon="download">
              {say(key)}
            </LinkButton>
          ))}
        </div>
      </section>
      <SetFiles
        {...{ id, plan, files, title: say('sheet.profiles'), text: say('sheet.profilesText') }}
        sets={[
          {
            ...{ set: 'profiles', fit: profiles },
            forms: [
              { form: 'pdf', label: say('sheet.pdf') },
              { form: 'docx', label: say('sheet.word') },
            ],
          },
        ]}
      />
      <SetFiles
        {...{ id, plan, files, title: say('sheet.posters'), text: say('sheet.postersText') }}
        sets={[
          { set: 'posters-a3', fit: a3, forms: [{ form: 'pdf', label: say('sheet.a3') }] },
          { set: 'posters-a2', fit: a2, forms: [{ form: 'pdf', label: say('sheet.a2') }] },
        ]}
      />
    </Dialog>
  )
}
