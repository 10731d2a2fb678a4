import type { RankingConfig } from '#shared/activities/ranking/config.ts'
import { runOff } from '#shared/activities/ranking/runoff.ts'
import type { HowRow } from '#shared/activities/ranking/view.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { freshId } from '../../net/device.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import styles from './Desk.module.css'

/** A tie across the line: all of them go further, or a run-off of exactly those tied; each in one press. */
export function RunOff({ id, item, cut }: FaceProps & { cut: NonNullable<HowRow['cut']> }) {
  const say = useSay()
  const tied = useRow<string[]>(`${id}/tied`) ?? []
  const [run, state] = useAct()

  const take = (all: boolean) => run({ type: 'item/do', id, action: { type: 'takeAll', all } })
  async function start() {
    const fresh = freshId()
    const added = await run({
      type: 'item/add',
      id: fresh,
      kind: 'ranking',
      title: { id: freshId(), text: say('ranking.runOff.title', { title: item.title }).slice(0, 200) },
      minutes: 5,
      notes: { id: freshId(), text: '' },
      secrecy: item.secrecy,
      config: runOff(item.edit?.config as RankingConfig, { tied, free: cut.free }, freshId),
      after: id,
    })
    if (added.ok) await run({ type: 'item/go', id: fresh })
  }

  return (
    <Notice
      tone={cut.all ? 'good' : 'warn'}
      title={
        cut.all
          ? say('ranking.allTaken', { n: cut.tied, place: cut.place })
          : say('ranking.cut', { n: cut.free, place: cut.place, tied: cut.tied })
      }
      action={
        <div className={styles.buttons}>
          <Button icon={cut.all ? 'undo' : 'check'} busy={state.busy} onClick={() => void take(!cut.all)}>
            {cut.all ? say('ranking.takeAll.not') : say('ranking.takeAll', { n: cut.tied })}
          </Button>
          {!cut.all && (
            <Button icon="ranking" busy={state.busy} disabled={!item.edit} onClick={() => void start()}>
              {say('ranking.runOff', { n: cut.tied })}
            </Button>
          )}
        </div>
      }
    >
      <p className={styles.small}>{say(cut.all ? 'ranking.takeAll.note' : 'ranking.runOff.hint')}</p>
      <RefusalNotice refusal={state.refusal} />
    </Notice>
  )
}
