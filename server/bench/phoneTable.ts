import { type Goal, num, type Report } from './figures.ts'
import { phone, PROFILES } from './phone.ts'

const LCP_SECONDS = [2.5, 4, 8]

/** A phone that was never here, on three slow lines: what it loads and how soon it can vote. */
export async function benchPhone({ runs }: { runs: number }): Promise<Report> {
  const result = await phone({ runs })
  const { bytes, profiles } = result
  const kB = (n: number) => n / 1024
  const goals = profiles.flatMap(({ profile, lcp, inp, cls }, at): Goal[] => [
    {
      ...{ name: `${profile.name}, largest picture (LCP)`, value: lcp / 1000, limit: LCP_SECONDS[at] ?? 8 },
      ...{ side: 'most', unit: ' s' },
    },
    { name: `${profile.name}, answer to a press (INP)`, value: inp, limit: 200, side: 'most', unit: ' ms' },
    { name: `${profile.name}, what jumps (CLS)`, value: cls, limit: 0.05, side: 'most', unit: '' },
  ])
  return {
    table: {
      title: '6. phone: from the scanned code to the first vote, Chromium, slowed down',
      columns: [
        'line and processor',
        'first paint s',
        'LCP s',
        'can vote s',
        'INP ms',
        'CLS',
        'CPU ms to load',
        'CPU ms to vote',
      ],
      rows: profiles.map(({ profile, firstPaint, lcp, votable, inp, cls, work, press }) => [
        profile.name,
        ...[firstPaint, lcp, votable].map((ms) => num(ms / 1000)),
        ...[num(inp), num(cls), num(work), num(press)],
      ]),
      notes: [
        `Bytes to the first vote, with headers: JavaScript ${num(kB(bytes.script))} kB, style ${num(kB(bytes.style))} kB, ` +
          `font ${num(kB(bytes.font))} kB, page ${num(kB(bytes.html))} kB, everything ${num(kB(bytes.total))} kB.`,
      ],
    },
    goals: [
      { name: 'JavaScript to the first vote', value: kB(bytes.script), limit: 120, side: 'most', unit: ' kB' },
      { name: 'the first view', value: kB(bytes.total), limit: 150, side: 'most', unit: ' kB' },
      ...goals,
    ],
    raw: { ...result, profiles: PROFILES.length },
  }
}
