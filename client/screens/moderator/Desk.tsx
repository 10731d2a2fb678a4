import { useState } from 'react'
import type { TalkRow } from '#shared/activities/talk/config.ts'
import type { Refusal } from '#shared/base/result.ts'
import type { NowRow } from '../../activities/cafe/rows.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Badge } from '../../kit/Badge.tsx'
import { Button } from '../../kit/Button.tsx'
import { DeskShell } from '../../kit/DeskShell.tsx'
import { ConfirmDialog, Dialog } from '../../kit/Dialog.tsx'
import { useSay, useSayRefusal, useSayStep } from '../../kit/language.tsx'
import { act } from '../../net/net.ts'
import type { DiskLevel, WorkshopRow } from '../../net/rows.ts'
import { shown } from '../../net/shown.ts'
import { serverNow, useRow } from '../../net/store.ts'
import { DiskNotice } from '../parts/DiskNotice.tsx'
import { LineNotice } from '../parts/LineNotice.tsx'
import styles from './Desk.module.css'
import { type Listed, primaryOf, type StageNow, timeStep } from './primary.ts'
import { Programme } from './Programme.tsx'
import { Hall } from './Hall.tsx'
import { Stage } from './Stage.tsx'
import { useKeys } from './useKeys.ts'

export type DeskProps = { room: string; grant: string; workshop: WorkshopRow; items: Listed[] }

/** Runs one press (which may be several actions in a row) and keeps why it was refused. */
function usePress() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [few, setFew] = useState<{ action: object; refusal: Refusal } | null>(null)
  async function press(actions: unknown[]) {
    if (busy) return
    setBusy(true)
    setRefusal(null)
    let seq: number | undefined
    for (const [step, action] of actions.entries()) {
      // What follows the first step follows from this very press, not from what the screen shows.
      const reply = await act(action, { saw: step === 0 })
      if (reply.ok) {
        seq = reply.seq
        continue
      }
      if (reply.code === 'reveal.few') setFew({ action: action as object, refusal: reply })
      else setRefusal(reply)
      break
    }
    // What is pressed next must follow from what has been done, not from what was there before.
    if (seq !== undefined) await shown(seq)
    setBusy(false)
  }
  return { busy, refusal, few, press, answerFew: () => setFew(null) }
}

/** The run sheet: left the programme, in the middle what the room sees, right the people; one big button. */
export function Desk({ room, grant, workshop, items }: DeskProps) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const sayStep = useSayStep()
  const { busy, refusal, few, press, answerFew } = usePress()
  const [help, setHelp] = useState(false)
  const current = items.find(([id]) => id === workshop.current)
  const now = useRow<NowRow>(`${current?.[0] ?? ''}/now`)
  const plan = useRow<{ rounds: number }>(`${current?.[0] ?? ''}/cafe`)
  const talk = useRow<TalkRow>(`${current?.[0] ?? ''}/talk`)
  const stage = useRow<StageNow>(`${current?.[0] ?? ''}/stage`) ?? null
  const primary = primaryOf(workshop, items, say, { cafe: now && plan ? { ...now, rounds: plan.rounds } : null, stage })
  const undo = workshop.undo
  const disk = useRow<DiskLevel>('disk') ?? 'ok'

  useKeys({
    ' ': () => primary && void press(primary.actions),
    b: () => void press([{ type: 'workshop/blank', blank: !workshop.blank }]),
    q: () => void press([{ type: 'workshop/qr', large: !workshop.qr }]),
    r: () =>
      current &&
      void press([
        {
          type: 'item/reveal',
          id: current[0],
          projector: !current[1].shown.projector,
          phones: current[1].shown.phones,
        },
      ]),
    t: () => current && void press(timeStep(current, talk, serverNow())),
    u: () => undo && void press([{ type: 'undo', seq: undo.seq }]),
    '?': () => setHelp(true),
  })

  return (
    <>
      <DeskShell
        steady
        skipLabel={say('common.skipToContent')}
        sectionsLabel={say('desk.sections')}
        header={
          <div className={styles.header}>
            <strong className={styles.name}>{workshop.title}</strong>
            {workshop.rehearsal && <Badge tone="warn">{say('projector.rehearsal')}</Badge>}
          </div>
        }
        left={{
          label: say('desk.programme'),
          icon: 'menu',
          content: <Programme workshop={workshop} items={items} press={press} />,
        }}
        middle={{
          label: say('desk.stage'),
          icon: 'projector',
          content: (
            <>
              {(!current || workshop.ended) && <h1 className="visually-hidden">{say('desk.title')}</h1>}
              <LineNotice />
              <DiskNotice level={disk} />
              <Stage workshop={workshop} items={items} press={press} />
            </>
          ),
        }}
        right={{
          label: say('desk.room'),
          icon: 'users',
          content: <Hall room={room} grant={grant} workshop={workshop} press={press} onHelp={() => setHelp(true)} />,
        }}
        action={
          (primary || undo || refusal) && (
            <div className={styles.action}>
              <RefusalNotice refusal={refusal ?? undefined} />
              <div className={styles.buttons}>
                {undo && (
                  <Button
                    variant="quiet"
                    icon="undo"
                    busy={busy}
                    onClick={() => void press([{ type: 'undo', seq: undo.seq }])}
                  >
                    {say('desk.undo', { action: sayStep(undo) })}
                  </Button>
                )}
                {primary && (
                  <Button variant="primary" size="l" busy={busy} onClick={() => void press(primary.actions)}>
                    {primary.label}
                  </Button>
                )}
              </div>
            </div>
          )
        }
      />
      <ConfirmDialog
        open={few !== null}
        title={say('desk.few.title')}
        text={few ? sayRefusal(few.refusal) : ''}
        confirmLabel={say('desk.few.show')}
        cancelLabel={say('common.cancel')}
        onConfirm={() => {
          if (few) void press([{ ...few.action, sure: true }])
          answerFew()
        }}
        onCancel={answerFew}
      />
      <Dialog
        open={help}
        onClose={() => setHelp(false)}
        title={say('desk.keys')}
        closeLabel={say('common.close')}
        light
      >
        <ul className={styles.keys}>
          {say('desk.keysText')
            .split(' · ')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      </Dialog>
    </>
  )
}
