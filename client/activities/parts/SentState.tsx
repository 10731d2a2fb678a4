import { useEffect, useRef } from 'react'
import type { TextKey } from '#shared/words/words.ts'
import { cx } from '../../kit/cx.ts'
import { Icon, type IconName } from '../../kit/Icon.tsx'
import { useSay } from '../../kit/language.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useSent } from '../../net/store.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import styles from './SentState.module.css'

export type SentStateProps = {
  activity: string
  slot?: string
  /** Whether what was saved can still be changed. */
  changeable?: boolean | undefined
  /** The server already holds something of this device (a private row), from before this page was opened. */
  saved?: boolean | undefined
}

type Look = { text: TextKey; icon: IconName; tone: 'quiet' | 'good' | 'warn' }

/** How far an answer has come, and nothing nicer than the truth: "saved" means that it is on the server's disk. */
export function SentState({ activity, slot = '', changeable, saved }: SentStateProps) {
  const say = useSay()
  const { announce } = useVoice()
  const sent = useSent(activity, slot)
  const state = sent.state === 'none' && saved ? 'saved' : sent.state
  const look: Record<'sending' | 'waiting' | 'saved', Look> = {
    sending: { text: 'sent.sending', icon: 'send', tone: 'quiet' },
    waiting: { text: 'sent.waiting', icon: 'offline', tone: 'warn' },
    saved: { text: changeable ? 'sent.savedChangeable' : 'sent.saved', icon: 'saved', tone: 'good' },
  }
  const shown = state === 'none' || state === 'refused' ? null : look[state]
  const text = shown ? say(shown.text) : ''

  const before = useRef(state)
  useEffect(() => {
    if (before.current !== state && (state === 'saved' || state === 'waiting')) announce(text)
    before.current = state
  }, [state, text, announce])

  if (state === 'refused') return <RefusalNotice refusal={sent.refusal} />
  if (!shown) return null
  return (
    <p className={cx(styles.sent, styles[shown.tone])}>
      <Icon name={shown.icon} />
      <span>{text}</span>
    </p>
  )
}
