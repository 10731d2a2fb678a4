/** An exact number. `d` is positive; the two need not be in lowest terms. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

export const zero: Fraction = { n: 0n, d: 1n }

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

const reduced = (n: bigint, d: bigint): Fraction => {
  const common = gcd(n, d)
  return { n: n / common, d: d / common }
}

/** The decimal number that `value` is written as: 0.1 is one tenth, not its binary neighbour. `value` must be finite. */
export function decimal(value: number): Fraction {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole + decimals)
  return shift < 0 ? reduced(digits, 10n ** BigInt(-shift)) : { n: digits * 10n ** BigInt(shift), d: 1n }
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : reduced(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function times(a: Fraction, factor: bigint): Fraction {
  return { n: a.n * factor, d: a.d }
}

/** Promises nothing for a divisor that is zero or negative. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d, a.d * b.n)
}

/** Negative if a < b, 0 if equal, positive if a > b. Never rounded. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest number, for showing only: what decides is compared as fractions. */
export function toNumber({ n, d }: Fraction): number {
  if (n % d === 0n) return Number(n / d)
  // Both parts may exceed what a number holds, so the division is done in whole digits and read back as text.
  const digits = 40 + String(d).length
  return Number(`${(n * 10n ** BigInt(digits)) / d}e-${digits}`)
}

/** The smallest whole number that all denominators divide. */
export function commonDenominator(fractions: readonly Fraction[]): bigint {
  return fractions.reduce((common, { d }) => (common / gcd(common, d)) * d, 1n)
}
