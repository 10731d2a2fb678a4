import { DIALOGS } from './access/dialogs.ts'
import { DESK_JOURNEYS } from './access/journeysDesk.ts'
import { PHONE_JOURNEYS } from './access/journeysPhone.ts'
import type { Play } from './access/play.ts'
import { REMOTE } from './access/remote.ts'
import { SCREENS } from './access/screens.ts'
import { VOICE } from './access/voice.ts'
import { noBrowser, openBrowser } from './pages.ts'
import { type Case, Fault, type Part } from './part.ts'
import { Stage } from './stage.ts'

/** In the smoke run stands what comes first: one kind's screens on a phone, and what happens to the focus there. */
const [screens, remote] = [SCREENS.slice(0, 1), REMOTE.slice(0, 1)]
export const PLAYS: readonly Play[] = [
  ...[...screens, ...remote],
  ...[...SCREENS.slice(1), ...DIALOGS, ...REMOTE.slice(1), ...PHONE_JOURNEYS, ...DESK_JOURNEYS, ...VOICE],
]
const SMOKE = 2

/** Of each sort of play some, other ones with every seed: screens as many as it takes to 90 looks. */
const QUICK: readonly { of: readonly Play[]; most: number }[] = [
  { of: SCREENS, most: 3 },
  { of: DIALOGS, most: 1 },
  { of: REMOTE, most: 2 },
  { of: PHONE_JOURNEYS, most: 2 },
  { of: DESK_JOURNEYS, most: 2 },
  { of: VOICE, most: 1 },
]
const quick = (seed: number): Play[] =>
  QUICK.flatMap(({ of, most }) =>
    Array.from({ length: most }, (_, n) => of[(seed * most + n) % of.length]).flatMap((play) => (play ? [play] : [])),
  )
const QUICK_UNITS = QUICK.reduce((sum, { most }) => sum + most, 0)

async function run(one: Case): Promise<void> {
  const play = one.mode === 'quick' ? quick(one.base)[one.number] : PLAYS[one.number]
  if (!play) throw new Error(`no play ${one.number}`)
  const stage = await Stage.open(one)
  const browser = await openBrowser()
  try {
    const faults = [...new Set(await play.play(one, stage, browser))]
    if (faults.length > 0) throw new Fault(`${faults.length} faults:\n    ${faults.slice(0, 12).join('\n    ')}`)
  } catch (error) {
    const { message } = error as Error
    // What a page does not show or let one reach in time was promised, too.
    if (error instanceof Fault || (error as Error).name === 'TimeoutError')
      throw new Fault(`${play.name}: ${message.split('\n').slice(0, 14).join('\n')}`)
    throw error
  } finally {
    await browser.close()
    await stage.close('SIGKILL')
  }
}

export const access: Part = {
  name: 'access',
  what: 'Every screen in every state, five widths, light and dark, German and English, large letters, forced colours: axe finds nothing and leaves nothing undecided; every task by keyboard; the focus is never lost; live regions keep quiet',
  unit: 'plays',
  units: { full: PLAYS.length, quick: QUICK_UNITS, smoke: SMOKE },
  perCase: 1,
  lanes: 4,
  seconds: 600,
  missing: noBrowser,
  run,
  // While a page draws itself anew; a screen reader does not notice it.
  limits: [{ what: 'the focus is nowhere', p: 0.95, ms: 800 }],
  holds: ({ counts }, mode) => {
    const least = { full: 900, quick: 90, smoke: 10 }[mode]
    const runs = counts['axe runs'] ?? 0
    return runs >= least ? [] : [`only ${runs} axe runs`]
  },
}
