import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Tabs.module.css'

export type Tab<Id extends string = string> = {
  id: Id
  label: string
  icon?: IconName | undefined
  count?: number | undefined
}

export type TabsProps<Id extends string> = {
  label: string
  tabs: readonly Tab<Id>[]
  value: Id
  onChange: (id: Id) => void
  /** The panel of the chosen tab. */
  children: ReactNode
}

/** What a browser may be out by, and what stays free beside the chosen tab so that its neighbour is seen. */
const [EDGE, ROOM] = [2, 56]

/** Tabs with one stop for the Tab key; arrows, Home and End move between them. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, children }: TabsProps<Id>) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const beyond = useBeyond(list, value)

  function move(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === value)
    const last = tabs.length - 1
    const goals: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const goal = goals[event.key]
    const tab = goal === undefined ? undefined : tabs[goal]
    if (goal === undefined || !tab) return
    event.preventDefault()
    onChange(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[goal]?.focus()
  }

  return (
    <div className={styles.tabs}>
      <div className={styles.bar} data-before={beyond.before} data-after={beyond.after}>
        <div ref={list} role="tablist" aria-label={label} className={styles.list}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${base}-${tab.id}`}
              aria-selected={tab.id === value}
              aria-controls={tab.id === value ? `${base}-panel` : undefined}
              tabIndex={tab.id === value ? 0 : -1}
              className={styles.tab}
              onClick={() => onChange(tab.id)}
              onKeyDown={move}
            >
              {tab.icon && <Icon name={tab.icon} />}
              <span>{tab.label}</span>
              {tab.count !== undefined && <span className={cx(styles.count, 'figures')}>{tab.count}</span>}
            </button>
          ))}
        </div>
        <Icon name="left" />
        <Icon name="right" />
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${value}`}
        tabIndex={0}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  )
}

/** Whether tabs lie beyond the edges of their bar. The chosen one is brought into it, as after a link that names it. */
function useBeyond(list: RefObject<HTMLElement | null>, value: string) {
  const [beyond, setBeyond] = useState({ before: false, after: false })
  useEffect(() => {
    const box = list.current
    if (!box) return
    const measure = () => {
      const before = box.scrollLeft > EDGE
      const after = box.scrollLeft + box.clientWidth < box.scrollWidth - EDGE
      setBeyond((was) => (was.before === before && was.after === after ? was : { before, after }))
    }
    measure()
    box.addEventListener('scroll', measure, { passive: true })
    const sizes = new ResizeObserver(measure)
    sizes.observe(box)
    return () => {
      box.removeEventListener('scroll', measure)
      sizes.disconnect()
    }
  }, [list])
  useEffect(() => {
    const box = list.current
    const tab = box?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (!box || !tab) return
    const [left, right] = [tab.offsetLeft - ROOM, tab.offsetLeft + tab.offsetWidth + ROOM]
    if (left < box.scrollLeft) box.scrollTo({ left: Math.max(0, left) })
    else if (right > box.scrollLeft + box.clientWidth) box.scrollTo({ left: right - box.clientWidth })
  }, [list, value])
  return beyond
}
