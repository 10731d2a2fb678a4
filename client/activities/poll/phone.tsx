import { useState } from 'react'
import type { PollAnswer, PollConfig } from '#shared/activities/poll/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import type { Say } from '#shared/words/words.ts'
import { pollTexts } from '#shared/words/poll.ts'
import { Button } from '../../kit/Button.tsx'
import { Card } from '../../kit/Card.tsx'
import { ChoiceList } from '../../kit/ChoiceList.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { addTexts } from '../../kit/texts.ts'
import { say as send } from '../../net/net.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useMine, useRow, useSent } from '../../net/store.ts'
import { Figures } from '../parts/Figures.tsx'
import { NameField, useName } from '../parts/named.tsx'
import { ScaleInput } from '../parts/ScaleInput.tsx'
import { SentState } from '../parts/SentState.tsx'
import styles from './Poll.module.css'

addTexts(pollTexts)

/** One question, one press. */
export function PollPhone({ id, item }: FaceProps) {
  const ask = useRow<PollConfig>(`${id}/ask`)
  const figures = useRow<Figure[]>(`${id}/figures`)
  if (!ask) return null
  return (
    <div className={styles.phone}>
      {item.phase !== 'draft' && <Ballot key={item.run} {...{ id, item, ask }} />}
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

function Ballot({ id, item, ask }: FaceProps & { ask: PollConfig }) {
  const say = useSay()
  const sent = useSent(id)
  const stored = useMine<string[]>(`${id}/vote`)
  const cast = useMine<boolean>(`${id}/cast`)
  const held = (sent.state === 'saved' ? picksOf(sent.answer) : null) ?? stored ?? null
  const secret = item.secrecy === 'secret'
  // What was cast in secret does not stay on the screen either.
  if (cast || (secret && sent.state === 'saved')) return <Notice tone="good">{say('poll.cast')}</Notice>
  return (
    <>
      {item.phase === 'open' ? (
        <Form {...{ id, item, ask, held }} said={picksOf(sent.answer) ?? held} />
      ) : (
        held && <Said ask={ask} picks={held} />
      )}
      <SentState activity={id} changeable={item.phase === 'open' && !secret} saved={held !== null} />
    </>
  )
}

type FormProps = FaceProps & { ask: PollConfig; held: string[] | null; said: string[] | null }

/** `held` is what the server has, `said` what was pressed last; what is being chosen now belongs to this screen alone. */
function Form({ id, item, ask, held, said }: FormProps) {
  const say = useSay()
  const name = useName(item)
  const { state } = useSent(id)
  const [touched, setTouched] = useState<string[] | null>(null)
  const picks = touched ?? said ?? []
  const { min, max } = ask.type === 'pick' ? ask : { min: 1, max: 1 }
  const fits = picks.length >= min && picks.length <= max
  const fresh = state === 'refused' || said === null || picks.toSorted().join() !== said.toSorted().join()

  function vote(answer: PollAnswer) {
    send(id, answer, name.options)
    setTouched(null)
  }
  const answer: PollAnswer =
    ask.type === 'pick' ? { type: 'pick', picks } : { type: 'scale', value: Number(picks[0] ?? ask.from) }

  return (
    <>
      {ask.type === 'pick' ? (
        <ChoiceList
          label={hint(ask, say)}
          choices={ask.options.map(({ id: value, text: label }) => ({ value, label }))}
          value={picks}
          onChange={setTouched}
          max={max}
          letters
        />
      ) : (
        <ScaleInput
          label={say('poll.pickNumber')}
          {...{ from: ask.from, to: ask.to, low: ask.low.text, high: ask.high.text }}
          value={picks[0] === undefined ? null : Number(picks[0])}
          onChange={(value) => setTouched([String(value)])}
        />
      )}
      <NameField name={name} />
      <div className={styles.actions}>
        <Button
          variant="primary"
          size="l"
          wide
          disabled={!fits || !fresh || !name.ready}
          busy={state === 'sending'}
          onClick={() => vote(answer)}
        >
          {say(held ? 'poll.change' : 'poll.vote')}
        </Button>
        <Button wide variant="quiet" disabled={!name.ready} onClick={() => vote({ type: 'abstain' })}>
          {say('poll.abstain')}
        </Button>
      </div>
      {touched === null && said?.length === 0 && <p>{say('poll.youAbstained')}</p>}
    </>
  )
}

/** What this device has said, once nothing can be changed any more. */
function Said({ ask, picks }: { ask: PollConfig; picks: string[] }) {
  const say = useSay()
  const labels =
    ask.type === 'pick' ? ask.options.filter(({ id }) => picks.includes(id)).map(({ text }) => text) : picks
  return (
    <Card tone="quiet">
      <p>{say('poll.yourVote')}</p>
      <ul className={styles.said}>
        {(picks.length > 0 ? labels : [say('poll.abstain')]).map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </Card>
  )
}

function hint(ask: Extract<PollConfig, { type: 'pick' }>, say: Say): string {
  const { min, max } = ask
  if (max === 1) return say('poll.pickOne')
  if (min === max) return say('poll.pickExactly', { max })
  return min > 1 ? say('poll.pickBetween', { min, max }) : say('poll.pickUpTo', { max })
}
