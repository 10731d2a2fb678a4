import { access } from './access.ts'
import { doors } from './doors.ts'
import { browser } from './browser.ts'
import { backup } from './backup.ts'
import { disk } from './disk.ts'
import { flood } from './flood.ts'
import { full } from './full.ts'
import { hostile } from './hostile.ts'
import { inject } from './inject.ts'
import { kill } from './kill.ts'
import { line } from './line.ts'
import { model } from './model.ts'
import { mutation } from './mutation.ts'
import type { Part } from './part.ts'
import { power } from './power.ts'
import { privacy } from './privacy.ts'
import { secrecy } from './secrecy.ts'
import { storm } from './storm.ts'
const parts: readonly Part[] = [
  kill,
  disk,
  power,
  full,
  line,
  storm,
  browser,
  model,
  hostile,
  flood,
  secrecy,
  backup,
  doors,
  inject,
  access,
  privacy,
]

/** Everything that is proved, in the order in which it runs. */
export const PARTS: readonly Part[] = [...parts, mutation(parts)]
