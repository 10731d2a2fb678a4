import { useState } from 'react'
import type { CafeTable } from '#shared/activities/cafe/config.ts'
import { HEADING_MAX, MAX_TABLES } from '#shared/activities/cafe/limits.ts'
import { Button, IconButton } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import { freshId } from '../../net/device.ts'
import { WordsField } from '../parts/WordsField.tsx'
import { WordsList } from '../parts/WordsList.tsx'
import styles from './Editor.module.css'

type TableListProps = { tables: readonly CafeTable[]; onChange: (tables: CafeTable[]) => void; frozen: boolean }
const blank = () => ({ id: freshId(), text: '' })

/** The tables: theme, place, host, and headings that stand on the board from the beginning. */
export function TableList({ tables, onChange, frozen }: TableListProps) {
  const say = useSay()
  const change = (table: CafeTable) => onChange(tables.map((one) => (one.id === table.id ? table : one)))
  function move(at: number, by: number) {
    const next = [...tables]
    next.splice(at + by, 0, ...next.splice(at, 1))
    onChange(next)
  }
  return (
    <div className={styles.tables}>
      {tables.map((table, at) => (
        <fieldset key={table.id} className={styles.table}>
          <legend className={styles.name}>
            <TableBadge table={at + 1} size="s" />
            <span>{say('cafe.tableN', { n: at + 1 })}</span>
          </legend>
          {!frozen && (
            <span className={styles.moves}>
              <IconButton
                icon="arrowUp"
                label={say('edit.up', { label: say('cafe.tableN', { n: at + 1 }) })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                icon="arrowDown"
                label={say('edit.down', { label: say('cafe.tableN', { n: at + 1 }) })}
                disabled={at === tables.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                icon="trash"
                label={say('edit.remove', { label: say('cafe.tableN', { n: at + 1 }) })}
                disabled={tables.length === 1}
                onClick={() => onChange(tables.filter((one) => one.id !== table.id))}
              />
            </span>
          )}
          <WordsField
            label={say('cafe.edit.theme')}
            value={table.theme}
            onChange={(theme) => change({ ...table, theme })}
            max={160}
            required
          />
          <div className={styles.numbers}>
            <WordsField
              label={say('cafe.edit.place')}
              value={table.place}
              onChange={(place) => change({ ...table, place })}
              max={120}
            />
            <WordsField
              label={say('cafe.edit.host')}
              value={table.host}
              onChange={(host) => change({ ...table, host })}
              max={120}
            />
          </div>
          <Headings table={table} onChange={change} />
        </fieldset>
      ))}
      {!frozen && tables.length < MAX_TABLES && (
        <Button
          icon="plus"
          onClick={() =>
            onChange([...tables, { id: freshId(), theme: blank(), place: blank(), host: blank(), headings: [] }])
          }
        >
          {say('cafe.edit.addTable')}
        </Button>
      )}
    </div>
  )
}

/** Folded away while there are none: most headings grow during the day. */
function Headings({ table, onChange }: { table: CafeTable; onChange: (table: CafeTable) => void }) {
  const say = useSay()
  const [open] = useState(table.headings.length > 0)
  return (
    <details open={open}>
      <summary className={styles.summary}>{say('cafe.edit.headings', { n: table.headings.length })}</summary>
      <p className={styles.quiet}>{say('cafe.edit.headingsHint')}</p>
      <WordsList
        label={say('cafe.headings')}
        item={(n) => say('cafe.edit.heading', { n })}
        add={say('cafe.addHeading')}
        value={table.headings}
        onChange={(headings) => onChange({ ...table, headings })}
        {...{ length: HEADING_MAX, min: 0, max: 20, frozen: false }}
      />
    </details>
  )
}
