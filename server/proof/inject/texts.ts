/** `canary` is a function of the page that nobody may ever call. */
const RUNS = 'canary(1)'
const FAMILIES: readonly ((n: number) => string)[] = [
  (n) => `<script>${RUNS}</script>${n}`,
  (n) => `<img src=x${n} onerror=${RUNS}>`,
  (n) => `"><svg/onload=${RUNS}>${n}`,
  (n) => `'-${RUNS}-'${n}`,
  (n) => `</title></textarea><iframe srcdoc="<script>parent.${RUNS}</script>">${n}`,
  (n) => `<a href="javascript:${RUNS}">x${n}</a>`,
  (n) => `javascript:${RUNS}//${n}`,
  (n) => `data:text/html,<script>${RUNS}</script>${n}`,
  (n) => `<svg><animate onbegin=${RUNS} attributeName=x dur=1s>${n}`,
  (n) => `<style>@import"http://evil.example/${n}.css"</style>`,
  (n) => `<link rel=stylesheet href=//evil.example/${n}>`,
  (n) => `<meta http-equiv=refresh content="0;url=//evil.example/${n}">`,
  (n) => `{{constructor.constructor('${RUNS}')()}}${n}`,
  (n) => '${' + RUNS + '}' + String(n),
  (n) => `<%= ${RUNS} %>#{${RUNS}}${n}`,
  (n) => `=HYPERLINK("http://evil.example/${n}";"Klick")`,
  (n) => `+cmd|' /C calc'!A${n}`,
  (n) => `-2+3+cmd|' /C calc'!A${n}`,
  (n) => `@SUM(1+${n})*cmd|' /C calc'!A0`,
  (n) => `  =1+${n}`,
  (n) => `"=1+${n}"`,
  (n) => `\u200b=1+${n}`,
  (n) => `\uff1d1+${n}`,
  (n) => `a;=1+${n};b`,
  (n) => `a\t=1+${n}`,
  (n) => `a\n=1+${n}`,
  (n) => `\u0000\u0007\u001b[31m${n}\u0008`,
  (n) => `\u202egnp.exe\u202c ${n}\u2066x`,
  (n) => `Z\u0336\u035b\u0321${'\u0300\u0316'.repeat(15)}algo ${n}`,
  (n) => `a\u200d\u200c\u2060\ufeff${n}\u00ad`,
  (n) => `![x](http://evil.example/${n}.png)`,
  (n) => `[Klick](javascript:${RUNS}) ${n}`,
  (n) => `[Klick]: javascript:${RUNS} ${n}`,
  (n) => `/close ${n}`,
  (n) => `/assign @alle ${n}`,
  (n) => `@everyone #${n} !${n} closes #1`,
  (n) => `# ${n}\n- x\n> y`,
  (n) => '```\n' + String(n) + '\n```',
  (n) => `| a | b |\n|---|---|\n| ${n} | x |`,
  (n) => `---\ntitle: ${n}\n---`,
  (n) => `<!-- ${n} --><![CDATA[x]]><?xml?>`,
  (n) => `../../../../etc/passwd${n}`,
  (n) => `..\\..\\CON.${n}:stream`,
  (n) => `a\r\nContent-Type: text/html\r\n\r\n<b>${n}`,
  (n) => `";\nfilename=evil${n}.html`,
  (n) => `__proto__${n}`,
  (n) => `${'W'.repeat(70)}${n}`,
  (n) => `${'\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(6)}${n}`,
  (n) => `\ud800 halb ${n}`,
  (n) => `\u0645\u0631\u062d\u0628\u0627 ${n} \u05e9\u05dc\u05d5\u05dd`,
]

/** How many forms there are. */
export const FORMS = FAMILIES.length

/** So many different texts, each with a number of its own so that it can be found again; any `FORMS` in a row hold every form. */
export const hostileTexts = (turn: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => FAMILIES[(i * 7 + turn) % FORMS]?.(100 + i) ?? '')

/** Where fewer signs fit than a text may have. */
const SHORT: Record<string, number> = { columns: 40, low: 60, high: 60, words: 40 }
/** Keys whose values are sentences that a person wrote. */
const WRITTEN = new Set(['text', 'name'])
export type Next = () => string
/** The same value with a hostile text wherever a person could have written one; ids, kinds and numbers stay. */
export function poisoned(value: unknown, next: Next, key = '', max = 80): unknown {
  const write = () => next().slice(0, max)
  if (typeof value === 'string') return WRITTEN.has(key) ? write() : value
  if (Array.isArray(value)) {
    const short = SHORT[key] ?? max
    const bare = key === 'words'
    return value.map((one: unknown) =>
      bare && typeof one === 'string' ? next().slice(0, short) : poisoned(one, next, '', short),
    )
  }
  if (typeof value !== 'object' || value === null) return value
  // What people answer to questions stands under the questions' ids.
  if (key === 'values')
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, typeof one === 'string' ? write() : (one as unknown)]),
    )
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      // A list of bare words is short; `words` of a question are not.
      const fits = name === 'words' ? max : Math.min(max, SHORT[name] ?? max)
      return [name, poisoned(one, next, name, fits)]
    }),
  )
}
