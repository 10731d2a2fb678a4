import { randomBytes } from 'node:crypto'
import { AUDIENCES, type Audience, diffRows, type Patch, type Rows, type Snapshot } from '#shared/protocol/rows.ts'
import { broken } from '../store/failpoint.ts'

const KEEP = 300
let told = 0

/** What one audience has been told so far: the rows, their revision, and the last patches for those who blinked. */
export class Feed {
  rev = 0
  rows: Rows = {}
  private recent: Patch[] = []
  private written: { rev: number; text: string } | null = null
  readonly epoch: string

  constructor(epoch: string) {
    this.epoch = epoch
  }

  /** The patch that leads to these rows; null when nothing changed. */
  advance(next: Rows): Patch | null {
    const patch = diffRows(this.rows, next, this.rev + 1)
    if (!patch) return null
    if (broken('drop-forgotten')) patch.drop = []
    this.rows = next
    if (broken('patch-gap') && ++told % 7 === 0) return null
    this.rev = patch.rev
    this.recent.push(patch)
    if (this.recent.length > KEEP) this.recent.shift()
    return patch
  }

  snapshot(): Snapshot {
    return { epoch: this.epoch, rev: this.rev, rows: this.rows }
  }
  /** The same as JSON, written once for everybody who comes before anything changes. */
  snapshotText(): string {
    if (this.written?.rev !== this.rev) this.written = { rev: this.rev, text: JSON.stringify(this.snapshot()) }
    return this.written.text
  }

  /** The missed patches, or null when a snapshot is the only honest answer. */
  since(epoch: string | undefined, rev: number | undefined): Patch[] | null {
    if (epoch !== this.epoch || rev === undefined || rev > this.rev || this.rev - rev > this.recent.length) return null
    return rev === this.rev ? [] : this.recent.slice(rev - this.rev)
  }
}

/** A feed for each audience, under an epoch that nobody has seen yet. */
export function freshFeeds(): Record<Audience, Feed> {
  const epoch = broken('epoch-stays') ? 'always' : randomBytes(9).toString('base64url')
  return Object.fromEntries(AUDIENCES.map((audience) => [audience, new Feed(epoch)])) as Record<Audience, Feed>
}
