import './kit/fonts.css'
import './kit/tokens.css'
import './kit/base.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes } from 'react-router'
import { LanguageProvider, useSay } from './kit/language.tsx'
import { applyTheme } from './kit/theme.ts'
import { Toasts } from './kit/Toasts.tsx'
import { JoinPage } from './screens/join/JoinPage.tsx'
import { ParticipantPage } from './screens/participant/ParticipantPage.tsx'
import { useArrival } from './screens/parts/useArrival.ts'
import { Waiting } from './screens/parts/Waiting.tsx'

const DeskRoutes = lazy(() => import('./screens/DeskRoutes.tsx').then((all) => ({ default: all.DeskRoutes })))

applyTheme()

function Pages() {
  useArrival()
  return (
    <Routes>
      <Route path="/" element={<JoinPage />} />
      <Route path="/j" element={<ParticipantPage />} />
      <Route path="/*" element={<DeskRoutes />} />
    </Routes>
  )
}

function App() {
  const say = useSay()
  return (
    <Toasts closeLabel={say('common.close')}>
      <BrowserRouter>
        <Suspense fallback={<Waiting />}>
          <Pages />
        </Suspense>
      </BrowserRouter>
    </Toasts>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </StrictMode>,
  )
