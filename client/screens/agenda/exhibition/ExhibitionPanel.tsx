import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, LinkButton } from '../../../kit/Button.tsx'
import { Switch } from '../../../kit/Checkbox.tsx'
import { useSay } from '../../../kit/language.tsx'
import { NumberField } from '../../../kit/NumberField.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { SelectField } from '../../../kit/SelectField.tsx'
import { useAct } from '../../../net/useAct.ts'
import { LinkDialog } from '../links/LinkDialog.tsx'
import { useScoring } from '../scoring/rows.ts'
import styles from '../Agenda.module.css'

/** What the projector walks through, how long it stays, and the way there. */
export function ExhibitionPanel({ id }: { id: string }) {
  const say = useSay()
  const scoring = useScoring()
  const [linking, setLinking] = useState(false)
  const [run, state] = useAct()
  if (!scoring) return null
  const { exhibition } = scoring
  const set = (next: Partial<typeof exhibition>) => void run({ type: 'exhibition/set', ...exhibition, ...next })
  return (
    <Panel sheet title={say('exhibition.title')}>
      <p className={styles.quiet}>{say('exhibition.about')}</p>
      <SelectField
        label={say('exhibition.which')}
        value={exhibition.show}
        onChange={(show) => set({ show })}
        options={[
          { value: 'all', label: say('exhibition.all') },
          { value: 'accepted', label: say('exhibition.accepted') },
        ]}
      />
      <NumberField
        label={say('exhibition.seconds')}
        value={exhibition.seconds}
        onChange={(seconds) =>
          seconds !== null && seconds >= 5 && seconds <= 300 && set({ seconds: Math.round(seconds) })
        }
        min={5}
        max={300}
        step={5}
        less={say('agenda.fewer')}
        more={say('agenda.more')}
      />
      <Switch
        label={say('exhibition.tiers')}
        hint={say('exhibition.tiersHint')}
        checked={exhibition.tiers}
        onChange={(tiers) => set({ tiers })}
      />
      <RefusalNotice refusal={state.refusal} />
      <div className={styles.doings}>
        <LinkButton href={`/exhibition/${id}/organiser`} newTab icon="projector" variant="primary">
          {say('exhibition.open')}
        </LinkButton>
        <Button icon="link" onClick={() => setLinking(true)}>
          {say('exhibition.link')}
        </Button>
      </div>
      {linking && (
        <LinkDialog
          {...{ room: id, as: 'projector', scope: null, label: say('exhibition.title') }}
          title={say('exhibition.link')}
          about={say('exhibition.linkAbout')}
          onClose={() => setLinking(false)}
        />
      )}
    </Panel>
  )
}
