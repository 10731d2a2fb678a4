import type { ReactNode } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Skeleton } from '../../../kit/Skeleton.tsx'
import { SignInPage } from '../entry/SignInPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { useMe } from './useMe.ts'

export type Signed = { user: { id: string; name: string }; onSignOut: () => void }

/** Shows what is inside to organisers, and the sign-in to everybody else: the address stays the same. */
export function WithOrganiser({ children }: { children: (signed: Signed) => ReactNode }) {
  const say = useSay()
  const { data, refusal, again } = useMe()
  if (data?.organiser) return children({ user: data.organiser, onSignOut: again })
  if (data) return <SignInPage onDone={again} />
  return (
    <PlainPage title="" wide>
      {refusal ? (
        <>
          <RefusalNotice refusal={refusal} />
          <div>
            <Button onClick={again}>{say('org.tryAgain')}</Button>
          </div>
        </>
      ) : (
        <Skeleton label={say('common.loading')} shape="cards" />
      )}
    </PlainPage>
  )
}
