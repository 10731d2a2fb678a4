import { fetchFiles } from './kit/files.ts'
import { beginEarly } from './net/early.ts'

// A script of its own, because it has come long before the rest. A seat that is scanned is left to the page.
const [name, key] = location.hash.slice(1).split('/')
if (/^\/j\/?$/.test(location.pathname) && name && !key)
  void beginEarly(name).then((kind) => (kind ? fetchFiles(`activities/${kind}/phone.tsx`) : null))
