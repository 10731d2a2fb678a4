import type { RoomParts } from './types.ts'

/** Why a room takes nothing now, as a code; null when it does. */
export function shut({ copy, space }: Pick<RoomParts<never, never>, 'copy' | 'space'>, closed: boolean): string | null {
  if (copy) return 'room.copy'
  // Whoever still holds on to a room that was closed says hello again, and gets the one that took its place.
  if (closed) return 'notJoined'
  // Decided in vain, it would only cost everybody their picture.
  return space?.stuck ? 'notSaved' : null
}
