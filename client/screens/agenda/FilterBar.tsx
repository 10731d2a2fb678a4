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

export type FilterBarProps = {
  plan: Plan
  filter: Filter
  onChange: (filter: Filter) => void
  shown: number
  /** Priority groups, once projects stand in them. */
  tiers: readonly { id: string; title: { text: string } }[]
  tierOf: (project: string) => string | null
}
type Pick = { key: 'field' | 'phase' | 'group' | 'tier'; label: string; all: string; none: string }

/** Finds projects by words, field, phase, working group, priority group and status. On a phone the filters fold away. */
export function FilterBar({ plan, filter, onChange, shown, tiers, tierOf }: FilterBarProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part })
  const valueOf = (project: Plan['projects'][number], key: Pick['key']) =>
    key === 'tier' ? tierOf(project.id) : project[key]
  const choice = ({ key, label, all, none }: Pick, list: FilterBarProps['tiers']) =>
    list.length > 0 && (
      <div className={styles.folding}>
        <SelectField
          label={label}
          value={filter[key]}
          onChange={(value) => set({ [key]: value })}
          options={[
            { value: '', label: all },
            ...list.map(({ id, title }) => ({ value: id, label: title.text })),
            ...(plan.projects.some((one) => valueOf(one, key) === null) ? [{ value: NONE, label: none }] : []),
          ]}
        />
      </div>
    )
  const rest = filtered(plan, { ...filter, status: '' }, tierOf)
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
        {choice(
          {
            ...{ key: 'field', label: say('agenda.field') },
            ...{ all: say('agenda.allFields'), none: say('agenda.noField') },
          },
          plan.fields,
        )}
        {choice(
          {
            ...{ key: 'phase', label: say('agenda.phase') },
            ...{ all: say('agenda.allPhases'), none: say('agenda.noPhase') },
          },
          plan.phases,
        )}
        {choice(
          {
            ...{ key: 'group', label: say('agenda.group') },
            ...{ all: say('agenda.allGroups'), none: say('agenda.noGroup') },
          },
          plan.groups,
        )}
        {choice(
          {
            ...{ key: 'tier', label: say('scoring.tier') },
            ...{ all: say('agenda.allTiers'), none: say('agenda.noTier') },
          },
          tiers,
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
