import { useState } from 'react'
import type { Lang } from '#shared/words/say.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { LinkButton } from '../../../kit/Button.tsx'
import { Switch } from '../../../kit/Checkbox.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { SelectField } from '../../../kit/SelectField.tsx'
import type { WorkshopRow } from '../../../net/rows.ts'
import { useAct } from '../../../net/useAct.ts'
import { CopyField } from '../parts/CopyField.tsx'
import type { RoomAnswer } from '../parts/types.ts'
import { PublishPanel } from './PublishPanel.tsx'
import { HandoverPanel } from './HandoverPanel.tsx'
import styles from './Results.module.css'

const FILES = [
  { name: 'record', forms: ['pdf', 'docx', 'xlsx', 'md', 'json'] },
  { name: 'demands', forms: ['csv', 'json'] },
  { name: 'ranking', forms: ['csv', 'json'] },
  { name: 'cards', forms: ['csv'] },
  { name: 'questions', forms: ['csv'] },
  { name: 'results', forms: ['csv'] },
  { name: 'workshop', forms: ['json'] },
] as const

/** After the day, or in the middle of it: look, take along, hand over. */
export function ResultsTab({ answer: { room, address }, workshop }: { answer: RoomAnswer; workshop: WorkshopRow }) {
  const say = useSay()
  const [run, state] = useAct()
  const [lang, setLang] = useState<Lang>(room.lang)
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Panel title={say('org.results.look')} sheet>
          <p className={styles.quiet}>{say('org.results.lookText')}</p>
          <div>
            <LinkButton to={`/o/${room.id}/results`} icon="eye" variant="primary">
              {say('org.results.open')}
            </LinkButton>
          </div>
          {!room.copy && (
            <Switch
              label={say('org.results.public')}
              hint={say('org.results.publicHint')}
              checked={workshop.results}
              onChange={(shown) => void run({ type: 'workshop/results', shown })}
            />
          )}
          {workshop.results && room.code && !room.copy && (
            <CopyField label={say('org.results.publicLink')} value={`${address}/results#${room.code}`} />
          )}
          <RefusalNotice refusal={state.refusal} />
        </Panel>
        {!room.copy && <PublishPanel room={room.id} lang={room.lang} />}
        {!room.copy && <HandoverPanel room={room.id} />}
      </div>
      <Panel title={say('org.results.take')} sheet>
        <p className={styles.quiet}>{say('org.results.takeText')}</p>
        <SelectField<Lang>
          label={say('org.lang')}
          value={lang}
          onChange={setLang}
          options={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
        />
        <ul className={styles.files}>
          {FILES.map(({ name, forms }) => (
            <li key={name} className={styles.file}>
              <span className={styles.fileText}>
                <strong>{say(`org.file.${name}`)}</strong>
                <span className={styles.quiet}>{say(`org.file.${name}.about`)}</span>
              </span>
              <span className={styles.forms}>
                {forms.map((form) => (
                  <LinkButton
                    key={form}
                    href={`/api/rooms/${room.id}/export/${name}.${form}?lang=${lang}`}
                    download
                    icon="download"
                    label={`${say(`org.file.${name}`)}, ${say(`org.form.${form}`)}`}
                  >
                    {say(`org.form.${form}`)}
                  </LinkButton>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
