import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { chunkGroups } from './server/build/chunks.ts'
import { pack } from './server/build/pack.ts'

// The proof runs a build with places where it can be killed; they are folded away in every other build.
const proof = process.env['TAFELRUNDE_PROOF_BUILD'] === '1'
/** The release makes no mistakes on purpose: `broken('...')` is false wherever it stands, and what hangs on it is gone. */
const honest: Plugin = {
  name: 'honest',
  apply: 'build',
  enforce: 'pre',
  transform: (code) => (proof ? null : { code: code.replaceAll(/\bbroken\('[\w-]+'\)/g, 'false'), map: null }),
}
const APART = [
  ...['better-sqlite3', '@node-rs/argon2', '@napi-rs/canvas', 'vite'],
  ...['docx', 'write-excel-file', 'mdast-util-gfm', 'mdast-util-to-markdown'],
]
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('client'),
  plugins: [react(), honest],
  builder: {},
  define: { __PROOF__: String(proof) },
  environments: {
    client: {
      build: {
        outDir: at('dist/client'),
        emptyOutDir: true,
        // The server's own pages look up what their style sheet is called.
        manifest: true,
        rolldownOptions: {
          input: {
            index: at('client/index.html'),
            early: at('client/early.ts'),
            public: at('client/screens/publicPages/page.css'),
          },
          plugins: [pack(at('client'))],
          checks: { pluginTimings: false },
          output: { codeSplitting: { groups: chunkGroups(at('client')) } },
        },
      },
    },
    ssr: {
      // Several hundred small files take longer to read than everything else at a start: after a crash a hall waits for it.
      // What is native, or is seldom asked for, stays where it is.
      resolve: { noExternal: true, external: APART },
      build: {
        outDir: at(proof ? 'dist/proof' : 'dist/server'),
        emptyOutDir: true,
        target: 'node20',
        sourcemap: true,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: { input: { main: at('server/main.ts'), pressWorker: at('server/files/pressWorker.ts') } },
      },
    },
  },
  test: {
    root: at('.'),
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // What is pure leaves nothing behind that the next file could find.
        test: {
          name: 'shared',
          environment: 'node',
          include: ['shared/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{server,client}/**/*.test.ts'],
          exclude: ['**/*.{int,whole}.test.ts', 'client/e2e/**'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        // Contracts and properties of whole parts: every door, every format, a lossy line. Not in `npm run check`.
        test: {
          name: 'whole',
          environment: 'node',
          include: ['server/**/*.whole.test.ts'],
          // Patience with a machine that has other things to do, not a promise.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...{ name: 'dom', environment: 'happy-dom', include: ['client/**/*.test.tsx'], pool: 'threads' },
          setupFiles: [at('client/kit/allTexts.ts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['{server,shared}/**/*.int.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
