import { useEffect, useState } from 'react'
import { IconButton } from '../../kit/Button.tsx'
import type { BoardTheme } from '../../kit/BoardShell.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import { enter } from '../../net/net.ts'
import type { WorkshopRow } from '../../net/rows.ts'
import { useNet, useRow } from '../../net/store.ts'
import { LineNotice } from '../parts/LineNotice.tsx'
import { Refused } from '../parts/Refused.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { Board } from './Board.tsx'
import styles from './Projector.module.css'

const REST_MS = 2500

/** True for a moment after the mouse has moved. */
function useStirred(): [boolean, () => void] {
  const [at, setAt] = useState(0)
  useEffect(() => {
    if (at === 0) return
    const timer = setTimeout(() => setAt(0), REST_MS)
    return () => clearTimeout(timer)
  }, [at])
  return [at !== 0, () => setAt(Date.now())]
}

/** The projector's page: a picture, and three quiet buttons that show when the mouse moves. */
export function ProjectorPage({ room, grant }: { room: string; grant: string }) {
  const say = useSay()
  const [lang, setLang] = useLang()
  const [theme, setTheme] = useState<BoardTheme>('dark')
  const workshop = useRow<WorkshopRow>('workshop')
  const refusal = useNet((net) => net.refusal)
  const [shown, stir] = useStirred()
  useEffect(() => enter({ id: room, name: room, grant, as: 'projector' }), [room, grant])
  if (refusal) return <Refused refusal={refusal} />
  if (!workshop) {
    return (
      <Waiting>
        <LineNotice />
      </Waiting>
    )
  }
  return (
    <div className={styles.page} onPointerMove={stir}>
      <Board theme={theme} workshop={workshop} />
      <div className={styles.tools} data-surface="board" data-theme={theme} data-shown={shown}>
        <IconButton
          icon="language"
          label={say('common.language')}
          onClick={() => setLang(lang === 'de' ? 'en' : 'de')}
        />
        <IconButton
          icon="contrast"
          label={say('projector.theme')}
          onClick={() => setTheme(theme === 'dark' ? 'light' : theme === 'light' ? 'contrast' : 'dark')}
        />
        <IconButton
          icon="external"
          label={say('projector.fullscreen')}
          onClick={() => void document.documentElement.requestFullscreen?.()}
        />
      </div>
    </div>
  )
}
