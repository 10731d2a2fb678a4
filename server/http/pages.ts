import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { House } from '../house.ts'
import { clientFolder, projectFolder } from '../paths.ts'
import { packed } from './packed.ts'

/** Serves the client: built files, or Vite's middleware while developing. Every page is the same document. */
export async function openPages(house: House, app: Express, http: Server): Promise<void> {
  if (house.config.dev) {
    const { createServer } = await import('vite')
    const vite = await createServer({
      configFile: join(projectFolder(), 'vite.config.ts'),
      server: { middlewareMode: true, hmr: { server: http } },
      appType: 'custom',
    })
    app.use(vite.middlewares)
    app.get('/{*page}', async (req: Request, res: Response) => {
      const html = await readFile(join(projectFolder(), 'client/index.html'), 'utf8')
      res.type('html').send(await vite.transformIndexHtml(req.originalUrl, html))
    })
    return
  }
  const folder = clientFolder()
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`Not built yet: run "npm run build" (${folder}).`)
  const assets = join(folder, 'assets')
  app.use('/assets', packed(assets), express.static(assets, { immutable: true, maxAge: '1y', index: false }))
  // A file of an older build is gone: a page in its place would only look like one.
  app.use('/assets', (_req: Request, res: Response) => {
    res.status(404).setHeader('cache-control', 'no-store').end()
  })
  const statics = express.static(folder, {
    index: false,
    setHeaders: (res: Response, path: string) =>
      res.setHeader('cache-control', /\.html(\.\w+)?$/.test(path) ? 'no-cache' : 'public, max-age=3600'),
  })
  app.use(packed(folder), statics)
  const document = (req: Request, _res: Response, next: NextFunction) => {
    req.url = '/index.html'
    next()
  }
  app.get('/{*page}', document, packed(folder), statics)
}
