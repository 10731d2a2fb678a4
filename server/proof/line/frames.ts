/** The length of the WebSocket frame that begins at a place, head included; null while its head is not whole. */
function lengthOf(bytes: Buffer, at: number): number | null {
  if (bytes.length < at + 2) return null
  const [short, mask] = [(bytes[at + 1] ?? 0) & 0x7f, (bytes[at + 1] ?? 0) & 0x80 ? 4 : 0]
  const more = short === 126 ? 2 : short === 127 ? 8 : 0
  if (bytes.length < at + 2 + more) return null
  const size = more === 0 ? short : more === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  return 2 + more + mask + size
}

/** Cuts what has come so far into whole frames and a rest. */
export function framesOf(bytes: Buffer): { frames: Buffer[]; rest: Buffer } {
  const frames: Buffer[] = []
  let at = 0
  for (;;) {
    const length = lengthOf(bytes, at)
    if (length === null || at + length > bytes.length) return { frames, rest: bytes.subarray(at) }
    frames.push(bytes.subarray(at, at + length))
    at += length
  }
}

/** The first two signs of a text frame: `42` is an event of Socket.IO, `43` an acknowledgement. */
export function typeOf(frame: Buffer): string {
  const [short, masked] = [(frame[1] ?? 0) & 0x7f, ((frame[1] ?? 0) & 0x80) !== 0]
  let at = 2 + (short === 126 ? 2 : short === 127 ? 8 : 0)
  const mask = masked ? frame.subarray(at, at + 4) : Buffer.alloc(4)
  if (masked) at += 4
  return String.fromCharCode(...[0, 1].map((i) => (frame[at + i] ?? 0) ^ (mask[i] ?? 0)))
}
