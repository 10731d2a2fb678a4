import type { Target } from '#shared/trackers/target.ts'
import { openDesk } from './bench.ts'

type Told = { target: Target; token: string; folder: string; from: number; to: number; settle: number }

/** A process of its own that sends projects, so that a test can kill it at any moment. Ends with 0 when all is sent. */
const { target, token, folder, from, to, settle } = JSON.parse(process.env['TRACKED'] ?? '{}') as Told
const nothing = () => Promise.resolve()
const desk = openDesk(
  { target, token, fetch, edit: nothing, close: nothing, remove: nothing, holding: () => Promise.resolve([]) },
  { folder, settle },
)
for (let n = from; n < to; n++) desk.write(n, `Abgebrochen ${n}`)
process.stdout.write('sending\n')
const { refusal } = await desk.run()
process.exit(refusal ? 1 : 0)
