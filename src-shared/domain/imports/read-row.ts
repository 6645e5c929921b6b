import { type Result, refuse, succeed } from '../result.ts'
import { compileDateFormat, type DateFormat } from './date-formats.ts'
import type { FileRefusal } from './file-refusal.ts'
import { headingKey, matchKey, type Recipe, sourceOf } from './recipe.ts'
import { isTemplateColumn, type TemplateColumn } from './template.ts'

/** How the rows of one file are to be read: its recipe laid over its headings. */
export interface Reading {
  readonly source: string
  /** The template's column at each place of a row; `undefined` where it is ignored. */
  readonly columns: readonly (TemplateColumn | undefined)[]
  /** The headings that are ignored. */
  readonly ignored: readonly string[]
  /** How many cells the heading row has up to its last heading. */
  readonly lastHeading: number
  readonly formats: readonly DateFormat[]
  readonly values: ReadonlyMap<TemplateColumn, ReadonlyMap<string, string>>
  readonly blanks: ReadonlySet<string>
  readonly skips: ReadonlyMap<TemplateColumn, ReadonlySet<string>>
}

/** Lay a recipe over the headings of a file, or say why they do not fit. */
export function planReading(
  headings: readonly string[],
  recipe: Recipe,
): Result<Reading, FileRefusal> {
  const fault = findUnknownColumns(recipe) ?? findRepeatedColumns(recipe)
  if (fault) return refuse(fault)
  const formats = recipe.dateFormats.map((text) => ({ text, format: compileDateFormat(text) }))
  const unread = formats.filter(({ format }) => !format).map(({ text }) => text)
  if (unread.length > 0) return refuse({ code: 'date-format-unknown', formats: unread })

  const columns = mapHeadings(headings, recipe)
  if (!columns.ok) return columns
  const last = headings.findLastIndex((heading) => heading.trim() !== '')
  return succeed({
    source: sourceOf(recipe),
    columns: columns.value,
    ignored: headings.flatMap((heading, place) =>
      columns.value[place] || place > last ? [] : [heading.trim() || `column ${place + 1}`],
    ),
    lastHeading: last + 1,
    formats: formats.map(({ format }) => format).filter((format) => format !== undefined),
    values: byColumn(recipe.values, (map) => {
      const entries = Object.entries(map)
      return new Map(entries.map(([from, to]) => [matchKey(from), to.trim()]))
    }),
    blanks: new Set(recipe.blankValues.map(matchKey)),
    skips: byColumn(recipe.skipRowsWhere, (marks) => new Set(marks.map(matchKey))),
  })
}

function mapHeadings(
  headings: readonly string[],
  recipe: Recipe,
): Result<readonly (TemplateColumn | undefined)[], FileRefusal> {
  const wanted = new Map(
    Object.entries(recipe.columns).map(([heading, column]) => [headingKey(heading), column]),
  )
  const isTemplate = wanted.size === 0
  const keys = headings.map(headingKey)
  const columns = keys.map((key) => {
    const column = isTemplate ? key : (wanted.get(key) ?? '')
    return isTemplateColumn(column) ? column : undefined
  })

  const missing = Object.keys(recipe.columns).filter(
    (heading) => !keys.includes(headingKey(heading)),
  )
  if (missing.length > 0) {
    return refuse({ code: 'heading-missing', headings: missing, headerRow: recipe.headerRow })
  }
  const twice = headings.filter(
    (_, place) => columns[place] && keys.indexOf(keys[place] ?? '') < place,
  )
  if (twice.length > 0) {
    return refuse({ code: 'heading-twice', headings: twice.map((heading) => heading.trim()) })
  }
  if (columns.every((column) => column === undefined)) {
    return refuse({ code: 'no-mapping', headerRow: recipe.headerRow })
  }
  return succeed(columns)
}

function findUnknownColumns(recipe: Recipe): FileRefusal | undefined {
  const named = [
    ...Object.values(recipe.columns),
    ...Object.keys(recipe.values),
    ...Object.keys(recipe.skipRowsWhere),
  ]
  const unknown = named.filter((column) => !isTemplateColumn(column))
  return unknown.length > 0 ? { code: 'column-unknown', columns: unknown } : undefined
}

function findRepeatedColumns(recipe: Recipe): FileRefusal | undefined {
  const columns = Object.values(recipe.columns)
  const repeated = columns.filter((column, place) => columns.indexOf(column) < place)
  return repeated.length > 0 ? { code: 'column-mapped-twice', columns: repeated } : undefined
}

function byColumn<From, To>(
  record: Readonly<Record<string, From>>,
  convert: (from: From) => To,
): ReadonlyMap<TemplateColumn, To> {
  const entries = Object.entries(record).filter((entry): entry is [TemplateColumn, From] =>
    isTemplateColumn(entry[0]),
  )
  return new Map(entries.map(([column, from]) => [column, convert(from)]))
}

/** A cell that is not blank: as it stands in the file, and as the recipe reads it. */
export interface Cell {
  readonly raw: string
  readonly text: string
}
export type Cells = ReadonlyMap<TemplateColumn, Cell>

export type ReadRow =
  | { readonly kind: 'blank' }
  | { readonly kind: 'skipped' }
  /** A malformed row has text beyond the headings; the cells under them are read all the same. */
  | { readonly kind: 'row' | 'malformed'; readonly cells: Cells }

/** Read one row: whether it is a record at all, and then its cells that are not blank. */
export function readRow(row: readonly string[], reading: Reading): ReadRow {
  if (row.every(isBlank)) return { kind: 'blank' }
  const raws = row.map((cell) => unguard(cell.trim()))
  if (isSkipped(raws, reading)) return { kind: 'skipped' }
  const cells = new Map<TemplateColumn, Cell>()
  reading.columns.forEach((column, place) => {
    const raw = raws[place]
    if (!column || !raw) return
    const text = readValue(raw, column, reading)
    if (text !== '') cells.set(column, { raw, text })
  })
  const isTooLong = !raws.slice(reading.lastHeading).every(isBlank)
  return { kind: isTooLong ? 'malformed' : 'row', cells }
}

function isBlank(cell: string): boolean {
  return cell.trim() === ''
}

function isSkipped(raws: readonly string[], { columns, skips }: Reading): boolean {
  if (skips.size === 0) return false
  return columns.some((column, place) => {
    const marks = column && skips.get(column)
    return marks?.has(matchKey(raws[place] ?? '')) ?? false
  })
}

function readValue(raw: string, column: TemplateColumn, { values, blanks }: Reading): string {
  const key = matchKey(raw)
  const meant = values.get(column)?.get(key)
  if (meant !== undefined) return meant
  return blanks.has(key) ? '' : raw
}

/** Take away the apostrophe that our own exports put before what a spreadsheet would run. */
function unguard(cell: string): string {
  return /^'(?:\s*[=+\-@＝＋－＠]|[\t\r])/.test(cell) ? cell.slice(1).trim() : cell
}
