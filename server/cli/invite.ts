import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { newSecret } from '#shared/base/ids.ts'
import { localAddress, ownAddresses, readConfig } from '../config.ts'
import { hashOf } from '../house.ts'
import { sqliteDirectory } from '../store/directory.ts'
import { openDatabase } from '../store/open.ts'

// `npm run invite`: for organisers who have lost their password. Whoever can read the data folder may let people in.
const config = readConfig(process.env, process.argv)
const db = openDatabase(join(config.dataDir, 'tafelrunde.sqlite'))
const directory = sqliteDirectory(db)
const secret = newSecret(randomBytes)
directory.putInvite(hashOf(secret), Date.now())
const address = config.publicUrl ?? ownAddresses(config.port, config.host)[0] ?? localAddress(config.port)
process.stdout.write(`${address}/invite#${secret}\n`)
db.close()
