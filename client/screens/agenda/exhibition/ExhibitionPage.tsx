import { useEffect, useMemo, useState } from 'react'
import type { ExhibitRow } from '#shared/agenda/exhibition.ts'
import type { HallRow } from '#shared/agenda/view.ts'
import { BoardShell, type BoardTheme } from '../../../kit/BoardShell.tsx'
import { IconButton } from '../../../kit/Button.tsx'
import { ContentLanguage, useLang, useSay } from '../../../kit/language.tsx'
import { enter } from '../../../net/net.ts'
import { useNet, useRow, useRows } from '../../../net/store.ts'
import { LineNotice } from '../../parts/LineNotice.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { Exhibit } from './Exhibit.tsx'
import styles from './Exhibition.module.css'
import { shownIn, stepped, type Walk } from './walk.ts'

const NEXT = ['light', 'contrast', 'dark'] as const
const THEMES: readonly BoardTheme[] = ['dark', 'light', 'contrast']

/** The profiles on the projector, one after the other, unattended; a press or the space bar stops the walk. */
export function ExhibitionPage({ room, grant }: { room: string; grant: string }) {
  const hall = useRow<HallRow>('exhibition')
  const refusal = useNet((net) => net.refusal)
  useEffect(() => enter({ id: room, name: room, grant, as: 'projector' }), [room, grant])
  if (refusal) return <Refused refusal={refusal} />
  if (!hall)
    return (
      <Waiting>
        <LineNotice />
      </Waiting>
    )
  return (
    <ContentLanguage value={hall.lang}>
      <Gallery hall={hall} />
    </ContentLanguage>
  )
}

function Gallery({ hall }: { hall: HallRow }) {
  const say = useSay()
  const [lang, setLang] = useLang()
  const [theme, setTheme] = useState<BoardTheme>('dark')
  const [walk, setWalk] = useState<Walk>({ at: null, walking: true })
  const rows = useRows<ExhibitRow>('exhibit/')
  const list = useMemo(() => rows.toSorted(([, a], [, b]) => a.index - b.index), [rows])
  const ids = useMemo(() => list.map(([id]) => id), [list])
  const at = shownIn(ids, walk)
  const [id, exhibit] = list[at] ?? []
  const go = (by: 1 | -1) => setWalk((before) => stepped(ids, before, by))
  const toggle = () => setWalk((before) => ({ at: id ?? null, walking: !before.walking }))

  useEffect(() => {
    if (!walk.walking || ids.length < 2) return
    const timer = setTimeout(() => setWalk((before) => stepped(ids, before, 1)), hall.seconds * 1000)
    return () => clearTimeout(timer)
  }, [walk, ids, hall.seconds])
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement) return
      if (event.key === 'ArrowRight') go(1)
      else if (event.key === 'ArrowLeft') go(-1)
      else if (event.key === ' ') toggle()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  const where = say('exhibition.at', { n: at + 1, of: list.length })
  const footer = (
    <>
      <span className="figures">{list.length > 0 ? where : hall.title}</span>
      <span className={styles.state}>{walk.walking ? hall.place : say('exhibition.paused')}</span>
    </>
  )
  return (
    <div className={styles.page}>
      {exhibit ? (
        <Exhibit key={id} theme={theme} exhibit={exhibit} footer={footer} />
      ) : (
        <BoardShell theme={theme} full eyebrow={hall.place} title={hall.title} written footer={footer}>
          <p>{say('exhibition.empty')}</p>
        </BoardShell>
      )}
      {walk.walking && list.length > 1 && (
        <span
          key={`time/${id}`}
          className={styles.time}
          style={{ animationDuration: `${hall.seconds}s` }}
          aria-hidden="true"
        />
      )}
      <nav
        className={styles.tools}
        data-surface="board"
        data-theme={theme}
        data-paused={!walk.walking}
        aria-label={say('exhibition.controls')}
      >
        <IconButton icon="left" label={say('exhibition.previous')} onClick={() => go(-1)} />
        <IconButton
          icon={walk.walking ? 'pause' : 'play'}
          label={say(walk.walking ? 'exhibition.pause' : 'exhibition.play')}
          onClick={toggle}
        />
        <IconButton icon="right" label={say('exhibition.next')} onClick={() => go(1)} />
        <IconButton
          icon="language"
          label={say('common.language')}
          onClick={() => setLang(lang === 'de' ? 'en' : 'de')}
        />
        <IconButton
          icon="contrast"
          label={say('projector.theme')}
          onClick={() => setTheme(NEXT[THEMES.indexOf(theme)] ?? 'dark')}
        />
        <IconButton
          icon="external"
          label={say('projector.fullscreen')}
          onClick={() => void document.documentElement.requestFullscreen?.()}
        />
      </nav>
    </div>
  )
}
