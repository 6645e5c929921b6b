/** What is served under `app://desk/`: the built page, and pages that wait to be printed. */
import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, resolve, sep } from 'node:path'
import { isOurAddress, printToken, printUrl } from './our-page.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
/** Where a page wants its nonce: Vite writes it, and so does whoever makes a page to print. */
const NONCE_MARK = '__CSP_NONCE__'

export interface Pages {
  /** Keeps a page in memory and returns its address, until `forget`. */
  offer(html: string): { readonly url: string; forget(): void }
  respond(url: string): Promise<Response>
}

export function createPages(folder: string): Pages {
  const offered = new Map<string, string>()
  return {
    offer: (html) => {
      const token = randomUUID()
      offered.set(token, html)
      return { url: printUrl(token), forget: () => void offered.delete(token) }
    },
    respond: async (url) => {
      if (!isOurAddress(url)) return notFound()
      const { pathname } = new URL(url)
      const token = printToken(pathname)
      if (token === undefined) return respondWithFile(folder, pathname)
      const html = offered.get(token)
      return html === undefined ? notFound() : respondWithPage(html, printPolicy)
    },
  }
}

async function respondWithFile(folder: string, pathname: string): Promise<Response> {
  try {
    const file = resolve(join(folder, decodeURIComponent(pathname)))
    const inside = relative(folder, file)
    if (inside === '..' || inside.startsWith(`..${sep}`)) return notFound()
    const body = await readFile(file)
    const type = TYPES[extname(file)]
    if (type === undefined) return notFound()
    if (type === TYPES['.html']) return respondWithPage(body.toString('utf8'), pagePolicy)
    return new Response(body, { headers: headers(type) })
  } catch {
    return notFound()
  }
}

/** Each page has a nonce of its own, in its text and in its policy. */
function respondWithPage(html: string, policy: (nonce: string) => string): Response {
  const nonce = randomBytes(16).toString('base64')
  return new Response(html.replaceAll(NONCE_MARK, nonce), {
    headers: { ...headers('text/html; charset=utf-8'), 'content-security-policy': policy(nonce) },
  })
}

function headers(type: string): Record<string, string> {
  return { 'content-type': type, 'x-content-type-options': 'nosniff' }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: headers('text/plain') })
}

function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function printPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
