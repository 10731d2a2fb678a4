import type { Column } from '#shared/activities/cafe/config.ts'
import { freshId } from '../../net/device.ts'
import { useDraft } from '../../net/draft.ts'
import { say } from '../../net/net.ts'
import type { CardText } from './CardFields.tsx'

/** `table`: named by hosts, who may have several. */
type Place = { round: number; seat: number; table?: string }
export type CardAnswer = {
  type: 'card'
  id: string
  table?: string
  round: number
  heading: string | null
  column: Column
  text: string | null
}
type Kept = Place & { heading: string | null; column: Column }
export type CardDraft = ReturnType<typeof useCardDraft>

/**
 * The card being written. It remembers the round and the table at which it was begun, because that is where it
 * belongs, however long the writing takes and wherever the group has gone meanwhile.
 */
export function useCardDraft(id: string, here: Place) {
  const [text, setText] = useDraft(`${id}/card/text`)
  const [kept, keep] = useDraft(`${id}/card/place`)
  const place: Kept = read(kept) ?? { ...here, heading: null, column: 0 }
  const set = (change: Partial<Kept>) => keep(JSON.stringify({ ...place, ...change }))
  return {
    ...place,
    text,
    change: ({ text: words, ...rest }: Partial<CardText>) => {
      if (words !== undefined) setText(words)
      if (Object.keys(rest).length > 0) set(rest)
    },
    /** Takes up what was begun, or begins here. */
    begin: (heading: string | null, column: Column) => {
      if (text.trim() === '') set({ ...here, heading, column })
    },
    /** The card goes to the table where one sits now. */
    bring: () => set({ ...here, heading: null }),
    /** Takes a refused card up again; false while another one is being written, which must not be lost for it. */
    take: (answer: CardAnswer): boolean => {
      if (text.trim() !== '') return false
      setText(answer.text ?? '')
      set({ ...here, heading: null, column: answer.column })
      return true
    },
    send: (): CardAnswer => {
      const { round, table, heading, column } = place
      const at = table === undefined ? {} : { table }
      const answer: CardAnswer = { type: 'card', id: freshId(), ...at, round, heading, column, text: text.trim() }
      say(id, answer, { slot: `card/${answer.id}` })
      setText('')
      keep('')
      return answer
    },
  }
}

/** Where the begun change of a laid card is kept. */
export const changeKey = (id: string, card: string) => `${id}/change/${card}`

/** What a begun change looks like; null when nothing is being changed. */
export function readChange(draft: string): CardText | null {
  if (draft === '') return null
  try {
    return JSON.parse(draft) as CardText
  } catch {
    return null
  }
}

function read(kept: string): Kept | null {
  if (kept === '') return null
  try {
    return JSON.parse(kept) as Kept
  } catch {
    return null
  }
}
