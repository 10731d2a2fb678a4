import { endServersIn } from '../cli/child.ts'

/** What is still to be undone, the newest last. */
const left = new Set<() => void>()
const TRIES = 40
const PAUSE_MS = 50

/**
 * Keeps in mind how to undo something: a mount, a folder, a process. Returned is what does it, early or late, and never
 * throws. What could not be undone is tried again when this process goes.
 */
export function remember(undo: () => void): () => void {
  const leave = () => {
    if (!left.has(leave)) return
    try {
      undo()
      left.delete(leave)
    } catch {
      // At the end it is tried again, and told if it still cannot be done.
    }
  }
  left.add(leave)
  return leave
}

/** Undoes what is left, the newest first. A killed server may be about to write one more file: hence the patience. */
function undoAll(): void {
  endServersIn('')
  for (let time = 0; time < TRIES && left.size > 0; time++) {
    if (time > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    for (const leave of [...left].reverse()) leave()
  }
  if (left.size > 0)
    process.stderr.write(`${left.size} things of the proof were left behind: folders, mounts or processes\n`)
}

/** From now on nothing is left behind when this process is told to stop, or ends in the middle of something. */
export function leaveNothing(): void {
  process.on('exit', undoAll)
  // Listened to for ever: a second word, while it tidies up, must not end it in the middle of that. A terminal that closes
  // is not listened to: it tells the servers, too, and whoever lets this run through the night has said so with `nohup`.
  process.on('SIGINT', () => process.exit(130))
  process.on('SIGTERM', () => process.exit(143))
}
