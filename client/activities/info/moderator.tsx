import type { SlideRow } from '#shared/activities/info/config.ts'
import { Card } from '../../kit/Card.tsx'
import { useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { Break } from './Break.tsx'
import { Prose } from './Prose.tsx'
import styles from './Info.module.css'

/** What everybody sees; there is nothing to do but to open and to go on. */
export function InfoModerator({ id, item }: FaceProps) {
  const say = useSay()
  const slide = useRow<SlideRow>(`${id}/slide`)
  if (!slide) return null
  return (
    <div className={styles.stack}>
      {slide.style === 'break' && <Break item={item} />}
      {slide.text ? (
        <Card>
          <Prose text={slide.text} />
        </Card>
      ) : (
        <p className={styles.quiet}>{say('info.empty')}</p>
      )}
    </div>
  )
}
