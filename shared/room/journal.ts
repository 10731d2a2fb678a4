import { ok, refuse, type Result } from '../base/result.ts'
import type { Role } from '../protocol/wire.ts'
import { type AnyAction, type Ctx, type Entry, roleOf, type Rules, SERVER } from './rules.ts'

type Undo = { type: 'undo'; seq: number }
const isUndo = (action: AnyAction): action is Undo => action.type === 'undo'

const known = new WeakMap<readonly Entry[], { rules: object; length: number; entries: readonly Entry[] }>()
/**
 * The entries that count: without those taken back, and without what was only rehearsed. A journal only grows, so what
 * stands in it is found out once for each length: every table's latest step is asked for with every tick.
 */
export function standing<A extends AnyAction>(
  rules: Rules<never, A> | Rules<unknown, A>,
  journal: readonly Entry<A>[],
): readonly Entry<A>[] {
  const before = known.get(journal)
  if (before?.rules === rules && before.length === journal.length) return before.entries as readonly Entry<A>[]
  const entries = found(rules, journal)
  known.set(journal, { rules, length: journal.length, entries })
  return entries
}

function found<A extends AnyAction>(rules: Rules<never, A> | Rules<unknown, A>, journal: readonly Entry<A>[]) {
  const undone = new Set<number>()
  for (const { seq, action } of journal.toReversed()) if (isUndo(action) && !undone.has(seq)) undone.add(action.seq)
  const ends = journal.flatMap(({ seq, action }) =>
    action.type === 'rehearsal/end' && 'from' in action ? [{ from: Number(action.from ?? 0), to: seq }] : [],
  )
  const rehearsed = ({ seq, action }: Entry<A>) =>
    (!rules.prepares.has(action.type) || rules.rehearsed?.(action)) &&
    ends.some(({ from, to }) => seq > from && seq < to)
  return journal.filter((entry) => !isUndo(entry.action) && !undone.has(entry.seq) && !rehearsed(entry))
}

/** The whole story. The journal is short (answers are not in it), so taking back is a refold. */
export function fold<S, A extends AnyAction>(rules: Rules<S, A>, journal: readonly Entry<A>[]): S {
  let state = rules.empty
  for (const entry of standing(rules as Rules<unknown, A>, journal)) state = rules.apply(state, entry)
  return state
}

const desk = (role: Role): Role => (role === 'organiser' ? 'moderator' : role)
/** Whose steps somebody may take back: moderators and organisers share one desk, a host's table is the host's own. */
const isOwn =
  (scope: string | null, role: Role) =>
  ({ by, scope: of }: Entry): boolean =>
    by !== SERVER && of === scope && desk(roleOf(by)) === desk(role)

/** The latest entry of a scope that can still be taken back; null when there is none. */
export function latestOf<S, A extends AnyAction>(
  rules: Rules<S, A>,
  journal: readonly Entry<A>[],
  scope: string | null,
  role: Role = 'moderator',
): Entry<A> | null {
  const latest = latestIn(standing(rules as Rules<unknown, A>, journal)).get(deskOf(scope, role)) as
    | Entry<A>
    | undefined
  return latest && !rules.final.has(latest.action.type) ? latest : null
}

const deskOf = (scope: string | null, role: Role) => `${desk(role)} ${scope ?? ''}`
const latest = new WeakMap<readonly Entry[], Map<string, Entry>>()
/** The latest entry of every desk, looked for once: there is one at every table. */
function latestIn(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const known = latest.get(entries)
  if (known) return known
  const found = new Map<string, Entry>()
  for (const entry of entries) if (entry.by !== SERVER) found.set(deskOf(entry.scope, roleOf(entry.by)), entry)
  latest.set(entries, found)
  return found
}

const idOf = (action: AnyAction) => ('id' in action ? action.id : null)

/** The step that an undo takes away or, as the undo of an undo, brings back. */
export function concernedBy<A extends AnyAction>(journal: readonly Entry<A>[], seq: number): Entry<A> | null {
  let entry = journal.find((one) => one.seq === seq)
  while (entry && isUndo(entry.action)) {
    const { seq: before } = entry.action
    entry = journal.find((one) => one.seq === before && one.seq < (entry?.seq ?? 0))
  }
  return entry ?? null
}

/**
 * May this entry be taken back? Only the latest of one's own scope, or an undo right after it was made; and only if
 * everything that came later still stands. Before sealing an accidental close is undone and the run goes on;
 * afterwards it is not.
 */
export function checkUndo<S, A extends AnyAction>(
  rules: Rules<S, A>,
  journal: readonly Entry<A>[],
  seq: number,
  scope: string | null,
  ctx: Ctx,
): Result<null> {
  const last = journal.findLast(isOwn(scope, ctx.role))
  const target = last && isUndo(last.action) && last.seq === seq ? last : latestOf(rules, journal, scope, ctx.role)
  if (!target) return refuse('undo.nothing')
  const concerned = concernedBy(journal, seq)
  if (target.seq !== seq || !concerned) return refuse('undo.notLatest')
  const { seq: from, action } = concerned
  // It stood until a moment ago: what people have taken back since, they would have taken back from under it as well.
  if (target !== concerned && journal.at(-1) === target && action.type === 'item/do') return ok(null)
  const undo = { seq: (journal.at(-1)?.seq ?? 0) + 1, action: { type: 'undo', seq } } as unknown as Entry<A>
  let state = rules.empty
  for (const entry of standing(rules as Rules<unknown, A>, [...journal, undo])) {
    const blocked = entry.seq >= from && (entry.by === SERVER ? cuts(entry, action) : !stands(rules, state, entry, ctx))
    if (blocked) return refuse('undo.blocked', { action: entry.action.type })
    state = rules.apply(state, entry)
  }
  return ok(null)
}

/** What the server has sealed since stays sealed: neither its opening nor its close can be taken back. */
const cuts = (entry: Entry, action: AnyAction) =>
  idOf(entry.action) === idOf(action) && /\/(open|close)$/.test(action.type)

function stands<S, A extends AnyAction>(rules: Rules<S, A>, state: S, entry: Entry<A>, ctx: Ctx): boolean {
  const then = { ...ctx, role: roleOf(entry.by), scope: entry.scope, at: entry.at }
  return rules.check(state, entry.action, then).ok
}
