import { useState } from 'react'
import { MAX_OPTIONS, type RankingConfig, type RankingMethod } from '#shared/activities/ranking/config.ts'
import { withLines } from '#shared/activities/ranking/options.ts'
import { Button } from '../../kit/Button.tsx'
import { Switch } from '../../kit/Checkbox.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { freshId } from '../../net/device.ts'
import type { EditorProps } from '../../net/rows.ts'
import { WordsList } from '../parts/WordsList.tsx'
import styles from './Desk.module.css'

const METHODS: readonly RankingMethod[] = ['ranked-pairs', 'dots', 'approval']

/** Settings of a ranking. */
export function RankingEditor(props: EditorProps<RankingConfig>) {
  const { config, onChange, frozen } = props
  const say = useSay()
  const set = (change: Partial<RankingConfig>) => onChange({ ...config, ...change })
  return (
    <div className={styles.desk}>
      {frozen && <Notice>{say('ranking.edit.frozen')}</Notice>}
      <Options {...props} />
      <RadioGroup<RankingMethod>
        label={say('ranking.edit.method')}
        value={config.method}
        onChange={(method) => set({ method })}
        disabled={frozen}
        options={METHODS.map((value) => ({
          value,
          label: say(`ranking.edit.${value}`),
          hint: say(`ranking.edit.${value}.hint`),
        }))}
      />
      <Limits {...props} />
      <NumberField
        label={say('ranking.edit.line')}
        hint={say('ranking.edit.line.hint')}
        value={config.line}
        onChange={(line) => line !== null && set({ line })}
        {...{ min: 1, max: MAX_OPTIONS, disabled: frozen, less: say('edit.less'), more: say('edit.more') }}
      />
      <Switch
        label={say('ranking.edit.announced')}
        hint={say('ranking.edit.announced.hint')}
        checked={config.ballotsAnnounced}
        disabled={frozen}
        onChange={(ballotsAnnounced) => set({ ballotsAnnounced })}
      />
    </div>
  )
}

function Limits({ config, onChange, frozen }: EditorProps<RankingConfig>) {
  const say = useSay()
  const { method, k, budget, perOption, equalRanks } = config
  const steps = { disabled: frozen, less: say('edit.less'), more: say('edit.more') }
  if (method === 'approval') return null
  if (method === 'dots') {
    return (
      <div className={styles.pair}>
        <NumberField
          label={say('ranking.edit.budget')}
          value={budget}
          onChange={(n) => n !== null && onChange({ ...config, budget: n, perOption: Math.min(perOption, n) })}
          {...{ min: 1, max: 100, ...steps }}
        />
        <NumberField
          label={say('ranking.edit.perOption')}
          value={perOption}
          onChange={(n) => n !== null && onChange({ ...config, perOption: n })}
          {...{ min: 1, max: budget, ...steps }}
        />
      </div>
    )
  }
  return (
    <>
      <NumberField
        label={say('ranking.edit.k')}
        value={k}
        onChange={(n) => n !== null && onChange({ ...config, k: n })}
        {...{ min: 1, max: 20, ...steps }}
      />
      <Switch
        label={say('ranking.edit.equalRanks')}
        checked={equalRanks}
        disabled={frozen}
        onChange={(equal) => onChange({ ...config, equalRanks: equal })}
      />
    </>
  )
}

function Options({ config, onChange, frozen }: EditorProps<RankingConfig>) {
  const say = useSay()
  const [pasted, setPasted] = useState('')
  const { options } = config
  return (
    <>
      <WordsList
        label={say('ranking.edit.options')}
        item={(n) => say('ranking.edit.option', { n })}
        add={say('ranking.edit.add')}
        value={options}
        onChange={(next) => onChange({ ...config, options: next })}
        {...{ length: 240, min: 0, max: MAX_OPTIONS, frozen }}
      />
      <p className={styles.quiet}>{say('ranking.edit.options.note', { n: options.length, max: MAX_OPTIONS })}</p>
      {!frozen && (
        <details className={styles.details}>
          <summary>{say('ranking.edit.paste')}</summary>
          <div className={styles.form}>
            <TextArea
              label={say('ranking.edit.paste')}
              hint={say('ranking.edit.paste.hint')}
              rows={6}
              value={pasted}
              onChange={setPasted}
            />
            <Button
              icon="plus"
              disabled={pasted.trim() === ''}
              onClick={() => {
                onChange({
                  ...config,
                  options: withLines(
                    options.filter(({ text }) => text.trim() !== ''),
                    pasted,
                    freshId,
                  ),
                })
                setPasted('')
              }}
            >
              {say('ranking.edit.paste.take')}
            </Button>
          </div>
        </details>
      )}
    </>
  )
}
