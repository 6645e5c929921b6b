import { existsSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { app } from './app.ts'
import { askDriver, type DialogKind, hasDriver } from './driver.ts'
import { askInPage, filePathIn, type Question } from './person-dialog.ts'
import { switchValue } from './switches.ts'
import { BrowserWindow } from './windows.ts'

type Options<Kind> = readonly [BrowserWindow | Kind, Kind?]

/** Electron's dialogs: answered by the driver where there is one, else by the person in the page. */
export const dialog = {
  showOpenDialog: async (
    ...given: Options<Electron.OpenDialogOptions>
  ): Promise<Electron.OpenDialogReturnValue> => {
    const { window, options } = parse(given)
    const isFolder = options.properties?.includes('openDirectory') ?? false
    const path = await ask(isFolder ? 'folder' : 'file', window, (page) =>
      isFolder ? askForFolder(page, options.defaultPath) : askForFile(page, options.filters ?? []),
    )
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
  },

  showSaveDialog: async (
    ...given: Options<Electron.SaveDialogOptions>
  ): Promise<Electron.SaveDialogReturnValue> => {
    const { window, options } = parse(given)
    const path = await ask('save', window, (page) => askForNewFile(page, options.defaultPath ?? ''))
    return { canceled: path === undefined, filePath: path ?? '' }
  },
}

function parse<Kind>([first, second]: Options<Kind>) {
  return first instanceof BrowserWindow
    ? { window: first, options: second as Kind }
    : { window: undefined, options: first }
}

async function ask(
  kind: DialogKind,
  window: BrowserWindow | undefined,
  inPage: (page: Page) => Promise<string | undefined>,
): Promise<string | undefined> {
  if (hasDriver() && switchValue('dialogs-in-page') === undefined) return askDriver(kind)
  if (!window) return undefined
  // The page may be reloaded or closed under the question: then nobody answered it.
  return inPage(await window.page()).catch(() => undefined)
}

async function askForFile(
  page: Page,
  filters: readonly Electron.FileFilter[],
): Promise<string | undefined> {
  const answer = await askInPage(page, {
    heading: 'Choose a file',
    action: 'Open',
    accept: filters.flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(','),
  })
  return answer === null ? undefined : filePathIn(page)
}

function askForFolder(page: Page, suggested = app.getPath('downloads')) {
  return askForPath(
    page,
    (complaint) => ({
      heading: 'Choose a folder',
      sentence: complaint ?? 'This folder will be used:',
      action: 'Choose',
      value: suggested,
    }),
    (path) => (isFolder(path) ? undefined : 'There is no such folder. Please name another:'),
  )
}

function askForNewFile(page: Page, suggestedPath: string): Promise<string | undefined> {
  const suggested = unused(
    dirname(suggestedPath) === '.' ? join(app.getPath('downloads'), suggestedPath) : suggestedPath,
  )
  return askForPath(
    page,
    (complaint) => ({
      heading: 'Save a file',
      sentence: complaint ?? 'The file will be saved here:',
      action: 'Save',
      value: suggested,
    }),
    complaintAbout,
  )
}

async function askForPath(
  page: Page,
  question: (complaint: string | undefined) => Question,
  judge: (path: string) => string | undefined,
): Promise<string | undefined> {
  let complaint: string | undefined
  for (;;) {
    const answer = await askInPage(page, question(complaint))
    if (answer === null) return undefined
    const path = resolve(answer.trim())
    complaint = judge(path)
    if (complaint === undefined) return path
  }
}

function complaintAbout(path: string): string | undefined {
  if (!isFolder(dirname(path))) return 'There is no such folder. Please name another:'
  return existsSync(path) ? 'There is a file of that name. Please choose another:' : undefined
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** As a browser numbers its downloads. */
function unused(path: string): string {
  const ending = extname(path)
  const name = join(dirname(path), basename(path, ending))
  let candidate = path
  for (let count = 2; existsSync(candidate); count += 1) candidate = `${name} (${count})${ending}`
  return candidate
}
