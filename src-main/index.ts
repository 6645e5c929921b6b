import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { bindRouter } from './app/bind-router.ts'
import { commandWords } from './app/command-words.ts'
import { dataFolder } from './app/data-folder.ts'
import { createDesk } from './app/desk.ts'
import { createLockedSession, cutNetwork, lockNavigation } from './app/lock-session.ts'
import { openLog } from './app/log.ts'
import { setMenu } from './app/menu.ts'
import { createPages } from './app/pages.ts'
import { declareScheme, serveBundle } from './app/serve-bundle.ts'
import { openWindow, tellWindow } from './app/window.ts'
import { startWorker } from './worker/start-worker.ts'

if (!app.commandLine.hasSwitch('user-data-dir')) {
  const { platform, env } = process
  app.setPath('userData', dataFolder(platform, env.LOCALAPPDATA, app.getPath('appData')))
}
app.enableSandbox()
declareScheme()
cutNetwork()
lockNavigation()

const command = commandWords({ argv: process.argv, isPackaged: app.isPackaged })
// Not a top-level await: Electron holds `ready` back until this file has been evaluated.
if (command) void app.whenReady().then(() => runCommand(command))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(openProgram)
else app.quit()

function prepare() {
  const folder = app.getPath('userData')
  mkdirSync(folder, { recursive: true })
  const session = createLockedSession()
  const pages = createPages(fileURLToPath(new URL('../renderer/', import.meta.url)))
  serveBundle(session, pages)
  return { session, folder, version: app.getVersion(), desk: createDesk(session, pages) }
}

async function runCommand(words: readonly string[]): Promise<void> {
  const { runCommandLine } = await import('./cli/index.ts')
  const status = await runCommandLine(words, prepare())
  // Only once all is written: on Windows a pipe is written behind the program's back.
  process.stdout.write('', () => app.exit(status))
}

function openProgram(): void {
  const { session, desk, ...settings } = prepare()
  const log = openLog(settings.folder, { now: () => new Date() })
  setMenu()
  const window = openWindow(session)
  const worker = startWorker(settings, desk, {
    tell: (name, event) => tellWindow(window, name, event),
    log: log.write,
  })
  bindRouter(worker)
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    void worker.close().finally(() => app.quit())
  })
}
