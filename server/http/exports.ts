import type { Route } from './route.ts'

export const exportRoutes: Route[] = []
