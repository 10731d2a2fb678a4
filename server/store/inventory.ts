import type { StoredGroup } from '#shared/words/stored.ts'

/** `group`: how long it stays and how it goes, as the privacy page says it. `said`: what people write may stand here. */
export type Kept = { group: StoredGroup; holds: string; said: boolean }

const kept = (group: StoredGroup, holds: string): Kept => ({ group, holds, said: false })
const said = (group: StoredGroup, holds: string): Kept => ({ group, holds, said: true })
const inRun = (group: StoredGroup) => ({
  room: kept(group, 'workshop'),
  activity: kept(group, 'item'),
  run: kept(group, 'run of the item'),
})

/** Every column of the database. The proof compares this with the real one: what is not listed is not stored. */
export const COLUMNS: Readonly<Record<string, Readonly<Record<string, Kept>>>> = {
  rooms: {
    id: kept('workshop', 'random id'),
    type: kept('workshop', 'workshop or agenda'),
    code: kept('workshop', 'join code'),
    token: kept('workshop', 'long name in the QR code'),
    title: said('workshop', 'title at its creation'),
    lang: kept('workshop', 'language'),
    created: kept('workshop', 'when it was made'),
    archived: kept('workshop', 'when it was put away'),
    copy: kept('workshop', 'whether it is an imported copy'),
    history: kept('workshop', 'random id, new after a restore'),
    parent: kept('workshop', 'workshop it was copied from'),
  },
  journal: {
    room: kept('steps', 'workshop'),
    seq: kept('steps', 'number of the step'),
    id: kept('steps', 'random id of the step'),
    at: kept('steps', 'when it was done'),
    by: kept('steps', 'role and link it was done with'),
    scope: kept('steps', 'table of a host; working group or evaluator of an agenda'),
    action: kept('steps', 'what was done: kinds, ids and numbers; every sentence stands in texts'),
  },
  texts: {
    room: kept('texts', 'workshop'),
    id: kept('texts', 'random id, by which steps refer to it'),
    text: said('texts', 'the sentence'),
  },
  cells: {
    ...inRun('answers'),
    tag: kept('answers', 'HMAC of the device under the key of the item; a random number after sealing'),
    slot: kept('answers', 'which of several answers'),
    n: kept('answers', 'number of the answer, made from the time; 0 after sealing'),
    name: said('answers', 'name, in named items only'),
    value: said('answers', 'the answer'),
  },
  marks: {
    ...inRun('ballots'),
    tag: kept('ballots', 'HMAC of a device that has voted; deleted when sealed'),
    request: kept('ballots', 'hash of the message, so that a retry is no second vote; deleted when sealed'),
  },
  ballots: {
    ...inRun('ballots'),
    id: kept('ballots', 'random id'),
    value: said('ballots', 'the ballot'),
  },
  crowd: { ...inRun('crowd'), seen: kept('crowd', 'how many devices were there') },
  links: {
    id: kept('links', 'random id'),
    room: kept('links', 'workshop'),
    role: kept('links', 'what it opens'),
    scope: kept('links', 'table of a host; working group or evaluator of an agenda'),
    label: said('links', 'label, written by the organiser'),
    secret: kept('links', 'SHA-256 of the secret in the link'),
    created: kept('links', 'when it was made'),
    revoked: kept('links', 'when it was revoked'),
  },
  organisers: {
    id: kept('organisers', 'random id'),
    name: said('organisers', 'name to sign in with'),
    hash: kept('organisers', 'Argon2 of the password'),
    created: kept('organisers', 'when it was made'),
  },
  invites: {
    secret: kept('invites', 'SHA-256 of the secret in the invitation'),
    created: kept('invites', 'when it was made'),
    used: kept('invites', 'when it was used'),
  },
  sessions: {
    secret: kept('sessions', 'SHA-256 of the cookie'),
    organiser: kept('sessions', 'account'),
    grants: kept('sessions', 'links'),
    seen: kept('sessions', 'last use, by the day'),
  },
  trackers: {
    room: kept('trackers', 'agenda'),
    id: kept('trackers', 'random id'),
    target: said('trackers', 'which system: kind, address, project, sign-in name'),
    token: kept('trackers', 'its token, encrypted (AES-256-GCM) with a key outside the database; not in a backup'),
    created: kept('trackers', 'when it was connected'),
  },
  tracker_items: {
    room: kept('trackers', 'agenda'),
    tracker: kept('trackers', 'system'),
    project: kept('trackers', 'project of the agenda'),
    state: kept('trackers', 'pending before the request, linked after it, failed when it was refused'),
    theirs: kept('trackers', 'number of the item over there'),
    url: kept('trackers', 'its address'),
    base: kept('trackers', 'hash of every field as both sides last had it'),
    status: said('trackers', 'state of the item over there'),
    closed: kept('trackers', 'whether it is closed there'),
    at: kept('trackers', 'when it was last sent or read'),
  },
  brand: {
    id: kept('brand', 'always 1: there is one organisation per server'),
    name: said('brand', 'name of the organisation'),
    colour: kept('brand', 'colour of headings'),
    logo: kept('brand', 'the logo, drawn anew as PNG: nothing else of the file that was brought'),
    width: kept('brand', 'width of the logo'),
    height: kept('brand', 'height of the logo'),
    version: kept('brand', 'hash of the above, so that browsers notice a change'),
  },
  settings: {
    key: kept('settings', 'name of the setting'),
    value: said('settings', 'the setting, such as the text of a legal page'),
  },
}

/** Every file that a server may have in its data folder. */
export const FILES: readonly { pattern: RegExp; group: StoredGroup; holds: string }[] = [
  { pattern: /^tafelrunde\.sqlite$/, group: 'texts', holds: 'the database, as in COLUMNS' },
  { pattern: /^tafelrunde\.sqlite-(wal|shm|journal)$/, group: 'texts', holds: 'what SQLite is about to write into it' },
  { pattern: /^keys\/[a-z0-9]+\/[a-z0-9]+-\d+(\.new)?$/, group: 'keys', holds: 'the key of one run of one item' },
  { pattern: /^vault\/key(\.new)?$/, group: 'trackers', holds: 'the key to the tokens of ticket systems' },
  { pattern: /^ballast(\.try)?$/, group: 'reserve', holds: 'random bytes' },
  { pattern: /^server\.lock$/, group: 'reserve', holds: 'number of the process' },
]
