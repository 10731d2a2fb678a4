import { broken } from '../store/failpoint.ts'

/** A bucket of tokens: `burst` at once, then `perSecond`. A clock that is put back costs nothing. */
export type Bucket = { take(now: number): boolean; left(now: number): boolean }
export function bucket(burst: number, perSecond: number): Bucket {
  let tokens = burst
  let last = 0
  function left(now: number): boolean {
    if (last > 0) tokens = Math.min(burst, tokens + (Math.max(0, now - last) / 1000) * perSecond)
    last = now
    return tokens >= 1
  }
  return {
    left,
    take(now) {
      if (!left(now)) return false
      tokens -= 1
      return true
    },
  }
}

/** Buckets by name (an account, a workshop), forgotten when full again. Never by address: a whole hall shares one. */
export function buckets(burst: number, perSecond: number) {
  const known = new Map<string, { bucket: Bucket; used: number }>()
  const fullAfter = (burst / perSecond) * 1000
  let swept = 0
  return {
    take(name: string, now: number): boolean {
      if (known.size > 5000 && Math.abs(now - swept) > 1000) {
        swept = now
        for (const [key, { used }] of known) if (now - used > fullAfter) known.delete(key)
      }
      const entry = known.get(name) ?? { bucket: bucket(burst, perSecond), used: now }
      entry.used = now
      known.set(name, entry)
      return entry.bucket.take(now)
    },
  }
}

const guesses = new WeakMap<object, Bucket>()
/**
 * Wrong typed codes, of everybody together: so many at once, then five a second. While they are used up no typed code
 * is looked at, not even a right one, because otherwise guessing would cost nothing. QR codes, links and devices that
 * were let in before do not need it.
 */
export function typedCodes(house: object): Bucket {
  const known = guesses.get(house) ?? (broken('code-unlimited') ? bucket(1e9, 1e9) : bucket(200, 5))
  guesses.set(house, known)
  return known
}

/**
 * How fast one device may speak, over however many lines, and how fast a whole workshop: far more than its devices do
 * at the moment in which a vote opens.
 */
export const PACE = {
  say: paced(buckets(12, 3), buckets(12_000, 2000)),
  act: paced(buckets(40, 10), buckets(400, 100)),
}
function paced(ofDevice: ReturnType<typeof buckets>, ofRoom: ReturnType<typeof buckets>) {
  return (room: string, device: string, now: number) =>
    ofDevice.take(`${room}/${device}`, now) && ofRoom.take(room, now)
}

/** Costly work: so many at once, so many more wait for their turn, and the rest is told so (`null`). */
export function gate(atOnce: number, waiting: number) {
  const queue: (() => void)[] = []
  let busy = 0
  return async function pass<T>(work: () => Promise<T>): Promise<T | null> {
    if (busy >= atOnce) {
      if (queue.length >= waiting) return null
      // Whoever goes hands the place over, so that nobody new slips in between.
      await new Promise<void>((turn) => queue.push(turn))
    } else busy += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else busy -= 1
    }
  }
}
