/** Which participant devices are here, and which were seen while an activity was open. In memory only. */
export class Presence {
  private readonly lines = new Map<string, { count: number; since: number }>()
  private readonly seen = new Map<string, Set<string>>()
  private readonly least = new Map<string, number>()
  /** How many of them the disk knows of. */
  private readonly kept = new Map<string, number>()

  get here(): number {
    return this.lines.size
  }
  has(device: string): boolean {
    return this.lines.has(device)
  }
  list(): { device: string; since: number }[] {
    return [...this.lines].map(([device, { since }]) => ({ device, since }))
  }
  /** A phone has come by an address other than localhost: the QR code works in this hall. */
  tested = false
  arrive(device: string, at: number, byNetwork = false): void {
    this.tested ||= byNetwork
    const line = this.lines.get(device)
    if (line) line.count += 1
    else this.lines.set(device, { count: 1, since: at })
    for (const devices of this.seen.values()) devices.add(device)
  }
  leave(device: string): void {
    const line = this.lines.get(device)
    if (line && line.count > 1) line.count -= 1
    else this.lines.delete(device)
  }
  /** From now on every device counts towards "of" for this activity; `before`: so many were seen already. */
  watch(activity: string, before = 0): void {
    if (!this.seen.has(activity)) this.seen.set(activity, new Set(this.lines.keys()))
    this.least.set(activity, Math.max(before, this.least.get(activity) ?? 0))
  }
  unwatch(activity: string): void {
    this.seen.delete(activity)
    this.least.delete(activity)
    this.kept.delete(activity)
  }
  /** Notes that so many are on disk; false when that is known already. */
  keep(activity: string, seen: number): boolean {
    if (seen <= (this.kept.get(activity) ?? -1)) return false
    this.kept.set(activity, seen)
    return true
  }
  /** Memory was read from disk again: what was not written yet is to be written then. */
  forgetKept(): void {
    this.kept.clear()
  }
  of(activity: string): number {
    return Math.max(this.seen.get(activity)?.size ?? 0, this.least.get(activity) ?? 0)
  }
}
