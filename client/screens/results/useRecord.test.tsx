import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import type { Lang } from '#shared/words/say.ts'
import { useRecord } from './useRecord.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
afterEach(() => vi.unstubAllGlobals())

function Title({ lang }: { lang: Lang }) {
  return useRecord({ name: 'ABCDEFG' }, lang).data?.title ?? ''
}

it('asks for public results without naming the workshop in an address', async () => {
  const reply = { ok: true, title: 'Tag', copy: false, blocks: [], files: [] }
  const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(Response.json(reply)))
  vi.stubGlobal('fetch', fetched)
  const box = document.createElement('div')
  const root = createRoot(box)
  await act(async () => root.render(<Title lang="de" />))
  await vi.waitFor(() => expect(box.textContent).toBe('Tag'))
  await act(async () => root.render(<Title lang="en" />))
  expect(fetched.mock.calls.map(([path, { method, body }]) => [method, path, body])).toEqual([
    ['POST', '/api/results', '{"name":"ABCDEFG","lang":"de"}'],
    ['POST', '/api/results', '{"name":"ABCDEFG","lang":"en"}'],
  ])
  act(() => root.unmount())
})
