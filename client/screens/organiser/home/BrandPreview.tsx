import type { CSSProperties } from 'react'
import { INK, readable } from '#shared/reports/colour.ts'
import { useSay } from '../../../kit/language.tsx'
import styles from './Brand.module.css'

/** The cover on its paper and the top of a public page, as they will be; for the eye alone, the form says all of it. */
export function BrandPreview({ name, colour, logo }: { name: string; colour: string; logo: string | null }) {
  const say = useSay()
  const own = { '--own': colour ? readable(colour).ink : INK } as CSSProperties
  const mark = logo ? <img src={logo} alt="" className={styles.logo} /> : name && <p className={styles.name}>{name}</p>
  return (
    <section className={styles.preview} style={own} aria-label={say('brand.preview')}>
      <figure>
        <figcaption>{say('brand.previewCover')}</figcaption>
        <div className={styles.paper} aria-hidden="true">
          <div className={styles.head}>{mark}</div>
          <p className={styles.label}>{say('record.label')}</p>
          <p className={styles.title}>{say('brand.sampleTitle')}</p>
          <p className={styles.facts}>{say('brand.sampleFacts')}</p>
          {name && (
            <p className={styles.publisher}>
              {say('brand.publisher')} {name}
            </p>
          )}
        </div>
      </figure>
      <figure>
        <figcaption>{say('brand.previewPage')}</figcaption>
        <div className={styles.band} data-tone="tafel" data-own={colour !== ''} aria-hidden="true">
          {logo ? <img src={logo} alt="" className={styles.logo} /> : name && <p className={styles.plain}>{name}</p>}
          <p className={styles.bandTitle}>{say('brand.sampleAgenda')}</p>
        </div>
      </figure>
    </section>
  )
}
