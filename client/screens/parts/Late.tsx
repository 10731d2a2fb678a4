import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import type { Loaded } from '../../kit/files.ts'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { type Part, part } from '../../kit/part.ts'
import { lasts } from '../../net/device.ts'
import { mayReload } from '../../net/door.ts'
import { Waiting } from './Waiting.tsx'

/** Short gaps heal unseen. */
const QUIET_TRIES = 2
const pause = (tries: number) => Math.min(700 * 2 ** tries, 8000) * (0.5 + Math.random() / 2)

type LateProps<P> = { part: Part<P>; props: P; waiting: ReactNode }

/** Shows a part as soon as it is here. On a bad line it keeps trying, and says so. */
export function Late<P extends object>({ part: { found: Found, load }, props, waiting }: LateProps<P>) {
  const say = useSay()
  const [{ how, tries }, set] = useState<{ how: Loaded; tries: number }>({ how: 'here', tries: 0 })
  const here = Found !== null

  useEffect(() => {
    if (here || how === 'old') return
    let alive = true
    const attempt = () => void load().then((next) => alive && set((before) => ({ how: next, tries: before.tries + 1 })))
    const timer = tries > 0 ? setTimeout(attempt, pause(tries)) : null
    if (!timer) attempt()
    addEventListener('online', attempt)
    return () => {
      alive = false
      if (timer) clearTimeout(timer)
      removeEventListener('online', attempt)
    }
  }, [here, how, tries, load])

  useEffect(() => {
    // Drafts, answers on their way and the seat are stored: a fresh page finds them again.
    if (how === 'old' && lasts() && mayReload()) location.reload()
  }, [how])

  if (Found) return <Found {...props} />
  if (how === 'old') {
    return (
      <Notice tone="warn" live="status">
        <p>{say(lasts() ? 'part.old' : 'part.oldUnsaved')}</p>
        <Button variant="primary" onClick={() => location.reload()}>
          {say('part.reload')}
        </Button>
      </Notice>
    )
  }
  return (
    <>
      {how === 'line' && tries >= QUIET_TRIES && (
        <Notice tone="warn" icon="offline" live="status">
          {say('part.late')}
        </Notice>
      )}
      {waiting}
    </>
  )
}

/** A page that only those load who open it. */
export function latePage<P extends object>(source: string, load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const page = part(source, load)
  return function LatePage(props: P) {
    return <Late part={page} props={props} waiting={<Waiting />} />
  }
}
