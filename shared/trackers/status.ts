import type { TextKey } from '../words/words.ts'
import type { TrackerKind } from './target.ts'

const KNOWN: Readonly<Record<string, TextKey>> = {
  ...{ open: 'trackers.state.open', opened: 'trackers.state.open', reopened: 'trackers.state.open' },
  ...{ closed: 'trackers.state.closed', completed: 'trackers.state.completed' },
  ...{ not_planned: 'trackers.state.dropped', duplicate: 'trackers.state.duplicate' },
}

/** GitHub and GitLab name states for machines; this is what people call them. In other systems the words are people's own. */
export function stateKey(kind: TrackerKind, status: string): TextKey | null {
  if (kind !== 'github' && kind !== 'gitlab') return null
  return Object.hasOwn(KNOWN, status) ? (KNOWN[status] ?? null) : null
}
