import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import type { Page, Route } from 'playwright-core'
import { inward, outward } from './addresses.ts'
import { app, beforeExit } from './app.ts'
import { launchForPrinting, launchForWindow } from './browsers.ts'
import { hasDriver, tellDriver } from './driver.ts'
import { bindIpc } from './ipc.ts'
import { PUSH_EVENT, stubElectron } from './preload-stub.ts'
import { printPage } from './print-page.ts'
import { HostSession, session } from './session.ts'

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

class WebContents extends EventEmitter {
  readonly #page: Promise<Page>
  #onWindowOpen: WindowOpenHandler = () => ({ action: 'allow' })
  /** Where the program itself is going, about which it is not asked. */
  #underway: string | undefined

  constructor(page: Promise<Page>) {
    super()
    this.#page = page
    app.emit('web-contents-created', {}, this)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#onWindowOpen = handler
  }

  /** For the whole browser, which is yet to be launched: see `BrowserWindow`. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    app.commandLine.appendSwitch('webrtc-ip-handling-policy', policy)
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#page
      .then((page) =>
        page.evaluate(
          ({ name, detail }) => void window.dispatchEvent(new CustomEvent(name, { detail })),
          { name: PUSH_EVENT, detail: { channel, args } },
        ),
      )
      // A page that is just going away hears no more.
      .catch(() => undefined)
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return printPage(await this.#page, options)
  }

  async load(url: string): Promise<void> {
    this.#underway = url
    await (await this.#page).goto(outward(url))
    this.#underway = undefined
  }

  /** A page that another opened: it goes at once where the program does not want it. */
  async judgeOpened(opened: Page): Promise<void> {
    const details: Pick<Electron.HandlerDetails, 'url'> = { url: inward(opened.url()) }
    const { action } = this.#onWindowOpen(details as Electron.HandlerDetails)
    if (action === 'deny') await opened.close()
  }

  /** Whether the program keeps its page from going elsewhere; a reload stays where it is. */
  refusesToGo(route: Route, from: string): boolean {
    const request = route.request()
    if (!request.isNavigationRequest() || request.frame().parentFrame()) return false
    const url = inward(request.url())
    if (url === this.#underway || withoutHash(url) === withoutHash(from)) return false
    let refused = false
    const event = { url, preventDefault: () => (refused = true) }
    this.emit('will-navigate', event, url)
    return refused
  }
}

const windows = new Set<BrowserWindow>()

export class BrowserWindow {
  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  readonly webContents: WebContents
  readonly #isVisible: boolean
  readonly #page: Promise<Page>
  readonly #opening: Promise<{ readonly page: Page; close(): Promise<void> }>

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    const page = Promise.withResolvers<Page>()
    this.#page = page.promise
    this.#isVisible = options.show ?? true
    // Before the browser is launched: what the program says about it becomes a switch.
    this.webContents = new WebContents(this.#page)
    this.#opening = this.#isVisible ? this.#open(options) : this.#openToPrint(options)
    this.#opening.then((opened) => page.resolve(opened.page), page.reject)
    windows.add(this)
    beforeExit(async () => (await this.#opening).close())
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  isDestroyed(): boolean {
    return !windows.has(this)
  }

  /** Chromium's page knows no minimising; bringing it to the front undoes it. */
  isMinimized(): boolean {
    return false
  }

  restore(): void {}

  focus(): void {
    void this.#page.then((page) => page.bringToFront())
  }

  /** For the host's own dialogs. */
  page(): Promise<Page> {
    return this.#page
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
  }

  destroy(): void {
    windows.delete(this)
    void this.#opening.then((opened) => opened.close())
  }

  async #open(options: Electron.BrowserWindowConstructorOptions) {
    const { width = 800, height = 600, webPreferences = {} } = options
    const browser = await launchForWindow(width, height)
    const { context } = browser
    const owner = sessionOf(webPreferences)
    const page = context.pages()[0] ?? (await context.newPage())
    await context.route('**/*', (route) => owner.respond(route))
    await page.route('**/*', (route) =>
      this.webContents.refusesToGo(route, inward(page.url()))
        ? // No content: the page stays as it is.
          route.fulfill({ status: 204 })
        : route.fallback(),
    )
    await owner.applyPermissions(context)
    await bindIpc(context)
    const { preload } = webPreferences
    if (preload)
      await context.addInitScript({ content: stubElectron(readFileSync(preload, 'utf8')) })
    context.on('page', (opened) => void this.webContents.judgeOpened(opened))
    page.once('close', () => this.#closed())
    context.once('close', () => this.#closed())
    if (hasDriver()) {
      page.once('load', async () =>
        tellDriver({ kind: 'ready', endpoint: await browser.endpoint() }),
      )
    }
    return { page, close: browser.close }
  }

  async #openToPrint({ webPreferences = {} }: Electron.BrowserWindowConstructorOptions) {
    const browser = await launchForPrinting()
    const context = await browser.newContext({
      javaScriptEnabled: webPreferences.javascript ?? true,
    })
    const owner = sessionOf(webPreferences)
    await context.route('**/*', (route) => owner.respond(route))
    return { page: await context.newPage(), close: () => browser.close() }
  }

  #closed(): void {
    if (!windows.delete(this)) return
    if (windows.size === 0) app.emit('window-all-closed')
  }
}

function sessionOf({ session: chosen }: Electron.WebPreferences): HostSession {
  const given: unknown = chosen
  return given instanceof HostSession ? given : session.defaultSession
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? url
}
