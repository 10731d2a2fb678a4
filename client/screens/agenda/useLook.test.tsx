import { act } from 'react'
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
  ;[look, change] = useLook(DESK)
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
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

it('begins as its address says, and writes there what changes: words after a pause', async () => {
  await go(`${DESK}#view=board&columns=status`)
  await show()
  expect(look).toMatchObject({ view: 'board', columns: 'status' })
  const pushed = vi.spyOn(history, 'pushState')
  await set({ view: 'list' })
  expect([location.hash, pushed.mock.calls.length]).toEqual(['#columns=status', 1])
  await search('B')
  await search('Bus')
  expect([look.filter.search, location.hash]).toEqual(['Bus', '#columns=status'])
  await wait(400)
  expect([location.hash, pushed.mock.calls.length]).toEqual(['#columns=status&search=Bus', 1])
  pushed.mockRestore()
})

it('follows the way back, and keeps what stands on the screen when a mark is jumped to', async () => {
  await go(DESK)
  await show()
  expect(look).toEqual(firstLook)
  await go(`${DESK}#view=plan`)
  expect(look.view).toBe('plan')
  await go(`${DESK}#main`)
  expect(look.view).toBe('plan')
  await wait(400)
  expect(location.hash).toBe('#view=plan')
  await go(DESK)
  expect(look).toEqual(firstLook)
})

it('keeps the look while a profile is open, and leaves the address of the profile alone', async () => {
  await go(DESK)
  await show()
  await search('Bus')
  await go(`${DESK}/project01`)
  await wait(1000)
  expect(location.pathname + location.hash).toBe(`${DESK}/project01`)
  expect(look.filter.search).toBe('Bus')
})
