const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa', ł: 'l' }

/** Any title as a piece of a file name that every system takes: a to z, digits and dashes. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßæøåł]/g, (sign) => GERMAN[sign] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')

/** `digitale-agenda-2019-04-11-record.md` */
export const fileName = (title: string, date: string, file: string): string =>
  [slugOf(title) || 'workshop', ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? [date] : []), file].join('-')
