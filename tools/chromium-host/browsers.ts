import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findBrowser, installSentence } from './find-browser.ts'
import { browserSwitches, switchValue } from './switches.ts'

/** What a browser does of its own accord, and Electron does not. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

function isHeadless(): boolean {
  if (switchValue('headless') !== undefined) return true
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY
}

export interface WindowBrowser {
  readonly context: BrowserContext
  /** Where a driver may attach that asked for a port. */
  endpoint(): Promise<string>
  close(): Promise<void>
}

/** The browser that people see, or would see: with a new profile, which goes when it does. */
export async function launchForWindow(width: number, height: number): Promise<WindowBrowser> {
  const profile = newProfile()
  const headless = isHeadless()
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(headless),
    // Playwright's own mark would put a banner on every window.
    ignoreDefaultArgs: ['--enable-automation'],
    viewport: headless ? { width, height } : null,
    serviceWorkers: 'block',
    args: [
      '--app=data:text/html,<title>Pathway 28</title>',
      `--window-size=${width},${height}`,
      // No banner about the program's own switches, which leave less to attack, not more.
      '--test-type',
      ...QUIET,
      ...browserSwitches(),
    ],
  })
  return { context, endpoint: () => endpointOf(profile), close: () => context.close() }
}

/** A browser without a window, for one page that is printed. */
export function launchForPrinting(): Promise<Browser> {
  return chromium.launch({ ...launchOptions(true), args: [...QUIET, ...browserSwitches()] })
}

function launchOptions(headless: boolean) {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error(installSentence())
  return {
    executablePath,
    headless,
    timeout: 30_000,
    // Playwright switches the sandbox off unless told otherwise; as root there is no choice.
    chromiumSandbox: process.getuid?.() !== 0,
  }
}

const PROFILE = 'pathway28-profile-'

/** A new folder for what the browser remembers, which goes when the program ends. */
function newProfile(): string {
  removeLeftProfiles()
  const profile = mkdtempSync(join(tmpdir(), `${PROFILE}${process.pid}-`))
  process.once('exit', () => removeFolder(profile))
  mkdirSync(join(profile, 'Default'))
  // The passphrase is not for the browser to keep.
  const preferences = {
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
  }
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences))
  return profile
}

/** Those of programs that were killed; what was typed last may stand in them. */
function removeLeftProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(new RegExp(`^${PROFILE}(\\d+)-`).exec(name)?.[1])
    if (owner > 0 && !isRunning(owner)) removeFolder(join(tmpdir(), name))
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    // Somebody else's process runs too, though it may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  } catch {
    // Another user's: theirs to remove.
  }
}

/** Chromium writes the port that it chose into its profile, soon after it has begun to answer. */
async function endpointOf(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  const deadline = Date.now() + 10_000
  for (;;) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port) return `http://127.0.0.1:${port}`
    if (Date.now() > deadline) throw new Error('The browser did not say its port')
    await setTimeout(20)
  }
}
