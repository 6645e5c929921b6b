import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The browser to stand in for Electron: the one named by PATHWAY28_BROWSER, else one installed. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.PATHWAY28_BROWSER
  if (named) return existsSync(named) ? named : undefined
  return [...onPath(env), ...usualPlaces(env)].find((place) => existsSync(place))
}

/** What to do about it, in a sentence. */
export function installSentence(): string {
  const how =
    process.platform === 'linux' && existsSync('/etc/debian_version')
      ? ', for example with: apt-get install chromium'
      : ''
  return `Pathway 28 needs Chromium, Google Chrome or Microsoft Edge to show its windows: please install one of them${how}.`
}

function onPath(env: NodeJS.ProcessEnv): string[] {
  const names = [
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chromium-browser',
  ]
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/', homedir()].flatMap((root) =>
      programs.map((one) => join(root, `Applications/${one}.app/Contents/MacOS/${one}`)),
    )
  }
  if (process.platform !== 'win32') return []
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Chromium/Application/chrome.exe',
  ]
  return roots.flatMap((root) => (root ? programs.map((one) => join(root, one)) : []))
}
