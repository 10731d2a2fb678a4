import type { Bar, Figure } from '../../shared/figures/figure.ts'
import { cx } from '../kit/cx.ts'
import { useWritten } from '../kit/language.tsx'
import styles from './Bars.module.css'
import { type FigureText, numbers } from './text.ts'

type BarsFigure = Extract<Figure, { type: 'bars' }>

type BarsProps = { figure: BarsFigure; all: readonly Bar[]; text: FigureText; board: boolean }

/** Labels longer than this stand above their bars. */
const LONG = 44

/** What a full row stands for: where shares are shown, everybody; elsewhere the longest bar. */
function fullRow({ of, unit }: BarsFigure, all: readonly Bar[]): number {
  const most = Math.max(1, ...all.map((bar) => bar.value + (bar.hand ?? 0)))
  if (unit === 'percent') return Math.max(100, most)
  return unit === 'points' ? most : Math.max(of, most)
}

/** Horizontal bars as plain boxes, so that labels wrap; raised hands stand apart. */
export function Bars({ figure, all, text, board }: BarsProps) {
  const long = all.some((bar) => bar.label.length > LONG)
  const most = fullRow(figure, all)
  const shares = figure.unit === 'percent' || (figure.unit !== 'points' && figure.of > 0)
  const hands = all.some((bar) => (bar.hand ?? 0) > 0)
  const written = useWritten()
  if (figure.bars.length === 0) return <p className={styles.none}>{text.none}</p>
  return (
    <div
      className={cx(
        styles.bars,
        !long && styles.beside,
        hands && styles.withHands,
        shares && styles.shares,
        long && board && figure.bars.length > 4 && styles.tight,
      )}
      aria-hidden="true"
    >
      {figure.bars.map((bar, at) => (
        <div key={at} className={cx(styles.row, bar.place === 1 && styles.lead)}>
          <div className={styles.label}>
            {bar.place !== undefined && <span className={cx(styles.place, 'figures')}>{`${bar.place}.`}</span>}
            <span {...written}>
              {bar.label}
              {bar.note && <span className={styles.note}>{bar.note}</span>}
            </span>
          </div>
          <div className={styles.track}>
            <div className={styles.fill} style={{ inlineSize: `${(bar.value / most) * 100}%` }} />
            {(bar.hand ?? 0) > 0 && (
              <div className={styles.hand} style={{ inlineSize: `${((bar.hand ?? 0) / most) * 100}%` }} />
            )}
          </div>
          <div className={cx(styles.value, 'figures')}>
            <Value bar={bar} figure={figure} text={text} hands={hands} />
          </div>
        </div>
      ))}
      {hands && (
        <p className={styles.legend}>
          <span className={styles.hand} /> {text.hands}
        </p>
      )}
    </div>
  )
}

function Value({ bar, figure, text, hands }: { bar: Bar; figure: BarsFigure; text: FigureText; hands: boolean }) {
  const { plain, part } = numbers(text.locale)
  const { value, hand = 0 } = bar
  if (figure.unit === 'percent') return <b>{part(value / 100)}</b>
  // Hands are shown beside the devices and never added to them: nobody knows who was counted twice.
  if (hands && figure.of === 0 && figure.bars.every((one) => one.value === 0)) return <b>{plain(hand)}</b>
  return (
    <>
      <b>{plain(value)}</b>
      {figure.unit !== 'points' && figure.of > 0 && <span className={styles.part}>{part(value / figure.of)}</span>}
      {hands && <span className={styles.raised}>{hand > 0 && `+ ${plain(hand)}`}</span>}
    </>
  )
}
