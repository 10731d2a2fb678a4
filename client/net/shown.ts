import { type Net, useNet } from './store.ts'

const MOST_MS = 600
/** How far the screen is by its own word; only those who moderate or organise are told. */
function stepOf({ mirror }: Net): number | undefined {
  const told = mirror.rows['workshop'] ?? mirror.rows['agenda']
  return (told as { seq?: number } | undefined)?.seq
}

/**
 * Resolves once the screen shows the step that was acknowledged with this number: until then its rows are the old ones,
 * and what is begun from them would undo what was just done. Waits 0.6 s at most.
 */
export function shown(seq: number | undefined): Promise<void> {
  const before = useNet.getState().mirror
  const isThere = (net: Net) => {
    const step = stepOf(net)
    return step !== undefined && seq !== undefined ? step >= seq : net.mirror !== before
  }
  return new Promise((done) => {
    if (isThere(useNet.getState())) return done()
    const stop = useNet.subscribe((net) => isThere(net) && finish())
    const timer = setTimeout(finish, MOST_MS)
    function finish() {
      stop()
      clearTimeout(timer)
      done()
    }
  })
}
