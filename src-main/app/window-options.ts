import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** What holds for every window; the sandbox is written out though it is Electron's default. */
const LOCKED_DOWN = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Its dictionaries would come from the network.
  spellcheck: false,
} as const satisfies WebPreferences

export const MAIN_WINDOW = {
  title: 'Pathway 28',
  width: 1280,
  height: 720,
  minWidth: 640,
  minHeight: 480,
  show: true,
  backgroundColor: '#F0F4F5',
  webPreferences: LOCKED_DOWN,
} as const satisfies BrowserWindowConstructorOptions

/** Never seen: it loads one page, is printed and is gone. */
export const PRINT_WINDOW = {
  show: false,
  webPreferences: { ...LOCKED_DOWN, javascript: false },
} as const satisfies BrowserWindowConstructorOptions
