import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '../../../kit/Button.tsx'
import { Card } from '../../../kit/Card.tsx'
import { cx } from '../../../kit/cx.ts'
import { EmptyState } from '../../../kit/EmptyState.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { freshId } from '../../../net/device.ts'
import type { ItemRow } from '../../../net/rows.ts'
import { useRows } from '../../../net/store.ts'
import { AddItem } from './AddItem.tsx'
import { type Draft, freshDraft, linesOf } from './draft.ts'
import { ItemEditor } from './ItemEditor.tsx'
import { ItemList } from './ItemList.tsx'
import styles from './Programme.module.css'
import { useDrafts } from './useDrafts.ts'

/** The programme: a list on the left, the chosen item on the right; on a phone one after the other. */
export function ProgrammeTab({ room, closed }: { room: string; closed: boolean }) {
  const say = useSay()
  const items = useRows<ItemRow>('item/')
  const [drafts, putDraft] = useDrafts(room)
  const [query, setQuery] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const editor = useRef<HTMLDivElement>(null)
  const lines = linesOf(items, drafts)
  const asked = query.get('item')
  const chosen = lines.find((line) => line.id === asked) ?? (asked === null ? lines[0] : undefined)

  function choose(id: string | null) {
    setQuery((before) => {
      const next = new URLSearchParams(before)
      if (id === null) next.delete('item')
      else next.set('item', id)
      return next
    })
  }
  // On a phone the editor takes the place of the list: the focus goes with it. Beside the list, its top comes into view.
  useEffect(() => {
    const element = editor.current
    if (asked === null || !element) return
    if (!matchMedia('(min-width: 60em)').matches) element.focus({ preventScroll: true })
    else if (element.getBoundingClientRect().top >= 0) return
    element.scrollIntoView({ block: 'start' })
  }, [asked])
  useEffect(() => {
    const unsaved = Object.keys(drafts).length > 0
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [drafts])

  function add(kind: string, config: unknown) {
    const id = freshId()
    const after = asked !== null && chosen?.row ? chosen.id : null
    putDraft(id, freshDraft(kind, config, after))
    setAdding(false)
    choose(id)
  }

  return (
    <div className={cx(styles.columns, asked !== null && chosen && styles.chosen)}>
      <div className={styles.listColumn}>
        {closed && <Notice tone="info">{say('org.programme.closed')}</Notice>}
        {lines.length === 0 ? (
          <Card>
            <EmptyState title={say('org.programme.none')}>{say('org.programme.noneText')}</EmptyState>
          </Card>
        ) : (
          <ItemList lines={lines} chosen={chosen?.id ?? null} onChoose={choose} />
        )}
        {!closed && (
          <div>
            <Button icon="plus" variant={lines.length === 0 ? 'primary' : 'secondary'} onClick={() => setAdding(true)}>
              {say('org.programme.add')}
            </Button>
          </div>
        )}
      </div>
      {chosen && (
        <div ref={editor} tabIndex={-1} className={styles.editorColumn}>
          <div className={styles.back}>
            <Button variant="quiet" icon="left" onClick={() => choose(null)}>
              {say('org.programme.back')}
            </Button>
          </div>
          <ItemEditor
            key={chosen.id}
            line={chosen}
            order={lines.flatMap((line) => (line.row ? [line.id] : []))}
            closed={closed}
            onDraft={(draft: Draft | null) => putDraft(chosen.id, draft)}
            onGone={() => choose(null)}
          />
        </div>
      )}
      <AddItem open={adding} onClose={() => setAdding(false)} onAdd={add} />
    </div>
  )
}
