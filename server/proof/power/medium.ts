import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Dice } from '#shared/base/chance.ts'
import type { Call } from '../disk/shim.ts'

/** The smallest piece that a disk writes whole. */
const SECTOR = 512

type File = { safe: Buffer; loose: Call[] }
/** A change of a folder that may not have reached the disk: a name comes (with its file), goes, or a folder comes. */
type Change = { name: string; file: File | null; folder: boolean }

const parentOf = (path: string) => (path.includes('/') ? dirname(path) : '')

function applied(before: Buffer, { name, offset, bytes }: Call): Buffer {
  const size = name === 'truncate' ? offset : Math.max(before.length, offset + bytes.length)
  const after = size === before.length ? before : Buffer.alloc(size)
  if (after !== before) before.copy(after, 0, 0, Math.min(size, before.length))
  if (name === 'write') bytes.copy(after, offset)
  return after
}

/** Some of the sectors of a write that was under way. */
function torn(before: Buffer, call: Call, dice: Dice): Buffer {
  let after = before
  const begins = dice() < 0.5
  const cut = Math.floor((dice() * call.bytes.length) / SECTOR) * SECTOR
  for (let at = 0; at < call.bytes.length; at += SECTOR) {
    const kept = begins ? at < cut : dice() < 0.5
    if (kept) after = applied(after, { ...call, offset: call.offset + at, bytes: call.bytes.subarray(at, at + SECTOR) })
  }
  return after
}

/**
 * A disk without mercy: only what was flushed is safe. A file's bytes are safe when the file was flushed, a name when
 * its folder was; of everything else a power cut keeps any part.
 */
export class Medium {
  private readonly names = new Map<string, File>()
  private readonly folders = new Set([''])
  private readonly safeNames = new Map<string, File>()
  private readonly safeFolders = new Set([''])
  private readonly changes = new Map<string, Change[]>()

  private change(path: string, file: File | null, folder = false): void {
    const parent = parentOf(path)
    this.changes.set(parent, [...(this.changes.get(parent) ?? []), { name: path, file, folder }])
  }

  take(call: Call): void {
    const { name, path, bytes } = call
    if (name === 'mkdir') {
      this.folders.add(path)
      return this.change(path, null, true)
    }
    if (name === 'unlink') {
      this.names.delete(path)
      return this.change(path, null)
    }
    if (name === 'rename') {
      const file = this.names.get(path)
      if (!file) return
      const to = bytes.toString()
      this.names.delete(path)
      this.names.set(to, file)
      this.change(to, file)
      return this.change(path, null)
    }
    if (name === 'sync' && this.folders.has(path)) return this.flushFolder(path)
    let file = this.names.get(path)
    if (!file) {
      file = { safe: Buffer.alloc(0), loose: [] }
      this.names.set(path, file)
      this.change(path, file)
    }
    if (name === 'sync') {
      for (const one of file.loose) file.safe = applied(Buffer.from(file.safe), one)
      file.loose = []
    } else if (name !== 'create') file.loose.push(call)
  }

  private flushFolder(path: string): void {
    for (const one of this.changes.get(path) ?? []) this.settle(one, this.safeNames, this.safeFolders)
    this.changes.delete(path)
  }
  private settle({ name, file, folder }: Change, names: Map<string, File>, folders: Set<string>): void {
    if (folder) folders.add(name)
    else if (file) names.set(name, file)
    else names.delete(name)
  }

  /** Writes what the disk may hold when the power goes now. */
  cut(into: string, dice: Dice): void {
    const [names, folders] = [new Map(this.safeNames), new Set(this.safeFolders)]
    for (const list of this.changes.values())
      for (const one of list.slice(0, Math.floor(dice() * (list.length + 1)))) this.settle(one, names, folders)
    const there = (folder: string): boolean => folder === '' || (folders.has(folder) && there(parentOf(folder)))
    mkdirSync(into, { recursive: true })
    for (const folder of [...folders].sort()) if (there(folder)) mkdirSync(join(into, folder), { recursive: true })
    for (const [name, file] of names) if (there(parentOf(name))) writeFileSync(join(into, name), survived(file, dice))
  }
}

function survived({ safe, loose }: File, dice: Dice): Buffer {
  // Once in a while the disk had been quick; otherwise each write fares by itself.
  const luck = dice()
  let bytes = loose.length > 0 ? Buffer.from(safe) : safe
  for (const call of loose) {
    const fate = dice()
    if (luck < 0.1 || fate < 0.45) bytes = applied(bytes, call)
    else if (fate < 0.65 && call.name === 'write') bytes = torn(bytes, call, dice)
  }
  return bytes
}
