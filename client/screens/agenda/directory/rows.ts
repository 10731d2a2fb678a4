import { useMemo } from 'react'
import { type DirectoryName, inOrder } from '#shared/agenda/directory.ts'
import type { ChoicesRow, ListedRow } from '#shared/agenda/view.ts'
import { useRow, useRows } from '../../../net/store.ts'

export type ListedOf = ListedRow & { id: string }

/** Everything in the directories, by title. */
export function useListed(): ListedOf[] {
  const rows = useRows<ListedRow>('listed/')
  return useMemo(() => inOrder(rows.map(([id, row]) => ({ ...row, id }))), [rows])
}

const NOTHING: ChoicesRow = { contact: [], funding: [] }
/** What a field of a profile can be filled with: roles for the lead, programmes for the funding. */
export const useChoices = (): ChoicesRow => useRow<ChoicesRow>('choices') ?? NOTHING

/** The fields of a profile that name something of a directory. */
export const NAMES_OF: Partial<Record<string, keyof ChoicesRow>> = { contact: 'contact', programme: 'funding' }
/** The field that names an entry of this directory; providers stand in no field of their own. */
export const FIELD_OF: Partial<Record<DirectoryName, string>> = { contact: 'contact', funding: 'programme' }
