import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { ballotsIn, marksIn } from './pages.ts'

type Frame = { page: number; commits: boolean; data: Buffer }
const HEAD = 32
const FRAME_HEAD = 24

/**
 * Somebody who copies the write-ahead log all the time: every frame of every transaction, in order, also those that the
 * next round of the log overwrites.
 */
export class WalCopy {
  readonly frames: Frame[] = []
  private readonly file: string
  private salt = ''
  private read = 0
  private readonly timer: NodeJS.Timeout

  constructor(file: string) {
    this.file = file
    this.look()
    this.timer = setInterval(() => this.look(), 4)
  }
  stop(): void {
    this.look()
    clearInterval(this.timer)
  }

  look(): void {
    // A case that was given up takes its folder with it.
    if (!existsSync(this.file)) return
    const handle = openSync(this.file, 'r')
    try {
      const { size } = fstatSync(handle)
      const head = Buffer.alloc(HEAD)
      if (size < HEAD || readSync(handle, head, 0, HEAD, 0) < HEAD) return
      const page = head.readUInt32BE(8)
      const salt = head.toString('hex', 16, 24)
      if (salt !== this.salt) Object.assign(this, { salt, read: 0 })
      const one = FRAME_HEAD + page
      const count = Math.floor((size - HEAD) / one)
      for (; this.read < count; this.read += 1) {
        const bytes = Buffer.alloc(one)
        readSync(handle, bytes, 0, one, HEAD + this.read * one)
        // A frame of an earlier round: the log has not come this far yet.
        if (bytes.toString('hex', 8, 16) !== salt) return
        const data = bytes.subarray(FRAME_HEAD)
        this.frames.push({ page: bytes.readUInt32BE(0), commits: bytes.readUInt32BE(4) !== 0, data })
      }
    } finally {
      closeSync(handle)
    }
  }
}

/** Something that one transaction brought, and how many-th it was written into its page. */
export type Fresh = { what: string; page: number; nth: number }
export type Group = { marks: Fresh[]; ballots: Fresh[] }

/** The transactions of a log, as far as they concern one secret run. */
export function groupsIn(frames: readonly Frame[], activity: string, run: number): Group[] {
  const known = new Set<string>()
  const fresh = (list: string[], page: number): Fresh[] =>
    list.flatMap((what, nth) => {
      if (known.has(what)) return []
      known.add(what)
      return [{ what, page, nth }]
    })
  const groups: Group[] = []
  let open: Group = { marks: [], ballots: [] }
  for (const { data, commits, page } of frames) {
    const place = { activity, run }
    const tree = page === 1 ? data.subarray(100) : data
    open.marks.push(...fresh(marksIn(tree, place), page))
    const ballots = ballotsIn(tree, place).map(({ value }) => value)
    open.ballots.push(...fresh(ballots, page))
    if (!commits) continue
    if (open.marks.length > 0 || open.ballots.length > 0) groups.push(open)
    open = { marks: [], ballots: [] }
  }
  return groups
}
