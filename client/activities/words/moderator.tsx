import type { WordRow, WordsAction, WordsAsk } from '#shared/activities/words/config.ts'
import { Badge } from '../../kit/Badge.tsx'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { NamedAnswers } from '../parts/NamedAnswers.tsx'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import { useWords } from './cloud.ts'
import styles from './Words.module.css'

type Line = [key: string, row: WordRow]

/** What waits, what is on show, what is hidden; each with the one press that moves it on. */
export function WordsModerator({ id }: FaceProps) {
  const say = useSay()
  const ask = useRow<WordsAsk>(`${id}/ask`)
  const words = useWords(id)
  const [run, state] = useAct()
  const of = (status: WordRow['state']) => words.filter(([, row]) => row.state === status)
  const act = (action: WordsAction) => void run({ type: 'item/do', id, action })
  if (!ask) return null
  const waiting = of('waiting')
  const hidden = of('hidden')
  return (
    <div className={styles.stack}>
      <RefusalNotice refusal={state.refusal} />
      {ask.moderated && (
        <Panel
          title={say('words.waiting')}
          note={waiting.length}
          level={3}
          actions={
            waiting.length > 0 && (
              <Button
                variant="primary"
                icon="check"
                busy={state.busy}
                onClick={() => act({ type: 'approveAll', words: waiting.map(([key]) => key).slice(0, 1000) })}
              >
                {say('words.approveAll', { n: waiting.length })}
              </Button>
            )
          }
        >
          <Lines lines={waiting} none={say('words.waitingNone')} act={act} />
        </Panel>
      )}
      <Panel title={say(ask.moderated ? 'words.shown' : 'words.shownOpen')} note={of('shown').length} level={3}>
        <Lines lines={of('shown')} none={say('words.none')} act={act} />
      </Panel>
      {hidden.length > 0 && (
        <Panel title={say('words.hidden')} note={hidden.length} level={3}>
          <Lines lines={hidden} none="" act={act} />
        </Panel>
      )}
      <NamedAnswers id={id} />
    </div>
  )
}

function Lines({ lines, none, act }: { lines: Line[]; none: string; act: (action: WordsAction) => void }) {
  const say = useSay()
  if (lines.length === 0) return <p className={styles.hint}>{none}</p>
  return (
    <ul className={styles.lines}>
      {lines.map(([key, row]) => (
        <li key={key} className={styles.wordLine}>
          <span className={styles.word}>
            {row.text} <Badge>{say('words.times', { n: row.n })}</Badge>
          </span>
          <span className={styles.moves}>
            {row.state !== 'shown' && (
              <Button
                icon="check"
                aria-label={say('words.approveOne', { word: row.text })}
                onClick={() => act({ type: 'approve', word: key })}
              >
                {say('words.approve')}
              </Button>
            )}
            {row.state !== 'hidden' && (
              <Button
                icon="eyeOff"
                variant="quiet"
                aria-label={say('words.hideOne', { word: row.text })}
                onClick={() => act({ type: 'hide', word: key })}
              >
                {say('words.hide')}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
