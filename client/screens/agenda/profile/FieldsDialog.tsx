import { useState } from 'react'
import { MAX_SPECS } from '#shared/agenda/limits.ts'
import { SECTIONS, type Section, type Spec } from '#shared/agenda/profile.ts'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { freshId } from '../../../net/device.ts'
import { useAct } from '../../../net/useAct.ts'
import { wordsOf } from '../draft.ts'
import { FormDialog } from '../FormDialog.tsx'
import type { Plan } from '../rows.ts'
import lists from './Lists.module.css'
import styles from './Profile.module.css'
import { SpecEditor } from './SpecEditor.tsx'

/** Renames, hides and adds fields; what stands in a hidden one stays where it is. */
export function FieldsDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const say = useSay()
  const { announce } = useVoice()
  const [list, setList] = useState<readonly Spec[]>(plan.profile.specs)
  // What was there when the editing began: somebody else's change is not overwritten.
  const [was] = useState(plan.profile.at)
  const [run, state] = useAct()
  const change = (next: Spec) => setList(list.map((one) => (one.key === next.key ? next : one)))
  function add(section: Section) {
    const fresh: Spec = { key: `f${freshId()}`, kind: 'text', section, shown: true, label: wordsOf(''), options: [] }
    setList([...list, fresh])
  }
  async function save() {
    const fields = list.map((one) => ({ ...one, label: one.label?.text === '' ? null : one.label }))
    const reply = await run({ type: 'profile/fields', was, fields })
    if (!reply.ok) return
    announce(say('agenda.saved'))
    onClose()
  }
  return (
    <FormDialog wide title={say('fields.edit')} className={styles.form} onSave={save} {...{ state, onClose }}>
      <p className={lists.small}>{say('fields.hint')}</p>
      {SECTIONS.map((section) => (
        <section key={section} className={lists.lines}>
          <h3 className={lists.heading}>{say(`profile.section.${section}`)}</h3>
          {list
            .filter((one) => one.section === section)
            .map((one) => (
              <SpecEditor
                key={one.key}
                spec={one}
                onChange={change}
                onRemove={() => setList(list.filter(({ key }) => key !== one.key))}
              />
            ))}
          {list.length < MAX_SPECS && (
            <div>
              <Button
                icon="plus"
                aria-label={say('fields.addTo', { section: say(`profile.section.${section}`) })}
                onClick={() => add(section)}
              >
                {say('fields.add')}
              </Button>
            </div>
          )}
        </section>
      ))}
    </FormDialog>
  )
}
