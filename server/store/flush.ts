import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'

function withFile(file: string, flags: string, step: (handle: number) => void): void {
  const handle = openSync(file, flags, 0o600)
  try {
    step(handle)
    fsyncSync(handle)
  } finally {
    // Also when the disk is full: every try would leave an open file behind.
    closeSync(handle)
  }
}

/** Writes a small file whole, and waits until the disk has it. */
export const writeFlushed = (file: string, flags: 'w' | 'r+', bytes: Buffer): void =>
  withFile(file, flags, (handle) => writeFileSync(handle, bytes))

/** The names in a folder survive a power cut only when the folder itself is flushed. */
export function flushFolder(folder: string): void {
  try {
    withFile(folder, 'r', () => undefined)
  } catch (error) {
    // A folder that may be passed through but not read cannot be flushed by us.
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
