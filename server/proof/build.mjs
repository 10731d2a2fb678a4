// Builds the server alone, with its failpoints (see server/store/failpoint.ts); the pages are the release's.
import { createBuilder } from 'vite'

const builder = await createBuilder({ logLevel: 'warn' })
await builder.build(builder.environments.ssr)
