import { useState } from 'react'
import { Checkbox, Switch } from './Checkbox.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { NumberField } from './NumberField.tsx'
import { Panel } from './Panel.tsx'
import { RadioGroup } from './RadioGroup.tsx'
import { SelectField } from './SelectField.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

const topics = [
  { value: 'net', label: 'Breitband bis in jedes Dorf' },
  { value: 'open', label: 'Offene Schnittstellen', note: 'Daten der Verwaltung für alle nutzbar' },
  { value: 'help', label: 'Digitale Hilfe im Rathaus' },
]

/** The fields, for KitPreview. */
export function PreviewFields() {
  const [name, setName] = useState('')
  const [code, setCode] = useState('K7PQ')
  const [text, setText] = useState('Eine Stelle, die alle Vereine kennt und ihnen beim Antrag hilft.')
  const [minutes, setMinutes] = useState<number | null>(20)
  const [method, setMethod] = useState<'points' | 'order'>('order')
  const [secret, setSecret] = useState(true)
  const [sound, setSound] = useState(true)
  const [one, setOne] = useState<string[]>(['open'])
  const [some, setSome] = useState<string[]>(['net', 'help'])
  return (
    <>
      <Panel title="Felder" sheet>
        <TextField
          label="Ihr Name"
          mark="(freiwillig)"
          hint="So sieht Sie die Tischleitung."
          value={name}
          onChange={setName}
        />
        <TextField
          label="Zugangscode"
          value={code}
          onChange={setCode}
          error="Diesen Code gibt es nicht. Bitte noch einmal vergleichen."
        />
        <TextArea
          label="Ihre Karte"
          value={text}
          onChange={setText}
          maxLength={80}
          left={(count) => `Noch ${count} Zeichen`}
        />
        <NumberField
          label="Dauer in Minuten"
          value={minutes}
          onChange={setMinutes}
          min={5}
          max={90}
          step={5}
          less="Kürzer"
          more="Länger"
        />
        <SelectField
          label="Zählweise"
          value={method}
          onChange={setMethod}
          options={[
            { value: 'order', label: 'Nach Reihenfolge' },
            { value: 'points', label: 'Nach Punkten' },
          ]}
        />
        <RadioGroup
          label="Wer sieht das Ergebnis?"
          value={method}
          onChange={setMethod}
          options={[
            { value: 'order', label: 'Alle im Saal', hint: 'Sobald aufgedeckt ist' },
            { value: 'points', label: 'Nur die Moderation' },
          ]}
        />
        <Checkbox
          label="Geheim abstimmen"
          hint="Niemand kann Stimme und Person verbinden."
          checked={secret}
          onChange={setSecret}
        />
        <Switch label="Gong beim Wechsel" checked={sound} onChange={setSound} />
      </Panel>
      <Panel title="Auswahl am Telefon" sheet>
        <ChoiceList label="Welches Thema zuerst?" letters max={1} choices={topics} value={one} onChange={setOne} />
        <ChoiceList
          label="Was ist Ihnen wichtig?"
          hint="Bis zu zwei Antworten."
          max={2}
          choices={topics}
          value={some}
          onChange={setSome}
        />
      </Panel>
    </>
  )
}
