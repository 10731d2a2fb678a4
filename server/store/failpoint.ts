/**
 * Places where the proof may end the process, and switches that break it on purpose. They exist in the proof's own build
 * only; the release holds neither the names nor the switches (a test looks).
 */
declare const __PROOF__: boolean | undefined
export const PROOF = typeof __PROOF__ !== 'undefined' && __PROOF__ === true

/** `TAFELRUNDE_FAILPOINT=name:3` ends the process with SIGKILL when it comes to the place for the third time. */
let [place, left] = PROOF ? readPlace(process.env['TAFELRUNDE_FAILPOINT']) : ['', 0]
function readPlace(text = ''): [string, number] {
  const [name = '', count = '1'] = text.split(':')
  return [name, Number(count)]
}

/** A named place on the way of a change. */
export function failpoint(name: string): void {
  if (!PROOF || name !== place || --left > 0) return
  place = ''
  process.kill(process.pid, 'SIGKILL')
}

const mutant = PROOF ? process.env['TAFELRUNDE_MUTANT'] : undefined
/** Whether this build was told to make one certain mistake. */
export const broken = (name: string): boolean => PROOF && mutant === name

/** What `deep-merge` does with what comes in: the way in which prototypes of everything get polluted. */
export function mergeInto(target: Record<string, unknown>, raw: unknown): void {
  if (typeof raw !== 'object' || raw === null) return
  for (const [key, inner] of Object.entries(raw)) {
    if (typeof inner === 'object' && inner !== null) mergeInto((target[key] ??= {}) as typeof target, inner)
    else target[key] = inner
  }
}
