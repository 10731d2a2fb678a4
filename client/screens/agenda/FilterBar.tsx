import { useState } from 'react'
import { STATUSES } from '#shared/agenda/agenda.ts'
import { Button } from '../../kit/Button.tsx'
import { Chip, ChipRow } from '../../kit/Chip.tsx'
import { useSay } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { TextField } from '../../kit/TextField.tsx'
import styles from './FilterBar.module.css'
import { type Filter, filtered, isFiltering, NONE, noFilter } from './filter.ts'
import type { Plan } from './rows.ts'

export type FilterBarProps = { plan: Plan; filter: Filter; onChange: (filter: Filter) => void; shown: number }

/** Finds projects by words, field, working group and status. On a phone the filters fold away. */
export function FilterBar({ plan, filter, onChange, shown }: FilterBarProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part })
  const without = (key: 'field' | 'group', label: string) =>
    plan.projects.some((project) => project[key] === null) ? [{ value: NONE, label }] : []
  const named = (list: readonly { id: string; title: { text: string } }[]) =>
    list.map(({ id, title }) => ({ value: id, label: title.text }))
  const rest = filtered(plan, { ...filter, status: '' })
  return (
    <search className={styles.bar} aria-label={say('agenda.filter')} data-open={open}>
      <div className={styles.fields}>
        <TextField
          type="search"
          label={say('agenda.search')}
          placeholder={say('agenda.searchHint')}
          value={filter.search}
          onChange={(search) => set({ search })}
        />
        <div className={styles.toggle}>
          <Button icon="filter" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say('agenda.filter')}
          </Button>
        </div>
        <div className={styles.folding}>
          <SelectField
            label={say('agenda.field')}
            value={filter.field}
            onChange={(field) => set({ field })}
            options={[
              { value: '', label: say('agenda.allFields') },
              ...named(plan.fields),
              ...without('field', say('agenda.noField')),
            ]}
          />
        </div>
        {plan.groups.length > 0 && (
          <div className={styles.folding}>
            <SelectField
              label={say('agenda.group')}
              value={filter.group}
              onChange={(group) => set({ group })}
              options={[
                { value: '', label: say('agenda.allGroups') },
                ...named(plan.groups),
                ...without('group', say('agenda.noGroup')),
              ]}
            />
          </div>
        )}
      </div>
      <div className={styles.folding}>
        <ChipRow label={say('agenda.status')}>
          {STATUSES.map((status) => {
            const count = rest.filter((project) => project.status === status).length
            if (count === 0 && filter.status !== status) return null
            return (
              <Chip
                key={status}
                pressed={filter.status === status}
                count={count}
                onChange={(pressed) => set({ status: pressed ? status : '' })}
              >
                {say(`agenda.status.${status}`)}
              </Chip>
            )
          })}
        </ChipRow>
      </div>
      {isFiltering(filter) && (
        <p className={styles.found}>
          <span className="figures">{say('agenda.shownOf', { n: shown, of: plan.projects.length })}</span>
          <Button variant="quiet" icon="close" onClick={() => onChange(noFilter)}>
            {say('agenda.showAll')}
          </Button>
        </p>
      )}
    </search>
  )
}
