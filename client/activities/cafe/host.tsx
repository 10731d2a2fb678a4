import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Tabs } from '../../kit/Tabs.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useNet } from '../../net/store.ts'
import { HostTable } from './HostTable.tsx'
import { useCafe, usePhase } from './rows.ts'

/** The tablet on the table: the board of one's own table. A link for all tables chooses one. */
export function CafeHost({ id, item }: FaceProps) {
  const parts = useCafe(id)
  return parts ? <Table {...parts} id={id} item={item} /> : null
}

function Table({ id, item, cafe, now, plan }: FaceProps & NonNullable<ReturnType<typeof useCafe>>) {
  const say = useSay()
  const phase = usePhase(now)
  const scope = useNet((net) => net.scope)
  const [chosen, choose] = useState<string | null>(null)
  const own = scope?.startsWith('table/') ? scope.slice('table/'.length) : (chosen ?? cafe.tables[0]?.id)
  const index = cafe.tables.findIndex((table) => table.id === own)
  const table = cafe.tables[index]
  if (!table) return <Notice tone="warn">{say('cafe.noTable')}</Notice>

  const board = (
    <HostTable key={table.id} {...{ id, cafe, now, phase, plan, table }} seat={index} open={item.phase === 'open'} />
  )
  if (scope !== null) return board
  return (
    <Tabs
      label={say('cafe.tables')}
      value={table.id}
      onChange={choose}
      tabs={cafe.tables.map((one, at) => ({ id: one.id, label: say('cafe.tableN', { n: at + 1 }) }))}
    >
      {board}
    </Tabs>
  )
}
