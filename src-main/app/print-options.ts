import type { PrintToPDFOptions } from 'electron'

/** Drawn by Chromium in the page's margin, where no style sheet of the page reaches. */
const FOOTER = `<div style="width: 100%; margin: 0 15mm; display: flex; justify-content: space-between; font: 9px Inter, Arial, sans-serif; color: #425563">
  <span class="title"></span>
  <span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
</div>`

/** How every document is printed, by Electron and by the browser that stands in for it. */
export const PRINT_OPTIONS = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: FOOTER,
  margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
} as const satisfies PrintToPDFOptions
