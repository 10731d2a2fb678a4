import type { Browser, Page } from '@playwright/test'
import { open, type Seat, sit } from '../pages.ts'

/** Runs in every page before anything else: a canary, and an ear for what the policy has to stop. */
const WATCH = `globalThis.seen = []
globalThis.canary = () => seen.push('a text ran')
globalThis.alert = globalThis.confirm = globalThis.prompt = () => seen.push('a dialog')
addEventListener('securitypolicyviolation', (event) => seen.push('stopped by the policy: ' + event.violatedDirective + ' ' + event.blockedURI))`

export type Watched = { page: Page; name: string; faults: string[] }
/** A browser that notices when something happens that no text may cause. */
export async function watch(
  browser: Browser,
  url: string,
  name: string,
  address: string,
  seat: Seat,
): Promise<Watched> {
  const page = await sit(browser, url, seat)
  const faults: string[] = []
  await page.addInitScript(WATCH)
  const { host } = new URL(url)
  page.on('request', (request) => {
    const { protocol, host: to } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && to !== host) faults.push(`asks ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    faults.push('a dialog')
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => faults.push(`an error: ${error.message}`))
  page.on('popup', () => faults.push('a window'))
  await open(page, address)
  return { page, name, faults }
}

const STRANGE =
  'iframe, object, embed, base, body style, body link, body script:not([src], [type="application/json"]), img:not([src^="data:"]):not([src^="/"]), a[href^="javascript:" i], a[href^="data:" i]'

/** Runs in the page: waits until nothing moves any more, then tells what there is. */
const look = async (strange: string) => {
  await new Promise<void>((done) => {
    const settled = () => (clearTimeout(timer), clearTimeout(end), ear.disconnect(), done())
    let timer = setTimeout(settled, 100)
    const end = setTimeout(settled, 800)
    const ear = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(settled, 100)
    })
    ear.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  const faults = [...(globalThis as unknown as { seen: string[] }).seen]
  for (const one of document.querySelectorAll(strange))
    faults.push(`an element that no page of ours has: ${one.outerHTML.slice(0, 160)}`)
  const main = document.querySelector('main')
  const boxes = [main, main?.parentElement].filter((box) => box && getComputedStyle(box).overflowX !== 'visible')
  const wide = [document.documentElement, ...boxes].find((box) => box && box.scrollWidth > box.clientWidth + 1)
  if (wide) {
    const all = [...document.querySelectorAll('body *')]
    const last = all.findLast((one) => one.getBoundingClientRect().right > innerWidth)?.outerHTML.slice(0, 200)
    faults.push(`wider than the window: ${wide.scrollWidth} > ${innerWidth}: ${last}`)
  }
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
  return { faults, text: [document.body.textContent, ...fields].join('\n') }
}

/** What this page has to say by now, and what can be read on it. */
export async function faultsOf({ page, name, faults }: Watched, title: string) {
  const there = await page.evaluate(look, STRANGE)
  return { text: there.text, faults: [...faults, ...there.faults].map((fault) => `${name}, ${title}: ${fault}`) }
}
