import { fileURLToPath } from 'node:url'
import { createPages } from '#main/app/pages.ts'
import { PRINT_OPTIONS } from '#main/app/print-options.ts'
import { outward } from './addresses.ts'
import { launchForPrinting } from './browsers.ts'
import { printPage } from './print-page.ts'
import { HostSession } from './session.ts'

const BUNDLE = fileURLToPath(new URL('../../dist/renderer/', import.meta.url))

/** A page printed as the program prints it, for a terminal, which has no window to do it in. */
export async function printHtml(html: string): Promise<Uint8Array> {
  const pages = createPages(BUNDLE)
  const session = new HostSession()
  session.protocol.handle('app', (request) => pages.respond(request.url))
  const browser = await launchForPrinting()
  try {
    const context = await browser.newContext({ javaScriptEnabled: false })
    await context.route('**/*', (route) => session.respond(route))
    const page = await context.newPage()
    await page.goto(outward(pages.offer(html).url))
    return await printPage(page, PRINT_OPTIONS)
  } finally {
    await browser.close()
  }
}
