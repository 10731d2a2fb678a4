/** Each string brings the file from version n to n+1 (`user_version`). Never change one that was released. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE rooms (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, code TEXT UNIQUE, token TEXT UNIQUE, title TEXT NOT NULL,
    lang TEXT NOT NULL, created INTEGER NOT NULL, archived INTEGER, copy INTEGER NOT NULL DEFAULT 0,
    history TEXT NOT NULL, parent TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE journal (
    room TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, scope TEXT,
    action TEXT NOT NULL, PRIMARY KEY (room, seq), UNIQUE (room, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE texts (
    room TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (room, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE cells (
    room TEXT NOT NULL, activity TEXT NOT NULL, run INTEGER NOT NULL, tag TEXT NOT NULL, slot TEXT NOT NULL,
    n INTEGER NOT NULL, name TEXT, value TEXT, PRIMARY KEY (room, activity, run, tag, slot)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE marks (
    room TEXT NOT NULL, activity TEXT NOT NULL, run INTEGER NOT NULL, tag TEXT NOT NULL, request TEXT NOT NULL,
    PRIMARY KEY (room, activity, run, tag)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ballots (
    room TEXT NOT NULL, activity TEXT NOT NULL, run INTEGER NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (room, activity, run, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE links (
    id TEXT PRIMARY KEY, room TEXT NOT NULL, role TEXT NOT NULL, scope TEXT, label TEXT NOT NULL,
    secret TEXT NOT NULL UNIQUE, created INTEGER NOT NULL, revoked INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE organisers (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, created INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE invites (
    secret TEXT PRIMARY KEY, created INTEGER NOT NULL, used INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    secret TEXT PRIMARY KEY, organiser TEXT, grants TEXT NOT NULL, seen INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE settings (
    key TEXT PRIMARY KEY, value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE crowd (
    room TEXT NOT NULL, activity TEXT NOT NULL, run INTEGER NOT NULL, seen INTEGER NOT NULL,
    PRIMARY KEY (room, activity, run)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE trackers (
    room TEXT NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, token TEXT NOT NULL, created INTEGER NOT NULL,
    PRIMARY KEY (room, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tracker_items (
    room TEXT NOT NULL, tracker TEXT NOT NULL, project TEXT NOT NULL, state TEXT NOT NULL, theirs TEXT, url TEXT,
    base TEXT NOT NULL, status TEXT, closed INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (room, tracker, project)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE brand (
    id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, colour TEXT NOT NULL, logo BLOB,
    width INTEGER NOT NULL, height INTEGER NOT NULL, version TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
]
