import { expect, test } from 'vitest'
import { MAIN_WINDOW, PRINT_WINDOW } from './window-options.ts'

test.each([
  ['the main window', MAIN_WINDOW.webPreferences],
  ['a window to print', PRINT_WINDOW.webPreferences],
])('%s is locked down', (_, preferences) => {
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  })
})

test('a page that is printed runs no script, and is never seen', () => {
  expect(PRINT_WINDOW.webPreferences.javascript).toBe(false)
  expect(PRINT_WINDOW.show).toBe(false)
})
