import { useLayoutEffect, useRef, useState } from 'react'
import { STATUSES, type Status } from '#shared/agenda/agenda.ts'
import { Chip, ChipRow } from '../../kit/Chip.tsx'
import { useSay } from '../../kit/language.tsx'
import { BoardCard, type Neighbours } from './BoardCard.tsx'
import styles from './BoardView.module.css'
import type { ProjectChange } from './ListView.tsx'
import { type Columns, COLUMNS } from './look.ts'
import { MatrixView } from './MatrixView.tsx'
import type { PartOf, Plan, ProjectOf } from './rows.ts'

export type By = Exclude<Columns, 'both'>
const BYS = {
  phase: 'agenda.columnsPhase',
  status: 'agenda.columnsStatus',
  field: 'agenda.columnsField',
  both: 'agenda.columnsBoth',
} as const
type Column = { key: string; title: string; note: string; value: string | null; members: ProjectOf[] }
type BoardProps = {
  plan: Plan
  projects: ProjectOf[]
  columns: Columns
  onColumns: (columns: Columns) => void
  onOpen: (project: string) => void
  onChange: ProjectChange
}

/** The backlog as a board: one column per phase, status or field, or fields by phases; cards move by buttons. */
export function BoardView({ plan, projects, columns: look, onColumns, onOpen, onChange }: BoardProps) {
  const say = useSay()
  const by = look === 'both' ? 'phase' : look
  // The card that has just moved keeps the focus in its new column.
  const [moved, setMoved] = useState<{ id: string; way: 'back' | 'on' } | null>(null)

  const board = useRef<HTMLDivElement>(null)
  // A small window shows one column: the first with something in it, not an empty one before.
  useLayoutEffect(() => {
    const [box, first] = [board.current, board.current?.querySelector<HTMLElement>('[data-empty="false"]')]
    if (box) box.scrollLeft = first ? first.offsetLeft : 0
  }, [look])

  const ofPart = (key: 'phase' | 'field', id: string | null, title: string, note: string): Column => ({
    ...{ key: id ?? 'none', title, note, value: id },
    members: projects.filter((project) => project[key] === id),
  })
  const ofParts = (key: 'phase' | 'field', parts: readonly PartOf[], none: string): Column[] => [
    ofPart(key, null, none, ''),
    ...parts.map(({ id, title, note }) => ofPart(key, id, title.text, note.text)),
  ]
  const ofStatus = (status: Status): Column => ({
    ...{ key: status, title: say(`agenda.status.${status}`), note: '', value: status },
    members: projects.filter((project) => project.status === status),
  })
  const columns =
    by === 'status'
      ? STATUSES.map(ofStatus)
      : by === 'phase'
        ? ofParts('phase', plan.phases, say('agenda.noPhase'))
        : ofParts('field', plan.fields, say('agenda.noField'))

  async function move(project: ProjectOf, to: Column, way: 'back' | 'on') {
    setMoved({ id: project.id, way })
    await onChange(project, by, to.value, say('agenda.moved', { column: to.title }))
  }
  const neighbours = (project: ProjectOf, at: number): Neighbours => {
    const [back, on] = [columns[at - 1], columns[at + 1]]
    return {
      back: back && { title: back.title, go: () => void move(project, back, 'back') },
      on: on && { title: on.title, go: () => void move(project, on, 'on') },
    }
  }

  return (
    <div className={styles.view}>
      <ChipRow label={say('agenda.columns')}>
        {COLUMNS.map((one) => (
          <Chip key={one} pressed={look === one} onChange={() => onColumns(one)}>
            {say(BYS[one])}
          </Chip>
        ))}
      </ChipRow>
      {look === 'both' ? (
        <MatrixView {...{ plan, projects, onOpen, onChange }} />
      ) : (
        <div ref={board} className={styles.board}>
          {columns.map((column, at) => (
            <section
              key={column.key}
              className={styles.column}
              data-empty={column.members.length === 0}
              aria-labelledby={`column-${column.key}`}
            >
              <header className={styles.head}>
                <h2 id={`column-${column.key}`} className={styles.title}>
                  {column.title} <span className={styles.count}>{column.members.length}</span>
                </h2>
                {column.note && <p className={styles.note}>{column.note}</p>}
              </header>
              {column.members.length > 0 && (
                <ul className={styles.cards}>
                  {column.members.map((project) => (
                    <BoardCard
                      key={project.id}
                      {...{ plan, project, by }}
                      to={neighbours(project, at)}
                      focus={moved?.id === project.id ? moved.way : null}
                      onOpen={() => onOpen(project.id)}
                    />
                  ))}
                </ul>
              )}
            </section>
          ))}
        </div>
      )}
    </div>
  )
}
