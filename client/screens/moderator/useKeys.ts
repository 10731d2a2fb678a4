import { useEffect } from 'react'

/** Single keys for a moderator with one hand free. They rest while somebody types or a dialog is open. */
export function useKeys(keys: Record<string, () => void>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const target = event.target as HTMLElement | null
      const typing = target?.closest('input, textarea, select, [contenteditable], dialog')
      const onControl = target?.closest('button, a, summary') && event.key === ' '
      if (typing || onControl || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const act = keys[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [keys])
}
