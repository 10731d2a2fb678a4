import type { FaceProps } from '../../net/rows.ts'
import { QuestionMinutes } from '../parts/questionsMinutes.tsx'

/** The minutes of a panel. */
export function QuestionsMinutes({ id, item }: FaceProps) {
  return <QuestionMinutes id={id} item={item} />
}
