import { useEffect } from 'react'
import { useSay } from '../../../kit/language.tsx'

/** Names the page in the tab and in the history of the browser. */
export function useTitle(title: string): void {
  const name = useSay()('app.name')
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])
}
