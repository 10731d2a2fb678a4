import { useMemo } from 'react'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { PlainPage } from '../organiser/shell/PlainPage.tsx'
import { Contents } from './Contents.tsx'
import { Files } from './Files.tsx'
import { RecordView } from './RecordView.tsx'
import styles from './Results.module.css'
import { sectionsOf } from './sections.ts'
import { type Source, useRecord } from './useRecord.ts'
import { useWide } from './useWide.ts'

/**
 * What came out of the day: to read, to print, to take along. `name`: the public page, by code or token. `room`: with
 * files, for those who run the workshop.
 */
export function ResultsPage(source: Source) {
  const { room } = source
  const say = useSay()
  const [lang] = useLang()
  const wide = useWide()
  const { data, refusal, busy, again } = useRecord(source, lang)
  const record = useMemo(() => (data ? sectionsOf(data.blocks) : null), [data])

  return (
    <PlainPage
      title={data ? `${data.title} · ${say('results.title')}` : say('results.title')}
      wide
      home={room ? '/o' : '/'}
    >
      <RefusalNotice refusal={refusal} />
      {!record && !refusal && <Skeleton label={say('common.loading')} shape="cards" lines={4} />}
      {!record && refusal && (
        <div className={styles.tools}>
          <Button onClick={again} busy={busy}>
            {say('results.again')}
          </Button>
          <LinkButton to={room ? '/o' : '/'}>{say('common.home')}</LinkButton>
        </div>
      )}
      {data && record && (
        <div className={styles.page}>
          <aside className={styles.side} aria-label={say('results.contents')}>
            <div className={styles.tools}>
              {room !== undefined && (
                <LinkButton to={`/o/${room}`} variant="quiet" icon="left">
                  {say('results.back')}
                </LinkButton>
              )}
              <Button icon="print" onClick={() => window.print()}>
                {say('results.print')}
              </Button>
              <Button variant="quiet" onClick={again} busy={busy}>
                {say('results.again')}
              </Button>
            </div>
            {room !== undefined && data.files.length > 0 && <Files room={room} files={data.files} />}
            <Contents sections={record.sections} open={wide} />
          </aside>
          <RecordView {...record} copy={data.copy} />
        </div>
      )}
    </PlainPage>
  )
}
