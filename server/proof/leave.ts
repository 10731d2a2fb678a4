import { endServersIn } from '../cli/child.ts'

/** What is still to be undone, the newest last. */
const left = new Set<() => void>()
let lastError: unknown = null
const PATIENCE_MS = 5000
const PAUSE_MS = 50

/**
 * Keeps in mind how to undo something: a mount, a folder, a process. Returned is what does it, early or late, and never
 * throws. What could not be undone is tried again when this process goes, which fails if it still cannot be.
 */
export function remember(undo: () => void): () => void {
  const leave = () => {
    if (!left.has(leave)) return
    try {
      undo()
      left.delete(leave)
    } catch (error) {
      lastError = error
    }
  }
  left.add(leave)
  return leave
}

/** Undoes what is left, the newest first. A killed server may be about to write one more file: hence the patience. */
function undoAll(): void {
  endServersIn('')
  const patience = performance.now() + PATIENCE_MS
  for (;;) {
    for (const leave of [...left].reverse()) leave()
    if (left.size === 0) return
    if (performance.now() > patience) break
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  }
  process.exitCode ||= 1
  process.stderr.write(
    `${left.size} folders, mounts or processes of the proof were left behind: ${String(lastError)}\n`,
  )
}

/** From now on nothing is left behind when this process is told to stop, or ends in the middle of something. */
export function leaveNothing(): void {
  process.on('exit', undoAll)
  // Listened to for ever: a second word, while it tidies up, must not end it in the middle of that. A terminal that closes
  // ends it as well, `nohup` or not (Node begins with every signal as it is by default); `setsid` lets it go on.
  process.on('SIGHUP', () => process.exit(129))
  process.on('SIGINT', () => process.exit(130))
  process.on('SIGTERM', () => process.exit(143))
}
