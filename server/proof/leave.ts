/** What has to be undone at the end, the newest last. */
const open = new Set<() => void>()

/** Keeps in mind how to undo something: a mount, a folder, a process. Returned is what does it, once, early or late. */
export function undone(undo: () => void): () => void {
  const once = () => {
    if (open.delete(once)) undo()
  }
  open.add(once)
  return once
}

function undoAll(): void {
  for (const undo of [...open].reverse()) {
    try {
      undo()
    } catch {
      // The others are still to be undone.
    }
  }
}

/** From now on nothing is left behind when this process is told to stop, or ends in the middle of something. */
export function leaveNothing(): void {
  process.on('exit', undoAll)
  for (const [signal, number] of [['SIGHUP', 1] as const, ['SIGINT', 2] as const, ['SIGTERM', 15] as const])
    process.once(signal, () => process.exit(128 + number))
}
