// Starts a server from code that was compiled beforehand: the proof starts it some thousands of times, and compiling takes
// a third of a start. The code is the same; where the compiled form does not fit (another Node), it is compiled anew.
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const vm = require('node:vm')

// Set by the probe anyway (server/probe.ts); compiled code belongs to the flags it was compiled with.
setFlagsFromString('--expose-gc')
const filename = join(__dirname, 'main.cjs')
const compiled = join(__dirname, 'main.compiled')
const writes = process.env['TAFELRUNDE_WRITE_COMPILED'] === '1'
const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`
const script = new vm.Script(code, {
  filename,
  ...(!writes && existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
const main = { exports: {} }
script.runInThisContext()(main.exports, require, main, filename, __dirname)

// What has run by now is compiled, too.
if (writes)
  setTimeout(() => {
    writeFileSync(compiled, script.createCachedData())
    process.exit(0)
  }, 1500)
