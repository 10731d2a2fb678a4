import { chromium } from '@playwright/test'
const which = process.argv[2] ?? 'all'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] })
const shots = [
  ['desk-de-light', 1280, 900, 'de', 'light', '/o/copyday000001/results'],
  ['desk-en-dark', 1280, 900, 'en', 'dark', '/o/copyday000001/results'],
  ['phone-de-light', 390, 844, 'de', 'light', '/results#ABCDEFG'],
  ['phone-en-dark', 320, 640, 'en', 'dark', '/o/copyday000001/results'],
] as const
for (const [name, width, height, lang, theme, path] of shots) {
  if (which !== 'all' && !name.includes(which)) continue
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: lang })
  await context.addCookies([{ name: 'tr_session', value: 'a'.repeat(32), url: 'http://localhost:3561' }])
  const page = await context.newPage()
  page.on('console', (m) => m.type() === 'error' && console.log(name, m.text().slice(0, 300)))
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message.slice(0, 300)))
  await page.goto('http://localhost:3561' + path)
  await page.waitForSelector('h2', { timeout: 90000 })
  await page.waitForTimeout(800)
  const h = await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth, innerWidth])
  console.log(name, h)
  for (let i = 0; i < 6; i++) {
    await page.screenshot({ path: `/tmp/shot-${name}-${i}.png` })
    await page.evaluate((d) => scrollBy(0, d), i < 2 ? height - 60 : Math.floor((h[0]! - 2 * height) / 5))
    await page.waitForTimeout(200)
  }
  if (name === 'desk-de-light') await page.pdf({ path: '/tmp/results.pdf', format: 'A4', printBackground: true })
  await context.close()
}
await browser.close()
