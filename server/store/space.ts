import { mkdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { flushFolder, writeFlushed } from './flush.ts'
import { type DiskRoom, isDisk, isFull, type Level } from './store.ts'

/** Runs a step that writes. When the disk is full, the reserve is given up and the step is tried once more. */
export type Spare = <T>(step: () => T) => T
export const noSpare: Spare = (step) => step()

const MB = 2 ** 20
const LOW = 256 * MB
const LEAST = MB / 2
const LOOK_MS = 5000
/** How often it is tried whether the disk takes anything again. */
const TRY_MS = 1000

/**
 * The room that is left on the disk. A reserve lies in the data folder: a full write-ahead log cannot even be emptied
 * without room, so the reserve is given up at the first "full", and put back when there is plenty again. Most of it is done by clocks, where an error would end the server: none gets out.
 */
export class Space implements DiskRoom {
  level: Level = 'ok'
  /** Nothing can be written now: whoever asks is told at once, and what is known stays on the screens. */
  stuck = false
  /** Told of every change of level. */
  onChange: (level: Level) => void = () => undefined
  private readonly folder: string
  private readonly file: string
  private readonly wanted: number
  private readonly empty: () => void
  private given = false
  private filling = false
  private triedAt = 0
  private readonly timers: NodeJS.Timeout[]

  /** `wanted`: bytes of the reserve; `empty`: writes the log into the database, which needs the room given up. */
  constructor(folder: string, wanted: number, empty: () => void) {
    this.folder = folder
    this.wanted = wanted
    this.empty = empty
    this.file = join(folder, 'ballast')
    mkdirSync(folder, { recursive: true })
    this.timers = [setInterval(() => this.look(), LOOK_MS), setInterval(() => this.stuck && this.tryAgain(), TRY_MS)]
    for (const timer of this.timers) timer.unref()
    this.look()
  }

  private measure(): { free: number; total: number } {
    try {
      const { bavail, blocks, bsize } = statfsSync(this.folder)
      return { free: bavail * bsize, total: blocks * bsize }
    } catch {
      return { free: Infinity, total: Infinity }
    }
  }
  private held(): number {
    try {
      return statSync(this.file, { throwIfNoEntry: false })?.size ?? 0
    } catch {
      return 0
    }
  }
  /** On a small disk the reserve is small: an eighth of it at most. */
  private size(total: number): number {
    const most = Math.floor(total / 8)
    return Math.min(this.wanted, most) < MB / 8 ? 0 : Math.min(this.wanted, most)
  }

  /** Looks how much room there is, and fills the reserve where there is plenty. */
  look(): void {
    const { free, total } = this.measure()
    const size = this.size(total)
    const plenty = free - Math.max(0, size - this.held()) > Math.max(size, LEAST)
    if (this.given && plenty) this.given = false
    if (this.held() < size && plenty && !this.filling) void this.fill(size)
    const low = free < Math.min(LOW, total / 5)
    this.set(this.stuck || this.given || free < LEAST ? 'full' : low ? 'low' : 'ok')
  }
  private set(level: Level): void {
    if (level === this.level) return
    this.level = level
    try {
      this.onChange(level)
    } catch {
      // Whoever cannot be told now asks for the level when they need it.
    }
  }
  /** False when it lies there still: a disk that takes nothing does not let anything go, either. */
  private remove(file: string): boolean {
    try {
      rmSync(file, { force: true })
      return true
    } catch {
      return false
    }
  }

  /** Real bytes, written a little at a time: some file systems keep nothing free for zeros. */
  private async fill(size: number): Promise<void> {
    this.filling = true
    try {
      const handle = await open(this.file, 'a', 0o600)
      try {
        for (let held = this.held(); held < size && !this.given; held = this.held())
          await handle.write(randomBytes(Math.min(MB, size - held)))
        await handle.sync()
      } finally {
        await handle.close()
      }
    } catch {
      // No room for a reserve: the little there is belongs to what people say.
      await rm(this.file, { force: true }).catch(() => undefined)
    } finally {
      this.filling = false
      if (this.given) this.remove(this.file)
    }
  }

  spare: Spare = (step) => {
    try {
      return step()
    } catch (error) {
      if (!isFull(error) || !this.giveUp()) throw error
      return step()
    }
  }
  /** False when there was nothing to give up any more. */
  private giveUp(): boolean {
    const held = this.held()
    this.given = true
    this.set('full')
    if (held === 0 || !this.remove(this.file)) return false
    try {
      this.empty()
    } catch {
      // The step itself tells whether the room was enough.
    }
    return true
  }

  /** The disk has refused something for good: from now on nobody is kept waiting for nothing. */
  failed(error: unknown): void {
    if (!isDisk(error)) return
    this.stuck = true
    this.triedAt = performance.now()
    this.set('full')
  }
  /** Asks the disk itself, not the database: nothing that matters hangs on the answer. */
  private tryAgain(): void {
    if (performance.now() - this.triedAt < TRY_MS / 2) return
    const probe = `${this.file}.try`
    try {
      writeFlushed(probe, 'w', randomBytes(LEAST / 2))
      rmSync(probe)
      flushFolder(this.folder)
      this.stuck = false
    } catch {
      this.remove(probe)
    }
    this.look()
  }

  close(): void {
    for (const timer of this.timers) clearInterval(timer)
  }
}
