import { type ReactNode, useState } from 'react'
import { groupScope } from '#shared/agenda/roles.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button, IconButton } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { useAct } from '../../net/useAct.ts'
import { ExhibitionPanel } from './exhibition/ExhibitionPanel.tsx'
import { LinkDialog } from './links/LinkDialog.tsx'
import { type Edited, type PartType, PartDialog } from './PartDialog.tsx'
import styles from './PlanView.module.css'
import { FieldsPanel } from './profile/FieldsPanel.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import type { GroupOf, PartOf, Plan } from './rows.ts'

type One = PartOf | GroupOf
const ADD = { field: 'agenda.addField', phase: 'agenda.addPhase', group: 'agenda.addGroup' } as const
const TITLE = { field: 'agenda.fields', phase: 'agenda.phases', group: 'agenda.groups' } as const

/** The frame of the agenda: fields of action, phases, working groups. */
export function PlanView({ id, plan }: { id: string; plan: Plan }) {
  const say = useSay()
  const [edited, setEdited] = useState<Edited | null>(null)
  const [linking, setLinking] = useState<One | null>(null)
  const edit = (type: PartType) => (one: One | null) => setEdited({ type, one })
  return (
    <div className={styles.plan}>
      <Parts plan={plan} type="field" list={plan.fields} onEdit={edit('field')} />
      <div className={styles.side}>
        <Parts plan={plan} type="phase" list={plan.phases} onEdit={edit('phase')} />
        <Parts
          plan={plan}
          type="group"
          list={plan.groups}
          onEdit={edit('group')}
          onLink={setLinking}
          empty={<p className={styles.quiet}>{say('agenda.groupsEmpty')}</p>}
        />
        <FieldsPanel plan={plan} />
        <ExhibitionPanel id={id} />
      </div>
      {linking && (
        <LinkDialog
          {...{ room: id, as: 'group', scope: groupScope(linking.id), label: linking.title.text }}
          title={say('group.link', { title: linking.title.text })}
          about={say('group.linkAbout')}
          onClose={() => setLinking(null)}
        />
      )}
      {edited && <PartDialog edited={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

type PartsProps = {
  plan: Plan
  type: PartType
  list: readonly One[]
  onEdit: (one: One | null) => void
  empty?: ReactNode
  /** For those who get in by a link of their own. */
  onLink?: (one: One) => void
}
function Parts({ plan, type, list, onEdit, empty, onLink }: PartsProps) {
  const say = useSay()
  const [run, state] = useAct()
  const [leaving, setLeaving] = useState<One | null>(null)
  const count = (id: string) => plan.projects.filter((project) => project[type] === id).length
  const moves = type !== 'group'
  // Up: behind the one before the previous. Down: behind the next.
  const move = (one: One, after: One | undefined) =>
    void run({ type: `${type}/move`, id: one.id, after: after?.id ?? null })
  async function remove() {
    if (leaving) await run({ type: `${type}/remove`, id: leaving.id })
    setLeaving(null)
  }
  return (
    <Panel
      sheet
      title={say(TITLE[type])}
      note={list.length}
      actions={
        <Button icon="plus" onClick={() => onEdit(null)}>
          {say(ADD[type])}
        </Button>
      }
    >
      <RefusalNotice refusal={state.refusal} />
      {list.length === 0 && empty}
      <ol className={styles.parts}>
        {list.map((one, at) => {
          const title = one.title.text
          const note = 'note' in one ? one.note.text : one.contact.text
          return (
            <li key={one.id} className={styles.part}>
              <div className={styles.text}>
                <p className={styles.name}>
                  {moves && <span className={styles.number}>{at + 1}</span>} {title}
                </p>
                {note && <p className={styles.quiet}>{note}</p>}
                <p className={styles.count}>{say('agenda.projectCount', { n: count(one.id) })}</p>
              </div>
              <div className={styles.buttons}>
                {moves && (
                  <>
                    <IconButton
                      icon="arrowUp"
                      label={say('agenda.upPart', { title })}
                      disabled={at === 0}
                      onClick={() => move(one, list[at - 2])}
                    />
                    <IconButton
                      icon="arrowDown"
                      label={say('agenda.downPart', { title })}
                      disabled={at === list.length - 1}
                      onClick={() => move(one, list[at + 1])}
                    />
                  </>
                )}
                {onLink && <IconButton icon="link" label={say('group.link', { title })} onClick={() => onLink(one)} />}
                <IconButton icon="pencil" label={say('agenda.editPart', { title })} onClick={() => onEdit(one)} />
                <IconButton icon="trash" label={say('agenda.removePart', { title })} onClick={() => setLeaving(one)} />
              </div>
            </li>
          )
        })}
      </ol>
      <RemoveDialog
        open={leaving !== null}
        title={say('agenda.removePart', { title: leaving?.title.text ?? '' })}
        text={say('agenda.removePartSure', { n: leaving ? count(leaving.id) : 0 })}
        busy={state.busy}
        onRemove={remove}
        onClose={() => setLeaving(null)}
      />
    </Panel>
  )
}
