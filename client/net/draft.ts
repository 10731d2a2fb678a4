import { useState } from 'react'
import { storage } from './device.ts'

/** What somebody is typing: survives reloads and every remote change; only this screen writes it. */
export function useDraft(key: string, initial = ''): [string, (text: string) => void] {
  const name = `tr:draft:${key}`
  const [text, setText] = useState(() => storage.get(name) ?? initial)
  return [
    text,
    (next) => {
      setText(next)
      if (next === '') storage.remove(name)
      else storage.set(name, next)
    },
  ]
}
