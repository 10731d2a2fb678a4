import type { Lang } from '#shared/words/say.ts'
import { useSay } from '../../../kit/language.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'

/** The language of a room: of its posters and its record. */
export function LanguageField({
  value,
  onChange,
  hint,
}: {
  value: Lang
  onChange: (lang: Lang) => void
  hint: string
}) {
  const say = useSay()
  return (
    <RadioGroup<Lang>
      label={say('org.lang')}
      hint={hint}
      value={value}
      onChange={onChange}
      options={[
        { value: 'de', label: 'Deutsch' },
        { value: 'en', label: 'English' },
      ]}
    />
  )
}
