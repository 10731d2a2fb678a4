import { checkDisk, disperse, gather } from './line/crowd.ts'
import { HEALED, restartTurn, SHOWN, turn } from './line/turn.ts'
import { type Case, type Part } from './part.ts'

async function run(one: Case): Promise<void> {
  const crowd = await gather(one)
  try {
    for (let n = 0; n < one.units / crowd.lines.length; n++) await (n === 0 ? restartTurn(crowd) : turn(crowd))
    await crowd.stage.close()
    await checkDisk(crowd)
    one.count('answers acknowledged', crowd.stage.history.filter(({ outcome }) => outcome === 'ok').length)
  } finally {
    await disperse(crowd)
  }
}

export const line: Part = {
  name: 'line',
  what: 'lines that are slow, cut, half-open, sliced, repeated or behind a portal, under 100 phones that vote: exactly once, and all screens equal after healing',
  unit: 'episodes',
  units: { full: 1000, quick: 60, smoke: 8 },
  perCase: 100,
  lanes: 5,
  seconds: 400,
  run,
  limits: [
    { what: HEALED, p: 0.95, ms: 5000 },
    { what: SHOWN, p: 0.95, ms: 250 },
  ],
}
