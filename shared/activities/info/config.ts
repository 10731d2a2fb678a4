import * as z from 'zod/mini'
import { int, words } from '../../base/schema.ts'

export const infoConfig = z.object({
  text: words(2000, 0),
  style: z.enum(['slide', 'break']),
  /** How long it lasts once opened; 0 for no countdown. */
  minutes: int(0, 180),
})
export type InfoConfig = z.infer<typeof infoConfig>
/** The one row of this kind, `slide`. */
export type SlideRow = { text: string; style: InfoConfig['style'] }
