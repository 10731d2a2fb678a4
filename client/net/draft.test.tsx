import { act, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it } from 'vitest'
import { type DraftState, useDraft } from './draft.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
beforeEach(() => localStorage.clear())

/** A screen with one draft; `now` is what it last showed. */
function screen() {
  const seen: { now: DraftState } = { now: ['', () => {}, () => null] }
  const tell = (state: DraftState) => {
    seen.now = state
  }
  function Field() {
    const state = useDraft('note')
    useEffect(() => tell(state))
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<Field />))
  const type = (text: string) => act(() => seen.now[1](text))
  // The `saved` of the moment of the press is called much later.
  const press = () => {
    const [text, , saved] = seen.now
    return () => {
      let rest: string | null = null
      act(() => {
        rest = saved(text)
      })
      return rest
    }
  }
  return { type, press, text: () => seen.now[0], leave: () => act(() => root.unmount()) }
}

it('ends with the save', () => {
  const field = screen()
  field.type('Ab Mai')
  expect(field.press()()).toBeNull()
  expect(field.text()).toBe('')
  field.leave()
  expect(screen().text()).toBe('')
})

it('keeps what was typed since the press, or that all of it was taken out', () => {
  const field = screen()
  field.type('Ab Mai')
  const answered = field.press()
  field.type('Ab Mai auch sonntags')
  expect(answered()).toBe('Ab Mai auch sonntags')
  expect(field.text()).toBe('Ab Mai auch sonntags')
  const again = field.press()
  field.type('')
  expect(again()).toBe('')
})

it('touches nothing of the next screen when its own was left meanwhile', () => {
  const first = screen()
  first.type('Ab Mai')
  const answered = first.press()
  first.leave()
  const next = screen()
  expect(next.text()).toBe('Ab Mai')
  next.type('Ab Mai auch sonntags')
  expect(answered()).toBe('')
  expect(screen().text()).toBe('Ab Mai auch sonntags')
  // What was not changed since is saved and done with.
  const last = screen()
  const late = last.press()
  last.leave()
  late()
  expect(screen().text()).toBe('')
})
