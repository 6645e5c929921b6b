/** What src-main uses of Electron, on an installed Chromium. Typed by Electron's own declarations. */
export { app } from './app.ts'
export { dialog } from './dialogs.ts'
export { ipcMain } from './ipc.ts'
export { session } from './session.ts'
export { BrowserWindow } from './windows.ts'

/** A browser window brings its own menus and keys. */
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: () => {},
}

/** The host maps the scheme onto https, which has these privileges already. */
export const protocol = { registerSchemesAsPrivileged: () => {} }
