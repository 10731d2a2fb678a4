import { contrastOnWhite, INK, isColour, readable } from '#shared/reports/colour.ts'
import { Switch } from '../../../kit/Checkbox.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import styles from './Brand.module.css'

/** One colour, picked or typed; says honestly what becomes of one that cannot be read. Empty for none. */
export function ColourField(props: { colour: string; onChange: (colour: string) => void; bad: boolean }) {
  const { colour, onChange, bad } = props
  const say = useSay()
  const [lang] = useLang()
  const { ink, darkened } = readable(isColour(colour) ? colour : INK)
  const contrast = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(contrastOnWhite(colour))
  return (
    <div className={styles.form}>
      <Switch
        label={say('brand.ownColour')}
        hint={say('brand.ownColourHint')}
        checked={colour !== ''}
        onChange={(own) => onChange(own ? INK : '')}
      />
      {colour !== '' && (
        <div className={styles.colour}>
          <TextField
            label={say('brand.colour')}
            hint={say('brand.colourHint')}
            error={bad ? say('brand.noColour') : undefined}
            value={colour}
            onChange={(next) => onChange(next.trim().toLowerCase().slice(0, 7) || '#')}
            spellCheck={false}
            autoComplete="off"
          />
          <input
            type="color"
            aria-label={say('brand.pick')}
            className={styles.picker}
            value={isColour(colour) ? colour : INK}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
      {colour !== '' && !bad && (
        <Notice tone={darkened ? 'warn' : 'good'}>
          {darkened ? say('brand.darkened', { contrast, ink }) : say('brand.good', { contrast })}
        </Notice>
      )}
    </div>
  )
}
