import type { SlideRow } from '#shared/activities/info/config.ts'
import { infoTexts } from '#shared/words/info.ts'
import { Card } from '../../kit/Card.tsx'
import { addTexts } from '../../kit/texts.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { Break } from './Break.tsx'
import { Prose } from './Prose.tsx'
import styles from './Info.module.css'

addTexts(infoTexts)

/** The text in the hand, or the break with what is left of it. */
export function InfoPhone({ id, item }: FaceProps) {
  const slide = useRow<SlideRow>(`${id}/slide`)
  if (!slide) return null
  return (
    <div className={styles.stack}>
      {(slide.style === 'break' || (item.endsAt !== null && item.phase === 'open')) && <Break item={item} />}
      {slide.text && (
        <Card>
          <Prose text={slide.text} />
        </Card>
      )}
    </div>
  )
}
