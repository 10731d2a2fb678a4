import { useState } from 'react'
import { Badge } from '../../kit/Badge.tsx'
import { Button, IconButton } from '../../kit/Button.tsx'
import { ConfirmDialog, Dialog } from '../../kit/Dialog.tsx'
import { useSay, useWritten } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import type { WorkshopRow } from '../../net/rows.ts'
import styles from './Desk.module.css'
import { Insert } from './Insert.tsx'
import { goTo, type Listed } from './primary.ts'

export type ProgrammeProps = {
  workshop: WorkshopRow
  items: Listed[]
  press: (actions: unknown[]) => Promise<void>
}

/** The day from top to bottom: where we are, what can be skipped, moved or put in. */
export function Programme({ workshop, items, press }: ProgrammeProps) {
  const say = useSay()
  const written = useWritten()
  const [more, setMore] = useState<string | null>(null)
  const [back, setBack] = useState<Listed | null>(null)
  const [inserting, setInserting] = useState(false)
  const at = items.findIndex(([id]) => id === workshop.current)
  const chosen = items.find(([id]) => id === more)
  const index = chosen ? items.indexOf(chosen) : -1

  function go(item: Listed) {
    setMore(null)
    if (items.indexOf(item) < at) setBack(item)
    else void press(goTo(item))
  }
  const move = (id: string, after: string | null) => void press([{ type: 'item/move', id, after }])

  return (
    <Panel
      title={say('desk.programme')}
      actions={<IconButton icon="plus" label={say('desk.insert')} onClick={() => setInserting(true)} />}
    >
      <ol className={styles.items}>
        {items.map(([id, item]) => (
          <li key={id} className={styles.entry} data-current={id === workshop.current} data-skipped={item.skipped}>
            <button
              type="button"
              className={styles.entryButton}
              onClick={() => setMore(id)}
              aria-current={id === workshop.current ? 'step' : undefined}
            >
              <span className={styles.entryTitle} {...written}>
                {item.title}
              </span>
              <span className={styles.entryNote}>
                {item.minutes > 0 && <span className="figures">{say('common.minutes', { n: item.minutes })}</span>}
                {item.skipped ? (
                  <Badge>{say('desk.skipped')}</Badge>
                ) : (
                  item.phase !== 'draft' && (
                    <Badge tone={item.phase === 'open' ? 'good' : 'plain'}>{say(`desk.phase.${item.phase}`)}</Badge>
                  )
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Dialog
        open={chosen !== undefined}
        onClose={() => setMore(null)}
        title={chosen?.[1].title ?? ''}
        closeLabel={say('common.close')}
        light
      >
        {chosen && (
          <div className={styles.stack}>
            {chosen[1].notes && <p>{chosen[1].notes}</p>}
            <Button
              variant="secondary"
              icon="arrowRight"
              onClick={() => go(chosen)}
              disabled={chosen[0] === workshop.current}
            >
              {say('desk.go')}
            </Button>
            <Button icon="arrowUp" disabled={index <= 0} onClick={() => move(chosen[0], items[index - 2]?.[0] ?? null)}>
              {say('common.up')}
            </Button>
            <Button
              icon="arrowDown"
              disabled={index >= items.length - 1}
              onClick={() => move(chosen[0], items[index + 1]?.[0] ?? null)}
            >
              {say('common.down')}
            </Button>
            <Button
              disabled={chosen[1].phase === 'open'}
              onClick={() => void press([{ type: 'item/skip', id: chosen[0], skipped: !chosen[1].skipped }])}
            >
              {say(chosen[1].skipped ? 'desk.unskip' : 'desk.skip')}
            </Button>
          </div>
        )}
      </Dialog>
      <ConfirmDialog
        open={back !== null}
        title={say('desk.go')}
        text={say('desk.goBack', { title: back?.[1].title ?? '' })}
        confirmLabel={say('desk.go')}
        cancelLabel={say('common.cancel')}
        onConfirm={() => {
          if (back) void press(goTo(back))
          setBack(null)
        }}
        onCancel={() => setBack(null)}
      />
      <Insert
        open={inserting}
        onClose={() => setInserting(false)}
        after={workshop.current ?? items.at(-1)?.[0] ?? null}
      />
    </Panel>
  )
}
