import { brandTexts } from './brand.ts'
import { helpTexts } from './help.ts'
import { helpEveningTexts } from './helpEvening.ts'
import { organiserDoorsTexts } from './organiserDoors.ts'
import { organiserHomeTexts } from './organiserHome.ts'
import { organiserWorkshopTexts } from './organiserWorkshop.ts'
import type { Entry } from './say.ts'

/** The organiser's screens. */
export const organiserTexts = {
  ...organiserHomeTexts,
  ...organiserWorkshopTexts,
  ...organiserDoorsTexts,
  ...brandTexts,
  ...helpTexts,
  ...helpEveningTexts,
} as const satisfies Record<string, Entry>
