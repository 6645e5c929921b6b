import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, type Session } from 'electron'
import type { DesktopEvents } from '#shared/contract/bridge.ts'
import { EVENT_CHANNEL } from '#shared/contract/channel.ts'
import { APP_URL } from './our-page.ts'
import { MAIN_WINDOW } from './window-options.ts'

export function openWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    ...MAIN_WINDOW,
    webPreferences: {
      ...MAIN_WINDOW.webPreferences,
      preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
      session,
      devTools: !app.isPackaged,
    },
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  void window.loadURL(APP_URL)
  return window
}

export function tellWindow<Name extends keyof DesktopEvents>(
  window: BrowserWindow,
  name: Name,
  event: DesktopEvents[Name],
): void {
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, event)
}
