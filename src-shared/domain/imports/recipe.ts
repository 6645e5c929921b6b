/** How the columns and values of a return are to be read. Source: docs/specs/import.md, "Recipes". */
export interface Recipe {
  /** The source of the referrals; `template` where it is not said. */
  readonly name?: string | undefined
  /** The file's headings, each with the template's column. Empty: the headings are the template's. */
  readonly columns: Readonly<Record<string, string>>
  readonly dateFormats: readonly string[]
  readonly headerRow: number
  /** For a template's column, what stands in the file and what is meant by it. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What people write where they leave a cell blank. */
  readonly blankValues: readonly string[]
  /** For a template's column, what marks a row as no record, such as a total. */
  readonly skipRowsWhere: Readonly<Record<string, readonly string[]>>
}

/** How a file in the template's own form is read. */
export const TEMPLATE_RECIPE: Recipe = {
  columns: {},
  dateFormats: [],
  headerRow: 1,
  values: {},
  blankValues: [],
  skipRowsWhere: {},
}

/** The source under which the references of a file are unique. */
export function sourceOf(recipe: Recipe): string {
  return recipe.name ?? 'template'
}

/**
 * Headings match like values, and white space inside them counts as one space: a heading that is
 * broken over two lines of its cell is the same heading.
 */
export function headingKey(heading: string): string {
  return matchKey(heading).replace(/\s+/g, ' ')
}

/** Headings, values and marks match whole and trimmed, whatever the case: equal keys match. */
export function matchKey(text: string): string {
  return text.trim().toLowerCase()
}
