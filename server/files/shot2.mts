import { chromium } from '@playwright/test'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] })
const go = async (w: number, h: number, lang: string, theme: 'light' | 'dark', path: string, zoom = 1) => {
  const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: theme, locale: lang, deviceScaleFactor: zoom })
  await context.addCookies([{ name: 'tr_session', value: 'a'.repeat(32), url: 'http://localhost:3561' }])
  const page = await context.newPage()
  page.on('pageerror', (e) => console.log('ERR', e.message.slice(0, 300)))
  await page.goto('http://localhost:3561' + path)
  await page.waitForSelector('h2', { timeout: 90000 })
  await page.waitForTimeout(500)
  return page
}
const p = await go(320, 640, 'en', 'dark', '/o/copyday000001/results')
console.log(await p.evaluate(() => [...document.querySelectorAll('main *')].filter((e) => { const r = e.getBoundingClientRect(); return r.right > 321 && r.width > 0 && getComputedStyle(e).position !== 'absolute' }).slice(0, 12).map((e) => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right) + ' ' + (e.textContent ?? '').slice(0, 40))))
for (const [i, sel] of ['#part-2', '#part-15', '#part-16', '#part-19', '#part-17'].entries()) {
  await p.evaluate((s) => document.querySelector(s)?.scrollIntoView(), sel)
  await p.waitForTimeout(200)
  await p.screenshot({ path: `/tmp/p-${i}.png` })
}
await p.evaluate(() => scrollTo(0, 0))
for (const s of ['summary']) for (const e of await p.locator('aside summary').all()) await e.click()
await p.screenshot({ path: `/tmp/p-5.png`, fullPage: false })
const d = await go(1280, 1000, 'de', 'light', '/o/copyday000001/results')
await d.locator('aside summary').first().click()
await d.screenshot({ path: '/tmp/d-0.png' })
for (const [i, sel] of ['#part-1', '#part-15', '#part-16', '#part-19', '#part-17'].entries()) {
  await d.evaluate((s) => document.querySelector(s)?.scrollIntoView(), sel)
  await d.waitForTimeout(200)
  await d.screenshot({ path: `/tmp/d-${i + 1}.png` })
}
await d.emulateMedia({ media: 'print' })
await d.setViewportSize({ width: 794, height: 1123 })
await d.evaluate(() => scrollTo(0, 0))
await d.screenshot({ path: '/tmp/print-0.png' })
await d.evaluate(() => document.querySelector('#part-15')?.scrollIntoView())
await d.screenshot({ path: '/tmp/print-1.png' })
await browser.close()
