import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { BoardCard, type Neighbours } from './BoardCard.tsx'
import type { ProjectChange } from './ListView.tsx'
import styles from './MatrixView.module.css'
import type { Plan, ProjectOf } from './rows.ts'

type MatrixProps = { plan: Plan; projects: ProjectOf[]; onOpen: (project: string) => void; onChange: ProjectChange }
type Part = { id: string | null; title: string }

/** Fields of action down, phases across: where work is, and where nothing has begun. Cards move along their phases. */
export function MatrixView({ plan, projects, onOpen, onChange }: MatrixProps) {
  const say = useSay()
  // The card that has just moved keeps the focus in its new place.
  const [moved, setMoved] = useState<{ id: string; way: 'back' | 'on' } | null>(null)
  const parts = (key: 'phase' | 'field', list: Plan['phases'], none: string): Part[] => [
    ...(projects.some((project) => project[key] === null) ? [{ id: null, title: none }] : []),
    ...list.map(({ id, title }) => ({ id, title: title.text })),
  ]
  const phases = parts('phase', plan.phases, say('agenda.noPhase'))
  const fields = parts('field', plan.fields, say('agenda.noField'))
  const inPhase = (id: string | null) => projects.filter((project) => project.phase === id).length

  const step = (project: ProjectOf, to: Part | undefined, way: 'back' | 'on'): Neighbours['back'] =>
    to && {
      title: to.title,
      go: () => {
        setMoved({ id: project.id, way })
        void onChange(project, 'phase', to.id, say('agenda.moved', { column: to.title }))
      },
    }

  return (
    <div className={styles.around} role="region" aria-label={say('agenda.columnsBoth')} tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{say('agenda.columnsBoth')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('agenda.field')}</th>
            {phases.map(({ id, title }) => (
              <th key={id ?? 'none'} scope="col">
                {title} <span className={styles.count}>{inPhase(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.id ?? 'none'}>
              <th scope="row">{field.title}</th>
              {phases.map((phase, at) => (
                <td key={phase.id ?? 'none'}>
                  <ul className={styles.cards}>
                    {projects
                      .filter((project) => project.field === field.id && project.phase === phase.id)
                      .map((project) => (
                        <BoardCard
                          key={project.id}
                          {...{ plan, project }}
                          by="field"
                          to={{
                            back: step(project, phases[at - 1], 'back'),
                            on: step(project, phases[at + 1], 'on'),
                          }}
                          focus={moved?.id === project.id ? moved.way : null}
                          onOpen={() => onOpen(project.id)}
                        />
                      ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
