import { useEffect, useState } from 'react'
import { type Refusal, refuse } from '#shared/base/result.ts'
import { call } from '../../../net/api.ts'

/** What is too long for its page; `cut`: about how many signs too many, 0 where that says nothing. */
export type TooLong = { id: string; title: string; fields: { key: string; label: string; cut: number }[] }
export type Fit = { pages: number; tooLong: TooLong[] }

/** Saves a file that the server makes, or says why there is none: a refusal never becomes a file. */
async function saveFile(path: string): Promise<Refusal | null> {
  try {
    const answer = await fetch(path, { credentials: 'same-origin', redirect: 'manual' })
    if (!answer.ok) return (await answer.json()) as Refusal
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    if (name === undefined) return (await answer.json()) as Refusal
    const url = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return null
  } catch {
    return refuse('line')
  }
}

/** A way to files that can be refused, with what the buttons need: which one is being made, and why there was none. */
export function useFiles(room: string) {
  const [busy, setBusy] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ file: string; refusal: Refusal } | null>(null)
  async function save(file: string) {
    setBusy(file)
    setRefused(null)
    const refusal = await saveFile(`/api/rooms/${room}/export/${file}`)
    setRefused(refusal && { file, refusal })
    setBusy(null)
  }
  return { busy, refused, save }
}

/** Somebody who is still writing is not asked about every word. */
const PAUSE = 800

/**
 * Whether pages fit, asked again whenever `stamp` is another one; null while nobody knows. Without a file nothing is asked.
 * `stays`: what was known stays until the next answer, for a set in which others are writing.
 */
export function useFit(room: string, file: string | null, stamp: string, stays = false): Fit | Refusal | null {
  const [known, setKnown] = useState<{ stamp: string; fit: Fit | Refusal } | null>(null)
  useEffect(() => {
    if (file === null) return undefined
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void call<Fit>('GET', `/api/rooms/${room}/fit/${file}`, undefined, stop.signal).then((fit) => {
        if (!stop.signal.aborted) setKnown({ stamp, fit })
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [room, file, stamp])
  return known && file !== null && (stays || known.stamp === stamp) ? known.fit : null
}
/** Whether there is something that does not fit. */
export const lacks = (fit: Fit | Refusal | null): boolean => isFit(fit) && fit.tooLong.length > 0
export const isFit = (fit: Fit | Refusal | null): fit is Fit => fit !== null && 'tooLong' in fit
