import { useState } from 'react'
import type { PollAnswer, PollConfig } from '#shared/activities/poll/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import type { Say } from '#shared/words/words.ts'
import { Button } from '../../kit/Button.tsx'
import { ChoiceList } from '../../kit/ChoiceList.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { say as send } from '../../net/net.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useMine, useRow, useSent } from '../../net/store.ts'
import { Figures } from '../parts/Figures.tsx'
import { NameField, useName } from '../parts/named.tsx'
import { ScaleInput } from '../parts/ScaleInput.tsx'
import { SentState } from '../parts/SentState.tsx'
import styles from './Poll.module.css'

/** One question, one press. */
export function PollPhone({ id, item }: FaceProps) {
  const ask = useRow<PollConfig>(`${id}/ask`)
  const figures = useRow<Figure[]>(`${id}/figures`)
  if (!ask) return null
  return (
    <div className={styles.phone}>
      {item.phase !== 'draft' && <Ballot key={item.run} {...{ id, item, ask }} shown={figures !== undefined} />}
      <Figures figures={figures} size="phone" hideTitle />
    </div>
  )
}

/** What was said, in the order of the answer's own schema: ids, or numbers as text; empty for an abstention. */
function picksOf(answer: unknown): string[] | null {
  const said = answer as PollAnswer | undefined
  if (!said) return null
  return said.type === 'pick' ? said.picks : said.type === 'scale' ? [String(said.value)] : []
}

function Ballot({ id, item, ask, shown }: FaceProps & { ask: PollConfig; shown: boolean }) {
  const say = useSay()
  const name = useName(item)
  const sent = useSent(id)
  const stored = useMine<string[]>(`${id}/vote`)
  const cast = useMine<boolean>(`${id}/cast`)
  const [touched, setTouched] = useState<string[] | null>(null)

  const open = item.phase === 'open'
  const secret = item.secrecy === 'secret'
  const held = (sent.state === 'saved' ? picksOf(sent.answer) : null) ?? stored ?? null
  const said = picksOf(sent.answer) ?? held
  const picks = (open ? touched : null) ?? (open ? said : held) ?? []
  const done = cast === true || (secret && sent.state === 'saved')
  const locked = !open || done
  const voted = held !== null || done
  const { min, max } = ask.type === 'pick' ? ask : { min: 1, max: 1 }
  const fits = picks.length >= min && picks.length <= max
  const fresh = sent.state === 'refused' || said === null || picks.toSorted().join() !== said.toSorted().join()

  function vote(answer: PollAnswer) {
    send(id, answer, name.options)
    setTouched(null)
  }
  const answer: PollAnswer =
    ask.type === 'pick' ? { type: 'pick', picks } : { type: 'scale', value: Number(picks[0] ?? ask.from) }

  // Once the result is there, a ballot that was never filled in only stands in its way.
  if (!open && shown && held === null) return null
  return (
    <>
      {ask.type === 'pick' ? (
        <ChoiceList
          label={locked ? say('poll.options') : hint(ask, say)}
          choices={ask.options.map(({ id: value, text: label }) => ({ value, label }))}
          value={picks}
          onChange={setTouched}
          max={max}
          disabled={locked}
          letters
        />
      ) : (
        <ScaleInput
          label={say('poll.pickNumber')}
          {...{ from: ask.from, to: ask.to, low: ask.low.text, high: ask.high.text }}
          value={picks[0] === undefined ? null : Number(picks[0])}
          onChange={(value) => setTouched([String(value)])}
          disabled={locked}
        />
      )}
      {!locked && <NameField name={name} />}
      {!locked && (
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="l"
            wide
            disabled={!fits || !fresh || !name.ready}
            busy={sent.state === 'sending'}
            onClick={() => vote(answer)}
          >
            {say(voted ? 'poll.change' : 'poll.vote')}
          </Button>
          <Button wide variant="quiet" disabled={!name.ready} onClick={() => vote({ type: 'abstain' })}>
            {say('poll.abstain')}
          </Button>
        </div>
      )}
      {touched === null && said?.length === 0 && <p>{say('poll.youAbstained')}</p>}
      {done ? (
        <Notice tone="good">{say('poll.cast')}</Notice>
      ) : (
        <SentState activity={id} changeable={open} saved={voted} />
      )}
    </>
  )
}

function hint(ask: Extract<PollConfig, { type: 'pick' }>, say: Say): string {
  const { min, max } = ask
  if (max === 1) return say('poll.pickOne')
  if (min === max) return say('poll.pickExactly', { max })
  return min > 1 ? say('poll.pickBetween', { min, max }) : say('poll.pickUpTo', { max })
}
