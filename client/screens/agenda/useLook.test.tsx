import { act, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { goTo, noticePlace } from '../../kit/place.ts'
import { firstLook, type Look } from './look.ts'
import { useLook } from './useLook.ts'

let host: HTMLElement
let root: Root
let look: Look
let change: (next: Look) => void
const DESK = '/o/agenda/region01'

function Desk() {
  const now = useLook(DESK)
  useEffect(() => {
    ;[look, change] = now
  })
  return null
}
// In the app somebody always listens to the address; here nobody does before the desk is shown.
const go = (to: string) =>
  act(() => {
    goTo(to)
    noticePlace(true)
  })
const set = (part: Partial<Look>) => act(() => change({ ...look, ...part }))
const search = (words: string) => set({ filter: { ...look.filter, search: words } })

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const show = () => act(() => root.render(<Desk />))
const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

it('begins as its address says, and writes there what changes: words after a pause', () => {
  go(`${DESK}#view=board&columns=status`)
  show()
  expect(look).toMatchObject({ view: 'board', columns: 'status' })
  const pushed = vi.spyOn(history, 'pushState')
  set({ view: 'list' })
  expect([location.hash, pushed.mock.calls.length]).toEqual(['#columns=status', 1])
  search('B')
  search('Bus')
  expect([look.filter.search, location.hash]).toEqual(['Bus', '#columns=status'])
  wait(400)
  expect([location.hash, pushed.mock.calls.length]).toEqual(['#columns=status&search=Bus', 1])
  pushed.mockRestore()
})

it('follows the way back, and keeps what stands on the screen when a mark is jumped to', () => {
  go(DESK)
  show()
  expect(look).toEqual(firstLook)
  go(`${DESK}#view=plan`)
  expect(look.view).toBe('plan')
  go(`${DESK}#main`)
  expect(look.view).toBe('plan')
  wait(400)
  expect(location.hash).toBe('#view=plan')
  go(DESK)
  expect(look).toEqual(firstLook)
})

it('keeps the look while a profile is open, and leaves the address of the profile alone', () => {
  go(DESK)
  show()
  search('Bus')
  go(`${DESK}/project01`)
  wait(1000)
  expect(location.pathname + location.hash).toBe(`${DESK}/project01`)
  expect(look.filter.search).toBe('Bus')
})
