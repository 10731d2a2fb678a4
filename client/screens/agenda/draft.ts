import { freshId } from '../../net/device.ts'

/** What somebody types about a new project. An empty reference stands for none. */
export type Draft = Record<'title' | 'text' | 'contact' | 'origin' | 'field' | 'group', string>
export const emptyDraft: Draft = { title: '', text: '', contact: '', origin: '', field: '', group: '' }

export const wordsOf = (text: string) => ({ id: freshId(), text: text.trim() })
