import type { Figure } from '../../figures/figure.ts'

export type Scale = { from: number; to: number; low: { text: string }; high: { text: string } }

/** The numbers of a scale, in order. */
export const stepsOf = ({ from, to }: { from: number; to: number }): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)

/** How often each step was chosen, with the mean and the median (the mean of the two in the middle when even). */
export function scaleFigure(title: string, scale: Scale, counts: readonly number[]): Figure {
  const { from, to, low, high } = scale
  const voters = counts.reduce((sum, count) => sum + count, 0)
  const sum = counts.reduce((total, count, step) => total + count * (from + step), 0)
  const at = (place: number): number => {
    let before = 0
    const step = counts.findIndex((count) => (before += count) > place)
    return from + step
  }
  const median = (at(Math.floor((voters - 1) / 2)) + at(Math.floor(voters / 2))) / 2
  return {
    type: 'scale',
    title,
    from,
    to,
    low: low.text,
    high: high.text,
    counts: [...counts],
    mean: voters > 0 ? sum / voters : null,
    median: voters > 0 ? median : null,
    voters,
  }
}
