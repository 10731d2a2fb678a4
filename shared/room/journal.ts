import { ok, refuse, type Result } from '../base/result.ts'
import { type AnyAction, type Ctx, type Entry, roleOf, type Rules, SERVER } from './rules.ts'

type Undo = { type: 'undo'; seq: number }
const isUndo = (action: AnyAction): action is Undo => action.type === 'undo'

/** The entries that count: without those taken back, and without what was only rehearsed. */
export function standing<A extends AnyAction>(
  rules: Rules<never, A> | Rules<unknown, A>,
  journal: readonly Entry<A>[],
) {
  const undone = new Set<number>()
  for (const { seq, action } of journal.toReversed()) if (isUndo(action) && !undone.has(seq)) undone.add(action.seq)
  const ends = journal.flatMap(({ seq, action }) =>
    action.type === 'rehearsal/end' && 'from' in action ? [{ from: Number(action.from ?? 0), to: seq }] : [],
  )
  const rehearsed = ({ seq, action }: Entry<A>) =>
    !rules.prepares.has(action.type) && ends.some(({ from, to }) => seq > from && seq < to)
  return journal.filter((entry) => !isUndo(entry.action) && !undone.has(entry.seq) && !rehearsed(entry))
}

/** The whole story. The journal is short (answers are not in it), so taking back is a refold. */
export function fold<S, A extends AnyAction>(rules: Rules<S, A>, journal: readonly Entry<A>[]): S {
  let state = rules.empty
  for (const entry of standing(rules as Rules<unknown, A>, journal)) state = rules.apply(state, entry)
  return state
}

/** The latest entry of a scope that can still be taken back; null when there is none. */
export function latestOf<S, A extends AnyAction>(
  rules: Rules<S, A>,
  journal: readonly Entry<A>[],
  scope: string | null,
): Entry<A> | null {
  const counted = standing(rules as Rules<unknown, A>, journal)
  const latest = counted.findLast((entry) => entry.scope === scope && entry.by !== SERVER)
  return latest && !rules.final.has(latest.action.type) ? latest : null
}

const idOf = (action: AnyAction) => ('id' in action ? action.id : null)

/**
 * May this entry be taken back? Only the latest of one's own scope, and only if everything that came later still
 * stands without it. Before sealing an accidental close is undone and the run goes on; afterwards it is not.
 */
export function checkUndo<S, A extends AnyAction>(
  rules: Rules<S, A>,
  journal: readonly Entry<A>[],
  seq: number,
  scope: string | null,
  ctx: Ctx,
): Result<null> {
  const latest = latestOf(rules, journal, scope)
  if (!latest) return refuse('undo.nothing')
  if (latest.seq !== seq) return refuse('undo.notLatest')
  let state = rules.empty
  for (const entry of standing(rules as Rules<unknown, A>, journal)) {
    if (entry.seq === seq) continue
    if (entry.seq > seq && entry.by === SERVER) {
      const cut = idOf(entry.action) === idOf(latest.action) && /open|close/.test(latest.action.type)
      if (cut) return refuse('undo.blocked', { action: entry.action.type })
    } else if (entry.seq > seq) {
      const still = rules.check(state, entry.action, {
        ...ctx,
        role: roleOf(entry.by),
        scope: entry.scope,
        at: entry.at,
      })
      if (!still.ok) return refuse('undo.blocked', { action: entry.action.type })
    }
    state = rules.apply(state, entry)
  }
  return ok(null)
}
