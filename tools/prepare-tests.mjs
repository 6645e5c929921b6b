// What the tests need beside npm's packages: a browser, and poppler's tools to look into a PDF.
import './require-node.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const { findBrowser } = await import('./chromium-host/find-browser.ts')

const missing = [
  ...(findBrowser() ? [] : ['chromium', 'fonts-liberation']),
  ...(isOnPath('pdfinfo') && isOnPath('pdftotext') ? [] : ['poppler-utils']),
]
if (missing.length > 0) {
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (!isRootOnDebian) {
    console.error(
      'The tests need Chromium, Google Chrome or Microsoft Edge, and pdfinfo and pdftotext of poppler: please install what is missing (on Debian: apt-get install chromium poppler-utils).',
    )
    process.exit(1)
  }
  console.log(`The tests need ${missing.join(', ')}: installing with apt-get.`)
  aptGet('update', '-qq')
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...missing)
}

function isOnPath(program) {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, `${program}${ending}`)))
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  if (status !== 0) process.exit(1)
}
