import type { Figure } from '../../shared/figures/figure.ts'
import { cx } from '../kit/cx.ts'
import styles from './BigNumber.module.css'
import { type FigureText, numbers } from './text.ts'

type NumberFigure = Extract<Figure, { type: 'number' }>

/** One number, large; of how many, as a bar. */
export function BigNumber({ figure, text }: { figure: NumberFigure; text: FigureText }) {
  const { plain } = numbers(text.locale)
  const part = figure.of ? Math.min(1, Math.max(0, figure.value / figure.of)) : null
  return (
    <div className={styles.number} aria-hidden="true">
      <p className="figures">
        <b className={styles.value}>{plain(figure.value)}</b>
        {figure.of !== undefined && (
          <span className={styles.of}>
            {' '}
            {text.of} {plain(figure.of)}
          </span>
        )}
      </p>
      {part !== null && (
        <div className={cx(styles.track)}>
          <div className={styles.fill} style={{ transform: `scaleX(${part})` }} />
        </div>
      )}
    </div>
  )
}
