import type { Server, Socket } from 'socket.io'
import type { ClientToServer, Mine, ServerToClient } from '#shared/protocol/wire.ts'
import type { Room } from '../room/room.ts'
import type { Seat } from './identify.ts'

/** Who sits at a line, what of their own they were told last, and whether a hello is being answered. */
type Data = { seat?: Seat; mine?: Mine; greeting?: boolean }
export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, Data>
export type Line = Socket<ClientToServer, ServerToClient, Record<string, never>, Data>

export const audienceRoom = (room: Room, audience: string) => `${room.parts.id}:${audience}`
export const deviceRoom = (room: Room, device: string) => `${room.parts.id}/${device}`
