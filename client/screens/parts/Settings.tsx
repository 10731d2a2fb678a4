import { useState } from 'react'
import { LANGS } from '#shared/words/say.ts'
import { useLang, useSay } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { applyTheme, chosenTheme, type Theme, THEMES } from '../../kit/theme.ts'
import styles from './parts.module.css'

const NAMES = { de: 'Deutsch', en: 'English' } as const

/** Language and appearance: at any time, without losing a draft. */
export function Settings() {
  const say = useSay()
  const [lang, setLang] = useLang()
  const [theme, setTheme] = useState<Theme>(chosenTheme)
  return (
    <div className={styles.settings}>
      <SelectField
        label={say('common.language')}
        value={lang}
        options={LANGS.map((one) => ({ value: one, label: NAMES[one] }))}
        onChange={(next) => setLang(next === 'de' ? 'de' : 'en')}
      />
      <SelectField
        label={say('common.theme')}
        value={theme}
        options={THEMES.map((one) => ({ value: one, label: say(`common.theme.${one}`) }))}
        onChange={(next) => {
          const chosen = THEMES.find((one) => one === next) ?? 'auto'
          setTheme(chosen)
          applyTheme(chosen)
        }}
      />
    </div>
  )
}
