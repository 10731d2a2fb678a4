import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Something about a file that its owner can put right; `message` is one sentence for them. */
export class FileFault extends Error {}

/** No honest vote is larger unpacked; a crafted archive could be. */
const mostBytes = 256 * 1024 * 1024

/** The JSON value in a file, plain or gzip whatever its name says. Throws `FileFault`. */
export function readJsonFile(path: string): unknown {
  const text = decode(unpack(read(path), path), path)
  try {
    return JSON.parse(text)
  } catch {
    const before = text.slice(0, faultAt(text)).split('\n')
    const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
    throw new FileFault(`${path} is not valid JSON: the first fault is at ${where}.`)
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new FileFault(`${path} cannot be read (${code}).`)
  }
}

function unpack(bytes: Buffer, path: string): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch {
    throw new FileFault(`${path} looks like gzip but cannot be unpacked.`)
  }
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileFault(`${path} is not UTF-8 text.`)
  }
}

const token =
  /[ \t\r\n]*([{}[\],:]|"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end'

/**
 * Where `text` stops being JSON; its length if it merely ends too early. `JSON.parse` itself names the position only
 * sometimes, in words that change with the engine.
 */
function faultAt(text: string): number {
  const open: string[] = []
  let expected: Expected | undefined = 'value'
  for (let at = 0; ; at = token.lastIndex) {
    token.lastIndex = at
    const found = token.exec(text)?.[1]
    if (found === undefined) return text.length - text.slice(at).replace(/^[ \t\r\n]+/, '').length
    expected = after(found, expected, open)
    if (!expected) return token.lastIndex - found.length
  }
}

/** What may follow `found`; undefined if `found` is out of place. `open` holds the closing brackets still owed. */
function after(found: string, expected: Expected, open: string[]): Expected | undefined {
  const end = open.at(-1)
  if (found === end && expected.endsWith('end')) {
    open.pop()
    return 'comma or end'
  }
  if (expected === 'colon') return found === ':' ? 'value' : undefined
  if (expected === 'comma or end') return found !== ',' || !end ? undefined : end === '}' ? 'key' : 'value'
  if (expected === 'key' || expected === 'key or end') return found.startsWith('"') ? 'colon' : undefined
  if (found === '{') open.push('}')
  if (found === '[') open.push(']')
  return found === '{'
    ? 'key or end'
    : found === '['
      ? 'value or end'
      : '}],:'.includes(found)
        ? undefined
        : 'comma or end'
}
