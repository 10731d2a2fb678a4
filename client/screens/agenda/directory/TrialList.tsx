import type { ReactNode } from 'react'
import type { DirectoryName } from '#shared/agenda/directory.ts'
import type { ReadLine } from '#shared/agenda/readDirectory.ts'
import { Badge, type BadgeTone } from '../../../kit/Badge.tsx'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import styles from './Directory.module.css'

const FATES = ['new', 'same', 'differs', 'refused'] as const
const TONE: Record<ReadLine['fate'], BadgeTone> = { new: 'good', same: 'plain', differs: 'info', refused: 'warn' }
/** So many of each fate stand here; refused lines always all of them, because somebody has to mend them. */
const SHOWN = 8

type TrialProps = { list: DirectoryName; lines: readonly ReadLine[]; children: ReactNode }
/** What a file would bring, line by line, before anything is written. */
export function TrialList({ list, lines, children }: TrialProps) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const groups = FATES.map((fate) => ({ fate, members: lines.filter((one) => one.fate === fate) }))
  const there = groups.filter(({ members }) => members.length > 0)
  return (
    <section className={styles.trial} aria-label={say('directory.trial')}>
      <p role="status">
        <strong>{say('directory.trial')}.</strong>{' '}
        {say(groups[0]?.members.length === 0 ? 'directory.nothing' : 'directory.trialText')}
      </p>
      {there.map(({ fate, members }) => (
        <div key={fate} className={styles.fate}>
          <p>
            <Badge tone={TONE[fate]}>{say(`directory.fate.${fate}`, { n: members.length })}</Badge>
          </p>
          {fate === 'differs' && <p className={styles.quiet}>{say('directory.keeps')}</p>}
          <ul className={styles.lines}>
            {members.slice(0, fate === 'refused' ? undefined : SHOWN).map((one) => (
              <li key={one.line}>
                <span className={styles.quiet}>{say('directory.line', { n: one.line })}</span>{' '}
                {one.entry.title || one.entry.mail || one.entry.name}
                {one.fate === 'refused' && (
                  <span className={styles.why}>
                    {say(`directory.${list}.${one.key}`)}: {sayRefusal(one.why)}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {fate !== 'refused' && members.length > SHOWN && (
            <p className={styles.quiet}>{say('directory.more', { n: members.length - SHOWN })}</p>
          )}
        </div>
      ))}
      {children}
    </section>
  )
}
