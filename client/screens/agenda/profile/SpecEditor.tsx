import { LINE_MAX, MAX_OPTIONS } from '#shared/agenda/limits.ts'
import type { Spec } from '#shared/agenda/profile.ts'
import { FIXED, standardKind } from '#shared/agenda/standard.ts'
import type { TextKey } from '#shared/words/words.ts'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { Switch } from '../../../kit/Checkbox.tsx'
import { useSay } from '../../../kit/language.tsx'
import { SelectField } from '../../../kit/SelectField.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { freshId } from '../../../net/device.ts'
import { wordsOf } from '../draft.ts'
import lists from './Lists.module.css'

/** What a field of an agenda's own can hold. */
const KINDS = ['text', 'line', 'choice', 'date', 'percent'] as const

type SpecProps = { spec: Spec; onChange: (spec: Spec) => void; onRemove: () => void }

/** One field: its name, whether it is shown, and what can be chosen in it. */
export function SpecEditor({ spec, onChange, onRemove }: SpecProps) {
  const say = useSay()
  const standard = standardKind(spec.key) !== undefined
  const usual = standard ? say(`profile.field.${spec.key}` as TextKey) : ''
  const name = spec.label?.text || usual || say('fields.new')
  const options = (next: Spec['options']) => onChange({ ...spec, options: next })
  const first = () => [{ id: freshId(), title: wordsOf(say('fields.firstOption')) }]
  return (
    <div className={lists.line}>
      <TextField
        label={standard ? say('fields.nameOf', { field: usual }) : say('fields.name')}
        placeholder={usual}
        value={spec.label?.text ?? ''}
        onChange={(text) => onChange({ ...spec, label: wordsOf(text) })}
        maxLength={LINE_MAX}
      />
      {!standard && (
        <SelectField
          label={say('fields.kind')}
          value={spec.kind as (typeof KINDS)[number]}
          onChange={(kind) => onChange({ ...spec, kind, options: kind === 'choice' ? first() : [] })}
          options={KINDS.map((kind) => ({ value: kind, label: say(`fields.kind.${kind}`) }))}
        />
      )}
      <div className={lists.lineEnd}>
        <Switch
          label={say('fields.shown')}
          checked={spec.shown}
          disabled={FIXED.has(spec.key)}
          onChange={(shown) => onChange({ ...spec, shown })}
        />
        {!standard && <IconButton icon="trash" label={say('fields.remove', { field: name })} onClick={onRemove} />}
      </div>
      {spec.kind === 'choice' && (
        <details className={lists.lineWhole}>
          <summary>{say('fields.options', { n: spec.options.length })}</summary>
          <div className={lists.lines}>
            {spec.options.map((one, at) => (
              <div key={one.id} className={lists.option}>
                <TextField
                  label={say('fields.option', { n: at + 1 })}
                  value={one.title.text}
                  onChange={(text) =>
                    options(spec.options.map((each) => (each.id === one.id ? { ...each, title: wordsOf(text) } : each)))
                  }
                  maxLength={LINE_MAX}
                />
                {spec.options.length > 1 && (
                  <IconButton
                    icon="trash"
                    label={say('fields.removeOption', { n: at + 1 })}
                    onClick={() => options(spec.options.filter((each) => each.id !== one.id))}
                  />
                )}
              </div>
            ))}
            {spec.options.length < MAX_OPTIONS && (
              <div>
                <Button icon="plus" onClick={() => options([...spec.options, { id: freshId(), title: wordsOf('') }])}>
                  {say('fields.addOption')}
                </Button>
              </div>
            )}
          </div>
        </details>
      )}
    </div>
  )
}
