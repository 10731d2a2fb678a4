import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LanguageProvider } from '../../kit/language.tsx'
import { part } from '../../kit/part.ts'
import { Late } from './Late.tsx'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
let root: Root
let box: HTMLElement
const reload = vi.fn()
const answer = (status: number, type = 'text/javascript') =>
  new Response('', { status, headers: { 'content-type': type } })
/** What the line brings, one after the other; the last for ever. */
function line(...answers: (Response | null)[]) {
  const brought = vi.fn(() => {
    const next = (answers.length > 1 ? answers.shift() : answers[0]) ?? null
    return next ? Promise.resolve(next.clone()) : Promise.reject(new TypeError('Failed to fetch'))
  })
  vi.stubGlobal('fetch', brought)
  return brought
}
beforeEach(() => {
  vi.useFakeTimers()
  localStorage.setItem('tr:lang', 'de')
  vi.stubGlobal('location', { ...location, reload })
  reload.mockClear()
  document.head.innerHTML =
    '<script type="application/json" id="parts">{"files":["/a.js","/b.js"],"parts":{"x":[0,1]}}</script>'
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
})
afterEach(() => {
  act(() => root.unmount())
  box.remove()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const Face = ({ text }: { text: string }) => <p>{text}</p>
function show(load = () => Promise.resolve(Face)) {
  const face = part('x', vi.fn(load))
  const late = <Late part={face} props={{ text: 'Da.' }} waiting={<p>wartet</p>} />
  act(() => root.render(<LanguageProvider>{late}</LanguageProvider>))
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

// First of all: files that have come once are not fetched again.
it('a bad line is tried again and again, and that is said; nothing is imported that is not there', async () => {
  const fetched = line(null)
  const load = vi.fn(() => Promise.resolve(Face))
  show(load)
  await pass(100)
  expect(box.textContent).toBe('wartet')
  for (let n = 0; n < 40; n++) await pass(1000)
  expect(box.textContent).toContain('Wegen der schlechten Verbindung')
  expect(box.textContent).toContain('wartet')
  expect([fetched.mock.calls.length > 5, load.mock.calls.length]).toEqual([true, 0])
  line(answer(200))
  await act(async () => dispatchEvent(new Event('online')))
  await pass(10)
  expect(box.textContent).toBe('Da.')
  expect(reload).not.toHaveBeenCalled()
})

it('a page of the Wi-Fi is a bad line; a file that is gone needs a fresh page, which finds everything again', async () => {
  document.getElementById('parts')!.textContent = ''
  vi.resetModules()
  document.head.innerHTML = '<script type="application/json" id="parts">{"files":["/c.js"],"parts":{"x":[0]}}</script>'
  const fresh = await import('../../kit/part.ts')
  line(answer(200, 'text/html'), answer(404, 'text/plain'))
  const face = fresh.part('x', () => Promise.resolve(Face))
  expect(await face.load()).toBe('line')
  expect(await face.load()).toBe('old')
  act(() =>
    root.render(
      <LanguageProvider>
        <Late part={face} props={{ text: 'Da.' }} waiting={null} />
      </LanguageProvider>,
    ),
  )
  await pass(10)
  expect(reload).toHaveBeenCalledOnce()
})

it('where nothing can be stored, nobody reloads the page but its reader', async () => {
  vi.stubGlobal('localStorage', {
    ...{ getItem: () => null, removeItem: () => undefined },
    setItem: () => {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  line(answer(200))
  show(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
  await pass(10)
  expect(reload).not.toHaveBeenCalled()
  expect(box.textContent).toContain('reload only when everything is sent')
  act(() => box.querySelector('button')?.click())
  expect(reload).toHaveBeenCalledOnce()
})
