import type { Refusal } from '#shared/base/result.ts'
import type { Fill, Lang } from '#shared/words/say.ts'
import { sayIn, type TextKey } from '#shared/words/words.ts'
import { DataFolderError } from '../store/open.ts'

const lang: Lang = (process.env['LANG'] ?? 'de').startsWith('en') ? 'en' : 'de'

/** A line for whoever cares for the server, in their language. */
export function careLine(key: TextKey, fill: Fill, to: NodeJS.WriteStream = process.stdout): void {
  to.write(`${sayIn(lang)(key, fill)}\n`)
}

const isRefusal = (why: unknown): why is Refusal => typeof why === 'object' && why !== null && 'ok' in why && !why.ok

/** Says why it cannot be, and ends. */
export function stopWith(why: unknown): never {
  if (typeof why === 'string') careLine(why as TextKey, {}, process.stderr)
  else if (why instanceof DataFolderError) careLine(`start.${why.code}` as TextKey, why.details, process.stderr)
  else if (isRefusal(why)) careLine(`refusal.${why.code}` as TextKey, why.with ?? {}, process.stderr)
  else throw why
  process.exit(1)
}
