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

const beyond = () => {
  const main = document.querySelector('main')
  const boxes = [main, main?.parentElement].filter((box) => box && getComputedStyle(box).overflowX !== 'visible')
  const wide = [document.documentElement, ...boxes].find((box) => box && box.scrollWidth > box.clientWidth + 1)
  if (!wide) return []
  const last = [...document.querySelectorAll('body *')].findLast(
    (one) => one.getBoundingClientRect().right > innerWidth,
  )
  return [`wider than the window: ${wide.scrollWidth} > ${innerWidth}: ${last?.outerHTML.slice(0, 200)}`]
}
const STRANGE =
  'iframe, object, embed, base, body style, body link, body script:not([src], [type="application/json"]), img:not([src^="data:"]):not([src^="/"])'

/** What this page has to say by now. */
export async function faultsOf({ page, name, faults }: Watched, title: string): Promise<string[]> {
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  const strange = await page.locator(STRANGE).evaluateAll((list) => list.map((one) => one.outerHTML.slice(0, 160)))
  const all = [...faults, ...seen, ...strange.map((element) => `an element that no page of ours has: ${element}`)]
  all.push(...(await page.evaluate(beyond)))
  return all.map((fault) => `${name}, ${title}: ${fault}`)
}
