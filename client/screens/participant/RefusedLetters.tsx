import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { PERHAPS, putAside, type RefusedLetter, textsOf } from '../../net/refused.ts'
import { useNet } from '../../net/store.ts'
import styles from './Phone.module.css'

/** Everything this device has said that was not taken, with its text, until its author puts it aside. */
export function RefusedLetters() {
  const letters = useNet((net) => net.refused)
  return letters.map((letter) => <Letter key={letter.id} letter={letter} />)
}

function Letter({ letter }: { letter: RefusedLetter }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const [copied, setCopied] = useState(false)
  const { activity, slot, id } = letter
  const title = letter.title || say('phone.refusedItem')
  const text = textsOf(letter.answer).join('\n')
  const reason = sayRefusal(letter.refusal)
  const told = letter.refusal.code === PERHAPS.code ? 'phone.perhaps' : 'phone.refused'

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // The text can be selected by hand.
    }
  }
  return (
    <Notice tone="warn" live="status" title={say(told, { title, reason })}>
      {text && <p className={styles.typed}>{text}</p>}
      <div className={styles.letterTools}>
        {/* Plain HTTP has no clipboard. */}
        {text && navigator.clipboard !== undefined && (
          <Button icon="copy" onClick={() => void copy()}>
            {say(copied ? 'phone.copied' : 'phone.copy')}
          </Button>
        )}
        <Button variant="quiet" onClick={() => putAside(activity, slot, id)}>
          {say('phone.putAside')}
        </Button>
      </div>
    </Notice>
  )
}
