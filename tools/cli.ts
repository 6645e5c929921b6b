import { RefusedError } from '#main/cli/command.ts'
import { runCommandLine } from '#main/cli/index.ts'
import type { Desk } from '#main/ipc/desk.ts'
import { app } from './chromium-host/app.ts'
import { findBrowser, installSentence } from './chromium-host/find-browser.ts'

/** A terminal has no dialogs: what a command needs to know stands in its words. */
const terminalDesk: Desk = {
  chooseFile: async () => undefined,
  chooseSave: async () => undefined,
  chooseFolder: async () => undefined,
  printPdf: async (html) => {
    if (!findBrowser()) throw new RefusedError(installSentence())
    const { printHtml } = await import('./chromium-host/print-html.ts')
    return printHtml(html)
  },
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  desk: terminalDesk,
  version: app.getVersion(),
})
