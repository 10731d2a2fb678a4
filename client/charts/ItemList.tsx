import type { Figure } from '../../shared/figures/figure.ts'
import { cx } from '../kit/cx.ts'
import styles from './ItemList.module.css'
import { type FigureText, numbers } from './text.ts'

type ListFigure = Extract<Figure, { type: 'list' }>

/** Texts one below the other, with how much they weigh. */
export function ItemList({ figure, text, airy }: { figure: ListFigure; text: FigureText; airy: boolean }) {
  const { plain } = numbers(text.locale)
  if (figure.items.length === 0) return <p className={styles.none}>{text.none}</p>
  return (
    <ul className={cx('plain-list', styles.list, airy && figure.items.length <= 4 && styles.airy)}>
      {figure.items.map((item, at) => (
        <li key={at} className={styles.item}>
          <span className={styles.text}>
            {item.text}
            {item.note && <span className={styles.note}>{item.note}</span>}
          </span>
          {item.weight !== undefined && <b className={cx(styles.weight, 'figures')}>{plain(item.weight)}</b>}
        </li>
      ))}
    </ul>
  )
}
