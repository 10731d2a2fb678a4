import type { Mirror } from '#shared/protocol/mirror.ts'
import { type Hello, PROTOCOL } from '#shared/protocol/wire.ts'

/** Where a robot goes, as whom, and how. */
export type RobotDoor = {
  url: string
  room: string
  key?: string
  grant?: string
  cookie?: string
  /** As a browser does it: long polling first, full jitter, and plain requests where no line holds. */
  browser?: boolean
  /** Full jitter alone. */
  jitter?: boolean
  /** How long it waits for an acknowledgement of what it said. */
  ackMs?: number
}

/** What it says at the door, with the picture it has. */
export function helloOf({ room, key, grant }: RobotDoor, { epoch, rev }: Mirror, ticket: string | undefined): Hello {
  return {
    ...{ protocol: PROTOCOL, room },
    ...(grant ? { grant } : {}),
    ...(key ? { key } : {}),
    ...(ticket ? { ticket } : {}),
    ...(epoch ? { epoch, rev } : {}),
  }
}
