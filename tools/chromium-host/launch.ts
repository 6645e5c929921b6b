import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { DialogKind, FromDriver, ToDriver } from './driver.ts'

const HOST = fileURLToPath(new URL('./run.ts', import.meta.url))
const ENTRY = fileURLToPath(new URL('../../dist/main/index.js', import.meta.url))

export interface LaunchOptions {
  /** Where this run keeps its data; nothing of it is shared with another. */
  readonly folder: string
  readonly entry?: string
  /** Switches for the program and its browser. */
  readonly switches?: readonly string[]
}

/** The built program in a headless browser, driven from here. */
export interface Launched {
  readonly page: Page
  readonly folder: string
  readonly process: ChildProcess
  /** What the next dialog of that kind is to answer; one that was not foreseen is cancelled. */
  answerDialog(kind: DialogKind, path: string): void
  close(): Promise<void>
}

export async function launch(options: LaunchOptions): Promise<Launched> {
  const { folder, entry = ENTRY, switches = [] } = options
  const program = fork(
    HOST,
    [entry, `--user-data-dir=${folder}`, '--remote-debugging-port=0', '--headless', ...switches],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  const answers: { kind: DialogKind; path: string }[] = []
  const ready = Promise.withResolvers<string>()
  program.on('message', (message: ToDriver) => {
    if (message.kind === 'ready') return ready.resolve(message.endpoint)
    const index = answers.findIndex(({ kind }) => kind === message.dialog)
    const [found] = index < 0 ? [] : answers.splice(index, 1)
    const answer: FromDriver = {
      kind: 'dialog-answer',
      id: message.id,
      ...(found ? { path: found.path } : {}),
    }
    program.send(answer)
  })
  program.once('exit', (code) => ready.reject(new Error(`The program ended with ${code}`)))

  const browser = await chromium.connectOverCDP(await ready.promise)
  return {
    page: onlyPage(browser),
    folder,
    process: program,
    answerDialog: (kind, path) => void answers.push({ kind, path }),
    close: async () => {
      await browser.close()
      await ended(program)
    },
  }
}

function onlyPage(browser: Browser): Page {
  const [page, ...others] = browser.contexts().flatMap((context) => context.pages())
  if (!page || others.length > 0) throw new Error('The program should have opened one window')
  return page
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = new Promise((resolve) => program.once('exit', resolve))
  if (program.connected) program.disconnect()
  await gone
}
