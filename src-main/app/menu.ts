import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** What a desktop expects of every program; the program's own commands stand in its pages. */
export function setMenu(): void {
  const develop: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
  const program: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }] : []

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...program,
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
          ...develop,
        ],
      },
      { role: 'windowMenu' },
    ]),
  )
}
