import { useMemo } from 'react'
import { orderFor } from '#shared/activities/ranking/order.ts'
import type { HowRow, RankingAsk } from '#shared/activities/ranking/view.ts'
import { rankingTexts } from '#shared/words/ranking.ts'
import { Button } from '../../kit/Button.tsx'
import { ChoiceList } from '../../kit/ChoiceList.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { addTexts } from '../../kit/texts.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { NameField, useName } from '../parts/named.tsx'
import { SentState } from '../parts/SentState.tsx'
import { blankBallot, namedIn, spent } from './ballot.ts'
import { DotsBallot } from './DotsBallot.tsx'
import { PhoneResult } from './PhoneResult.tsx'
import { RankedBallot } from './RankedBallot.tsx'
import { SaidBallot } from './SaidBallot.tsx'
import styles from './Phone.module.css'
import { type Ballot, deviceSeed, useBallot } from './useBallot.ts'

addTexts(rankingTexts)

/** What matters most to me: tapped in order, as dots, or ticked. */
export function RankingPhone({ id, item }: FaceProps) {
  const say = useSay()
  const ask = useRow<RankingAsk>(`${id}/ask`)
  const how = useRow<HowRow>(`${id}/how`)
  if (!ask) return null
  return (
    <div className={styles.phone}>
      {how && <PhoneResult id={id} item={item} how={how} ask={ask} />}
      {item.phase !== 'draft' && <Mine key={item.run} {...{ id, item, ask }} />}
      {item.phase === 'draft' && ask.options.length > 0 && (
        <p className={styles.quiet}>{say('ranking.topicsComing', { n: ask.options.length })}</p>
      )}
    </div>
  )
}

function Mine(props: FaceProps & { ask: RankingAsk }) {
  const { id, item, ask } = props
  const say = useSay()
  const ballot = useBallot(props)
  const { said, done, editing, changeable } = ballot
  if (editing) return <Voting {...props} ballot={ballot} />
  if (done) return <Notice tone="good">{say('ranking.secretCast')}</Notice>
  if (said === null) return item.phase === 'closed' ? <p className={styles.quiet}>{say('ranking.youDidNot')}</p> : null
  return (
    <section className={styles.said} aria-label={say('ranking.yourVote')}>
      <SaidBallot ballot={said} ask={ask} />
      <SentState activity={id} changeable={changeable} saved={ballot.saved} />
      {changeable && (
        <Button icon="pencil" wide onClick={() => ballot.edit(said)}>
          {say('ranking.change')}
        </Button>
      )}
    </section>
  )
}

function Voting({ id, item, ask, ballot: state }: FaceProps & { ask: RankingAsk; ballot: Ballot }) {
  const say = useSay()
  const name = useName(item)
  const { ballot, edit, said } = state
  const options = useMemo(() => orderFor(ask.options, `${deviceSeed()} ${id} ${item.run}`), [ask.options, id, item.run])
  if (options.length === 0) return <p className={styles.quiet}>{say('ranking.noTopics')}</p>
  const again = said !== null
  const verb = item.secrecy === 'secret' ? 'ranking.submitSecret' : again ? 'ranking.submitAgain' : 'ranking.submit'
  const count =
    ballot.type === 'rank'
      ? say('ranking.tapped', { n: ballot.ranks.flat().length, k: Math.min(ask.k, options.length) })
      : ballot.type === 'dots'
        ? say('ranking.dotsLeft', { n: Math.max(0, ask.budget - spent(ballot.dots)) })
        : say('ranking.ticked', { n: ballot.picks.length })
  return (
    <div className={styles.voting}>
      {ballot.type === 'rank' && <RankedBallot {...{ ask, options, ballot, edit }} />}
      {ballot.type === 'dots' && <DotsBallot {...{ ask, options, ballot, edit }} />}
      {ballot.type === 'approve' && (
        <ChoiceList
          label={say('ranking.tapApproval')}
          hint={say('ranking.topicsHint')}
          choices={options.map((option) => ({ value: option.id, label: option.text }))}
          value={ballot.picks}
          onChange={(picks) => edit({ ...ballot, picks })}
        />
      )}
      {ask.ballotsAnnounced && <p className={styles.small}>{say('ranking.announced')}</p>}
      <NameField name={name} />
      <div className={styles.bar}>
        <p className={`${styles.count} figures`}>{count}</p>
        <Button
          variant="primary"
          size="l"
          icon="send"
          disabled={namedIn(ballot).length === 0 || !name.ready}
          busy={state.busy}
          onClick={() => state.submit(ballot, name.options)}
        >
          {say(verb)}
        </Button>
      </div>
      {again && <p className={styles.small}>{say('ranking.draftChanged')}</p>}
      <div className={styles.others}>
        {again && (
          <Button variant="quiet" icon="undo" onClick={state.leave}>
            {say('ranking.keep')}
          </Button>
        )}
        <Button variant="quiet" disabled={!name.ready} onClick={() => state.submit(blankBallot(ask), name.options)}>
          {say('ranking.abstain')}
        </Button>
      </div>
    </div>
  )
}
