import type { Act, Hello, Reply, Say, Welcome } from '#shared/protocol/wire.ts'
import { call } from './api.ts'

/** A request into nowhere is given up, as on a line. Older browsers wait as long as they like. */
const patience = () => AbortSignal.timeout?.(8000)

export const callHello = (hello: Hello) => call<Extract<Welcome, { ok: true }>>('POST', '/api/hello', hello, patience())
export const callSay = (hello: Hello, say: Say): Promise<Reply> => call('POST', '/api/say', { hello, say }, patience())
export const callAct = (hello: Hello, act: Act): Promise<Reply> => call('POST', '/api/act', { hello, act })
/** A line is cut by a message over its frame; plain requests of staff may be larger. */
export const isLarge = (act: Act): boolean => new TextEncoder().encode(JSON.stringify(act)).length > 12_000
