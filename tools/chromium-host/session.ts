import type * as Electron from 'electron'
import type { BrowserContext, Route } from 'playwright-core'
import { inward } from './addresses.ts'

type BeforeRequest = Parameters<Electron.WebRequest['onBeforeRequest']>[0]
type OnRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type OnCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type Asked = Parameters<NonNullable<OnRequest>>[1]
type Respond = (request: Request) => Response | Promise<Response>

/** Chromium's permissions by Playwright's name, with the name under which Electron asks. */
const PERMISSIONS: Readonly<Record<string, Asked>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  midi: 'midi',
}

export class HostSession {
  readonly #schemes = new Map<string, Respond>()
  #beforeRequest: BeforeRequest = null
  #onRequest: OnRequest = null
  #onCheck: OnCheck = null

  readonly protocol = {
    handle: (scheme: string, respond: Respond) => void this.#schemes.set(scheme, respond),
  }
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: OnRequest): void {
    this.#onRequest = handler
  }

  setPermissionCheckHandler(handler: OnCheck): void {
    this.#onCheck = handler
  }

  /** As Electron does it, what no handler refuses is granted. */
  async applyPermissions(context: BrowserContext): Promise<void> {
    const names = Object.entries(PERMISSIONS)
    const allowed = names.filter(([, asked]) => this.#isAllowed(asked)).map(([name]) => name)
    await context.grantPermissions(allowed)
  }

  /** The program's own answer to a request, or a refusal. */
  async respond(route: Route): Promise<void> {
    const request = route.request()
    const url = inward(request.url())
    const respond = this.#schemes.get(new URL(url).protocol.slice(0, -1))
    if (!respond || (await this.#isCancelled(url))) return route.abort('blockedbyclient')
    const response = await respond(new Request(url, { method: request.method() }))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  #isCancelled(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.#beforeRequest) return resolve(false)
      const details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'> = { url }
      this.#beforeRequest(details as Electron.OnBeforeRequestListenerDetails, ({ cancel }) =>
        resolve(cancel ?? false),
      )
    })
  }

  #isAllowed(permission: Asked): boolean {
    const nobody = {} as Electron.WebContents
    const checked = this.#onCheck?.(nobody, permission, '', { isMainFrame: true }) ?? true
    let granted = true
    this.#onRequest?.(nobody, permission, (answer) => (granted = answer), ASKED_BY)
    return checked && granted
  }
}

const ASKED_BY = { isMainFrame: true, requestingUrl: '' }
const sessions = new Map<string, HostSession>()

export const session = {
  fromPartition: (partition: string): HostSession => {
    const found = sessions.get(partition) ?? new HostSession()
    sessions.set(partition, found)
    return found
  },
  get defaultSession(): HostSession {
    return session.fromPartition('')
  },
}
