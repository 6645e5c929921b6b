import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type * as Electron from 'electron'
import { takeLock } from './single-instance.ts'
import { commandLine, switchValue } from './switches.ts'

type PathName = Parameters<Electron.App['getPath']>[0]

/** Chosen by the program with `setPath`. */
const chosen = new Map<string, string>()
const closers: (() => Promise<void>)[] = []
const ready = Promise.withResolvers<void>()
export const becomeReady = ready.resolve

class App extends EventEmitter {
  readonly commandLine = commandLine
  readonly isPackaged = false
  #isExiting = false

  whenReady(): Promise<void> {
    return ready.promise
  }

  /** Every window of the host is in Chromium's sandbox but where the user is root. */
  enableSandbox(): void {}

  getVersion(): string {
    return packageField('version') ?? '0.0.0'
  }

  setPath(name: string, path: string): void {
    chosen.set(name, path)
  }

  getPath(name: PathName): string {
    if (name === 'userData')
      return resolve(
        switchValue('user-data-dir') ?? chosen.get(name) ?? join(appData(), 'pathway28'),
      )
    if (name === 'appData') return appData()
    const folder = join(homedir(), name === 'downloads' ? 'Downloads' : 'Documents')
    return chosen.get(name) ?? (existsSync(folder) ? folder : homedir())
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath('userData'), () => this.emit('second-instance', {}, [], ''))
  }

  quit(): void {
    const event = { defaultPrevented: false, preventDefault: () => {} }
    event.preventDefault = () => {
      event.defaultPrevented = true
    }
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }

  exit(code: number): void {
    // Closing the last window asks to quit once more.
    if (this.#isExiting) return
    this.#isExiting = true
    // A browser that does not close is ended by Playwright when this process ends.
    setTimeout(() => process.exit(code), 5_000).unref()
    void Promise.allSettled(closers.map((close) => close())).finally(() => process.exit(code))
  }
}

export const app = new App()

/** What is to be closed before the process ends. */
export function beforeExit(close: () => Promise<void>): void {
  closers.push(close)
}

function appData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? homedir()
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support')
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}

/** From the nearest package.json above the program's entry. */
function packageField(name: string): string | undefined {
  let folder = dirname(process.argv[1] ?? '.')
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) return undefined
    folder = dirname(folder)
  }
  const fields: Record<string, string> = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  return fields[name]
}
