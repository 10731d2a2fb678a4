import type { ReactNode } from 'react'
import { useSay } from '../../kit/language.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'

/** While a page or its room is on its way: looks as `index.html` does before any code is here. */
export function Waiting({ children }: { children?: ReactNode }) {
  const say = useSay()
  return (
    <div className="loading">
      <div className="loading-band" data-tone="tafel">
        {say('app.name')}
      </div>
      <main className="loading-sheet">
        {children}
        <Skeleton label={say('common.loading')} shape="cards" lines={3} />
      </main>
    </div>
  )
}
