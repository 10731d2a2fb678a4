import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser'

/** A reply that was put into JSON before, because many get it. */
export class Told {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Socket.IO's own form of messages. We never send bytes, so nobody looks for them in every row of a reply. */
class PlainEncoder extends Encoder {
  override encode(packet: Packet): string[] {
    const { type, nsp, id, data } = packet
    if (type !== PacketType.ACK || nsp !== '/') return super.encode(packet) as string[]
    const [reply] = data as unknown[]
    return [`${PacketType.ACK}${id}${reply instanceof Told ? `[${reply.text}]` : JSON.stringify(data)}`]
  }
}
export const parser = { Encoder: PlainEncoder, Decoder }
