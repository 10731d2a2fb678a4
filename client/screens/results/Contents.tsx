import { useEffect, useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import styles from './Contents.module.css'
import type { Section } from './sections.ts'

/** The section that is being read: the last one whose heading has passed the top. */
function useReading(sections: readonly Section[]): string | null {
  const [reading, setReading] = useState<string | null>(null)
  useEffect(() => {
    const look = () => {
      const line = window.innerHeight / 4
      const passed = sections.findLast(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? line) < line,
      )
      setReading(passed?.id ?? null)
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [sections])
  return reading
}

/** What stands where. */
export function Contents({ sections, open }: { sections: readonly Section[]; open: boolean }) {
  const say = useSay()
  const reading = useReading(sections)
  const go = (id: string) => {
    const heading = document.getElementById(id)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <details className={styles.fold} open={open}>
      <summary>{say('results.contents')}</summary>
      <nav aria-label={say('results.contents')}>
        <ol className="plain-list">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className={styles.link}
                aria-current={reading === id ? 'location' : undefined}
                onClick={(event) => {
                  // The address keeps the code of the workshop behind its #.
                  event.preventDefault()
                  go(id)
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
}
