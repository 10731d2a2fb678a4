import type { Role } from '#shared/protocol/wire.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Db } from './open.ts'
import { noSpare, type Spare } from './space.ts'
import { sweeper } from './sweep.ts'

export type RoomType = 'workshop' | 'agenda'
export type RoomRecord = {
  id: string
  type: RoomType
  code: string | null
  /** The long public name in the QR code. */
  token: string | null
  title: string
  lang: Lang
  created: number
  archived: number | null
  /** 1: an imported, closed copy. */
  copy: number
  history: string
  parent: string | null
}
/** A link that opens a door. Its secret is kept as a hash only. */
export type LinkRecord = {
  id: string
  room: string
  role: Exclude<Role, 'participant' | 'organiser'>
  scope: string | null
  label: string
  secret: string
  created: number
  revoked: number | null
}
export type OrganiserRecord = { id: string; name: string; hash: string; created: number }
/** One browser's cookie: it can hold an organiser and several links at once. */
export type SessionRecord = { secret: string; organiser: string | null; grants: string[]; seen: number }

/** How the organisation looks; `version` changes with it, and is empty while nothing was ever set. */
export type BrandRecord = {
  name: string
  colour: string
  logo: Uint8Array | null
  width: number
  height: number
  version: string
}
const PLAIN: BrandRecord = { name: '', colour: '', logo: null, width: 0, height: 0, version: '' }

/** Who and what there is, beside the rooms' contents. Small tables, plain questions. */
export interface Directory {
  rooms(): RoomRecord[]
  room(id: string): RoomRecord | null
  /** By join code or QR token. */
  roomByName(name: string): RoomRecord | null
  putRoom(room: RoomRecord): void
  links(room: string): LinkRecord[]
  link(id: string): LinkRecord | null
  linkBySecret(hash: string): LinkRecord | null
  putLink(link: LinkRecord): void
  organisers(): OrganiserRecord[]
  putOrganiser(organiser: OrganiserRecord): void
  removeOrganiser(id: string): void
  /** True once per invitation, within seven days: it is used up by asking. */
  useInvite(hash: string, at: number): boolean
  /** Could this invitation still be used? */
  hasInvite(hash: string, at: number): boolean
  putInvite(hash: string, at: number): void
  /** Every invitation that nobody has used becomes worthless. */
  dropInvites(): void
  session(hash: string): SessionRecord | null
  /** The hashes of an organiser's sessions. */
  sessionsOf(organiser: string): string[]
  putSession(session: SessionRecord): void
  removeSession(hash: string): void
  /** Sessions that were last used before that moment. */
  removeSessionsBefore(at: number): void
  setting(key: string): string | null
  putSetting(key: string, value: string): void
  brand(): BrandRecord
  putBrand(brand: BrandRecord): void
}

const INVITE_MS = 7 * 24 * 3600 * 1000
const GOOD = 'secret = ? AND used IS NULL AND created > ?'

/** The directory in the same SQLite file as the rooms. */
export function sqliteDirectory(db: Db, spare: Spare = noSpare): Directory {
  const prepare = (sql: string) => db.prepare<unknown[]>(sql)
  const known = new Map<string, ReturnType<typeof prepare>>()
  /** Every sentence is read once: a hall that arrives asks the same thing thousands of times. */
  function prepared(sql: string): ReturnType<typeof prepare> {
    const statement = known.get(sql) ?? prepare(sql)
    known.set(sql, statement)
    return statement
  }
  const one = <T>(sql: string, ...args: unknown[]): T | null => (prepared(sql).get(...args) as T | undefined) ?? null
  const all = <T>(sql: string, ...args: unknown[]): T[] => prepared(sql).all(...args) as T[]
  const run = (sql: string, ...args: unknown[]) => spare(() => prepared(sql).run(...args))
  const sweep = sweeper(db)
  let brand: BrandRecord | null = null
  /** Names and texts of people: what they replace or delete must not live on in the file and its log. */
  function forGood(step: () => void): void {
    spare(db.transaction(() => (step(), sweep.due())))
    sweep.soon()
  }
  return {
    rooms: () => all('SELECT * FROM rooms ORDER BY created DESC'),
    room: (id) => one('SELECT * FROM rooms WHERE id = ?', id),
    roomByName: (name) => one('SELECT * FROM rooms WHERE code = ? OR token = ?', name, name),
    putRoom: (r) =>
      void run(
        'INSERT OR REPLACE INTO rooms VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        ...[r.id, r.type, r.code, r.token, r.title, r.lang, r.created, r.archived, r.copy, r.history, r.parent],
      ),
    links: (room) => all('SELECT * FROM links WHERE room = ? ORDER BY created', room),
    link: (id) => one('SELECT * FROM links WHERE id = ?', id),
    linkBySecret: (hash) => one('SELECT * FROM links WHERE secret = ?', hash),
    putLink: (l) =>
      void run(
        'INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        ...[l.id, l.room, l.role, l.scope, l.label, l.secret, l.created, l.revoked],
      ),
    organisers: () => all('SELECT * FROM organisers ORDER BY created'),
    putOrganiser: (o) =>
      void run('INSERT OR REPLACE INTO organisers VALUES (?, ?, ?, ?)', o.id, o.name, o.hash, o.created),
    removeOrganiser: (id) =>
      forGood(() => {
        prepared('DELETE FROM organisers WHERE id = ?').run(id)
        prepared('UPDATE sessions SET organiser = NULL WHERE organiser = ?').run(id)
      }),
    useInvite: (hash, at) => run(`UPDATE invites SET used = ? WHERE ${GOOD}`, at, hash, at - INVITE_MS).changes === 1,
    hasInvite: (hash, at) => one(`SELECT 1 FROM invites WHERE ${GOOD}`, hash, at - INVITE_MS) !== null,
    putInvite(hash, at) {
      run('DELETE FROM invites WHERE created <= ?', at - INVITE_MS)
      run('INSERT OR REPLACE INTO invites VALUES (?, ?, NULL)', hash, at)
    },
    dropInvites: () => void run('DELETE FROM invites WHERE used IS NULL'),
    session(hash) {
      const row = one<Omit<SessionRecord, 'grants'> & { grants: string }>(
        'SELECT * FROM sessions WHERE secret = ?',
        hash,
      )
      return row && { ...row, grants: JSON.parse(row.grants) as string[] }
    },
    sessionsOf: (organiser) =>
      all<{ secret: string }>('SELECT secret FROM sessions WHERE organiser = ?', organiser).map(({ secret }) => secret),
    putSession: (s) =>
      void run(
        'INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?)',
        ...[s.secret, s.organiser, JSON.stringify(s.grants), s.seen],
      ),
    removeSession: (hash) => void run('DELETE FROM sessions WHERE secret = ?', hash),
    removeSessionsBefore: (at) => void run('DELETE FROM sessions WHERE seen < ?', at),
    setting: (key) => one<{ value: string }>('SELECT value FROM settings WHERE key = ?', key)?.value ?? null,
    putSetting(key, value) {
      const put = () => void prepared('INSERT OR REPLACE INTO settings VALUES (?, ?)').run(key, value)
      if (key.startsWith('legal.')) forGood(put)
      else spare(put)
    },
    brand: () => (brand ??= one('SELECT name, colour, logo, width, height, version FROM brand') ?? PLAIN),
    putBrand(next) {
      const { name, colour, logo, width, height, version } = next
      forGood(
        () =>
          void prepared('INSERT OR REPLACE INTO brand VALUES (1, ?, ?, ?, ?, ?, ?)').run(
            ...[name, colour, logo && Buffer.from(logo), width, height, version],
          ),
      )
      brand = next
    },
  }
}
