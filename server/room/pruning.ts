import { broken } from '../store/failpoint.ts'
import type { Room } from './room.ts'

/** Rooms with keys that are to go, and that the disk has not let go of. */
const owing = new WeakSet<Room>()

/** Destroys the keys of what is sealed. A run that was opened by mistake and taken back keeps its own. */
export function pruneKeys(room: Room): void {
  if (broken('keep-key')) return
  const { rules, keys, id } = room.parts
  const ended = rules.ended(room.state)
  owing.add(room)
  keys.prune(id, (activity, run) => {
    const item = rules.item(room.state, activity)
    if (!item) return !ended
    return item.run === run ? !item.sealed && !(ended && item.phase === 'draft') : run > item.run && !ended
  })
  owing.delete(room)
}

/** Makes up for what the disk has refused: a link that is cut must not wait for the next start to be gone. */
export function pruneOwed(room: Room): void {
  // What memory has sealed and the disk has not yet needs its key.
  if (!owing.has(room) || room.ahead || room.parts.space?.stuck) return
  try {
    pruneKeys(room)
  } catch {
    // It stays owed; the first failure stands in the log.
  }
}
