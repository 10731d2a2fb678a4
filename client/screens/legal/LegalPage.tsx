import { useParams } from 'react-router'
import { Card } from '../../kit/Card.tsx'
import { useSay } from '../../kit/language.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { PlainPage } from '../organiser/shell/PlainPage.tsx'
import { useGet } from '../organiser/parts/useGet.ts'
import { LEGAL_PAGES, type LegalPageName } from './LegalFooter.tsx'
import { PlainText } from './PlainText.tsx'

/** Imprint, privacy or accessibility: the organiser's text, or ours while there is none. */
export function LegalPage() {
  const say = useSay()
  const { page } = useParams()
  const name = LEGAL_PAGES.find((one) => one === page)
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
      </Card>
    </PlainPage>
  )
}
