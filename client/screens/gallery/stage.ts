import { seeded } from '#shared/base/chance.ts'
import { parse } from '#shared/base/schema.ts'
import type { Activity, Cell } from '#shared/activities/kind.ts'
import { type AnyKind, type KindName, kindOf } from '#shared/activities/kinds.ts'
import { opened, play } from '#shared/activities/play.ts'
import type { Audience, Rows } from '#shared/protocol/rows.ts'
import type { Known } from '#shared/room/rules.ts'
import { view } from '#shared/workshop/view.ts'
import { emptyWorkshop, type Item, type Workshop } from '#shared/workshop/workshop.ts'
import type { Sent } from '../../net/store.ts'

/** `open`: nothing has been said yet. `answered`: in full swing, and this device has said something. */
export const STATES = ['draft', 'open', 'answered', 'closed', 'revealed'] as const
export type State = (typeof STATES)[number]
/** The hour in which the samples play. */
export const STAGE_TIME = Date.UTC(2030, 4, 17, 9, 1)
/** The person whose phone the gallery shows. */
const ME = 1

type Played = { activity: Activity; cells: Cell[] }

/** The sample in one of its states. What needs a closed item (showing places one by one) is made up for after closing. */
function played(kind: AnyKind, state: State): Played {
  const fresh = opened(kind)
  if (state === 'draft') return { activity: { ...fresh, phase: 'draft', run: 0, openedAt: null }, cells: [] }
  if (state === 'open') return { activity: fresh, cells: [] }
  const { activity, cells, refused } = play(kind)
  if (state === 'answered') return { activity, cells }
  const shown = { projector: state === 'revealed', phones: state === 'revealed' }
  let done: Activity = { ...activity, phase: 'closed', sealed: true, seen: of(cells), closedAt: STAGE_TIME, shown }
  let seq = 100
  for (const { role, scope, action } of kind.sample.actions.filter((one) =>
    refused.some(({ what }) => what === one.action),
  )) {
    const read = parse(kind.action, action)
    const result = () => kind.count(done, cells)
    const ctx = { role, scope: scope ?? null, at: STAGE_TIME, seq: ++seq, dice: seeded(1), result }
    const checked = read.ok ? kind.check(done, read.value, ctx) : read
    if (checked.ok)
      done = { ...done, state: kind.apply(done.state, checked.value, { at: STAGE_TIME, config: done.config }) }
  }
  return { activity: done, cells }
}

const voters = (cells: readonly Cell[]) => new Set(cells.map((cell) => cell.voter)).size
const of = (cells: readonly Cell[]) => voters(cells) + 3

export type Staged = { id: string; rows: Rows; mine: Rows; sent: Record<string, Sent>; workshop: Workshop }

/** One kind in one state as one audience sees it: by the same pure rules as in a room. */
export function stage(name: KindName, state: State, audience: Audience): Staged {
  const kind = kindOf(name)
  const { activity, cells } = played(kind, state)
  const { id } = activity
  const item: Item = {
    ...activity,
    minutes: 10,
    notes: { id: 'samplenotes', text: 'Ruhig sprechen, Zeit lassen.' },
    skipped: false,
    begun: state !== 'draft',
    runs: [],
  }
  const workshop: Workshop = {
    ...emptyWorkshop,
    meta: { ...emptyWorkshop.meta, title: { id: 'sampleroom', text: 'Digitale Agenda' } },
    order: [id],
    items: { [id]: item },
    current: id,
  }
  const known: Known = {
    result: (one) => kind.count(one, cells),
    turnout: () => ({ n: voters(cells), of: of(cells) }),
    here: of(cells),
    tested: true,
    seq: 0,
    undo: () => null,
    code: 'K7PQ4MX',
    joinUrl: 'https://tafelrunde.example/j#K7PQ4MX',
  }
  const own = new Map(cells.filter((cell) => cell.voter === ME).map(({ slot, value }) => [slot, value]))
  const mine: Record<string, Rows[string]> = {}
  for (const [key, row] of Object.entries(kind.mine?.(activity, own) ?? {})) mine[`${id}/${key}`] = row
  const said = own.has('') ? kind.sample.answers.findLast(({ by }) => by === ME)?.answer : undefined
  const sent: Record<string, Sent> =
    said === undefined ? {} : { [`${id}/`]: { state: 'saved', run: activity.run, answer: said } }
  return { id, rows: view(workshop, known, audience), mine, sent, workshop }
}
