import type { Figure } from '../../shared/figures/figure.ts'
import { cx } from '../kit/cx.ts'
import styles from './Scale.module.css'
import { type FigureText, numbers } from './text.ts'

type ScaleFigure = Extract<Figure, { type: 'scale' }>

/** How often each step was chosen, and where the middle lies. */
export function Scale({ figure, text }: { figure: ScaleFigure; text: FigureText }) {
  const { plain } = numbers(text.locale)
  const most = Math.max(1, ...figure.counts)
  const steps = figure.counts.length
  const at = (value: number) => `${((value - figure.from + 0.5) / steps) * 100}%`
  if (steps === 0) return <p className={styles.none}>{text.none}</p>
  return (
    <div className={cx(styles.scale, 'figures')} aria-hidden="true">
      <div className={styles.columns}>
        {figure.counts.map((count, step) => (
          <div key={step} className={styles.column}>
            <span className={styles.count}>{plain(count)}</span>
            <div className={styles.stem} style={{ blockSize: `${(count / most) * 100}%` }} />
          </div>
        ))}
      </div>
      <div className={styles.axis}>
        {figure.counts.map((_, step) => (
          <span key={step}>{plain(figure.from + step)}</span>
        ))}
        {figure.mean !== null && <span className={styles.mean} style={{ insetInlineStart: at(figure.mean) }} />}
      </div>
      <div className={styles.ends}>
        <span>{figure.low}</span>
        <span>{figure.high}</span>
      </div>
      <p className={styles.middle}>
        {figure.mean !== null && (
          <span className={styles.pair}>
            <i className={styles.sign} /> {text.mean} <b>{plain(figure.mean)}</b>
          </span>
        )}
        {figure.median !== null && (
          <span className={styles.pair}>
            {text.median} <b>{plain(figure.median)}</b>
          </span>
        )}
      </p>
    </div>
  )
}
