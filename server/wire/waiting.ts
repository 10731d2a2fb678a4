import { broken } from '../store/failpoint.ts'
import type { Line } from './lines.ts'

/** Whoever has not read so much is told nothing more until it has: whatever came later would only lie behind it. */
const SLOW_BYTES = 65_536
const SLOW_PACKETS = 32
/** Where no socket is open all the time, a little more lies ready until somebody asks for it. */
const SLOW_READY = 131_072
/** Whoever goes on talking and reads none of so many answers will not read at all. */
const DEAF_PACKETS = 256

type Inside = { writeBuffer: { data?: unknown }[]; transport: { socket?: { bufferedAmount: number } } }
const inside = (line: Line) => line.conn as unknown as Inside
const sizeOf = ({ data }: { data?: unknown }) => (typeof data === 'string' ? data.length : 0)

/** Has this line not yet read what it was told before? */
export function isBehind(line: Line): boolean {
  const { writeBuffer, transport } = inside(line)
  if (broken('slow-never-dropped')) return false
  if (writeBuffer.length > SLOW_PACKETS || (transport.socket?.bufferedAmount ?? 0) > SLOW_BYTES) return true
  return writeBuffer.length > 0 && writeBuffer.reduce((sum, packet) => sum + sizeOf(packet), 0) > SLOW_READY
}

/** Does it talk, and never listen? */
export const isDeaf = (line: Line): boolean => inside(line).writeBuffer.length > DEAF_PACKETS
