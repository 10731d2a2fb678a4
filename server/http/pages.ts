import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import express, { type Express, type Request, type Response } from 'express'
import type { House } from '../house.ts'
import { clientFolder, projectFolder } from '../paths.ts'

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
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(folder, { index: false, maxAge: '1h' }))
  app.get('/{*page}', (_req: Request, res: Response) => {
    res.setHeader('cache-control', 'no-cache')
    res.sendFile(join(folder, 'index.html'))
  })
}
