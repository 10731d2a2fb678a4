/** What fits into one step: an action of staff may have 256 kB. */
const FITS = 150_000

/** A list in pieces that each fit into one step. */
export function batches<T>(list: readonly T[], most: number, fits = FITS): T[][] {
  const all: T[][] = []
  let size = 0
  for (const one of list) {
    // Signs beyond ASCII take up to three bytes each.
    const own = JSON.stringify(one).length * 2
    const last = all.at(-1)
    if (!last || last.length >= most || size + own > fits) {
      all.push([one])
      size = own
    } else {
      last.push(one)
      size += own
    }
  }
  return all
}
