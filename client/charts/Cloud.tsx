import type { Figure } from '../../shared/figures/figure.ts'
import { cx } from '../kit/cx.ts'
import styles from './Cloud.module.css'
import type { FigureText } from './text.ts'

type CloudFigure = Extract<Figure, { type: 'cloud' }>

const SIZES = 5

/** A step from 1 to 5. A little less than proportional, because an area is seen. */
export function wordSize(weight: number, most: number): number {
  return Math.max(1, Math.min(SIZES, 1 + Math.round((SIZES - 1) * (weight / Math.max(1, most)) ** 0.8)))
}

/** Words in the order of the alphabet, so that a word grows in its place instead of jumping about. Never rotated. */
export function Cloud({ figure, text, airy }: { figure: CloudFigure; text: FigureText; airy: boolean }) {
  const most = Math.max(1, ...figure.words.map((word) => word.weight))
  const order = new Intl.Collator(text.locale, { numeric: true })
  const words = [...figure.words].sort((a, b) => order.compare(a.text, b.text))
  if (words.length === 0) return <p className={styles.none}>{text.none}</p>
  return (
    <div
      className={cx(styles.cloud, airy && words.length <= 26 && styles.airy, airy && words.length <= 14 && styles.few)}
      aria-hidden="true"
    >
      {words.map((word) => (
        <span key={word.text} className={cx(styles.word, styles[`size${wordSize(word.weight, most)}`])}>
          {word.text}
        </span>
      ))}
    </div>
  )
}
