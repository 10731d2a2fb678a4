import { useState } from 'react'
import { labelOf } from '#shared/agenda/plainValue.ts'
import { SECTIONS } from '#shared/agenda/profile.ts'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import type { Plan } from '../rows.ts'
import styles from '../Agenda.module.css'
import { FieldsDialog } from './FieldsDialog.tsx'

/** Which fields the profiles of this agenda have. */
export function FieldsPanel({ plan }: { plan: Plan }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const shown = plan.profile.specs.filter((spec) => spec.shown)
  return (
    <Panel
      sheet
      title={say('fields.title')}
      note={shown.length}
      actions={
        <Button icon="pencil" onClick={() => setOpen(true)} aria-label={say('fields.edit')}>
          {say('fields.change')}
        </Button>
      }
    >
      {SECTIONS.map((section) => {
        const own = shown.filter((spec) => spec.section === section)
        return own.length === 0 ? null : (
          <p key={section}>
            <strong>{say(`profile.section.${section}`)}:</strong>{' '}
            <span className={styles.quiet}>{own.map((spec) => labelOf(spec, say)).join(', ')}</span>
          </p>
        )
      })}
      {open && <FieldsDialog plan={plan} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
