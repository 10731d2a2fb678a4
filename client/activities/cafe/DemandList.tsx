import { useState } from 'react'
import { Button, IconButton } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { DemandForm } from './DemandForm.tsx'
import styles from './Host.module.css'
import { type DemandRow, type Keyed, useDemands } from './rows.ts'
import type { Doing } from './useDo.ts'

type Open = { what: 'new' } | { what: 'edit' | 'withdraw'; demand: Keyed<DemandRow> }

/** The demands of a table, to be worded and taken back. */
export function DemandList({ id, table, doing }: { id: string; table: string; doing: Doing }) {
  const say = useSay()
  const demands = useDemands(id, table)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Panel
      title={say('cafe.demands')}
      note={demands.length || undefined}
      level={3}
      sheet
      actions={
        <Button icon="plus" variant="quiet" onClick={() => setOpen({ what: 'new' })}>
          {say('cafe.demandNew')}
        </Button>
      }
    >
      {demands.length === 0 && <p className={styles.quiet}>{say('cafe.noDemands')}</p>}
      <ul className={styles.list}>
        {demands.map((demand) => (
          <li key={demand.id} className={styles.demand}>
            <div>
              <p className={styles.strong}>{demand.title}</p>
              {demand.text && <p className={styles.quiet}>{demand.text}</p>}
              <p className={styles.small}>{say('cafe.demandFrom', { n: demand.cards.length })}</p>
            </div>
            <IconButton
              icon="pencil"
              label={say('cafe.demandChange', { text: demand.title })}
              onClick={() => setOpen({ what: 'edit', demand })}
            />
            <IconButton
              icon="trash"
              label={say('cafe.demandWithdraw', { text: demand.title })}
              onClick={() => setOpen({ what: 'withdraw', demand })}
            />
          </li>
        ))}
      </ul>
      {open?.what === 'new' && <DemandForm {...{ doing, table }} cards={[]} onClose={close} />}
      {open?.what === 'edit' && <DemandForm {...{ doing, table }} cards={[]} demand={open.demand} onClose={close} />}
      {open?.what === 'withdraw' && (
        <ConfirmDialog
          open
          title={say('cafe.demandWithdrawTitle')}
          text={open.demand.title}
          confirmLabel={say('cafe.demandWithdrawDo')}
          cancelLabel={say('common.cancel')}
          busy={doing.busy}
          onCancel={close}
          onConfirm={() => void doing.run({ type: 'withdraw', id: open.demand.id }).then(close)}
        />
      )}
    </Panel>
  )
}
