/** How long a question, a name and a speaker's short answer may be. */
export const QUESTION_MAX = 300
export const NAME_MAX = 80
export const REPLY_MAX = 600

/** The own entry of a table; ids come from devices and may be called `constructor`. */
export const at = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
