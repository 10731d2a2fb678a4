import type { PlaceRow, StageRow } from '#shared/activities/ranking/view.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ProgressBar } from '../../kit/ProgressBar.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import styles from './Desk.module.css'

/** The reveal: one press, one step of the stair, from the last place up. */
export function Stage({ id, item, places, line }: FaceProps & { places: readonly PlaceRow[]; line: number }) {
  const say = useSay()
  const stage = useRow<StageRow>(`${id}/stage`)
  const [run, state] = useAct()
  if (!stage) return null
  const { groups } = stage
  const shown = stage.revealed ?? groups
  // Two moderators who press at the same time ask for the same step.
  const reveal = (upTo: number | null) => void run({ type: 'item/do', id, action: { type: 'stage', upTo } })
  const next = places.find((row) => row.group === groups - shown - 1)?.place
  const belowLine = new Set(places.filter((row) => row.place > line).map((row) => row.group)).size
  return (
    <Panel title={say('ranking.stage.title')} level={3} sheet>
      {!item.shown.projector && <Notice icon="projector">{say('ranking.stage.needsScreen')}</Notice>}
      <ProgressBar
        value={shown}
        of={groups}
        label={next === undefined ? say('ranking.stage.done') : say('ranking.stage.progress', { n: shown, of: groups })}
        showLabel
      />
      <div className={styles.buttons}>
        {next !== undefined && (
          <>
            <Button icon="eye" size="l" busy={state.busy} onClick={() => reveal(shown + 1)}>
              {say('ranking.stage.next', { place: next })}
            </Button>
            {belowLine > shown + 1 && (
              <Button busy={state.busy} onClick={() => reveal(belowLine)}>
                {say('ranking.stage.toLine', { n: line })}
              </Button>
            )}
            <Button busy={state.busy} onClick={() => reveal(null)}>
              {say('ranking.stage.all')}
            </Button>
          </>
        )}
        {shown > 0 && (
          <Button variant="quiet" icon="eyeOff" busy={state.busy} onClick={() => reveal(0)}>
            {say('ranking.stage.hide')}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={state.refusal} />
    </Panel>
  )
}
