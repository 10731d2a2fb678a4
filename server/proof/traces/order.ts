/** How far chance alone goes, in standard deviations: less than once in 100,000 honest looks. */
export const NOISE = 4.5

/** Does this order follow the order of casting? In standard deviations (Spearman); the numbers are all different. */
export function trend(order: readonly number[]): number {
  const n = order.length
  if (n < 8) return 0
  const rank = new Map([...order].sort((a, b) => a - b).map((value, i) => [value, i]))
  const squares = order.reduce((sum, value, i) => sum + (i - (rank.get(value) ?? 0)) ** 2, 0)
  return (1 - (6 * squares) / (n * (n * n - 1))) * Math.sqrt(n - 1)
}

const WIDE = 5
/** Do those who were cast one after the other lie side by side? In standard deviations above chance. */
export function neighbours(order: readonly number[]): number {
  const n = order.length
  if (n < 30) return 0
  const rank = new Map([...order].sort((a, b) => a - b).map((value, i) => [value, i]))
  const near = order.filter((value, i) => {
    const next = order[i + 1]
    return next !== undefined && Math.abs((rank.get(value) ?? 0) - (rank.get(next) ?? 0)) <= WIDE
  }).length
  const expected = (n - 1) * ((2 * WIDE) / n)
  return (near - expected) / Math.sqrt(expected)
}

/** The variance of Kendall's sum over all pairs of so many things in an order that chance has made. */
export const chanceOf = (n: number): number => (n * (n - 1) * (2 * n + 5)) / 18

/** Does the order within each of many short lists follow the order of casting? In standard deviations (Kendall, summed). */
export function within(orders: readonly (readonly number[])[]): number {
  let [surplus, variance] = [0, 0]
  for (const order of orders) {
    const n = order.length
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) surplus += Math.sign((order[j] ?? 0) - (order[i] ?? 0))
    variance += chanceOf(n)
  }
  return variance === 0 ? 0 : surplus / Math.sqrt(variance)
}
