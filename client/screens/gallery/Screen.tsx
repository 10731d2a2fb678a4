import { useState } from 'react'
import { type KindName, kindOf } from '#shared/activities/kinds.ts'
import type { Audience } from '#shared/protocol/rows.ts'
import { faces } from '../../activities/faces.ts'
import { useSay } from '../../kit/language.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { Desk } from '../moderator/Desk.tsx'
import { Phone } from '../participant/Phone.tsx'
import { DeskPage } from '../parts/DeskPage.tsx'
import { Board } from '../projector/Board.tsx'
import styles from './Gallery.module.css'

export type As = Audience | 'editor'
type ScreenProps = { id: string; kind: KindName; as: As; theme: string | null; frozen: boolean }

/** The real screen around a face, so that both are seen as they are used. */
export function Screen({ id, kind, as, theme, frozen }: ScreenProps) {
  const say = useSay()
  const workshop = useRow<WorkshopRow>('workshop')
  const item = useRow<ItemRow>(`item/${id}`)
  if (as === 'editor') return <Edited kind={kind} frozen={frozen} />
  if (!workshop || !item) return null
  const { Host, Minutes } = faces[kind]
  switch (as) {
    case 'participant':
      return <Phone workshop={workshop} door={{ id: 'sampleroom', name: 'K7PQ4MX' }} />
    case 'projector':
      return <Board theme={theme === 'light' || theme === 'contrast' ? theme : 'dark'} workshop={workshop} />
    case 'moderator':
      return <Desk room="sampleroom" grant="sample" workshop={workshop} items={[[id, item]]} />
    case 'host':
      return (
        <DeskPage workshop={workshop} label={say('host.title')}>
          {Host && <Host id={id} item={item} />}
        </DeskPage>
      )
    case 'minutes':
      return (
        <DeskPage workshop={workshop} label={say('minutes.title')}>
          {Minutes && <Minutes id={id} item={item} />}
        </DeskPage>
      )
  }
}

function Edited({ kind, frozen }: { kind: KindName; frozen: boolean }) {
  const say = useSay()
  const { Editor, name } = faces[kind]
  const [config, setConfig] = useState<unknown>(kindOf(kind).sample.config)
  return (
    <main className={styles.editor}>
      <PageTitle title={say(name)} />
      <Editor config={config} onChange={setConfig} frozen={frozen} />
    </main>
  )
}
