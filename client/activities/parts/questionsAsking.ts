import { useEffect } from 'react'
import type { MyQuestionRow } from '#shared/activities/parts/questionsView.ts'
import { clean } from '#shared/base/clean.ts'
import { freshId } from '../../net/device.ts'
import { useDraft } from '../../net/draft.ts'
import { say as send } from '../../net/net.ts'
import { type Sent, useMine, useSent } from '../../net/store.ts'

export type Asking = {
  text: string
  setText: (text: string) => void
  name: string
  setName: (name: string) => void
  /** Under way: the text must not change now. */
  under: boolean
  /** Where the outbox speaks of it; empty before the first press. */
  slot: string
  sent: Sent
  submit: () => void
  clear: () => void
}

/** A question on its way. The text stays in the form until the server has it on disk; pressing twice asks once. */
export function useAsking(id: string, draft: string, onArrived: () => void): Asking {
  const [text, setText] = useDraft(`${id}/${draft}`)
  const [name, setName] = useDraft(`${id}/${draft}/name`)
  // The id is fixed with the first press.
  const [target, setTarget] = useDraft(`${id}/${draft}/id`)
  const slot = target === '' ? '' : `q/${target}`
  const sent = useSent(id, slot)
  const stored = useMine<MyQuestionRow>(`${id}/q/${target}`)
  const arrived =
    target !== '' && text !== '' && (sent.state === 'saved' || (sent.state === 'none' && stored?.text === clean(text)))

  function clear() {
    setText('')
    setName('')
    setTarget('')
  }
  useEffect(() => {
    if (!arrived) return
    clear()
    onArrived()
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it has arrived
  }, [arrived])

  function submit() {
    if (text.trim() === '') return
    // A number that belongs to another question is of no use; a new one is drawn.
    const taken = sent.state === 'refused' && sent.refusal?.code === 'questions.exists'
    const key = target === '' || taken ? freshId() : target
    setTarget(key)
    send(id, { type: 'ask', id: key, text, ...(name ? { name } : {}) }, { slot: `q/${key}` })
  }
  const under = target !== '' && (sent.state === 'sending' || sent.state === 'waiting')
  return { text, setText, name, setName, under, slot: arrived ? '' : slot, sent, submit, clear }
}
