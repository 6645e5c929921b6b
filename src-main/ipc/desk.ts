/** What the middle asks of whoever runs it: main with its dialogs, or a terminal without any. */
export interface Desk {
  /** The file a person chose to open, or `undefined` when they cancelled. */
  chooseFile(kind: 'import' | 'database' | 'view'): Promise<string | undefined>
  /** The file a person chose to write, or `undefined` when they cancelled. */
  chooseSave(suggestedName: string): Promise<string | undefined>
  /** The folder a person chose to write into, or `undefined` when they cancelled. */
  chooseFolder(): Promise<string | undefined>
  /** An A4 page printed as a tagged PDF with an outline; `__CSP_NONCE__` in it is replaced. */
  printPdf(html: string): Promise<Uint8Array>
}
