import { useState } from 'react'
import { type DirectoryName, LISTED_KEYS } from '#shared/agenda/directory.ts'
import { valueOf } from '#shared/agenda/projects.ts'
import { folded } from '#shared/agenda/similar.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Badge } from '../../../kit/Badge.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useSay, useWritten } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useAct } from '../../../net/useAct.ts'
import { RemoveDialog } from '../RemoveDialog.tsx'
import type { Plan } from '../rows.ts'
import { type OnDone, withThem } from './back.ts'
import styles from './Directory.module.css'
import { EntryDialog } from './EntryDialog.tsx'
import { FIELD_OF, type ListedOf } from './rows.ts'

/** So many stand on the screen at once; the search finds the others. */
const SHOWN = 100

type ListProps = { name: DirectoryName; plan: Plan; listed: readonly ListedOf[]; onDone: OnDone }

/** One directory: looked through, searched, and written. */
export function ListPanel({ name, plan, listed, onDone }: ListProps) {
  const say = useSay()
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<ListedOf | 'new' | null>(null)
  const [leaving, setLeaving] = useState<ListedOf | null>(null)
  const [run, state] = useAct()
  const asked = folded(search).trim().split(/\s+/)
  const found = listed.filter((one) => {
    const all = folded(LISTED_KEYS.map((key) => one[key].text).join(' '))
    return asked.every((word) => all.includes(word))
  })
  const key = FIELD_OF[name]
  const uses = new Map<string, number>()
  for (const project of key === undefined ? [] : plan.projects) {
    const value = valueOf(project, key ?? '')
    const text = typeof value === 'object' && value !== null && 'text' in value ? folded(value.text).trim() : ''
    uses.set(text, (uses.get(text) ?? 0) + 1)
  }
  async function remove() {
    if (!leaving) return
    const reply = await run({ type: 'directory/remove', ids: [leaving.id] })
    if (reply.ok) onDone('directory/remove', reply.seq, withThem(name, [leaving]))
    setLeaving(null)
  }
  const add = (
    <Button icon="plus" onClick={() => setEdited('new')}>
      {say('directory.add')}
    </Button>
  )
  return (
    <Panel
      sheet
      title={say(`directory.${name}`)}
      note={search.trim() === '' ? listed.length : say('directory.found', { n: found.length, of: listed.length })}
      actions={listed.length > 0 && add}
    >
      <p className={styles.quiet}>{say(`directory.${name}.text`)}</p>
      <RefusalNotice refusal={state.refusal} />
      {listed.length === 0 && (
        <EmptyState title={say('directory.empty')} action={add}>
          {say('directory.emptyText')}
        </EmptyState>
      )}
      {listed.length > 3 && (
        <TextField
          type="search"
          label={say('directory.search', { list: say(`directory.${name}`) })}
          value={search}
          onChange={setSearch}
        />
      )}
      {listed.length > 0 && found.length === 0 && <p role="status">{say('directory.noneFound')}</p>}
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((one) => (
          <Entry
            key={one.id}
            one={one}
            used={uses.get(folded(one.title.text).trim()) ?? 0}
            onEdit={() => setEdited(one)}
            onRemove={() => setLeaving(one)}
          />
        ))}
      </ul>
      {found.length > SHOWN && <p className={styles.quiet}>{say('directory.more', { n: found.length - SHOWN })}</p>}
      {edited && (
        <EntryDialog
          list={name}
          before={edited === 'new' ? null : edited}
          onDone={onDone}
          onClose={() => setEdited(null)}
        />
      )}
      <RemoveDialog
        open={leaving !== null}
        title={say('agenda.removePart', { title: leaving?.title.text ?? '' })}
        text={say('directory.removeSure')}
        busy={state.busy}
        onRemove={remove}
        onClose={() => setLeaving(null)}
      />
    </Panel>
  )
}

type OneProps = { one: ListedOf; used: number; onEdit: () => void; onRemove: () => void }
function Entry({ one, used, onEdit, onRemove }: OneProps) {
  const say = useSay()
  const written = useWritten()
  const title = one.title.text
  const [name, mail, link] = [one.name.text, one.mail.text, one.link.text]
  return (
    <li className={styles.entry}>
      <div className={styles.text}>
        <p className={styles.head}>
          <span className={styles.name} {...written}>
            {title}
          </span>
          {one.shown !== 'no' && (
            <Badge tone={one.shown === 'all' ? 'warn' : 'info'} icon="eye">
              {say(one.shown === 'all' ? 'directory.isPublicAll' : 'directory.isPublic')}
            </Badge>
          )}
        </p>
        {(one.body.text || used > 0) && (
          <p className={styles.quiet}>
            <span {...written}>{one.body.text}</span>
            {one.body.text && used > 0 && ' · '}
            {used > 0 && say('directory.used', { n: used })}
          </p>
        )}
        {one.about.text && (
          <p className={styles.about} {...written}>
            {one.about.text}
          </p>
        )}
        {(name || mail || link) && (
          <p className={styles.ways}>
            {name && (
              <span>
                {say(`directory.${one.list}.name`)}: <span {...written}>{name}</span>
              </span>
            )}
            {mail && <a href={`mailto:${encodeURI(mail)}`}>{mail}</a>}
            {link && (
              <a href={link} rel="noreferrer" target="_blank">
                {say(`directory.${one.list}.link`)}
                <span className="visually-hidden">: {title}</span>
              </a>
            )}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <IconButton icon="pencil" label={say('agenda.editPart', { title })} onClick={onEdit} />
        <IconButton icon="trash" label={say('agenda.removePart', { title })} onClick={onRemove} />
      </div>
    </li>
  )
}
