import { useEffect, useRef, useState } from 'react'
import { storage } from './device.ts'

/** What is typed, a way to change it, and `saved`: to be called with what was sent, once that is on the server. */
export type DraftState = [text: string, set: (text: string) => void, saved: (sent: string) => string | null]

/**
 * What somebody is typing: survives reloads and every remote change; only this screen writes it. `saved` empties it and
 * returns null, but never takes what was typed since the press: then it returns what stands there now. A screen that was
 * left meanwhile says nothing of the next one's: it returns ''.
 */
export function useDraft(key: string, initial = ''): DraftState {
  const name = `tr:draft:${key}`
  const [text, setText] = useState(() => storage.get(name) ?? initial)
  // A press that is answered later still sees what was typed meanwhile.
  const latest = useRef<string | null>(text)
  useEffect(() => {
    const from = latest
    from.current ??= text
    return () => {
      from.current = null
    }
    // oxlint-disable-next-line react/exhaustive-deps -- whether the screen is there
  }, [])
  function set(next: string) {
    latest.current = next
    setText(next)
    if (next === '') storage.remove(name)
    else storage.set(name, next)
  }
  function saved(sent: string) {
    if (latest.current === sent) {
      set('')
      return null
    }
    if (latest.current === null && storage.get(name) === sent) storage.remove(name)
    return latest.current ?? ''
  }
  return [text, set, saved]
}
