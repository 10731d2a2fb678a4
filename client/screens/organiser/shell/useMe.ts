import { useGet } from '../parts/useGet.ts'

export type Me = { organiser: { id: string; name: string } | null; setUp: boolean }

/** Who is sitting at this browser? */
export const useMe = () => useGet<Me>('/api/me')
