import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noShim, Shim } from '../disk/shim.ts'
import { remember } from '../leave.ts'

/** A disk of 16 MB under a data folder: it can be filled to the last byte, and emptied again. */
export type SmallDisk = {
  /** For the server that works on it. */
  env: Record<string, string>
  fill: () => void
  free: () => void
  drop: () => void
}

const SIZE = 2 ** 24
const RESERVE = { BALLAST_MB: '1' }
const quietly = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' })
const mount = (folder: string) => quietly('mount', '-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder)
const unmount = (folder: string) => quietly('umount', '-l', folder)

let able: boolean | null = null
/** Whether a real one can be mounted here. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'tafelrunde-proof-mount-'))
  try {
    mount(folder)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Why there can be no small disk here; null when there can. */
export async function noSmallDisk(): Promise<string | null> {
  able ??= canMount()
  const reason = able ? null : await noShim()
  return reason && `needs root on Linux, to mount a small disk; without it ${reason}`
}

/** A real one where that may be mounted; otherwise the calls of the server are told that there is no room. */
export function smallDisk(folder: string, dataDir: string): SmallDisk {
  mkdirSync(dataDir)
  able ??= canMount()
  return able ? mounted(dataDir) : played(folder, dataDir)
}

function mounted(dataDir: string): SmallDisk {
  const filler = join(dataDir, 'filler')
  mount(dataDir)
  return {
    env: RESERVE,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    drop: remember(() => unmount(dataDir)),
  }
}

/** Takes whatever room there is, down to the last page. */
function fillUp(file: string): void {
  const handle = openSync(file, 'a')
  try {
    for (let size = 2 ** 18; size >= 4096; ) {
      try {
        if (writeSync(handle, Buffer.alloc(size, 1)) < size) size /= 2
      } catch {
        size /= 2
      }
    }
  } finally {
    closeSync(handle)
  }
}

/** What grows beyond the room is refused; a file shared as memory is the one thing that is not counted. */
function played(folder: string, dataDir: string): SmallDisk {
  const shim = new Shim(folder, dataDir)
  const used = () =>
    readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(dataDir, name), { throwIfNoEntry: false }))
      .reduce((sum, info) => sum + (info?.isFile() ? info.size : 0), 0)
  const free = () => shim.limit(SIZE, SIZE - used())
  free()
  return { env: { ...shim.env, ...RESERVE }, fill: () => shim.limit(SIZE, 0), free, drop: () => shim.close() }
}
