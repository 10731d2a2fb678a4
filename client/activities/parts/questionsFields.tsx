import type { ListConfig } from '#shared/activities/parts/questions.ts'
import { Switch } from '../../kit/Checkbox.tsx'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'

/** Settings that a talk and a panel share. They may change at any time. */
export function ListFields<C extends ListConfig>({ config, onChange }: { config: C; onChange: (config: C) => void }) {
  const say = useSay()
  return (
    <>
      <Switch
        label={say('questions.edit.moderated')}
        hint={say('questions.edit.moderatedHint')}
        checked={config.moderated}
        onChange={(moderated) => onChange({ ...config, moderated })}
      />
      <Switch
        label={say('questions.edit.names')}
        hint={say('questions.edit.namesHint')}
        checked={config.names === 'optional'}
        onChange={(on) => onChange({ ...config, names: on ? 'optional' : 'no' })}
      />
      <NumberField
        label={say('questions.edit.perPerson')}
        value={config.perPerson}
        onChange={(n) => n !== null && onChange({ ...config, perPerson: Math.min(20, Math.max(1, Math.round(n))) })}
        min={1}
        max={20}
        less={say('edit.less')}
        more={say('edit.more')}
      />
    </>
  )
}
