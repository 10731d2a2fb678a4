import type { CafeConfig } from '#shared/activities/cafe/config.ts'
import { MAX_ROUNDS, MAX_TABLES } from '#shared/activities/cafe/limits.ts'
import { plan } from '#shared/activities/cafe/plan.ts'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import type { EditorProps } from '../../net/rows.ts'
import { WordsField } from '../parts/WordsField.tsx'
import styles from './Editor.module.css'
import { PlanNote } from './PlanNote.tsx'
import { PlanTable } from './PlanTable.tsx'
import { TableList } from './TableList.tsx'

/** Settings of a café, with the plan that follows from them. */
export function CafeEditor({ config, onChange, frozen }: EditorProps<CafeConfig>) {
  const say = useSay()
  const set = (change: Partial<CafeConfig>) => onChange({ ...config, ...change })
  const number = (name: 'groups' | 'rounds' | 'minutes' | 'walk', min: number, max: number) => (
    <NumberField
      label={say(`cafe.edit.${name}`)}
      value={config[name]}
      onChange={(n) => n !== null && set({ [name]: Math.min(max, Math.max(min, Math.round(n))) })}
      {...{ min, max, less: say('edit.less'), more: say('edit.more') }}
      disabled={frozen && (name === 'groups' || name === 'rounds')}
    />
  )
  return (
    <div className={styles.editor}>
      <TableList tables={config.tables} onChange={(tables) => set({ tables })} frozen={frozen} />
      <div className={styles.numbers}>
        {number('groups', 1, MAX_TABLES)}
        {number('rounds', 1, MAX_ROUNDS)}
        {number('minutes', 1, 240)}
        {number('walk', 0, 30)}
      </div>
      <p className={styles.quiet}>
        {say('cafe.edit.total', { minutes: config.rounds * (config.minutes + config.walk) })}
      </p>
      <Panel title={say('cafe.plan')} level={3}>
        <PlanNote tables={config.tables.length} groups={config.groups} rounds={config.rounds} />
        <PlanTable cafe={config} plan={plan(config.tables.length, config.groups, config.rounds)} round={0} />
      </Panel>
      <RadioGroup<CafeConfig['dealing']>
        label={say('cafe.edit.dealing')}
        value={config.dealing}
        onChange={(dealing) => set({ dealing })}
        disabled={frozen}
        options={(['tool', 'badge', 'hand'] as const).map((value) => ({
          value,
          label: say(`cafe.edit.dealing.${value}`),
          hint: say(`cafe.edit.dealing.${value}Hint`),
        }))}
      />
      <div className={styles.numbers}>
        <WordsField
          label={say('cafe.edit.left')}
          value={config.columns[0]}
          onChange={(left) => set({ columns: [left, config.columns[1]] })}
          max={40}
        />
        <WordsField
          label={say('cafe.edit.right')}
          value={config.columns[1]}
          onChange={(right) => set({ columns: [config.columns[0], right] })}
          max={40}
        />
      </div>
    </div>
  )
}
