/** What a logo may be: bytes of the file that is brought, and pixels of a side. */
export const LOGO = { bytes: 1_048_576, most: 4000, least: 64 } as const
export const NAME_MAX = 120
