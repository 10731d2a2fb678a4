import { useState } from 'react'
import { IconButton } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import styles from './Host.module.css'
import { NameHeading } from './NameHeading.tsx'
import type { HeadingRow, Keyed } from './rows.ts'
import type { Doing } from './useDo.ts'

type HostHeadingProps = { heading: Keyed<HeadingRow> | null; name: string; count: number; doing: Doing }

/** The name of a part of the board; a real heading can be renamed and taken away. */
export function HostHeading({ heading, name, count, doing }: HostHeadingProps) {
  const say = useSay()
  const [open, setOpen] = useState<'rename' | 'drop' | null>(null)
  const close = () => setOpen(null)
  if (!heading) {
    return (
      <h3 id={name} className={styles.quiet}>
        {say('cafe.noHeading')}
      </h3>
    )
  }
  const { table, text, id } = heading
  return (
    <header className={styles.headingRow}>
      <h3 id={name}>{text}</h3>
      <IconButton icon="pencil" label={say('cafe.rename', { text })} onClick={() => setOpen('rename')} />
      <IconButton icon="trash" label={say('cafe.drop', { text })} onClick={() => setOpen('drop')} />
      {open === 'rename' && <NameHeading doing={doing} table={table} heading={heading} onClose={close} />}
      <ConfirmDialog
        open={open === 'drop'}
        title={say('cafe.dropTitle', { text })}
        text={say('cafe.dropText', { n: count })}
        confirmLabel={say('cafe.dropDo')}
        cancelLabel={say('common.cancel')}
        busy={doing.busy}
        onCancel={close}
        onConfirm={() => void doing.run({ type: 'dropHeading', table, id }).then(close)}
      />
    </header>
  )
}
