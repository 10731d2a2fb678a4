import { Route, Routes } from 'react-router'
import { refuse } from '#shared/base/result.ts'
import { LegalPage } from '../legal/LegalPage.tsx'
import { Refused } from '../parts/Refused.tsx'
import { SetUpPage } from './entry/SetUpPage.tsx'
import { SignInPage } from './entry/SignInPage.tsx'
import { OrganiserHome } from './home/OrganiserHome.tsx'

/** The organiser's pages, and those that anybody may read. */
export function OrganiserRoutes() {
  return (
    <Routes>
      <Route path="/setup" element={<SetUpPage />} />
      <Route path="/invite" element={<SetUpPage />} />
      <Route path="/signin" element={<SignInPage />} />
      <Route path="/legal/:page" element={<LegalPage />} />
      <Route path="/o" element={<OrganiserHome />} />
      <Route path="*" element={<Refused refusal={refuse('notFound')} />} />
    </Routes>
  )
}
