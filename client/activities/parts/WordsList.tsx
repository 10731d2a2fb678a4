import { type ClipboardEvent, useRef } from 'react'
import type { Words } from '#shared/base/schema.ts'
import { Button, IconButton } from '../../kit/Button.tsx'
import { GroupFrame } from '../../kit/FieldFrame.tsx'
import { useSay } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { freshId } from '../../net/device.ts'
import styles from './WordsList.module.css'

export type WordsListProps = {
  label: string
  /** Names one line: "Antwort 3". */
  item: (n: number) => string
  add: string
  value: readonly Words[]
  onChange: (value: Words[]) => void
  /** Longest text, and fewest and most lines. */
  length: number
  min: number
  max: number
  /** Wording may still change, the lines may not. */
  frozen: boolean
}

/** Texts in an order: typed one by one or pasted as lines, moved with buttons. */
export function WordsList(props: WordsListProps) {
  const { label, item, add, value, onChange, length, min, max, frozen } = props
  const say = useSay()
  const list = useRef<HTMLOListElement>(null)

  const rename = (at: number, text: string) => onChange(value.map((one, i) => (i === at ? { ...one, text } : one)))
  function move(at: number, by: number) {
    const next = [...value]
    next.splice(at + by, 0, ...next.splice(at, 1))
    onChange(next)
  }
  function addLine() {
    onChange([...value, { id: freshId(), text: '' }])
    setTimeout(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  function paste(at: number, event: ClipboardEvent<HTMLInputElement>) {
    const lines = event.clipboardData
      .getData('text')
      .split('\n')
      .map((line) => line.trim().slice(0, length))
      .filter(Boolean)
    if (lines.length < 2 || frozen) return
    event.preventDefault()
    const fresh = lines.map((text) => ({ id: freshId(), text }))
    // An empty line makes room, one with words stays.
    const after = value[at]?.text.trim() === '' ? at : at + 1
    onChange([...value.slice(0, after), ...fresh, ...value.slice(at + 1)].slice(0, max))
  }

  return (
    <GroupFrame label={label} hint={frozen ? undefined : say('edit.paste')}>
      {() => (
        <>
          <ol className={styles.list} ref={list}>
            {value.map((one, at) => {
              const name = one.text || item(at + 1)
              return (
                <li key={one.id} className={styles.line}>
                  <TextField
                    label={item(at + 1)}
                    hideLabel
                    value={one.text}
                    onChange={(text) => rename(at, text)}
                    onPaste={(event) => paste(at, event)}
                    maxLength={length}
                    placeholder={item(at + 1)}
                  />
                  {!frozen && (
                    <span className={styles.moves}>
                      <IconButton
                        icon="arrowUp"
                        label={say('edit.up', { label: name })}
                        disabled={at === 0}
                        onClick={() => move(at, -1)}
                      />
                      <IconButton
                        icon="arrowDown"
                        label={say('edit.down', { label: name })}
                        disabled={at === value.length - 1}
                        onClick={() => move(at, 1)}
                      />
                      <IconButton
                        icon="trash"
                        label={say('edit.remove', { label: name })}
                        disabled={value.length <= min}
                        onClick={() => onChange(value.filter((_, i) => i !== at))}
                      />
                    </span>
                  )}
                </li>
              )
            })}
          </ol>
          {!frozen && value.length < max && (
            <Button icon="plus" variant="quiet" onClick={addLine}>
              {add}
            </Button>
          )}
        </>
      )}
    </GroupFrame>
  )
}
