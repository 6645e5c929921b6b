/** The program's own addresses: everything a window of ours may show lies under `app://desk/`. */
export const SCHEME = 'app'
const HOST = 'desk'
export const APP_URL = `${SCHEME}://${HOST}/index.html`

/** Pages that are only made to be printed; no bridge leads from them. */
const PRINT_FOLDER = '/print/'

export function printUrl(token: string): string {
  return `${SCHEME}://${HOST}${PRINT_FOLDER}${token}`
}

/** The token of an address that `printUrl` made. */
export function printToken(pathname: string): string | undefined {
  return pathname.startsWith(PRINT_FOLDER) ? pathname.slice(PRINT_FOLDER.length) : undefined
}

/** Our scheme and host; other hosts of the scheme are nobody's. */
export function isOurAddress(url: string): boolean {
  const parsed = URL.parse(url)
  // Not `.origin`: for a scheme of our own that is the text "null".
  return parsed?.protocol === `${SCHEME}:` && parsed.host === HOST
}

/** Whether a call came from the page that we serve, in the window's top frame. */
export function isOurPage(frame: { url: string; parent: unknown } | null): boolean {
  if (!frame || frame.parent || !isOurAddress(frame.url)) return false
  return printToken(new URL(frame.url).pathname) === undefined
}
