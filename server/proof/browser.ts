import { SCRIPTS } from './browser/scripts.ts'
import { browserPath, openStand } from './browser/stand.ts'
import { type Case, Fault, hold, type Part } from './part.ts'
import { pollShape, questionsShape } from './stage.ts'

const shapeOf = { poll: () => pollShape(), secret: () => pollShape('secret'), questions: questionsShape }

async function run(one: Case): Promise<void> {
  const script = SCRIPTS[one.number % SCRIPTS.length]
  if (!script) return
  const { options: _, ...shape } = { options: [], ...shapeOf[script.item]() }
  const { stand, close } = await openStand(one, shape)
  try {
    await script.play(stand, shape)
    hold(stand.errors.length === 0, `the page threw ${stand.errors[0]}`)
  } catch (error) {
    // What a page does not show in time was promised, too.
    throw new Fault(`${script.name}: ${(error as Error).message.split('\n').slice(0, 2).join(' ')}`)
  } finally {
    await close()
  }
}

export const browser: Part = {
  name: 'browser',
  what: 'real browsers through sleep, reload, two tabs, airplane mode, blocked storage and sockets, a captive portal, a deaf projector',
  unit: 'scripts',
  units: { full: 2 * SCRIPTS.length, quick: SCRIPTS.length, smoke: 0 },
  perCase: 1,
  lanes: 2,
  seconds: 90,
  missing: () => Promise.resolve(browserPath() ? null : 'no Chromium here'),
  run,
  limits: [
    { what: 'awake and up to date', p: 0.95, ms: 5000 },
    { what: 'the projector knows that its line is dead', p: 0.95, ms: 25_000 },
  ],
}
