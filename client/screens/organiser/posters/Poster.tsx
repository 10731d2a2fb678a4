import { spacedCode } from '#shared/base/ids.ts'
import { sayIn } from '#shared/words/words.ts'
import type { Lang } from '#shared/words/say.ts'
import { cx } from '../../../kit/cx.ts'
import { ChalkLine } from '../../../kit/PageTitle.tsx'
import { QrCode } from '../../../kit/QrCode.tsx'
import { TableBadge } from '../../../kit/TableBadge.tsx'
import { longDay } from '../parts/format.ts'
import type { Table } from '../parts/useTables.ts'
import styles from './Poster.module.css'
import { typed, type Wifi, wifiCode } from './wifi.ts'

export type PosterProps = {
  /** The language of the workshop, not of whoever prints. */
  lang: Lang
  title: string
  subtitle: string
  place: string
  date: string
  organiser: string
  join: string
  address: string
  code: string
  wifi: Wifi
  table?: Table | undefined
}

/** One sheet of A4: scan, or type; and at which table one stands. Always dark on white, whatever the screen looks like. */
export function Poster(props: PosterProps) {
  const { lang, title, subtitle, place, date, organiser, join, address, code, wifi, table } = props
  const say = sayIn(lang)
  const network = wifiCode(wifi)
  return (
    <article className={styles.frame} lang={lang} aria-label={table ? say('org.table', { n: table.number }) : title}>
      <div className={styles.sheet} data-surface="board" data-theme="light">
        {table ? (
          <header className={styles.tableHead}>
            <TableBadge table={table.number} label={say('org.table', { n: table.number })} />
            <div>
              <p className={styles.eyebrow}>{say('org.table', { n: table.number })}</p>
              <h3 className={styles.title}>{table.theme}</h3>
              <p className={styles.facts}>{[table.host, table.place].filter(Boolean).join(' · ')}</p>
            </div>
          </header>
        ) : (
          <header className={styles.head}>
            <h3 className={styles.title}>{title}</h3>
            <span className={styles.chalk}>
              <ChalkLine />
            </span>
            {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
            <p className={styles.facts}>{[longDay(date, lang), place].filter(Boolean).join(' · ')}</p>
          </header>
        )}
        {network && (
          <section className={styles.wifi}>
            <span className={styles.step}>1</span>
            <div>
              <p className={styles.stepTitle}>{say('poster.wifi')}</p>
              <p className={styles.network}>
                <span>
                  {say('poster.network')} <b>{wifi.name}</b>
                </span>
                {wifi.password && (
                  <span>
                    {say('poster.password')} <b>{wifi.password}</b>
                  </span>
                )}
              </p>
            </div>
            <div>
              <QrCode text={network} label={say('poster.wifiCode')} />
            </div>
          </section>
        )}
        <section className={cx(styles.join, network && styles.joinSecond)}>
          <p className={styles.call}>
            {network && <span className={styles.step}>2</span>}
            {say('poster.call')}
          </p>
          <div className={styles.qr}>
            <QrCode text={join} label={say('poster.code')} />
          </div>
          <p className={styles.or}>
            <span>{say('poster.or')}</span>
            <b className={styles.address}>{typed(address)}</b>
          </p>
          <p className={cx(styles.code, 'figures')}>{spacedCode(code)}</p>
        </section>
        <footer className={styles.foot}>
          <span>{say('poster.promise')}</span>
          <b>{table ? title : organiser}</b>
        </footer>
      </div>
    </article>
  )
}
