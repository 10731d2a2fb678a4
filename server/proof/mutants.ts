/** A mistake on purpose, switched on in the proof's build only, and the part that has to catch it. */
export type Mutant = { name: string; what: string; part: string }

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
  { name: 'act-twice', part: 'model', what: 'does a step again that is sent again' },
  { name: 'both-win', part: 'model', what: 'lets two presses on the same picture both win' },
  { name: 'run-forgotten', part: 'model', what: 'counts the answers of an earlier run' },
  { name: 'older-overwrites', part: 'model', what: 'lets a late letter overwrite a newer answer' },
  { name: 'drop-forgotten', part: 'model', what: 'leaves on the screens what is gone' },
  { name: 'host-as-moderator', part: 'model', what: 'lets a host do what a moderator may' },
  { name: 'normal', part: 'power', what: 'leaves the flushing of commits to the operating system' },
  { name: 'swallow-full', part: 'full', what: 'takes no notice when the database says that the disk is full' },
  { name: 'ack-on-error', part: 'disk', what: 'acknowledges what could not be written' },
]
