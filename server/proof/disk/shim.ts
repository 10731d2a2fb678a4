import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../paths.ts'

/** Calls on files, as `shim.c` names them. */
export const CALL = { create: 1, write: 2, truncate: 4, sync: 8, rename: 16, unlink: 32, mkdir: 64 } as const
export type CallName = keyof typeof CALL

const compiler = (): string | null => {
  for (const name of ['cc', 'gcc']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return name
    } catch {
      // The next one, then.
    }
  }
  return null
}

/** Why there can be no shim here; null when there can. */
export async function noShim(): Promise<string | null> {
  if (process.platform !== 'linux') return 'needs Linux (LD_PRELOAD)'
  return compiler() ? null : 'needs a C compiler (gcc)'
}

/** Compiles the shim once per version of its source. */
function library(): string {
  const source = join(projectFolder(), 'server/proof/disk/shim.c')
  const name = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12)
  const built = join(tmpdir(), `tafelrunde-proof-shim-${name}.so`)
  if (existsSync(built)) return built
  const fresh = `${built}.${process.pid}`
  execFileSync(compiler() ?? 'cc', ['-O2', '-shared', '-fPIC', '-o', fresh, source, '-ldl'])
  renameSync(fresh, built)
  return built
}

export type Counts = Record<CallName, number>
const NAMES = Object.keys(CALL) as CallName[]
/** Where what is counted begins in the control file, and where the room on the disk stands. */
const [COUNTED, ROOM] = [20, 48]

export type Fault = { calls: readonly CallName[]; nth: number; error: 'EIO' | 'ENOSPC'; forever: boolean }

/** Stands between one server and its data folder. */
export class Shim {
  readonly env: Record<string, string>
  readonly log: string
  private readonly control: number

  constructor(folder: string, dataDir: string, { logs = false } = {}) {
    const control = join(folder, 'shim.control')
    this.log = join(folder, 'shim.log')
    writeFileSync(control, Buffer.alloc(4096))
    this.control = openSync(control, 'r+')
    this.env = {
      LD_PRELOAD: library(),
      SHIM_FOLDER: dataDir,
      SHIM_CONTROL: control,
      // A reserve would only be more to write down.
      BALLAST_MB: '0',
      ...(logs ? { SHIM_LOG: this.log } : {}),
    }
  }
  /** The N-th of these calls from now on fails: once, or all from then on. */
  arm({ calls, nth, error, forever }: Fault): void {
    const mask = calls.reduce((sum, name) => sum | CALL[name], 0)
    this.put([0, constants.errno[error], forever ? 1 : 0, mask, 0])
    // Last, so that nothing fails by halves.
    this.put([nth])
  }
  /** The disk is whole again. */
  mend(): void {
    this.put([0])
  }
  /** How many calls have failed since it was armed. */
  get hits(): number {
    return this.get(1, 16)[0] ?? 0
  }
  /** How many calls there were, of each sort, while something was done. */
  async counting(step: () => Promise<unknown>): Promise<Counts> {
    const before = this.get(NAMES.length, COUNTED)
    await step()
    const after = this.get(NAMES.length, COUNTED)
    return Object.fromEntries(NAMES.map((name, i) => [name, (after[i] ?? 0) - (before[i] ?? 0)])) as Counts
  }
  /** From now on it is a disk of that size, with so much room on it. */
  limit(size: number, room: number): void {
    const bytes = Buffer.alloc(16)
    bytes.writeBigInt64LE(BigInt(room), 0)
    bytes.writeBigInt64LE(BigInt(size), 8)
    writeSync(this.control, bytes, 0, 16, ROOM)
  }
  /** How much has been written down until now. */
  get length(): number {
    return existsSync(this.log) ? statSync(this.log).size : 0
  }
  close(): void {
    closeSync(this.control)
  }
  private get(count: number, from: number): number[] {
    const bytes = Buffer.alloc(count * 4)
    readSync(this.control, bytes, 0, bytes.length, from)
    return Array.from({ length: count }, (_, i) => bytes.readInt32LE(i * 4))
  }
  private put(numbers: number[]): void {
    const bytes = Buffer.alloc(numbers.length * 4)
    numbers.forEach((number, i) => bytes.writeInt32LE(number, i * 4))
    writeSync(this.control, bytes, 0, bytes.length, 0)
  }
}

/** One call that was written down, and where its record ends. */
export type Call = { name: CallName; path: string; offset: number; bytes: Buffer; end: number }

/** Everything that was written down. */
export function readCalls(log: string): Call[] {
  const whole = readFileSync(log)
  const names = new Map(Object.entries(CALL).map(([name, number]) => [number as number, name as CallName]))
  const calls: Call[] = []
  for (let at = 0; at + 24 <= whole.length; ) {
    const [call, path, bytes] = [0, 4, 8].map((place) => whole.readInt32LE(at + place)) as [number, number, number]
    const offset = Number(whole.readBigInt64LE(at + 16))
    const end = at + 24 + path + bytes
    const name = names.get(call)
    if (!name || end > whole.length) break
    const text = whole.toString('utf8', at + 24, at + 24 + path)
    calls.push({ name, path: text, offset, bytes: whole.subarray(at + 24 + path, end), end })
    at = end
  }
  return calls
}
