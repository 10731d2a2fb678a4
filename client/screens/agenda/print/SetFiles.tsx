import type { Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Link } from '../../../kit/Link.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import styles from '../Agenda.module.css'
import type { Plan } from '../rows.ts'
import { type Fit, isFit, lacks, type useFiles } from './fetching.ts'
import { useNamed } from './PrintPanel.tsx'

/** One set of pages: what its files are called, and whether everything in it fits. */
export type PageFiles = {
  set: 'profiles' | 'posters-a3' | 'posters-a2'
  forms: readonly { form: 'pdf' | 'docx'; label: string }[]
  fit: Fit | Refusal | null
}
/** Refusals of a set in which other pages may fit. */
const SOME: ReadonlySet<string> = new Set(['sheet.fullSet', 'sheet.posterFullSet'])

type SetProps = {
  id: string
  plan: Plan
  title: string
  text: string
  sets: readonly PageFiles[]
  files: ReturnType<typeof useFiles>
}

/** Sets of pages to print: all of them, or, where some are too long, those that fit, with who is left out and why. */
export function SetFiles({ id, plan, title, text, sets, files }: SetProps) {
  const say = useSay()
  const { busy, refused, save } = files
  const own = sets.find(({ set }) => refused?.file.startsWith(set))
  const button = (name: string, label: string) => (
    <Button key={name} icon="download" busy={busy === name} onClick={() => void save(name)}>
      {label}
    </Button>
  )
  return (
    <section className={styles.files} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.quiet}>{text}</p>
      {sets.map(({ set, fit }) => isFit(fit) && lacks(fit) && <LeftOut key={set} {...{ id, plan, set, fit }} />)}
      <div className={styles.takings}>
        {sets.flatMap(({ set, forms, fit }) => {
          if (!isFit(fit) || !lacks(fit)) return forms.map(({ form, label }) => button(`${set}.${form}`, label))
          const n = fit.pages - fit.tooLong.length
          if (n === 0) return []
          return forms.map(({ form, label }) =>
            button(`${set}-fitting.${form}`, say('sheet.onlyFitting', { n, form: label })),
          )
        })}
      </div>
      {own && refused && <RefusalNotice refusal={refused.refusal} />}
      {own && refused && !isFit(own.fit) && SOME.has(refused.refusal.code) && (
        <div className={styles.takings}>{button(refused.file.replace('.', '-fitting.'), say('sheet.fittingOnly'))}</div>
      )}
    </section>
  )
}

/** Which projects are left out of a set, and why. */
type LeftProps = { id: string; plan: Plan; set: PageFiles['set']; fit: Fit }
function LeftOut({ id, plan, set, fit: { pages, tooLong } }: LeftProps) {
  const say = useSay()
  const named = useNamed(plan.profile.specs)
  const n = tooLong.length
  const paper = set === 'posters-a3' ? 'A3' : 'A2'
  const title = set === 'profiles' ? say('sheet.someTooLong', { n }) : say('sheet.somePostersTooLong', { n, paper })
  return (
    <Notice tone="warn" live="status" title={title}>
      <ul className={styles.listed}>
        {tooLong.map((one) => (
          <li key={one.id}>
            <Link to={`/o/agenda/${id}/${one.id}`}>{one.title}</Link>: {named(one)}
          </li>
        ))}
      </ul>
      {n < pages ? say('sheet.setRefused', { n: pages - n }) : say('sheet.setEmpty')}
    </Notice>
  )
}
