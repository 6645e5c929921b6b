/**
 * `node tools/chromium-host/run.ts ENTRY [arguments]`: from here on, `electron` means the stand-in.
 *
 * As in Electron, `ready` waits until the whole entry has been evaluated: an entry that awaits
 * `app.whenReady()` at its top level never starts there, and must not start here.
 */
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

const entry = resolve(process.argv[2] ?? 'dist/main/index.js')
// As the program finds them in Electron: the executable, the program, its arguments.
process.argv.splice(1, 2, entry)

const { app, becomeReady } = await import('./app.ts')
// Whoever started the host to drive it is gone: nobody would ever close its browser.
process.once('disconnect', () => app.quit())
await import(pathToFileURL(entry).href)
becomeReady()
