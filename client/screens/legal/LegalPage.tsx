import { legalTexts } from '#shared/words/legal.ts'
import { organiserHomeTexts } from '#shared/words/organiserHome.ts'
import { storedTexts } from '#shared/words/stored.ts'
import { Card } from '../../kit/Card.tsx'
import { useSay } from '../../kit/language.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { usePlace } from '../../kit/place.ts'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { addTexts } from '../../kit/texts.ts'
import { PlainPage } from '../organiser/shell/PlainPage.tsx'
import { useGet } from '../organiser/parts/useGet.ts'
import { LEGAL_PAGES, type LegalPageName } from './LegalFooter.tsx'
import { PlainText } from './PlainText.tsx'
import { StoredList } from './StoredList.tsx'

addTexts(legalTexts, organiserHomeTexts, storedTexts)

/** Imprint, privacy or accessibility: the organiser's text, or ours while there is none. */
export function LegalPage() {
  const say = useSay()
  const { pathname } = usePlace()
  const name = LEGAL_PAGES.find((one) => pathname === `/legal/${one}`)
  const { data, refusal } = useGet<{ pages: Record<LegalPageName, string> }>('/api/legal')
  if (!name)
    return (
      <PlainPage title={say('common.notFound')}>
        <PageTitle title={say('common.notFound')} line />
      </PlainPage>
    )
  const text = data?.pages[name] || (data || refusal ? say(`legal.${name}.text`) : '')
  return (
    <PlainPage title={say(`legal.${name}`)}>
      <Card as="article">
        <PageTitle title={say(`legal.${name}`)} line />
        {text ? <PlainText text={text} /> : <Skeleton label={say('common.loading')} lines={6} />}
        {text && name === 'privacy' && <StoredList />}
      </Card>
    </PlainPage>
  )
}
