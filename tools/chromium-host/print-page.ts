import type * as Electron from 'electron'
import type { Page } from 'playwright-core'

/** `webContents.printToPDF` by the DevTools protocol, whose options have other names. */
export async function printPage(
  page: Page,
  options: Electron.PrintToPDFOptions,
): Promise<Buffer<ArrayBuffer>> {
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {}
  const devTools = await page.context().newCDPSession(page)
  const { data } = await devTools.send('Page.printToPDF', {
    ...(options.pageSize === 'A4' ? { paperWidth: 8.27, paperHeight: 11.69 } : {}),
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  })
  await devTools.detach()
  return Buffer.from(data, 'base64')
}
