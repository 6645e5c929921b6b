// `npm start`: the program in Electron, else in an installed browser, else a tour without a window.
import './require-node.mjs'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const SOURCES = ['src-main', 'src-renderer', 'src-shared', 'migrations']
const BUILT = ['dist/main/index.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html']
/** An Electron that ends with a failure sooner than this never opened its window. */
const TOO_SOON_MS = 5_000

// Ctrl+C reaches the program as well: its end is the end of this.
process.on('SIGINT', () => {})
process.chdir(root)
buildIfNeeded()
process.exitCode = hasDisplay() ? await openWindow() : await runOnNode('tools/headless-tour.ts')

function hasDisplay() {
  return process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
}

async function openWindow() {
  const words = process.argv.slice(2)
  const electron = electronBinary()
  if (electron) {
    console.log('Pathway 28 opens in Electron.')
    const started = Date.now()
    // Chromium's sandbox does not work for root.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const code = await run(electron, ['.', ...asRoot, ...words])
    if (code === 0 || Date.now() - started > TOO_SOON_MS) return code
  }
  const { findBrowser, installSentence } = await import('./chromium-host/find-browser.ts')
  const browser = findBrowser()
  if (!browser) {
    console.error(installSentence())
    return 1
  }
  console.log(
    electron
      ? `Electron did not start: Pathway 28 opens in ${browser} instead.`
      : `Electron is not to be had here: Pathway 28 opens in ${browser} instead.`,
  )
  return runOnNode('tools/chromium-host/run.ts', 'dist/main/index.js', ...words)
}

/** Electron's npm package downloads its binary when it is first asked for. */
function electronBinary() {
  const folder = 'node_modules/electron'
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) {
    console.log('Looking for Electron, for 20 seconds at most.')
    spawnSync(process.execPath, [join(folder, 'install.js')], { timeout: 20_000, stdio: 'ignore' })
  }
  if (!existsSync(pathFile)) return undefined
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

function buildIfNeeded() {
  const sources = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => join(folder, file)),
  )
  const newest = Math.max(...[...sources, 'vite.config.ts', 'package-lock.json'].map(changedAt))
  const oldest = Math.min(...BUILT.map(changedAt))
  if (oldest > newest) return
  console.log('Building Pathway 28.')
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, vite, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function runOnNode(...args) {
  return run(process.execPath, args)
}

function run(command, args) {
  const child = spawn(command, args, { stdio: 'inherit' })
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
