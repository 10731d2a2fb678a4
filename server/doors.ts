import { brandRoutes } from './http/brand.ts'
import { doorRoutes } from './http/doorRoutes.ts'
import { exportRoutes } from './http/exports.ts'
import { handoverRoutes } from './http/handover.ts'
import { profileRoutes } from './http/profiles.ts'
import { peopleRoutes } from './http/people.ts'
import { roomRoutes } from './http/rooms.ts'
import { publicRoutes } from './http/publicPages.ts'
import type { Route } from './http/route.ts'
import { settingRoutes } from './http/settings.ts'
import { trackerRoutes } from './http/trackers.ts'

/**
 * The table of all HTTP doors. The socket's three events are in `wire/socket.ts`; what each role may do with them is
 * decided by `mayAct` and `mayAnswer`. The expected decisions stand in `shared/SPEC.md`, and a test compares both.
 */
export const DOORS: readonly Route[] = [
  ...doorRoutes,
  ...peopleRoutes,
  ...roomRoutes,
  ...settingRoutes,
  ...brandRoutes,
  ...exportRoutes,
  ...handoverRoutes,
  ...profileRoutes,
  ...publicRoutes,
  ...trackerRoutes,
]
