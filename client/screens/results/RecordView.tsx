import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { ChalkLine } from '../../kit/PageTitle.tsx'
import { BrandLogo } from '../parts/BrandLogo.tsx'
import { RecordPart } from './RecordPart.tsx'
import styles from './Record.module.css'
import { bareTitle, type Cover, type Section } from './sections.ts'

/** The record as a document: a cover, then its sections. */
export function RecordView({ cover, sections, copy }: { cover: Cover; sections: Section[]; copy: boolean }) {
  const say = useSay()
  return (
    <article className={styles.sheet}>
      <header className={styles.cover}>
        <BrandLogo />
        <p className={styles.eyebrow}>{say('record.label')}</p>
        <h1 className={styles.title}>{cover.title}</h1>
        <ChalkLine />
        {cover.subtitle && <p className={styles.subtitle}>{cover.subtitle}</p>}
        {cover.facts.length > 0 && (
          <dl className={styles.facts}>
            {cover.facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {cover.notes.map((note) => (
          <Notice key={note} tone="info">
            {note}
          </Notice>
        ))}
        {copy && <Notice tone="info">{say('results.copy')}</Notice>}
      </header>
      {sections.map(({ id, title, parts }) => (
        <section key={id} className={styles.section} aria-labelledby={id}>
          <h2 id={id} tabIndex={-1} className={styles.h2}>
            {title}
          </h2>
          {parts.map((part, at) => (
            <RecordPart key={at} part={part} above={bareTitle(title)} />
          ))}
        </section>
      ))}
    </article>
  )
}
