import { useRef, useState } from 'react'
import { storage } from './device.ts'

/** What is typed, a way to change it, and `saved`: called with what was sent, once that is on the server. */
export type DraftState = [text: string, set: (text: string) => void, saved: (sent: string) => string]

/**
 * What somebody is typing: survives reloads and every remote change; only this screen writes it. `saved` empties it, but
 * never takes what was typed since the press: it returns what stands there now, empty as a rule.
 */
export function useDraft(key: string, initial = ''): DraftState {
  const name = `tr:draft:${key}`
  const [text, setText] = useState(() => storage.get(name) ?? initial)
  // A press that is answered later still sees what was typed meanwhile.
  const latest = useRef(text)
  function set(next: string) {
    latest.current = next
    setText(next)
    if (next === '') storage.remove(name)
    else storage.set(name, next)
  }
  function saved(sent: string) {
    if (latest.current === sent) set('')
    return latest.current
  }
  return [text, set, saved]
}
