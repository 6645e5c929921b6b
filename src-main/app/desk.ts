import { isAbsolute, join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type Session,
} from 'electron'
import type { Desk } from '../ipc/desk.ts'
import type { Pages } from './pages.ts'
import { PRINT_OPTIONS } from './print-options.ts'
import { PRINT_WINDOW } from './window-options.ts'

const FILTERS: Readonly<Record<Parameters<Desk['chooseFile']>[0], FileFilter>> = {
  import: { name: 'Returns', extensions: ['csv', 'txt', 'tsv', 'xlsx'] },
  database: { name: 'Pathway 28 databases', extensions: ['db'] },
  view: { name: 'Caseload views', extensions: ['json'] },
}

/** Electron's dialogs and printing, over the main window where there is one. */
export function createDesk(session: Session, pages: Pages): Desk {
  return {
    chooseFile: async (kind) => {
      const { canceled, filePaths } = await open({
        properties: ['openFile'],
        filters: [FILTERS[kind]],
      })
      return canceled ? undefined : filePaths[0]
    },
    chooseFolder: async () => {
      const { canceled, filePaths } = await open({
        properties: ['openDirectory', 'createDirectory'],
        defaultPath: app.getPath('documents'),
      })
      return canceled ? undefined : filePaths[0]
    },
    chooseSave: async (suggestedName) => {
      const options = { defaultPath: suggestedPath(suggestedName) }
      const owner = mainWindow()
      const { canceled, filePath } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      return canceled ? undefined : filePath
    },
    printPdf: (html) => printPdf(html, session, pages),
  }
}

function open(options: OpenDialogOptions) {
  const owner = mainWindow()
  return owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options)
}

function mainWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => window.isVisible())
}

function suggestedPath(name: string): string {
  return isAbsolute(name) ? name : join(app.getPath('documents'), name)
}

async function printPdf(html: string, session: Session, pages: Pages): Promise<Uint8Array> {
  const page = pages.offer(html)
  const window = new BrowserWindow({
    ...PRINT_WINDOW,
    webPreferences: { ...PRINT_WINDOW.webPreferences, session },
  })
  try {
    await window.loadURL(page.url)
    return await window.webContents.printToPDF(PRINT_OPTIONS)
  } finally {
    window.destroy()
    page.forget()
  }
}
