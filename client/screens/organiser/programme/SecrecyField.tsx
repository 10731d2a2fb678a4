import type { Secrecy } from '#shared/activities/kind.ts'
import { type KindName, kindOf } from '#shared/activities/kinds.ts'
import { useSay } from '../../../kit/language.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import styles from './Programme.module.css'

type SecrecyFieldProps = { kind: KindName; value: Secrecy; onChange: (value: Secrecy) => void; frozen: boolean }

/** How answers are kept: in the very words that participants will read. */
export function SecrecyField({ kind, value, onChange, frozen }: SecrecyFieldProps) {
  const say = useSay()
  const { secrecies } = kindOf(kind)
  // What takes no answers needs no promise.
  if (kind === 'info') return null
  if (secrecies.length < 2)
    return (
      <div className={styles.secrecy}>
        <p className={styles.label}>{say('org.item.secrecy')}</p>
        <p className={styles.quiet}>{say(`secrecy.${value}`)}</p>
      </div>
    )
  return (
    <RadioGroup<Secrecy>
      label={say('org.item.secrecy')}
      hint={say(frozen ? 'org.item.secrecyFrozen' : 'org.item.secrecyHint')}
      value={value}
      onChange={onChange}
      disabled={frozen}
      options={secrecies.map((one) => {
        // The sentence begins with the name of the level, which stands beside the button already.
        const [name = '', ...rest] = say(`secrecy.${one}`).split(': ')
        return { value: one, label: name, hint: rest.join(': ') }
      })}
    />
  )
}
