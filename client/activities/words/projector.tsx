import { EmptyState } from '../../kit/EmptyState.tsx'
import { useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { Figures } from '../parts/Figures.tsx'
import { CLOUD_WORDS, useCloud, useWords } from './cloud.ts'
import styles from './Words.module.css'

/** The cloud: a word grows in its place, nothing jumps about. */
export function WordsProjector({ id, item }: FaceProps) {
  const say = useSay()
  const cloud = useCloud(id, item.title)
  const further = useWords(id).length - CLOUD_WORDS
  if (cloud.words.length === 0) return <EmptyState title={say('words.none')}>{say('words.noneHint')}</EmptyState>
  return (
    <div className={styles.board}>
      <Figures figures={[cloud]} size="board" hideTitle />
      {further > 0 && <p className={styles.further}>{say('words.further', { n: further })}</p>}
    </div>
  )
}
