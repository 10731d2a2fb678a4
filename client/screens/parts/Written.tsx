import type { ReactNode } from 'react'
import type { Lang } from '#shared/words/say.ts'
import { ContentLanguage } from '../../kit/language.tsx'
import { useRow } from '../../net/store.ts'

/** Tells the screens below in which language the workshop or agenda is written that they show. */
export function Written({ children }: { children: ReactNode }) {
  const workshop = useRow<{ lang?: Lang }>('workshop')?.lang
  const agenda = useRow<{ lang?: Lang }>('agenda')?.lang
  return <ContentLanguage value={workshop ?? agenda}>{children}</ContentLanguage>
}
