import type { Mode } from './part.ts'

/**
 * A mistake on purpose, switched on in the proof's build only, and the part that has to catch it. `command`: it lies in a
 * command that runs from the sources, or in the pages, where the part itself throws the switch. `mode`: what it takes to
 * show, if more than the smoke run; `case`: the one case to play, if not all of them.
 */
export type Mutant = { name: string; what: string; part: string; command?: true; mode?: Mode; case?: number }

/** Chosen where a mistake would be silent. The list grows with every real defect. */
export const MUTANTS: readonly Mutant[] = [
  { name: 'ack-first', part: 'kill', what: 'acknowledges before the commit' },
  { name: 'forget-retry', part: 'kill', what: 'counts a secret vote again when it is sent again' },
  { name: 'epoch-stays', part: 'line', what: 'keeps the epoch of its patches over a restart' },
  { name: 'show-first', part: 'line', what: 'shows a change before it is committed' },
  {
    name: 'patch-gap',
    part: 'line',
    what: 'forgets to send a change, and numbers the next one as if nothing were missing',
  },
  {
    name: 'push-first',
    part: 'kill',
    mode: 'quick',
    case: 7,
    what: 'sends a project before it is written down that it is being sent',
  },
  { name: 'split-transaction', part: 'kill', what: 'writes who has voted and what was voted one after the other' },
  { name: 'code-unlimited', part: 'flood', what: 'looks at every guessed code' },
  { name: 'ip-limit-on-votes', part: 'flood', what: 'slows down the address of a hall instead of a device' },
  { name: 'slow-never-dropped', part: 'flood', what: 'goes on telling whoever does not read' },
  { name: 'no-callback-guard', part: 'hostile', what: 'calls a callback that was not sent' },
  { name: 'role-from-hello', part: 'hostile', what: 'believes the role in a hello' },
  { name: 'room-unchecked', part: 'hostile', what: 'lets a link into every room' },
  { name: 'deep-merge', part: 'hostile', what: 'merges what comes in into an object, prototypes included' },
  { name: 'object-as-map', part: 'hostile', what: 'looks up a room by name in a plain object' },
  { name: 'undo-forgets', part: 'model', what: 'writes down that something was taken back, and takes nothing back' },
  { name: 'place-twice', part: 'model', mode: 'quick', case: 0, what: 'gives two cards of a board the same place' },
  { name: 'act-twice', part: 'model', what: 'does a step again that is sent again' },
  { name: 'both-win', part: 'model', what: 'lets two presses on the same picture both win' },
  { name: 'run-forgotten', part: 'model', mode: 'quick', case: 0, what: 'counts the answers of an earlier run' },
  {
    name: 'older-overwrites',
    part: 'model',
    mode: 'quick',
    case: 1,
    what: 'lets a late letter overwrite a newer answer',
  },
  { name: 'drop-forgotten', part: 'model', what: 'leaves on the screens what is gone' },
  { name: 'host-as-moderator', part: 'model', what: 'lets a host do what a moderator may' },
  { name: 'normal', part: 'power', what: 'leaves the flushing of commits to the operating system' },
  { name: 'swallow-full', part: 'full', what: 'takes no notice when the database says that the disk is full' },
  { name: 'ack-on-error', part: 'disk', what: 'acknowledges what could not be written' },
  { name: 'keep-key', part: 'secrecy', what: 'leaves the key of a sealed run behind' },
  { name: 'no-shuffle', part: 'secrecy', what: 'writes ballots and marks in the order in which they came' },
  { name: 'no-truncate', part: 'secrecy', what: 'leaves cut links in the write-ahead log' },
  { name: 'no-sweep', part: 'secrecy', what: 'leaves the order of ballots in the pages of the file' },
  { name: 'dated-ballot', part: 'secrecy', what: 'gives ballots ids that grow with time' },
  { name: 'backup-counters', part: 'secrecy', what: 'keeps in a backup when everybody answered', command: true },
  { name: 'audience', part: 'secrecy', what: 'sends the projector what is for moderators' },
  { name: 'filter-open', part: 'secrecy', what: 'lets results through to everybody before they are shown' },
  { name: 'same-history', part: 'backup', what: 'restores a backup as if nothing had happened since', command: true },
  { name: 'backup-by-copy', part: 'backup', what: 'copies the database file instead of asking SQLite', command: true },
  { name: 'origin-suffix', part: 'doors', what: 'takes a host for ours that only holds its name' },
  { name: 'revoke-late', part: 'doors', what: 'leaves those in whose link was revoked until they go' },
  { name: 'any-role-says', part: 'doors', what: 'takes an answer from anybody, whatever their role' },
  { name: 'csv-raw', part: 'inject', what: 'writes formulas into tables as they are' },
  { name: 'json-tidy', part: 'inject', what: 'puts on one line, in a file, what somebody wrote on several' },
  { name: 'raw-words', part: 'inject', what: 'sends to ticket systems what people wrote as it is' },
  { name: 'no-csp', part: 'inject', what: 'sends pages without a policy' },
  { name: 'log-payload', part: 'privacy', what: 'writes into the log what people send' },
  { name: 'token-plain', part: 'privacy', what: 'keeps the tokens of ticket systems as they are' },
  { name: 'ip-in-log', part: 'privacy', what: 'writes into the log where people come from' },
  { name: 'secure-delete-off', part: 'privacy', what: 'leaves in the file what was deleted' },
  { name: 'focus-lost', part: 'access', what: 'lets the focus fall when what held it goes away', command: true },
  { name: 'forget-texts', part: 'privacy', what: 'erases a workshop and leaves its texts' },
]
