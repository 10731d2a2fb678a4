import type { Figure } from '../../shared/figures/figure.ts'
import { cx } from '../kit/cx.ts'
import { useWritten } from '../kit/language.tsx'
import styles from './Places.module.css'
import type { FigureText } from './text.ts'

type PlacesFigure = Extract<Figure, { type: 'places' }>
type Place = PlacesFigure['places'][number]
type Step = { place: number; members: Place[]; close: boolean; line: boolean }

/** Neighbours with the same place stand on one step. */
export function stepsOf(places: readonly Place[], line: number | undefined): Step[] {
  const steps: Step[] = []
  for (const each of places) {
    const last = steps.at(-1)
    if (last && last.place === each.place) {
      last.members.push(each)
      last.close = each.close
    } else steps.push({ place: each.place, members: [each], close: each.close, line: false })
  }
  if (line === undefined) return steps
  const above = steps.findLast((step) => step.place <= line)
  return steps.map((step) => ({ ...step, line: step === above && step !== steps.at(-1) }))
}

/** Places as a stair from the first down; shared places on one step, "Kopf an Kopf" between two. */
export function Places({ figure, text }: { figure: PlacesFigure; text: FigureText }) {
  const written = useWritten()
  const steps = stepsOf(figure.places, figure.line)
  if (steps.length === 0) return <p className={styles.none}>{text.none}</p>
  return (
    <ol className={cx('plain-list', styles.stair)}>
      {steps.map((step) => (
        <li
          key={step.place}
          className={cx(
            styles.step,
            styles[`step${Math.min(step.place, 4)}`],
            step.line && styles.above,
            step.close && styles.near,
          )}
        >
          <span className={cx(styles.plate, 'figures')}>{step.place}.</span>
          <div className={styles.members}>
            {step.members.map((member, at) => (
              <div key={at} className={styles.member}>
                <span className={styles.label} {...written}>
                  {member.label}
                </span>
                {at === 0 && member.shared && <span className={styles.shared}>{text.shared}</span>}
                {member.value !== undefined && <span className={cx(styles.value, 'figures')}>{member.value}</span>}
              </div>
            ))}
          </div>
          {step.close && <span className={styles.close}>{text.close}</span>}
          {step.line && text.line && <span className={styles.line}>{text.line}</span>}
        </li>
      ))}
    </ol>
  )
}
