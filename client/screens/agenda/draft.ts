import type { AgendaAct } from '#shared/agenda/actions.ts'
import type { Status } from '#shared/agenda/agenda.ts'
import { freshId } from '../../net/device.ts'
import type { ProjectOf } from './rows.ts'

/** What somebody types about a project. An empty reference stands for none. */
export type Draft = Record<'title' | 'text' | 'contact' | 'origin' | 'field' | 'phase' | 'group', string> & {
  status: Status
}
export const emptyDraft: Draft = {
  ...{ title: '', text: '', contact: '', origin: '', field: '', phase: '', group: '', status: 'proposed' },
}

export const draftOf = ({ title, text, contact, origin, field, phase, group, status }: ProjectOf): Draft => ({
  ...{ title: title.text, text: text.text, contact: contact.text, origin: origin.text },
  ...{ field: field ?? '', phase: phase ?? '', group: group ?? '', status },
})

type Changes = Partial<Omit<AgendaAct<'project/edit'>, 'type' | 'id'>>
export const wordsOf = (text: string) => ({ id: freshId(), text: text.trim() })

/** Only what differs from how it was when the editing began: what somebody else changed meanwhile stays. */
export function changesOf(before: ProjectOf, draft: Draft): Changes {
  const changes: Changes = {}
  for (const key of ['title', 'text', 'contact'] as const)
    if (draft[key].trim() !== before[key].text) changes[key] = wordsOf(draft[key])
  for (const key of ['field', 'phase', 'group'] as const)
    if ((draft[key] || null) !== before[key]) changes[key] = draft[key] || null
  if (draft.status !== before.status) changes.status = draft.status
  return changes
}
