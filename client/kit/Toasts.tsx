import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'
import { queue, silence, speak } from './speech.ts'
import styles from './Toasts.module.css'

type Toast = { id: number; text: string; tone: 'plain' | 'good' | 'bad' }
type Voice = {
  /** Says it to screen readers, politely and never more than once in five seconds. */
  announce: (text: string) => void
  /** Shows it for a few seconds and says it. */
  toast: (text: string, tone?: Toast['tone']) => void
}

const VoiceContext = createContext<Voice>({ announce: () => {}, toast: () => {} })
const SHOWN = 6000

/** The voice of the app: useVoice().announce(text), useVoice().toast(text). */
export function useVoice(): Voice {
  return use(VoiceContext)
}

type Shown = { said: string; toasts: readonly Toast[] }
type Change = (change: (shown: Shown) => Shown) => void

function makeVoice(change: Change) {
  let speech = silence
  let timer: ReturnType<typeof setTimeout> | undefined
  let count = 0

  function flush() {
    const step = speak(speech, Date.now())
    speech = step.speech
    const { say } = step
    if (say !== null) change((shown) => ({ ...shown, said: say }))
    clearTimeout(timer)
    if (step.wait !== null) timer = setTimeout(flush, step.wait)
  }

  function announce(text: string) {
    speech = queue(speech, text)
    flush()
  }

  function drop(id: number) {
    change((shown) => ({ ...shown, toasts: shown.toasts.filter((toast) => toast.id !== id) }))
  }

  function toast(text: string, tone: Toast['tone'] = 'plain') {
    count += 1
    const id = count
    change((shown) => ({ ...shown, toasts: [...shown.toasts.slice(-2), { id, text, tone }] }))
    setTimeout(() => drop(id), SHOWN)
    announce(text)
  }

  return { voice: { announce, toast }, drop, stop: () => clearTimeout(timer) }
}

/** One per app: holds the only polite live region and the toasts. */
export function Toasts({ children, closeLabel }: { children: ReactNode; closeLabel: string }) {
  const [{ said, toasts }, change] = useState<Shown>({ said: '', toasts: [] })
  const [{ voice, drop, stop }] = useState(() => makeVoice(change))

  useEffect(() => stop, [stop])

  return (
    <VoiceContext value={voice}>
      {children}
      <div className="visually-hidden" aria-live="polite" aria-atomic="true">
        {said}
      </div>
      <div className={styles.region}>
        {toasts.map((toast) => (
          <div key={toast.id} className={cx(styles.toast, styles[toast.tone])} data-tone="tafel">
            {toast.tone !== 'plain' && <Icon name={toast.tone === 'good' ? 'saved' : 'warning'} />}
            <span className={styles.text}>{toast.text}</span>
            <IconButton icon="close" label={closeLabel} onClick={() => drop(toast.id)} />
          </div>
        ))}
      </div>
    </VoiceContext>
  )
}
