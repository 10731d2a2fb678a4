import type { Dice } from '#shared/base/chance.ts'

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

/** So many different texts, each with a number of its own so that it can be found again. */
export function hostileTexts(dice: Dice, from: number, count: number): string[] {
  const turn = Math.floor(dice() * FAMILIES.length)
  return Array.from(
    { length: count },
    (_, i) => FAMILIES[((from + i) * 7 + turn) % FAMILIES.length]?.(100 + from + i) ?? '',
  )
}

/** Keys whose values are sentences that a person wrote. */
const WRITTEN = new Set(['text', 'name'])
/** The same value with a hostile text wherever a person could have written one; ids, kinds and numbers stay. */
export function poisoned(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return WRITTEN.has(key) ? next() : value
  if (Array.isArray(value))
    return value.map((one: unknown) => (key === 'words' && typeof one === 'string' ? next() : poisoned(one, next)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, next, name)]))
}
