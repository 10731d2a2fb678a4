import type { RankingAnswer, RankingVote } from '#shared/activities/ranking/config.ts'
import type { RankingAsk } from '#shared/activities/ranking/view.ts'
import { useDraft } from '../../net/draft.ts'
import { freshId, storage } from '../../net/device.ts'
import { say as send } from '../../net/net.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useMine, useSent } from '../../net/store.ts'
import { answerOf, blankBallot, readDraft } from './ballot.ts'

/**
 * One person's ballot in one run. What is tapped is a draft on this device; only `submit` makes it a ballot. `said`: what
 * was submitted last, even if the server has not confirmed it. `done`: secret and cast, so nothing can be changed.
 */
export function useBallot({ id, item, ask }: FaceProps & { ask: RankingAsk }) {
  const [draft, setDraft] = useDraft(`${id}/${item.run}/ballot`)
  const sent = useSent(id)
  const stored = useMine<RankingVote>(`${id}/vote`)
  const cast = useMine<boolean>(`${id}/cast`)

  const said = (sent.answer as RankingAnswer | undefined) ?? (stored ? answerOf(stored) : null)
  const secret = item.secrecy === 'secret'
  const done = cast === true || (secret && sent.state === 'saved')
  const open = item.phase === 'open'
  const begun = readDraft(draft, ask)
  return {
    said,
    done,
    saved: stored !== undefined || done,
    busy: sent.state === 'sending',
    editing: open && !done && (begun !== null || said === null),
    /** Whether the ballot that was submitted may still be replaced. */
    changeable: open && !done && (!secret || sent.state === 'refused'),
    ballot: begun ?? blankBallot(ask),
    edit: (ballot: RankingAnswer) => setDraft(JSON.stringify(ballot)),
    /** Forgets what was changed since the last submission. */
    leave: () => setDraft(''),
    submit(ballot: RankingAnswer, options: { name?: string }) {
      send(id, ballot, options)
      setDraft('')
    },
  }
}
export type Ballot = ReturnType<typeof useBallot>

const SHUFFLE = 'tr:shuffle'
/** A number of this device's own that never leaves it: the same list stays in the same order on reload. */
export function deviceSeed(): string {
  const known = storage.get(SHUFFLE)
  if (known) return known
  const fresh = freshId()
  storage.set(SHUFFLE, fresh)
  return fresh
}
