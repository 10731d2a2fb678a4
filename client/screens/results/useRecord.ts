import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '#shared/base/result.ts'
import type { Block } from '#shared/figures/figure.ts'
import type { Lang } from '#shared/words/say.ts'
import { call } from '../../net/api.ts'

export type RecordAnswer = { title: string; copy: boolean; blocks: Block[]; files: string[] }

/** Whose record: by the public name, which stays out of addresses and therefore out of logs, or by the room. */
export type Source = { name: string; room?: undefined } | { room: string; name?: undefined }

/** The record as the server tells it. While another language is on its way, the one before stays on the page. */
export function useRecord({ name, room }: Source, lang: Lang) {
  const asked = `${room ?? ''} ${name ?? ''} ${lang}`
  const [data, setData] = useState<RecordAnswer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [settled, setSettled] = useState('')
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let stale = false
    const answer =
      name === undefined
        ? call<RecordAnswer>('GET', `/api/rooms/${room}/record?lang=${lang}`)
        : call<RecordAnswer>('POST', '/api/results', { name, lang })
    void answer.then((reply) => {
      if (stale) return
      setSettled(`${turn} ${asked}`)
      setRefusal(reply.ok ? null : reply)
      if (reply.ok) setData(reply)
      // A bad line takes nothing away that could be read before; a door that was closed does.
      else if (reply.code !== 'line' && reply.code !== 'tooFast') setData(null)
    })
    return () => {
      stale = true
    }
  }, [name, room, lang, asked, turn])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  return { data, refusal, busy: settled !== `${turn} ${asked}`, again }
}
