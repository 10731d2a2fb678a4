import type { Dice } from '#shared/base/chance.ts'

export type Way = 'up' | 'down'

/** What is wrong with a line; nothing by default. */
export type Toxic = {
  name: string
  /** Milliseconds each way takes longer, from nothing up to twice as much. */
  delay?: Partial<Record<Way, number>>
  /** The first bytes of whatever comes travel one by one. */
  slices?: boolean
  /** After so many bytes one way something happens to the line; how many is drawn per line, up to this. */
  after?: { way: Way; bytes: number; then: 'cut' | 'end' | 'forgetPhone' | 'forgetServer' }
  /** Nothing passes until it heals; then everything does. */
  blackhole?: boolean
  /** Lines are cut, and no new one is taken. */
  closed?: boolean
  /** Every so-manieth frame of acknowledgements, or of anything, is lost on its way down. */
  loseAck?: number
  lose?: number
  /** Every so-manieth message arrives twice, both ways. */
  twice?: number
  /** A proxy that does not know WebSockets: those that are open are cut. */
  noUpgrade?: boolean
  /** A captive portal: every request is answered with a page of its own. */
  portal?: boolean
}
export const HEALTHY: Toxic = { name: 'healthy' }

const upTo = (dice: Dice, most: number) => 1 + Math.floor(dice() * most)
const way = (dice: Dice): Way => (dice() < 0.5 ? 'up' : 'down')

/** Everything that is done to lines, by name. How bad it is, is drawn. */
const PROFILES: Record<string, (dice: Dice) => Omit<Toxic, 'name'>> = {
  slow: (dice) => ({ delay: { up: upTo(dice, 400), down: upTo(dice, 400) } }),
  slowUp: (dice) => ({ delay: { up: upTo(dice, 800) } }),
  slowDown: (dice) => ({ delay: { down: upTo(dice, 800) } }),
  slices: (dice) => ({ slices: true, delay: { down: upTo(dice, 50) } }),
  loss: (dice) => ({ after: { way: way(dice), bytes: upTo(dice, 20_000), then: 'cut' } }),
  cut: (dice) => ({ after: { way: way(dice), bytes: upTo(dice, 600), then: 'cut' } }),
  end: (dice) => ({ after: { way: way(dice), bytes: upTo(dice, 2000), then: 'end' } }),
  forgetPhone: (dice) => ({ after: { way: way(dice), bytes: upTo(dice, 2000), then: 'forgetPhone' } }),
  forgetServer: (dice) => ({ after: { way: way(dice), bytes: upTo(dice, 2000), then: 'forgetServer' } }),
  blackhole: () => ({ blackhole: true }),
  closed: () => ({ closed: true }),
  loseAck: (dice) => ({ loseAck: upTo(dice, 3) }),
  lose: (dice) => ({ lose: 1 + upTo(dice, 4) }),
  twice: (dice) => ({ twice: upTo(dice, 3) }),
  noUpgrade: () => ({ noUpgrade: true }),
  portal: () => ({ portal: true }),
  slowAndLossy: (dice) => ({
    delay: { up: upTo(dice, 200), down: upTo(dice, 200) },
    after: { way: way(dice), bytes: upTo(dice, 5000), then: 'cut' },
    loseAck: 1 + upTo(dice, 3),
  }),
  oldProxy: (dice) => ({ noUpgrade: true, slices: true, delay: { down: upTo(dice, 150) } }),
}

export function drawToxic(dice: Dice): Toxic {
  const names = Object.keys(PROFILES)
  const name = names[Math.floor(dice() * names.length)] ?? 'closed'
  return { name, ...PROFILES[name]?.(dice) }
}
