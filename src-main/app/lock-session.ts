import { app, type Session, session, type WebContents } from 'electron'
import { isOurAddress } from './our-page.ts'

/** Kept in memory alone: what a page remembers of records must not outlive the program. */
const PARTITION = 'pathway28'

/**
 * Takes the network away beneath the sessions, before Chromium starts.
 *
 * Chromium speaks of its own accord: it resolves the name in a link before anyone follows it, which
 * would carry a word out of a page past any policy. So no name resolves, and every connection is
 * sent to a port of this machine where nobody answers.
 */
export function cutNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', '127.0.0.1:9')
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
}

/**
 * The session of every window: it asks nothing of the network, and grants a page nothing but to put a
 * picture or a hash on the clipboard when somebody asks for it. What is on the clipboard it may not read.
 */
export function createLockedSession(): Session {
  const locked = session.fromPartition(PARTITION)
  locked.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  )
  locked.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  )
  locked.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOurAddress(details.url) && !isInMemory(details.url) }),
  )
  return locked
}

/** Pictures that a page drew itself, or holds in its own text. */
function isInMemory(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('blob:')
}

/** No page of ours leads anywhere else: no link, no new window, no page within a page. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => lock(contents))
}

function lock(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
