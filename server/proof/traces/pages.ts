/** SQLite's file format, as far as somebody needs it who holds a seized disk and has no use for SQLite's good manners. */
export type Column = string | number | null
/** A record and where in its page it lies: what was written last lies lowest. */
export type Found = { columns: Column[]; at: number }

function varint(page: Buffer, at: number): [value: number, next: number] {
  let value = 0
  for (let i = 0; i < 9; i++) {
    const byte = page[at + i] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) return [value, at + i + 1]
  }
  return [value, at + 9]
}

const INT_BYTES = [0, 1, 2, 3, 4, 6]
function column(page: Buffer, at: number, type: number): [value: Column, next: number] {
  if (type >= 13 && type % 2 === 1) {
    const end = at + (type - 13) / 2
    return [page.toString('utf8', at, end), end]
  }
  if (type === 8 || type === 9) return [type - 8, at]
  if (type >= 12) return [null, at + (type - 12) / 2]
  const bytes = INT_BYTES[type] ?? 8
  return [bytes > 0 && bytes <= 6 ? page.readIntBE(at, bytes) : null, at + bytes]
}

function record(page: Buffer, from: number): Column[] {
  const [head, first] = varint(page, from)
  const out: Column[] = []
  let value = from + head
  for (let at = first; at < from + head; ) {
    const [type, next] = varint(page, at)
    const [read, after] = column(page, value, type)
    out.push(read)
    ;[at, value] = [next, after]
  }
  return out
}

/** The records of one page of a table without rowids (an index tree); nothing for any other page. */
export function recordsIn(page: Buffer): Found[] {
  const kind = page[0]
  if (kind !== 0x0a && kind !== 0x02) return []
  const [head, child] = kind === 0x02 ? [12, 4] : [8, 0]
  return Array.from({ length: page.readUInt16BE(3) }, (_, i) => page.readUInt16BE(head + 2 * i))
    .filter((at) => at > head && at < page.length - 4)
    .map((at) => ({ at, columns: record(page, varint(page, at + child)[1]) }))
}

/** All pages of a database file. */
export function pagesOf(file: Buffer): Buffer[] {
  if (file.length < 100) return []
  const size = file.readUInt16BE(16) === 1 ? 65_536 : file.readUInt16BE(16)
  return Array.from({ length: Math.floor(file.length / size) }, (_, i) =>
    file.subarray(i * size + (i === 0 ? 100 : 0), (i + 1) * size),
  )
}

type Place = { activity: string; run: number }
export type Row = { id: string; value: string }
const of = ({ columns }: Found, { activity, run }: Place) => columns[1] === activity && columns[2] === run

/** Ballots of a run in the order in which they lie in a page, the latest last. */
export const ballotsIn = (page: Buffer, place: Place): Row[] =>
  recordsIn(page)
    .filter((one) => of(one, place) && one.columns.length === 5 && String(one.columns[4]).startsWith('['))
    .sort((a, b) => b.at - a.at)
    .map(({ columns }) => ({ id: String(columns[3]), value: String(columns[4]) }))

/** The tags of those who have voted, in the same order. */
export const marksIn = (page: Buffer, place: Place): string[] =>
  recordsIn(page)
    .filter((one) => of(one, place) && one.columns.length === 5 && !String(one.columns[4]).startsWith('['))
    .sort((a, b) => b.at - a.at)
    .map(({ columns }) => String(columns[3]))

/** Changeable answers of a run, in the same order. */
export const cellsIn = (page: Buffer, place: Place): Row[] =>
  recordsIn(page)
    .filter((one) => of(one, place) && one.columns.length === 8)
    .sort((a, b) => b.at - a.at)
    .map(({ columns }) => ({ id: String(columns[3]), value: String(columns[7]) }))
