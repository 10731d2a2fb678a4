import type { RankingConfig } from '#shared/activities/ranking/config.ts'
import { withDemands } from '#shared/activities/ranking/options.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { freshId } from '../../net/device.ts'
import type { FaceProps, ItemRow } from '../../net/rows.ts'
import { useRows } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import styles from './Desk.module.css'

/** What a café's view says of a demand; its id stands in the row's key. */
type DemandRow = { title: string }

/** Topics from the demands of every café of the day. */
export function FromDemands(props: FaceProps) {
  const cafes = useRows<ItemRow>('item/').filter(([, item]) => item.kind === 'cafe')
  return cafes.map(([cafe, { title }]) => <Cafe key={cafe} {...props} cafe={cafe} title={title} />)
}

function Cafe({ id, item, cafe, title }: FaceProps & { cafe: string; title: string }) {
  const say = useSay()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const demands = useRows<DemandRow>(`${cafe}/demand/`).map(([demand, row]) => ({ id: demand, title: row.title }))
  if (!item.edit) return null
  const { title: name, notes, config } = item.edit as { title: unknown; notes: unknown; config: RankingConfig }
  const options = withDemands(config.options, cafe, demands, freshId)
  const n = options.length - config.options.length

  async function take() {
    const action = { type: 'item/edit', id, title: name, minutes: item.minutes, notes, config: { ...config, options } }
    const reply = await run(action, { saw: true })
    if (reply.ok) toast(say('ranking.fromDemands.took', { n }), 'good')
  }

  return (
    <Panel title={say('ranking.fromDemands')} note={title} level={3} sheet>
      {demands.length === 0 ? (
        <p className={styles.quiet}>{say('ranking.fromDemands.none')}</p>
      ) : (
        <>
          <p>{say('ranking.fromDemands.hint', { n: demands.length })}</p>
          {n > 0 ? (
            <Button icon="flag" busy={state.busy} onClick={() => void take()}>
              {say('ranking.fromDemands.take', { n })}
            </Button>
          ) : (
            <p className={styles.quiet}>{say('ranking.fromDemands.taken')}</p>
          )}
        </>
      )}
      <RefusalNotice refusal={state.refusal} />
    </Panel>
  )
}
