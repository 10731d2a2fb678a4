import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import type { NextFunction, Request, Response } from 'express'

/** How a file may lie packed beside itself; the better one first. */
const PACKED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const
export type Packing = (typeof PACKED)[number]

/** How much a browser wants an encoding, by its `Accept-Encoding`: 0 is a no. */
function wish(accept: string, encoding: string): number {
  const wishes = new Map<string, number>()
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...more] = part.split(';').map((piece) => piece.trim())
    const q = more.find((piece) => piece.startsWith('q='))
    const value = q === undefined ? 1 : Number(q.slice(2))
    wishes.set(name, Number.isFinite(value) ? value : 0)
  }
  return wishes.get(encoding) ?? wishes.get('*') ?? 0
}

/** The packing a browser likes best among those that are there; null: as it is. */
export function packingFor(accept: string | undefined, there: (packing: Packing) => boolean): Packing | null {
  const wishes = PACKED.filter(there).map((packing) => ({ packing, q: wish(accept ?? '', packing.encoding) }))
  const [first] = wishes.filter(({ q }) => q > 0).toSorted((a, b) => b.q - a.q)
  return first?.packing ?? null
}

/**
 * Leads a request to the packed file beside the one that was asked for, where there is one. What is served is decided by
 * whatever comes next. Which files there are is read once: a build replaces the server too.
 */
export function packed(folder: string) {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
  const known = new Set(files.map((file) => `/${file.replaceAll('\\', '/')}`))
  return (req: Request, res: Response, next: NextFunction) => {
    const { path } = req
    const there = ({ ending }: Packing) => known.has(path + ending)
    if (!known.has(path) || !PACKED.some(there)) return next()
    res.vary('Accept-Encoding')
    const packing = packingFor(req.headers['accept-encoding'], there)
    if (packing) {
      res.setHeader('content-encoding', packing.encoding)
      res.type(extname(path))
      req.url = path + packing.ending
    }
    next()
  }
}
