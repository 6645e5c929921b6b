/** Why a file cannot be read at all: nothing of it is imported. */
export type FileRefusal =
  | { readonly code: 'cannot-read'; readonly file: string }
  | { readonly code: 'is-a-folder'; readonly file: string }
  | { readonly code: 'empty' }
  | { readonly code: 'not-chosen' }
  | { readonly code: 'not-a-table'; readonly looksLike: string }
  | { readonly code: 'too-large'; readonly megabytes: number; readonly limit: number }
  /** A workbook packs its sheets: what counts is how large they are once unpacked. */
  | {
      readonly code: 'unpacks-too-large'
      readonly megabytes: number
      readonly unpacked: number
      readonly limit: number
    }
  | { readonly code: 'damaged-workbook' }
  | { readonly code: 'unsafe-workbook' }
  | { readonly code: 'no-sheets'; readonly sheet: string }
  | { readonly code: 'sheet-missing'; readonly sheet: string; readonly sheets: readonly string[] }
  | {
      readonly code: 'heading-missing'
      readonly headings: readonly string[]
      readonly headerRow: number
    }
  | { readonly code: 'heading-twice'; readonly headings: readonly string[] }
  | { readonly code: 'column-unknown'; readonly columns: readonly string[] }
  | { readonly code: 'column-mapped-twice'; readonly columns: readonly string[] }
  | { readonly code: 'date-format-unknown'; readonly formats: readonly string[] }
  | { readonly code: 'no-mapping'; readonly headerRow: number }

/** One sentence that says what is wrong with a file and what to do, for the screen and the terminal. */
export function describeFileRefusal(refusal: FileRefusal): string {
  switch (refusal.code) {
    case 'cannot-read':
      return `The file ${refusal.file} cannot be read; check that it is there and not open elsewhere.`
    case 'is-a-folder':
      return `${refusal.file} is a folder; choose one CSV or XLSX file.`
    case 'empty':
      return 'The file is empty; save the return again as CSV or XLSX and choose that file.'
    case 'not-chosen':
      return 'The file is no longer open here; choose it again.'
    case 'not-a-table':
      return `The file looks like ${refusal.looksLike}, not a table; save the return as CSV or XLSX.`
    case 'too-large':
      return `The file holds ${refusal.megabytes} MB, more than the limit of ${refusal.limit} MB; split it into smaller files.`
    case 'unpacks-too-large':
      return `The workbook is a file of ${sizeOf(refusal.megabytes)} but holds ${refusal.unpacked} MB once unpacked, more than the limit of ${refusal.limit} MB; save the sheet as CSV and choose that file.`
    case 'damaged-workbook':
      return 'The workbook is damaged or not an XLSX file; open it in a spreadsheet program and save it again as XLSX or CSV.'
    case 'unsafe-workbook':
      return 'The workbook is packed in a way that no spreadsheet program uses, and was not opened; ask its sender for a CSV file.'
    case 'no-sheets':
      return `The file is text and has no sheets, so that “${refusal.sheet}” cannot be chosen; leave the sheet out.`
    case 'sheet-missing':
      return `The workbook has no sheet called ${refusal.sheet}; choose one of ${list(refusal.sheets)}.`
    case 'heading-missing':
      return `Row ${refusal.headerRow} of the file has no heading ${list(refusal.headings)}; check the recipe and its heading row.`
    case 'heading-twice':
      return `The file has the heading ${list(refusal.headings)} more than once; rename all but one of them.`
    case 'column-unknown':
      return `The recipe names ${list(refusal.columns)}, which the template does not have; correct the recipe.`
    case 'column-mapped-twice':
      return `The recipe takes ${list(refusal.columns)} from more than one heading; leave one of them.`
    case 'date-format-unknown':
      return `The recipe has the date format ${list(refusal.formats)}, which cannot be read; write it like dd/MM/yyyy.`
    case 'no-mapping':
      return `None of the headings in row ${refusal.headerRow} is a column of the template; say with a recipe which is which.`
  }
}

function sizeOf(megabytes: number): string {
  return megabytes < 1 ? 'less than 1 MB' : `${megabytes} MB`
}

function list(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ')
}
