import { TextField } from '../../kit/TextField.tsx'
import { useSay } from '../../kit/language.tsx'
import { useDraft } from '../../net/draft.ts'
import type { ItemRow } from '../../net/rows.ts'

/** The name that goes with a named answer: typed once, kept on this device. `options` goes into say(). */
export function useName(item: ItemRow) {
  const [name, setName] = useDraft('name')
  const asked = item.secrecy === 'named'
  const options: { name?: string } = asked ? { name: name.trim() } : {}
  return { asked, name, setName, options, ready: !asked || name.trim() !== '' }
}

/** Asks for the name where answers carry one; nothing elsewhere. */
export function NameField({ name }: { name: ReturnType<typeof useName> }) {
  const say = useSay()
  if (!name.asked) return null
  return (
    <TextField
      label={say('named.label')}
      hint={say('named.hint')}
      value={name.name}
      onChange={name.setName}
      maxLength={80}
      autoComplete="name"
    />
  )
}
