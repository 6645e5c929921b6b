/** Cells of the import template by their column; a missing one is blank. */
export type MadeUpRow = Readonly<Record<string, string>>
