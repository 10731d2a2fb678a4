import { inflateRawSync } from 'node:zlib'
import type { Brand } from '#shared/reports/brand.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Room } from '../room/room.ts'
import { orderIn } from './downloads.ts'
import { type File, make, type Order } from './making.ts'

/** What lies in a zip archive, by name. For tests: it reads what our own writers write. */
export function unzipped(file: Uint8Array): Map<string, Buffer> {
  const data = Buffer.from(file)
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries = new Map<string, Buffer>()
  let at = data.readUInt32LE(end + 16)
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((place) => data.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const start = data.readUInt32LE(at + 42)
    const from = start + 30 + data.readUInt16LE(start + 26) + data.readUInt16LE(start + 28)
    const packed = data.subarray(from, from + size)
    entries.set(data.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(packed) : packed)
    at += 46 + name + extra + comment
  }
  return entries
}

/** The file of an order that cannot be refused. */
export async function made(order: Order): Promise<File> {
  const file = await make(order)
  if ('ok' in file) throw new Error(file.code)
  return file
}

/** A file as the server makes it, without its thread. */
export async function fileIn(room: Room, name: string, lang: Lang = 'de', now = 0, brand?: Brand): Promise<File> {
  const order = orderIn(room, 'workshop', name, lang, now, brand)
  if (!order.ok) throw new Error(order.code)
  return made(order.value)
}

/** Everything that can be read in a file; of archives, what lies in them, but for when it was made. */
export function textOf({ body }: File): string {
  if (typeof body === 'string') return body
  if (body[0] !== 0x50 || body[1] !== 0x4b) return Buffer.from(body).toString('latin1')
  const parts = [...unzipped(body)].filter(([name]) => name.endsWith('.xml') && !name.startsWith('docProps/'))
  // The names of bookmarks and pictures are counted on from document to document, and keys of fonts are drawn.
  return parts
    .map(([name, part]) => `${name}\n${part.toString().replace(/_Toc\d+|\b(w:id|id|r:embed|w:fontKey)="[^"]*"/g, '')}`)
    .join('\n')
}
