import type { Verdict } from '#shared/trackers/plan.ts'
import type { Decided, Outcome } from '#shared/trackers/told.ts'
import type { TextKey } from '#shared/words/words.ts'
import type { BadgeTone } from '../../../kit/Badge.tsx'

/** How a project fared. */
export type End = Verdict | 'failed'
export const TONE: Record<End, BadgeTone> = {
  ...{
    create: 'accent',
    update: 'info',
    unchanged: 'plain',
    kept: 'plain',
    conflict: 'warn',
    gone: 'bad',
    failed: 'bad',
  },
}
const ORDER: readonly End[] = ['failed', 'conflict', 'gone', 'create', 'update', 'kept', 'unchanged']

const done = {
  ...{ create: 'trackers.verdict.create', update: 'trackers.verdict.update', unchanged: 'trackers.verdict.unchanged' },
  ...{ kept: 'trackers.verdict.kept', conflict: 'trackers.verdict.conflict', gone: 'trackers.verdict.gone' },
  failed: 'trackers.failed',
} as const satisfies Record<End, TextKey>
/** The words for it: of what has happened, and of what would. */
export const END_KEY = {
  push: done,
  plan: { ...done, create: 'trackers.would.create', update: 'trackers.would.update', failed: 'trackers.would.failed' },
} as const satisfies Record<'push' | 'plan', Record<End, TextKey>>

export const endOf = ({ verdict, refusal }: Outcome): End => (refusal ? 'failed' : (verdict ?? 'failed'))

/** How many of each there are, without what there is none of. */
export const endsOf = (outcomes: readonly Outcome[]): [End, number][] =>
  ORDER.map((end): [End, number] => [end, outcomes.filter((one) => endOf(one) === end).length]).filter(([, n]) => n > 0)

const need = (one: Outcome): number => {
  const at = ORDER.indexOf(endOf(one))
  if (at < 3) return at
  return one.lost.length > 0 || one.doubles > 0 ? 3 : 4
}
/** What needs somebody comes first; the rest stays in its order. */
export const byNeed = (outcomes: readonly Outcome[]): Outcome[] => outcomes.toSorted((a, b) => need(a) - need(b))

/** Projects that can be sent again because somebody has decided everything about them. */
export function settledOf(outcomes: readonly Outcome[], decided: Decided, revived: readonly string[]): string[] {
  const isSettled = ({ project, verdict, fields }: Outcome) => {
    if (verdict === 'gone') return revived.includes(project)
    const open = fields.filter((one) => one.open)
    return open.length > 0 && open.every(({ field }) => decided[project]?.[field] !== undefined)
  }
  return outcomes.filter(isSettled).map(({ project }) => project)
}
