import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DESK, expect, sit, test } from './hall.ts'

test('the gallery is for development: what people load neither holds nor answers it', async ({ browser, hall }) => {
  const assets = join(import.meta.dirname, '../../dist/client/assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  expect(scripts.filter((name) => /gallery/i.test(name))).toEqual([])
  expect(scripts.filter((name) => readFileSync(join(assets, name), 'utf8').includes('sampleroom'))).toEqual([])
  const page = await sit(browser, { viewport: DESK })
  await page.goto(`${hall.server.url}/gallery`)
  await expect(page.getByText('Diese Seite gibt es nicht', { exact: false })).toBeVisible()
})
