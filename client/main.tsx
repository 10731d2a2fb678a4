import './kit/fonts.css'
import './kit/tokens.css'
import './kit/base.css'
import './kit/loading.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepFocus } from './kit/keepFocus.ts'
import { LanguageProvider, useSay } from './kit/language.tsx'
import { usePlace } from './kit/place.ts'
import { applyTheme } from './kit/theme.ts'
import { Toasts } from './kit/Toasts.tsx'
import { JoinPage } from './screens/join/JoinPage.tsx'
import { ParticipantPage } from './screens/participant/ParticipantPage.tsx'
import { latePage } from './screens/parts/Late.tsx'
import { Written } from './screens/parts/Written.tsx'
import { useArrival } from './screens/parts/useArrival.ts'

const DeskRoutes = latePage('screens/DeskRoutes.tsx', () =>
  import('./screens/DeskRoutes.tsx').then((all) => all.DeskRoutes),
)
// Whoever only reads the privacy text on a phone does not load the desk.
const LegalPage = latePage('screens/legal/LegalPage.tsx', () =>
  import('./screens/legal/LegalPage.tsx').then((all) => all.LegalPage),
)

applyTheme()
keepFocus()

function Pages() {
  const { pathname } = usePlace()
  useArrival()
  if (pathname === '/') return <JoinPage />
  if (/^\/j\/?$/.test(pathname)) return <ParticipantPage />
  if (pathname.startsWith('/legal/')) return <LegalPage />
  return <DeskRoutes />
}

function App() {
  const say = useSay()
  return (
    <Toasts closeLabel={say('common.close')}>
      <Pages />
    </Toasts>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <Written>
          <App />
        </Written>
      </LanguageProvider>
    </StrictMode>,
  )
