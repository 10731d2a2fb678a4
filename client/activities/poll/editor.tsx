import type { PollConfig } from '#shared/activities/poll/config.ts'
import { Switch } from '../../kit/Checkbox.tsx'
import { useSay } from '../../kit/language.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { freshId } from '../../net/device.ts'
import type { EditorProps } from '../../net/rows.ts'
import { ScaleFields } from '../parts/ScaleFields.tsx'
import { WordsList } from '../parts/WordsList.tsx'
import styles from './Poll.module.css'

type Type = 'one' | 'several' | 'scale'
const typeOf = (config: PollConfig): Type => (config.type === 'scale' ? 'scale' : config.max === 1 ? 'one' : 'several')
const blank = () => ({ id: freshId(), text: '' })

/** Settings of a poll. */
export function PollEditor({ config, onChange, frozen }: EditorProps<PollConfig>) {
  const say = useSay()

  function turnInto(type: Type) {
    if (type === 'scale') {
      if (config.type !== 'scale') onChange({ type, from: 1, to: 5, low: blank(), high: blank(), live: config.live })
      return
    }
    const { options } = config.type === 'pick' ? config : { options: [blank(), blank()] }
    onChange({
      type: 'pick',
      options,
      min: 1,
      max: type === 'one' ? 1 : Math.max(2, options.length),
      live: config.live,
    })
  }

  return (
    <div className={styles.desk}>
      <RadioGroup<Type>
        label={say('poll.edit.type')}
        value={typeOf(config)}
        onChange={turnInto}
        disabled={frozen}
        options={[
          { value: 'one', label: say('poll.edit.one') },
          { value: 'several', label: say('poll.edit.several') },
          { value: 'scale', label: say('poll.edit.scale') },
        ]}
      />
      {config.type === 'scale' ? (
        <ScaleFields value={config} onChange={(scale) => onChange({ ...config, ...scale })} frozen={frozen} />
      ) : (
        <Options config={config} onChange={onChange} frozen={frozen} />
      )}
      <Switch
        label={say('poll.edit.live')}
        hint={say('poll.edit.liveHint')}
        checked={config.live}
        disabled={frozen}
        onChange={(live) => onChange({ ...config, live })}
      />
    </div>
  )
}

function Options({ config, onChange, frozen }: EditorProps<Extract<PollConfig, { type: 'pick' }>>) {
  const say = useSay()
  const { options, min, max } = config
  return (
    <>
      <WordsList
        label={say('poll.edit.options')}
        item={(n) => say('poll.edit.option', { n })}
        add={say('poll.edit.add')}
        value={options}
        onChange={(next) => {
          const most = Math.max(2, next.length)
          onChange({ ...config, options: next, min: Math.min(min, most), max: Math.min(max, most) })
        }}
        {...{ length: 160, min: 2, max: 30, frozen }}
      />
      {max > 1 && (
        <div className={styles.pair}>
          <NumberField
            label={say('poll.edit.min')}
            value={min}
            onChange={(n) => n !== null && onChange({ ...config, min: n })}
            {...{ min: 1, max, disabled: frozen }}
          />
          <NumberField
            label={say('poll.edit.max')}
            value={max}
            onChange={(n) =>
              n !== null && onChange({ ...config, max: Math.max(2, n), min: Math.min(min, Math.max(2, n)) })
            }
            {...{ min: 2, max: options.length, disabled: frozen }}
          />
        </div>
      )}
    </>
  )
}
