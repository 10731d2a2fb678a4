import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '#shared/base/result.ts'
import type { Block } from '#shared/figures/figure.ts'
import { call } from '../../net/api.ts'

export type RecordAnswer = { title: string; copy: boolean; blocks: Block[]; files: string[] }

/** The record as the server tells it. While another language is on its way, the one before stays on the page. */
export function useRecord(path: string) {
  const [data, setData] = useState<RecordAnswer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [settled, setSettled] = useState('')
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let stale = false
    void call<RecordAnswer>('GET', path).then((reply) => {
      if (stale) return
      setSettled(`${turn} ${path}`)
      setRefusal(reply.ok ? null : reply)
      if (reply.ok) setData(reply)
      // A bad line takes nothing away that could be read before; a door that was closed does.
      else if (reply.code !== 'line' && reply.code !== 'tooFast') setData(null)
    })
    return () => {
      stale = true
    }
  }, [path, turn])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  return { data, refusal, busy: settled !== `${turn} ${path}`, again }
}
