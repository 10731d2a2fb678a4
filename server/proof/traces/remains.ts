import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder, with what is in it. */
export function filesBelow(folder: string): [name: string, bytes: Buffer][] {
  return readdirSync(folder).flatMap((name): [string, Buffer][] => {
    const path = join(folder, name)
    if (!statSync(path).isDirectory()) return [[name, readFileSync(path)]]
    return filesBelow(path).map(([inner, bytes]) => [`${name}/${inner}`, bytes])
  })
}

/** A counter as SQLite writes it: six bytes, the highest first. */
export function counterBytes(n: number): string {
  const bytes = Buffer.alloc(6)
  bytes.writeIntBE(n, 0, 6)
  return bytes.toString('latin1')
}

/** Which of these byte strings (at least three bytes each) stand somewhere: in records, in slack space, in free pages. */
export function finder(needles: Iterable<string>): (bytes: Buffer) => Set<string> {
  const byLength = new Map<number, Set<string>>()
  const begins = new Uint8Array(2 ** 24)
  for (const needle of needles) {
    byLength.set(needle.length, (byLength.get(needle.length) ?? new Set()).add(needle))
    const [a = 0, b = 0, c = 0] = Buffer.from(needle.slice(0, 3), 'latin1')
    begins[(a << 16) | (b << 8) | c] = 1
  }
  const lengths = [...byLength]
  return (bytes) => {
    const found = new Set<string>()
    for (let at = 0; at < bytes.length - 2; at++) {
      const start = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
      if (begins[start] === 0) continue
      for (const [length, list] of lengths) {
        const here = bytes.toString('latin1', at, at + length)
        if (list.has(here)) found.add(here)
      }
    }
    return found
  }
}
