import type { SlideRow } from '#shared/activities/info/config.ts'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { Timer } from '../../kit/Timer.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { serverNow, useRow } from '../../net/store.ts'
import { Break } from './Break.tsx'
import { Prose } from './Prose.tsx'
import styles from './Info.module.css'

/** A slide with room around its words; a break with the time that is left. */
export function InfoProjector({ id, item }: FaceProps) {
  const say = useSay()
  const slide = useRow<SlideRow>(`${id}/slide`)
  if (!slide) return null
  if (slide.style === 'slide') {
    return (
      <>
        <Prose text={slide.text} board />
        {item.endsAt !== null && item.phase === 'open' && (
          <Timer endsAt={item.endsAt} now={serverNow} label={say('info.left')} size="l" />
        )}
      </>
    )
  }
  return (
    <div className={cx(styles.boardBreak, slide.text !== '' && styles.withText)}>
      <Break item={item} board />
      {slide.text && <Prose text={slide.text} />}
    </div>
  )
}
