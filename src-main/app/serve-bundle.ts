import { protocol, type Session } from 'electron'
import { SCHEME } from './our-page.ts'
import type { Pages } from './pages.ts'

/** Must run before `ready`. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveBundle(session: Session, pages: Pages): void {
  session.protocol.handle(SCHEME, (request) => pages.respond(request.url))
}
