import { useEffect } from 'react'
import { isKind } from '#shared/activities/kinds.ts'
import { faces } from '../../activities/faces.ts'
import { Badge } from '../../kit/Badge.tsx'
import { Button } from '../../kit/Button.tsx'
import { Switch } from '../../kit/Checkbox.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { ProgressBar } from '../../kit/ProgressBar.tsx'
import { Timer } from '../../kit/Timer.tsx'
import type { TurnoutRow } from '../../net/rows.ts'
import { serverNow, useRow } from '../../net/store.ts'
import { AT_ONCE, OWN_CLOCK, VOTES } from '../parts/kinds.ts'
import styles from './Desk.module.css'
import type { Listed } from './primary.ts'
import type { ProgrammeProps } from './Programme.tsx'
import { Ended } from './Ended.tsx'
import { EndRehearsal } from './EndRehearsal.tsx'
import { EndWorkshop } from './EndWorkshop.tsx'

/** The item of the moment: what the room sees, what the kind offers, what can be shown. */
export function Stage({ workshop, items, press }: ProgrammeProps) {
  const say = useSay()
  const current = items.find(([id]) => id === workshop.current)
  const final = items.findLast(([, item]) => !item.skipped)
  const last = current && final?.[0] === current[0] ? current[1] : null
  // Without a step of its own to close it, the last item of the day may still be open when it ends.
  const through = last && (last.phase === 'closed' || (last.phase === 'open' && AT_ONCE.has(last.kind)))
  if (workshop.ended) return <Ended items={items} press={press} />
  return (
    <div className={styles.stage}>
      {workshop.rehearsal && <EndRehearsal press={press} />}
      {(workshop.blank || workshop.qr) && (
        <Notice tone="info" icon="projector" title={say('desk.preview')}>
          {say(workshop.blank ? 'desk.preview.blank' : 'desk.preview.qr')}
        </Notice>
      )}
      {current ? (
        <Current key={current[0]} listed={current} press={press} />
      ) : items.length > 0 ? (
        <EmptyState title={say('desk.ready')}>{say('desk.readyText')}</EmptyState>
      ) : (
        <EmptyState title={say('desk.none')} />
      )}
      {through && <EndWorkshop press={press} />}
    </div>
  )
}

function Current({ listed: [id, item], press }: { listed: Listed; press: ProgrammeProps['press'] }) {
  const say = useSay()
  // Another item begins at its top, wherever one had scrolled in the one before: in its column, or in the page.
  useEffect(() => {
    const main = document.getElementById('main')
    main?.scrollTo(0, 0)
    main?.scrollIntoView({ block: 'start' })
  }, [])
  const turnout = useRow<TurnoutRow>(`turnout/${id}`)
  const votes = VOTES.has(item.kind)
  const face = isKind(item.kind) ? faces[item.kind] : null
  const { shown } = item
  // A break counts down by the same time that is set here.
  const timed = item.kind === 'info' || !OWN_CLOCK.has(item.kind)
  const reveal = (next: { projector: boolean; phones: boolean }) => void press([{ type: 'item/reveal', id, ...next }])
  const settable = item.phase === 'closed' || (item.edit?.config as { live?: boolean } | undefined)?.live === true
  return (
    <article className={styles.current}>
      <PageTitle
        written
        title={item.title}
        eyebrow={
          <>
            {face && say(face.name)}
            {item.run > 1 && ` · ${say('item.run', { run: item.run })}`}
            {votes && ` · ${say(`secrecy.short.${item.secrecy}`)}`}
          </>
        }
      />
      <div className={styles.states}>
        <Badge tone={item.phase === 'open' ? 'good' : 'plain'}>{say(`desk.phase.${item.phase}`)}</Badge>
        {timed && item.endsAt !== null && <Timer endsAt={item.endsAt} now={serverNow} label={say('desk.timer')} />}
        {timed && <TimerButtons id={id} minutes={item.minutes} endsAt={item.endsAt} press={press} />}
      </div>
      {turnout && votes && (
        <ProgressBar
          value={turnout.n}
          of={turnout.of}
          label={say('turnout.voted', { n: turnout.n, of: turnout.of })}
          showLabel
        />
      )}
      {votes && settable && (
        <div className={styles.reveal}>
          <Switch
            label={say('desk.shownProjector')}
            checked={shown.projector}
            onChange={(projector) => reveal({ projector, phones: shown.phones })}
          />
          <Switch
            label={say('desk.shownPhones')}
            checked={shown.phones}
            onChange={(phones) => reveal({ projector: shown.projector, phones })}
          />
        </div>
      )}
      {votes && item.sealed && <p className={styles.quiet}>{say('desk.sealed')}</p>}
      {face && <face.Moderator id={id} item={item} />}
      {votes && turnout && item.phase !== 'draft' && (settable || item.kind === 'words') && (
        <p className={styles.quiet}>
          {say('integrity.line', { secrecy: say(`secrecy.short.${item.secrecy}`), ...turnout })}
        </p>
      )}
      {item.phase === 'closed' && (
        <div>
          <Button variant="quiet" icon="play" onClick={() => void press([{ type: 'item/open', id }])}>
            {say(votes && item.kind !== 'words' ? 'desk.reopenRun' : 'desk.reopen')}
          </Button>
        </div>
      )}
      {item.notes && (
        <details className={styles.notes}>
          <summary>{say('desk.notes')}</summary>
          <p>{item.notes}</p>
        </details>
      )}
    </article>
  )
}

type TimerButtonsProps = { id: string; minutes: number; endsAt: number | null; press: ProgrammeProps['press'] }

function TimerButtons({ id, minutes, endsAt, press }: TimerButtonsProps) {
  const say = useSay()
  const set = (at: number | null) =>
    void press([{ type: 'item/timer', id, endsAt: at === null ? null : Math.round(at) }])
  if (endsAt === null) {
    const n = minutes || 5
    return (
      <Button variant="quiet" icon="clock" onClick={() => set(serverNow() + n * 60_000)}>
        {say('desk.timerStart', { n })}
      </Button>
    )
  }
  return (
    <>
      <Button variant="quiet" onClick={() => set(Math.max(endsAt, serverNow()) + 120_000)}>
        {say('desk.timerMore')}
      </Button>
      <Button variant="quiet" onClick={() => set(null)}>
        {say('desk.timerStop')}
      </Button>
    </>
  )
}
