import { kinds } from '#shared/activities/kinds.ts'
import { agendaAction } from '#shared/agenda/actions.ts'
import { freshId, wordsOf } from '../../cli/robot.ts'

/** One message that somebody may send over a socket, and the row of the table that says who may. */
export type Sample = {
  row: string
  event: 'act' | 'say'
  name: string
  payload: () => object
  /** What the desk does first, and takes back afterwards. */
  first?: object
}

/** What stands in the workshop in which everything is tried (see `scene.ts`). Every workshop may have the same ids. */
export const ITEMS = {
  ...{ poll: 'doorspoll', ranking: 'doorsranking', feedback: 'doorsfeedback', words: 'doorswords' },
  ...{ talk: 'doorstalk', questions: 'doorsquestions', cafe: 'doorscafe', info: 'doorsinfo' },
} as const
export const SPARE = 'doorsspare'
export const DEVICE = 'f'.repeat(24)
const HEADING = 'cafehead10'
const TABLE = 'cafetable1'
const meta = () => ({
  ...{ title: wordsOf('Titel'), subtitle: wordsOf(''), place: wordsOf(''), organiser: wordsOf('') },
  date: '2026-11-22',
})
const item = (id: string) => ({
  ...{ id, title: wordsOf('Punkt'), minutes: 5, notes: wordsOf('') },
  config: kinds.info.sample.config,
})

const saying = (row: string, activity: string, answer: () => object): Sample => ({
  ...{ row, event: 'say', name: `${activity} ${JSON.stringify(answer()).slice(0, 40)}` },
  payload: () => ({ activity, answer: answer() }),
})
const acting = (type: string, rest: () => object = () => ({}), row = `act ${type}`): Sample => ({
  ...{ row, event: 'act', name: type },
  payload: () => ({ type, ...rest() }),
})
const doing = (row: string, id: string, type: string, rest: () => object = () => ({})): Sample => ({
  ...{ row: `act item/do ${row}`, event: 'act', name: `${id} ${type}` },
  payload: () => ({ type: 'item/do', id, action: { type, ...rest() } }),
})

/** Two share the place across the line: only then is there something to take all of. */
export const TIED = { type: 'rank', ranks: [['option01'], ['option02', 'option03']] }
const votes: Sample[] = [
  saying('say a vote', ITEMS.poll, () => ({ type: 'pick', picks: ['option01'] })),
  saying('say a vote', ITEMS.ranking, () => TIED),
  saying('say a vote', ITEMS.feedback, () => ({ type: 'feedback', values: { feedback01: 5 } })),
  saying('say a vote', ITEMS.words, () => ({ type: 'words', words: ['Vertrauen'] })),
]
const lists = [ITEMS.talk, ITEMS.questions]
const questions = lists.flatMap((id): Sample[] => [
  saying('say a question', id, () => ({ type: 'ask', id: freshId(), text: 'Was nun?' })),
  saying('say a question', id, () => ({ type: 'like', id: 'doorsask01', on: true })),
  saying('say a question', id, () => ({ type: 'withdraw', id: freshId() })),
])
const paper = (type: string) => ({ type, id: freshId(), text: 'Ein Gedanke' })
/** Whoever has no seat at a table can say nothing there. */
export const SEAT = saying('say at the café', ITEMS.cafe, () => ({ type: 'join' }))
const cards: Sample[] = [
  SEAT,
  saying('say a card', ITEMS.cafe, () => ({ ...paper('card'), heading: null, column: 0 })),
  saying('say a card', ITEMS.cafe, () => paper('heading')),
  saying('say at the café', ITEMS.cafe, () => ({ type: 'react', card: 'doorscard05', react: 'supports' })),
]

const hands = () => ({ counts: { option01: 3 } })
const boards: Sample[] = [
  doing('a vote', ITEMS.poll, 'hands', hands),
  doing('a vote', ITEMS.ranking, 'hands', hands),
  ...[
    doing('a ranking that is closed', ITEMS.ranking, 'takeAll', () => ({ all: true })),
    doing('a ranking that is closed', ITEMS.ranking, 'stage', () => ({ upTo: 1 })),
  ].map((one) => ({ ...one, first: { type: 'item/close', id: ITEMS.ranking } })),
  doing('a vote', ITEMS.words, 'approve', () => ({ word: 'wdoors' })),
  doing('a vote', ITEMS.words, 'hide', () => ({ word: 'wdoors' })),
  doing('a vote', ITEMS.words, 'approveAll'),
  doing('talk', ITEMS.talk, 'keyMessage', () => ({ words: wordsOf('Neu') })),
  doing('the clock of a talk', ITEMS.talk, 'clock', () => ({ do: 'start' })),
]
const treated = lists.flatMap((id): Sample[] => [
  doing('the answer to a question', id, 'reply', () => ({ id: 'doorsask01', speaker: 0, words: wordsOf('So.') })),
  doing('the answer to a question', id, 'correct', () => ({ id: 'doorsask01', words: wordsOf('Was nun, bitte?') })),
  doing('the answer to a question', id, 'answered', () => ({ id: 'doorsask01', done: true })),
  doing('the way of a question', id, 'approve', () => ({ id: 'doorsask01' })),
  doing('the way of a question', id, 'hide', () => ({ id: 'doorsask02' })),
  doing('the way of a question', id, 'unhide', () => ({ id: 'doorsask02' })),
  doing('the way of a question', id, 'merge', () => ({ from: 'doorsask02', into: 'doorsask01' })),
  doing('the way of a question', id, 'unmerge', () => ({ id: 'doorsask03' })),
  doing('the way of a question', id, 'live', () => ({ id: 'doorsask01' })),
])
const CARD = 'doorscard01'
const cafe: Sample[] = [
  doing('café', ITEMS.cafe, 'heading', () => ({ table: TABLE, id: freshId(), text: wordsOf('Neu') })),
  doing('café', ITEMS.cafe, 'dropHeading', () => ({ table: TABLE, id: HEADING })),
  doing('café', ITEMS.cafe, 'handover', () => ({ table: TABLE, points: [wordsOf('Neu')] })),
  doing('café', ITEMS.cafe, 'core', () => ({ table: TABLE, text: wordsOf('Neu') })),
  doing('a card', ITEMS.cafe, 'move', () => ({ cards: [CARD], heading: HEADING })),
  doing('a card', ITEMS.cafe, 'merge', () => ({
    ...{ id: freshId(), cards: [CARD, 'doorscard02'], heading: null, column: 0, text: wordsOf('Beides') },
  })),
  doing('a card', ITEMS.cafe, 'unmerge', () => ({ id: 'doorsmerge1' })),
  doing('a card', ITEMS.cafe, 'hide', () => ({ card: CARD, hidden: true })),
  doing('a card', ITEMS.cafe, 'hideNote', () => ({ card: CARD, note: 'ndoors', hidden: true })),
  doing('a card', ITEMS.cafe, 'correct', () => ({ card: CARD, text: wordsOf('Besser') })),
  doing('a card', ITEMS.cafe, 'demand', () => ({
    ...{ table: TABLE, id: freshId(), title: wordsOf('Wir fordern'), text: wordsOf(''), cards: [CARD] },
  })),
  doing('a card', ITEMS.cafe, 'withdraw', () => ({ id: 'doorsdemand' })),
  doing('the first step of the café', ITEMS.cafe, 'start'),
  doing('a step of the café', ITEMS.cafe, 'next', () => ({ round: 2 })),
  doing('a step of the café', ITEMS.cafe, 'back', () => ({ round: 1 })),
  doing('a step of the café', ITEMS.cafe, 'warn'),
  doing('a step of the café', ITEMS.cafe, 'more'),
  doing('a step of the café', ITEMS.cafe, 'finish'),
]

const id = (one: string) => () => ({ id: one })
const desk: Sample[] = [
  acting('workshop/set', () => ({ meta: meta() })),
  acting('workshop/lock', () => ({ locked: true })),
  acting('workshop/results', () => ({ shown: true })),
  acting('record/word', () => ({ part: 'outcome', words: wordsOf('Was herauskam') })),
  acting('record/hide', () => ({ part: 'outcome', hidden: true })),
  acting('workshop/blank', () => ({ blank: true })),
  acting('workshop/qr', () => ({ large: true })),
  acting('device/remove', () => ({ device: DEVICE })),
  acting('item/add', () => ({ ...item(freshId()), kind: 'info', after: null })),
  acting('item/edit', () => item(ITEMS.info)),
  acting('item/move', () => ({ id: ITEMS.info, after: ITEMS.poll })),
  acting('item/go', id(ITEMS.talk)),
  acting('item/timer', () => ({ id: ITEMS.poll, endsAt: null })),
  acting('item/skip', () => ({ id: ITEMS.info, skipped: true })),
  acting('item/remove', id(ITEMS.info)),
  acting('item/open', id(ITEMS.info)),
  acting('item/close', id(ITEMS.info)),
  acting('item/reveal', () => ({ id: ITEMS.poll, projector: true, phones: true, sure: true })),
  acting('item/seal', () => ({ id: ITEMS.poll, run: 1 })),
]
/** Those that change what may be done at all come last. */
const last: Sample[] = [
  acting('undo', () => ({ seq: 1 }), 'act undo own step'),
  acting('rehearsal/begin'),
  acting('rehearsal/end'),
  acting('workshop/end'),
]

/** What can be done in an agenda, which has a table of its own: in a workshop it is nothing. */
export const AGENDA: readonly string[] = agendaAction.def.options
  .flatMap((one) => one.def.shape.type.def.values as readonly string[])
  .filter((type) => type !== 'undo')

/** Everything that can be sent to a workshop. */
export const EVENTS: readonly Sample[] = [
  ...[...votes, ...questions, ...cards, ...boards, ...treated, ...cafe],
  ...[...desk, ...last],
]
