/** A bucket of tokens: `burst` at once, then `perSecond`. */
export type Bucket = { take(now: number): boolean }
export function bucket(burst: number, perSecond: number): Bucket {
  let tokens = burst
  let last = 0
  return {
    take(now) {
      if (last > 0) tokens = Math.min(burst, tokens + ((now - last) / 1000) * perSecond)
      last = now
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}

/** Buckets by name (an account, a workshop), forgotten when full again. Never by address: a whole hall shares one. */
export function buckets(burst: number, perSecond: number) {
  const known = new Map<string, { bucket: Bucket; used: number }>()
  const fullAfter = (burst / perSecond) * 1000
  return {
    take(name: string, now: number): boolean {
      if (known.size > 5000) for (const [key, { used }] of known) if (now - used > fullAfter) known.delete(key)
      const entry = known.get(name) ?? { bucket: bucket(burst, perSecond), used: now }
      entry.used = now
      known.set(name, entry)
      return entry.bucket.take(now)
    },
  }
}
