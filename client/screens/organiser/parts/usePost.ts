import { useState } from 'react'
import type { Refusal } from '#shared/base/result.ts'
import { call } from '../../../net/api.ts'

/** A request with its state for the button that starts it: busy while under way, and why it was refused. */
export function usePost() {
  const [state, setState] = useState<{ busy: boolean; refusal: Refusal | null }>({ busy: false, refusal: null })
  async function post<T extends object = object>(path: string, body?: unknown) {
    setState({ busy: true, refusal: null })
    const reply = await call<T>('POST', path, body)
    setState({ busy: false, refusal: reply.ok ? null : reply })
    return reply
  }
  const clear = () => setState({ busy: false, refusal: null })
  return { post, ...state, clear }
}
