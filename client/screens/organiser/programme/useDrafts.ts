import { useMemo } from 'react'
import { useDraft } from '../../../net/draft.ts'
import type { Draft, Drafts } from './draft.ts'

/** What is being typed about a workshop's programme: survives reloads, tabs and changes by others. */
export function useDrafts(room: string): [Drafts, (id: string, draft: Draft | null) => void] {
  const [text, setText] = useDraft(`programme/${room}`)
  const drafts = useMemo<Drafts>(() => {
    try {
      return text === '' ? {} : (JSON.parse(text) as Drafts)
    } catch {
      return {}
    }
  }, [text])
  function put(id: string, draft: Draft | null) {
    const { [id]: _before, ...rest } = drafts
    const next = draft === null ? rest : { ...rest, [id]: draft }
    setText(Object.keys(next).length === 0 ? '' : JSON.stringify(next))
  }
  return [drafts, put]
}
